//! The operations of [`Drafts`].
//!
//! Unpublished changes, in the first scheme of versions; branches replace it.
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

pub use self::service::{Drafts, router};

/// `GET /agent/{id}/drafts`
pub const LIST_DRAFTS: Operation = Operation::new("GET", "/agent/{id}/drafts")
    .params(&[
        Param::path("id", ParamKind::Text).check(checks::id_param),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401, 409, 500])]);

/// How `MigrationRequiredHeaders` are written.
pub const MIGRATION_REQUIRED_HEADERS: &[Param] = &[
    Param::header("Deprecation", ParamKind::Text),
];

impl types::ListDraftsParams {
    /// What `GET /agent/{id}/drafts` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `GET /agent/{id}/drafts` is answered.
    pub enum ListDraftsAnswer {
        /// The drafts, all at once; each at its newest step.
        Ok(types::ListDraftsOk) = json(200, from),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// The agent has branches already: the operations of the first scheme of versions do
        /// not work for it any more, those of branches do.
        Conflict(shared::MigrationRequiredHeaders, shared::MigrationRequiredResponse)
            = json(409, headers(MIGRATION_REQUIRED_HEADERS)),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /agent/{id}/drafts`
pub const CREATE_DRAFT: Operation = Operation::new("POST", "/agent/{id}/drafts")
    .params(&[
        Param::path("id", ParamKind::Text).check(checks::id_param),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 409, 500])]);

impl types::CreateDraftParams {
    /// What `POST /agent/{id}/drafts` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `POST /agent/{id}/drafts` is answered.
    pub enum CreateDraftAnswer {
        /// The draft, at its first step.
        Created(types::CreateDraftCreated) = json(201, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// The agent has branches already: the operations of the first scheme of versions do
        /// not work for it any more, those of branches do.
        Conflict(shared::MigrationRequiredHeaders, shared::MigrationRequiredResponse)
            = json(409, headers(MIGRATION_REQUIRED_HEADERS)),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /agent/{id}/drafts/{draftId}`
pub const GET_DRAFT: Operation = Operation::new("GET", "/agent/{id}/drafts/{draftId}")
    .params(&[
        Param::path("id", ParamKind::Text).check(checks::id_param),
        Param::path("draftId", ParamKind::Text),
        Param::query("limit", ParamKind::Integer).check(checks::limit_param),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::GetDraftParams {
    /// What `GET /agent/{id}/drafts/{draftId}` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>, draft_id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            draft_id: draft_id.into(),
            limit: None,
        }
    }
}

answers! {
    /// What `GET /agent/{id}/drafts/{draftId}` is answered.
    pub enum GetDraftAnswer {
        /// The draft and its edits.
        Ok(types::GetDraftOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `DELETE /agent/{id}/drafts/{draftId}`
pub const DISCARD_DRAFT: Operation = Operation::new("DELETE", "/agent/{id}/drafts/{draftId}")
    .params(&[
        Param::path("id", ParamKind::Text).check(checks::id_param),
        Param::path("draftId", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401, 403, 409, 500])]);

impl types::DiscardDraftParams {
    /// What `DELETE /agent/{id}/drafts/{draftId}` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>, draft_id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            draft_id: draft_id.into(),
        }
    }
}

answers! {
    /// What `DELETE /agent/{id}/drafts/{draftId}` is answered.
    pub enum DiscardDraftAnswer {
        /// The draft is gone.
        Ok(types::DiscardDraftOk) = json(200, from),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// The caller may not do this here.
        Forbidden(shared::ErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// The agent has branches already: the operations of the first scheme of versions do
        /// not work for it any more, those of branches do.
        Conflict(shared::MigrationRequiredHeaders, shared::MigrationRequiredResponse)
            = json(409, headers(MIGRATION_REQUIRED_HEADERS)),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `PATCH /agent/{id}/drafts/{draftId}`
pub const RENAME_DRAFT: Operation = Operation::new("PATCH", "/agent/{id}/drafts/{draftId}")
    .params(&[
        Param::path("id", ParamKind::Text).check(checks::id_param),
        Param::path("draftId", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 409, 500])]);

impl types::RenameDraftParams {
    /// What `PATCH /agent/{id}/drafts/{draftId}` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>, draft_id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            draft_id: draft_id.into(),
        }
    }
}

answers! {
    /// What `PATCH /agent/{id}/drafts/{draftId}` is answered.
    pub enum RenameDraftAnswer {
        /// The new name.
        Ok(types::RenameDraftOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// The agent has branches already: the operations of the first scheme of versions do
        /// not work for it any more, those of branches do.
        Conflict(shared::MigrationRequiredHeaders, shared::MigrationRequiredResponse)
            = json(409, headers(MIGRATION_REQUIRED_HEADERS)),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /agent/{id}/drafts/{draftId}/diff`
pub const DIFF_DRAFT: Operation = Operation::new("GET", "/agent/{id}/drafts/{draftId}/diff")
    .params(&[
        Param::path("id", ParamKind::Text).check(checks::id_param),
        Param::path("draftId", ParamKind::Text),
        Param::query("compareTo", ParamKind::Text).check(checks::compare_to_param),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::DiffDraftParams {
    /// What `GET /agent/{id}/drafts/{draftId}/diff` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>, draft_id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            draft_id: draft_id.into(),
            compare_to: None,
        }
    }
}

answers! {
    /// What `GET /agent/{id}/drafts/{draftId}/diff` is answered.
    pub enum DiffDraftAnswer {
        /// The parts of the configuration, before and after.
        Ok(types::DiffDraftOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /agent/{id}/drafts/{draftId}/publish`
pub const PUBLISH_DRAFT: Operation = Operation::new("POST", "/agent/{id}/drafts/{draftId}/publish")
    .params(&[
        Param::path("id", ParamKind::Text).check(checks::id_param),
        Param::path("draftId", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 409, 500])]);

impl types::PublishDraftParams {
    /// What `POST /agent/{id}/drafts/{draftId}/publish` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>, draft_id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            draft_id: draft_id.into(),
        }
    }
}

answers! {
    /// What `POST /agent/{id}/drafts/{draftId}/publish` is answered.
    pub enum PublishDraftAnswer {
        /// The new version.
        Created(types::PublishDraftCreated) = json(201, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// The agent has branches already: the operations of the first scheme of versions do
        /// not work for it any more, those of branches do.
        Conflict(shared::MigrationRequiredHeaders, shared::MigrationRequiredResponse)
            = json(409, headers(MIGRATION_REQUIRED_HEADERS)),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /agent/{id}/drafts/{draftId}/test-call`
pub const TEST_DRAFT: Operation = Operation::new("POST", "/agent/{id}/drafts/{draftId}/test-call")
    .params(&[
        Param::path("id", ParamKind::Text).check(checks::id_param),
        Param::path("draftId", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::TestDraftParams {
    /// What `POST /agent/{id}/drafts/{draftId}/test-call` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>, draft_id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            draft_id: draft_id.into(),
        }
    }
}

answers! {
    /// What `POST /agent/{id}/drafts/{draftId}/test-call` is answered.
    pub enum TestDraftAnswer {
        /// The call has begun; `GET /conversation/{id}` has it by its `callId`.
        Ok(types::TestDraftOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `PATCH /agent/{id}/drafts/{draftId}/config`
pub const UPDATE_DRAFT_CONFIG: Operation =
    Operation::new("PATCH", "/agent/{id}/drafts/{draftId}/config")
        .params(&[
            Param::path("id", ParamKind::Text).check(checks::id_param),
            Param::path("draftId", ParamKind::Text),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 409, 500])]);

impl types::UpdateDraftConfigParams {
    /// What `PATCH /agent/{id}/drafts/{draftId}/config` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>, draft_id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            draft_id: draft_id.into(),
        }
    }
}

answers! {
    /// What `PATCH /agent/{id}/drafts/{draftId}/config` is answered.
    pub enum UpdateDraftConfigAnswer {
        /// The draft, one step further.
        Ok(types::UpdateDraftConfigOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// The agent has branches already: the operations of the first scheme of versions do
        /// not work for it any more, those of branches do.
        Conflict(shared::MigrationRequiredHeaders, shared::MigrationRequiredResponse)
            = json(409, headers(MIGRATION_REQUIRED_HEADERS)),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}
