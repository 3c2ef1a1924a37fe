//! The operations of [`Tools`].
//!
//! What agents can do in a call, kept for the whole organization.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::{Operation, Param, ParamKind, answers};

use super::types as shared;

mod checks;
#[cfg(feature = "client")]
mod client;
pub mod routes;
mod service;
pub mod types;

pub use self::service::{Tools, router};

/// `GET /tool`
pub const LIST_TOOLS: Operation = Operation::new("GET", "/tool")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401, 500])]);

answers! {
    /// What `GET /tool` is answered.
    pub enum ListToolsAnswer {
        /// All of them, in no order that is promised.
        Ok(types::ListToolsOk) = json(200, from),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /tool`
pub const CREATE_TOOL: Operation = Operation::new("POST", "/tool")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `POST /tool` is answered.
    pub enum CreateToolAnswer {
        /// The tool as it is kept.
        Created(types::CreateToolCreated) = json(201, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `DELETE /tool/{toolId}`
pub const DELETE_TOOL: Operation = Operation::new("DELETE", "/tool/{toolId}")
    .params(&[
        Param::path("toolId", ParamKind::Text).check(checks::tool_id_param),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::DeleteToolParams {
    /// What `DELETE /tool/{toolId}` has to be asked.
    #[must_use]
    pub fn new(tool_id: impl Into<String>) -> Self {
        Self { tool_id: tool_id.into() }
    }
}

answers! {
    /// What `DELETE /tool/{toolId}` is answered.
    pub enum DeleteToolAnswer {
        /// The tool is gone; `data` says so in words.
        Ok(types::DeleteToolOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `PATCH /tool/{toolId}`
pub const UPDATE_TOOL: Operation = Operation::new("PATCH", "/tool/{toolId}")
    .params(&[
        Param::path("toolId", ParamKind::Text).check(checks::tool_id_param),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::UpdateToolParams {
    /// What `PATCH /tool/{toolId}` has to be asked.
    #[must_use]
    pub fn new(tool_id: impl Into<String>) -> Self {
        Self { tool_id: tool_id.into() }
    }
}

answers! {
    /// What `PATCH /tool/{toolId}` is answered.
    pub enum UpdateToolAnswer {
        /// The tool as it is kept now.
        Ok(types::UpdateToolOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /tool/{toolId}/duplicate`
pub const DUPLICATE_TOOL: Operation = Operation::new("POST", "/tool/{toolId}/duplicate")
    .params(&[
        Param::path("toolId", ParamKind::Text).check(checks::tool_id_param),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::DuplicateToolParams {
    /// What `POST /tool/{toolId}/duplicate` has to be asked.
    #[must_use]
    pub fn new(tool_id: impl Into<String>) -> Self {
        Self { tool_id: tool_id.into() }
    }
}

answers! {
    /// What `POST /tool/{toolId}/duplicate` is answered.
    pub enum DuplicateToolAnswer {
        /// The copy.
        Created(types::DuplicateToolCreated) = json(201, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}
