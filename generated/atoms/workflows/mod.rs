//! The operations of [`Workflows`].
//!
//! What an agent says and does, where it has no versions.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use atoms_runtime::codegen::{Operation, Param, ParamKind, answers};

use super::types as shared;

mod checks;
#[cfg(feature = "client")]
mod client;
pub mod routes;
mod service;
pub mod types;

pub use self::service::{Workflows, router};

/// `GET /agent/{id}/workflow`
pub const GET_WORKFLOW: Operation = Operation::new("GET", "/agent/{id}/workflow")
    .params(&[
        Param::path("id", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401, 500])]);

impl types::GetWorkflowParams {
    /// What `GET /agent/{id}/workflow` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `GET /agent/{id}/workflow` is answered.
    pub enum GetWorkflowAnswer {
        /// The workflow: of a single prompt `prompt` and `tools`, of a graph `type` and
        /// `data`.
        Ok(types::GetWorkflowOk) = json(200, from),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `PATCH /workflow/{id}`
pub const UPDATE_WORKFLOW: Operation = Operation::new("PATCH", "/workflow/{id}")
    .params(&[
        Param::path("id", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::UpdateWorkflowParams {
    /// What `PATCH /workflow/{id}` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `PATCH /workflow/{id}` is answered.
    pub enum UpdateWorkflowAnswer {
        /// The workflow is changed. There is no body.
        Ok = empty(200),
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
