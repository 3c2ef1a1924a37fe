//! The operations of [`CallActions`].
//!
//! What another system is told or asked about a call.
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

pub use self::service::{CallActions, router};

/// `GET /call-actions`
pub const LIST_CALL_ACTIONS: Operation = Operation::new("GET", "/call-actions")
    .params(&[
        Param::query("agentId", ParamKind::Text).required(),
        Param::query("category", ParamKind::Text).check(checks::call_action_category),
        Param::query("provider", ParamKind::Text),
        Param::query("page", ParamKind::Integer).default("1"),
        Param::query("limit", ParamKind::Integer).default("10"),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::ListCallActionsParams {
    /// What `GET /call-actions` has to be asked.
    #[must_use]
    pub fn new(agent_id: impl Into<String>) -> Self {
        Self {
            agent_id: agent_id.into(),
            category: None,
            provider: None,
            page: 1,
            limit: 10,
        }
    }
}

answers! {
    /// What `GET /call-actions` is answered.
    pub enum ListCallActionsAnswer {
        /// One page of actions.
        Ok(types::ListCallActionsOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /call-actions`
pub const CREATE_CALL_ACTION: Operation = Operation::new("POST", "/call-actions")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `POST /call-actions` is answered.
    pub enum CreateCallActionAnswer {
        /// The action.
        Created(types::CreateCallActionCreated) = json(201, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /call-actions/{id}`
pub const GET_CALL_ACTION: Operation = Operation::new("GET", "/call-actions/{id}")
    .params(&[
        Param::path("id", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::GetCallActionParams {
    /// What `GET /call-actions/{id}` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `GET /call-actions/{id}` is answered.
    pub enum GetCallActionAnswer {
        /// The action.
        Ok(types::GetCallActionOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `PUT /call-actions/{id}`
pub const UPDATE_CALL_ACTION: Operation = Operation::new("PUT", "/call-actions/{id}")
    .params(&[
        Param::path("id", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::UpdateCallActionParams {
    /// What `PUT /call-actions/{id}` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `PUT /call-actions/{id}` is answered.
    pub enum UpdateCallActionAnswer {
        /// The action as it is now.
        Ok(types::UpdateCallActionOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `DELETE /call-actions/{id}`
pub const DELETE_CALL_ACTION: Operation = Operation::new("DELETE", "/call-actions/{id}")
    .params(&[
        Param::path("id", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::DeleteCallActionParams {
    /// What `DELETE /call-actions/{id}` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `DELETE /call-actions/{id}` is answered.
    pub enum DeleteCallActionAnswer {
        /// The action is deleted.
        Ok(types::DeleteCallActionOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}
