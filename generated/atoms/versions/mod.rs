//! The operations of [`Versions`].
//!
//! Published configurations, in the first scheme of versions; branches replace it.
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

pub use self::service::{Versions, router};

/// `GET /agent/{id}/versions`
pub const LIST_VERSIONS: Operation = Operation::new("GET", "/agent/{id}/versions")
    .params(&[
        Param::path("id", ParamKind::Text).check(checks::id_param),
        Param::query("isPinned", ParamKind::Boolean),
        Param::query("limit", ParamKind::Integer).default("20").check(checks::limit_param),
        Param::query("skip", ParamKind::Integer).default("0").check(checks::skip_param),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 404, 409, 500])]);

/// How `MigrationRequiredHeaders` are written.
pub const MIGRATION_REQUIRED_HEADERS: &[Param] = &[
    Param::header("Deprecation", ParamKind::Text),
];

impl types::ListVersionsParams {
    /// What `GET /agent/{id}/versions` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            is_pinned: None,
            limit: 20,
            skip: 0,
        }
    }
}

answers! {
    /// What `GET /agent/{id}/versions` is answered.
    pub enum ListVersionsAnswer {
        /// Some of the versions, and how many there are.
        Ok(types::ListVersionsOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization.
        NotFound(shared::ErrorResponse) = json(404),
        /// The agent has branches already: the operations of the first scheme of versions do
        /// not work for it any more, those of branches do.
        Conflict(shared::MigrationRequiredHeaders, shared::MigrationRequiredResponse)
            = json(409, headers(MIGRATION_REQUIRED_HEADERS)),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /agent/{id}/versions/diff`
pub const DIFF_VERSIONS: Operation = Operation::new("GET", "/agent/{id}/versions/diff")
    .params(&[
        Param::path("id", ParamKind::Text).check(checks::id_param),
        Param::query("versionA", ParamKind::Text).required().check(checks::version_a_param),
        Param::query("versionB", ParamKind::Text).required().check(checks::version_b_param),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 404, 500])]);

impl types::DiffVersionsParams {
    /// What `GET /agent/{id}/versions/diff` has to be asked.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        version_a: impl Into<String>,
        version_b: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            version_a: version_a.into(),
            version_b: version_b.into(),
        }
    }
}

answers! {
    /// What `GET /agent/{id}/versions/diff` is answered.
    pub enum DiffVersionsAnswer {
        /// The parts that differ, and the names of those that do not.
        Ok(types::DiffVersionsOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization.
        NotFound(shared::ErrorResponse) = json(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /agent/{id}/versions/{versionId}`
pub const GET_VERSION: Operation = Operation::new("GET", "/agent/{id}/versions/{versionId}")
    .params(&[
        Param::path("id", ParamKind::Text).check(checks::id_param),
        Param::path("versionId", ParamKind::Text).check(checks::version_id_param),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 404, 500])]);

impl types::GetVersionParams {
    /// What `GET /agent/{id}/versions/{versionId}` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>, version_id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            version_id: version_id.into(),
        }
    }
}

answers! {
    /// What `GET /agent/{id}/versions/{versionId}` is answered.
    pub enum GetVersionAnswer {
        /// The version and its configuration.
        Ok(types::GetVersionOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization.
        NotFound(shared::ErrorResponse) = json(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `PATCH /agent/{id}/versions/{versionId}`
pub const UPDATE_VERSION: Operation = Operation::new("PATCH", "/agent/{id}/versions/{versionId}")
    .params(&[
        Param::path("id", ParamKind::Text).check(checks::id_param),
        Param::path("versionId", ParamKind::Text).check(checks::version_id_param),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 404, 409, 500])]);

impl types::UpdateVersionParams {
    /// What `PATCH /agent/{id}/versions/{versionId}` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>, version_id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            version_id: version_id.into(),
        }
    }
}

answers! {
    /// What `PATCH /agent/{id}/versions/{versionId}` is answered.
    pub enum UpdateVersionAnswer {
        /// The version.
        Ok(types::UpdateVersionOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization.
        NotFound(shared::ErrorResponse) = json(404),
        /// The agent has branches already: the operations of the first scheme of versions do
        /// not work for it any more, those of branches do.
        Conflict(shared::MigrationRequiredHeaders, shared::MigrationRequiredResponse)
            = json(409, headers(MIGRATION_REQUIRED_HEADERS)),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `PATCH /agent/{id}/versions/{versionId}/activate`
pub const ACTIVATE_VERSION: Operation =
    Operation::new("PATCH", "/agent/{id}/versions/{versionId}/activate")
        .params(&[
            Param::path("id", ParamKind::Text).check(checks::id_param),
            Param::path("versionId", ParamKind::Text).check(checks::version_id_param),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 404, 409, 500])]);

impl types::ActivateVersionParams {
    /// What `PATCH /agent/{id}/versions/{versionId}/activate` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>, version_id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            version_id: version_id.into(),
        }
    }
}

answers! {
    /// What `PATCH /agent/{id}/versions/{versionId}/activate` is answered.
    pub enum ActivateVersionAnswer {
        /// The version, active.
        Ok(types::ActivateVersionOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization.
        NotFound(shared::ErrorResponse) = json(404),
        /// The agent has branches already: the operations of the first scheme of versions do
        /// not work for it any more, those of branches do.
        Conflict(shared::MigrationRequiredHeaders, shared::MigrationRequiredResponse)
            = json(409, headers(MIGRATION_REQUIRED_HEADERS)),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /agent/{id}/versions/{versionId}/test-call`
pub const TEST_VERSION: Operation =
    Operation::new("POST", "/agent/{id}/versions/{versionId}/test-call")
        .params(&[
            Param::path("id", ParamKind::Text).check(checks::id_param),
            Param::path("versionId", ParamKind::Text).check(checks::version_id_param),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 404, 500])]);

impl types::TestVersionParams {
    /// What `POST /agent/{id}/versions/{versionId}/test-call` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>, version_id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            version_id: version_id.into(),
        }
    }
}

answers! {
    /// What `POST /agent/{id}/versions/{versionId}/test-call` is answered.
    pub enum TestVersionAnswer {
        /// The call has begun.
        Ok(types::TestVersionOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization.
        NotFound(shared::ErrorResponse) = json(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}
