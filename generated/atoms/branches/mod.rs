//! The operations of [`Branches`].
//!
//! Lines of an agent's configuration, each with one draft and numbered revisions.
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

pub use self::service::{Branches, router};

/// `GET /agent/{id}/branches`
pub const LIST_BRANCHES: Operation = Operation::new("GET", "/agent/{id}/branches")
    .params(&[
        Param::path("id", ParamKind::Text).check(checks::id_param),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401, 404, 500])]);

impl types::ListBranchesParams {
    /// What `GET /agent/{id}/branches` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `GET /agent/{id}/branches` is answered.
    pub enum ListBranchesAnswer {
        /// The branches, all at once.
        Ok(types::ListBranchesOk) = json(200, from),
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

/// `POST /agent/{id}/branches`
pub const CREATE_BRANCH: Operation = Operation::new("POST", "/agent/{id}/branches")
    .params(&[
        Param::path("id", ParamKind::Text).check(checks::id_param),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 404, 409, 423, 500])]);

impl types::CreateBranchParams {
    /// What `POST /agent/{id}/branches` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `POST /agent/{id}/branches` is answered.
    pub enum CreateBranchAnswer {
        /// The new branch. It has no draft yet.
        Created(types::CreateBranchCreated) = json(201, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization.
        NotFound(shared::ErrorResponse) = json(404),
        /// How things stand does not allow it; `error_type` says why.
        Conflict(types::ConflictErrorResponse) = json(409),
        /// Changes are shut off for maintenance; reading and test calls go on.
        Locked(types::LockedErrorResponse) = json(423),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /agent/{id}/branches/{branchId}`
pub const GET_BRANCH: Operation = Operation::new("GET", "/agent/{id}/branches/{branchId}")
    .params(&[
        Param::path("id", ParamKind::Text).check(checks::id_param),
        Param::path("branchId", ParamKind::Text).check(checks::branch_id_param),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 404, 500])]);

impl types::GetBranchParams {
    /// What `GET /agent/{id}/branches/{branchId}` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>, branch_id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            branch_id: branch_id.into(),
        }
    }
}

answers! {
    /// What `GET /agent/{id}/branches/{branchId}` is answered.
    pub enum GetBranchAnswer {
        /// The branch.
        Ok(types::GetBranchOk) = json(200, from),
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

/// `PATCH /agent/{id}/branches/{branchId}`
pub const RENAME_BRANCH: Operation = Operation::new("PATCH", "/agent/{id}/branches/{branchId}")
    .params(&[
        Param::path("id", ParamKind::Text).check(checks::id_param),
        Param::path("branchId", ParamKind::Text).check(checks::branch_id_param),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 404, 409, 423, 500])]);

impl types::RenameBranchParams {
    /// What `PATCH /agent/{id}/branches/{branchId}` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>, branch_id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            branch_id: branch_id.into(),
        }
    }
}

answers! {
    /// What `PATCH /agent/{id}/branches/{branchId}` is answered.
    pub enum RenameBranchAnswer {
        /// The branch, with its new name.
        Ok(types::RenameBranchOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization.
        NotFound(shared::ErrorResponse) = json(404),
        /// How things stand does not allow it; `error_type` says why.
        Conflict(types::ConflictErrorResponse) = json(409),
        /// Changes are shut off for maintenance; reading and test calls go on.
        Locked(types::LockedErrorResponse) = json(423),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /agent/{id}/branches/{branchId}/archive`
pub const ARCHIVE_BRANCH: Operation =
    Operation::new("POST", "/agent/{id}/branches/{branchId}/archive")
        .params(&[
            Param::path("id", ParamKind::Text).check(checks::id_param),
            Param::path("branchId", ParamKind::Text).check(checks::branch_id_param),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 404, 423, 500])]);

impl types::ArchiveBranchParams {
    /// What `POST /agent/{id}/branches/{branchId}/archive` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>, branch_id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            branch_id: branch_id.into(),
        }
    }
}

answers! {
    /// What `POST /agent/{id}/branches/{branchId}/archive` is answered.
    pub enum ArchiveBranchAnswer {
        /// The branch is archived.
        Ok(types::ArchiveBranchOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization.
        NotFound(shared::ErrorResponse) = json(404),
        /// Changes are shut off for maintenance; reading and test calls go on.
        Locked(types::LockedErrorResponse) = json(423),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /agent/{id}/branches/{branchId}/live`
pub const SET_LIVE_BRANCH: Operation =
    Operation::new("POST", "/agent/{id}/branches/{branchId}/live")
        .params(&[
            Param::path("id", ParamKind::Text).check(checks::id_param),
            Param::path("branchId", ParamKind::Text).check(checks::branch_id_param),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 404, 409, 423, 500])]);

impl types::SetLiveBranchParams {
    /// What `POST /agent/{id}/branches/{branchId}/live` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>, branch_id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            branch_id: branch_id.into(),
        }
    }
}

answers! {
    /// What `POST /agent/{id}/branches/{branchId}/live` is answered.
    pub enum SetLiveBranchAnswer {
        /// The branch, live.
        Ok(types::SetLiveBranchOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization.
        NotFound(shared::ErrorResponse) = json(404),
        /// How things stand does not allow it; `error_type` says why.
        Conflict(types::ConflictErrorResponse) = json(409),
        /// Changes are shut off for maintenance; reading and test calls go on.
        Locked(types::LockedErrorResponse) = json(423),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /agent/{id}/branches/{branchId}/draft`
pub const GET_BRANCH_DRAFT: Operation =
    Operation::new("GET", "/agent/{id}/branches/{branchId}/draft")
        .params(&[
            Param::path("id", ParamKind::Text).check(checks::id_param),
            Param::path("branchId", ParamKind::Text).check(checks::branch_id_param),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 404, 500])]);

impl types::GetBranchDraftParams {
    /// What `GET /agent/{id}/branches/{branchId}/draft` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>, branch_id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            branch_id: branch_id.into(),
        }
    }
}

answers! {
    /// What `GET /agent/{id}/branches/{branchId}/draft` is answered.
    pub enum GetBranchDraftAnswer {
        /// The draft and its edits.
        Ok(types::GetBranchDraftOk) = json(200, from),
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

/// `PUT /agent/{id}/branches/{branchId}/draft`
pub const UPDATE_BRANCH_DRAFT: Operation =
    Operation::new("PUT", "/agent/{id}/branches/{branchId}/draft")
        .params(&[
            Param::path("id", ParamKind::Text).check(checks::id_param),
            Param::path("branchId", ParamKind::Text).check(checks::branch_id_param),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 404, 409, 423, 500])]);

impl types::UpdateBranchDraftParams {
    /// What `PUT /agent/{id}/branches/{branchId}/draft` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>, branch_id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            branch_id: branch_id.into(),
        }
    }
}

answers! {
    /// What `PUT /agent/{id}/branches/{branchId}/draft` is answered.
    pub enum UpdateBranchDraftAnswer {
        /// The draft, one step further.
        Ok(types::UpdateBranchDraftOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization.
        NotFound(shared::ErrorResponse) = json(404),
        /// Somebody else has changed the same fields (`data.conflict` says how),
        /// `expectedRevision` is a step that this draft does not have (`errors` is
        /// `base_revision_unavailable`), or the agent is in the other scheme of versions
        /// (`error_type` says so).
        Conflict(types::UpdateBranchDraftConflict) = json(409),
        /// Changes are shut off for maintenance; reading and test calls go on.
        Locked(types::LockedErrorResponse) = json(423),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `DELETE /agent/{id}/branches/{branchId}/draft`
pub const DISCARD_BRANCH_DRAFT: Operation =
    Operation::new("DELETE", "/agent/{id}/branches/{branchId}/draft")
        .params(&[
            Param::path("id", ParamKind::Text).check(checks::id_param),
            Param::path("branchId", ParamKind::Text).check(checks::branch_id_param),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 404, 500])]);

impl types::DiscardBranchDraftParams {
    /// What `DELETE /agent/{id}/branches/{branchId}/draft` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>, branch_id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            branch_id: branch_id.into(),
        }
    }
}

answers! {
    /// What `DELETE /agent/{id}/branches/{branchId}/draft` is answered.
    pub enum DiscardBranchDraftAnswer {
        /// The draft is gone.
        Ok(types::DiscardBranchDraftOk) = json(200, from),
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

/// `POST /agent/{id}/branches/{branchId}/draft/publish`
pub const PUBLISH_BRANCH_DRAFT: Operation =
    Operation::new("POST", "/agent/{id}/branches/{branchId}/draft/publish")
        .params(&[
            Param::path("id", ParamKind::Text).check(checks::id_param),
            Param::path("branchId", ParamKind::Text).check(checks::branch_id_param),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 404, 409, 423, 500])]);

impl types::PublishBranchDraftParams {
    /// What `POST /agent/{id}/branches/{branchId}/draft/publish` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>, branch_id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            branch_id: branch_id.into(),
        }
    }
}

answers! {
    /// What `POST /agent/{id}/branches/{branchId}/draft/publish` is answered.
    pub enum PublishBranchDraftAnswer {
        /// The revision is there; `state` is `committed`.
        Ok(types::PublishBranchDraftOk) = json(200),
        /// The revision is being checked; `state` is `scanning`, and nothing else is there.
        Accepted(types::PublishBranchDraftAccepted) = json(202),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization.
        NotFound(shared::ErrorResponse) = json(404),
        /// How things stand does not allow it; `error_type` says why.
        Conflict(types::ConflictErrorResponse) = json(409),
        /// Changes are shut off for maintenance; reading and test calls go on.
        Locked(types::LockedErrorResponse) = json(423),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /agent/{id}/branches/{branchId}/draft/publish/cancel`
pub const CANCEL_BRANCH_PUBLISH: Operation =
    Operation::new("POST", "/agent/{id}/branches/{branchId}/draft/publish/cancel")
        .params(&[
            Param::path("id", ParamKind::Text).check(checks::id_param),
            Param::path("branchId", ParamKind::Text).check(checks::branch_id_param),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 404, 500])]);

impl types::CancelBranchPublishParams {
    /// What `POST /agent/{id}/branches/{branchId}/draft/publish/cancel` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>, branch_id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            branch_id: branch_id.into(),
        }
    }
}

answers! {
    /// What `POST /agent/{id}/branches/{branchId}/draft/publish/cancel` is answered.
    pub enum CancelBranchPublishAnswer {
        /// Nothing is being published any more.
        Ok(types::CancelBranchPublishOk) = json(200, from),
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

/// `GET /agent/{id}/branches/{branchId}/revisions`
pub const LIST_REVISIONS: Operation =
    Operation::new("GET", "/agent/{id}/branches/{branchId}/revisions")
        .params(&[
            Param::path("id", ParamKind::Text).check(checks::id_param),
            Param::path("branchId", ParamKind::Text).check(checks::branch_id_param),
            Param::query("limit", ParamKind::Integer).default("20").check(checks::limit_param),
            Param::query("skip", ParamKind::Integer).default("0").check(checks::skip_param),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 404, 500])]);

impl types::ListRevisionsParams {
    /// What `GET /agent/{id}/branches/{branchId}/revisions` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>, branch_id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            branch_id: branch_id.into(),
            limit: 20,
            skip: 0,
        }
    }
}

answers! {
    /// What `GET /agent/{id}/branches/{branchId}/revisions` is answered.
    pub enum ListRevisionsAnswer {
        /// Some of the revisions, and how many there are.
        Ok(types::ListRevisionsOk) = json(200, from),
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

/// `GET /agent/{id}/branches/{branchId}/revisions/{revisionId}`
pub const GET_REVISION: Operation =
    Operation::new("GET", "/agent/{id}/branches/{branchId}/revisions/{revisionId}")
        .params(&[
            Param::path("id", ParamKind::Text).check(checks::id_param),
            Param::path("branchId", ParamKind::Text).check(checks::branch_id_param),
            Param::path("revisionId", ParamKind::Text).check(checks::revision_id_param),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 404, 500])]);

impl types::GetRevisionParams {
    /// What `GET /agent/{id}/branches/{branchId}/revisions/{revisionId}` has to be asked.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        branch_id: impl Into<String>,
        revision_id: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            branch_id: branch_id.into(),
            revision_id: revision_id.into(),
        }
    }
}

answers! {
    /// What `GET /agent/{id}/branches/{branchId}/revisions/{revisionId}` is answered.
    pub enum GetRevisionAnswer {
        /// The revision and its configuration.
        Ok(types::GetRevisionOk) = json(200, from),
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

/// `GET /agent/{id}/branches/{branchId}/revisions/{revisionId}/history`
pub const GET_REVISION_HISTORY: Operation =
    Operation::new("GET", "/agent/{id}/branches/{branchId}/revisions/{revisionId}/history")
        .params(&[
            Param::path("id", ParamKind::Text).check(checks::id_param),
            Param::path("branchId", ParamKind::Text).check(checks::branch_id_param),
            Param::path("revisionId", ParamKind::Text).check(checks::revision_id_param),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 404, 500])]);

impl types::GetRevisionHistoryParams {
    /// What `GET /agent/{id}/branches/{branchId}/revisions/{revisionId}/history` has to be asked.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        branch_id: impl Into<String>,
        revision_id: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            branch_id: branch_id.into(),
            revision_id: revision_id.into(),
        }
    }
}

answers! {
    /// What `GET /agent/{id}/branches/{branchId}/revisions/{revisionId}/history` is answered.
    pub enum GetRevisionHistoryAnswer {
        /// The revision, and the way to it.
        Ok(types::GetRevisionHistoryOk) = json(200, from),
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

/// `POST /agent/{id}/branches/{branchId}/revisions/{revisionId}/restore`
pub const RESTORE_REVISION: Operation =
    Operation::new("POST", "/agent/{id}/branches/{branchId}/revisions/{revisionId}/restore")
        .params(&[
            Param::path("id", ParamKind::Text).check(checks::id_param),
            Param::path("branchId", ParamKind::Text).check(checks::branch_id_param),
            Param::path("revisionId", ParamKind::Text).check(checks::revision_id_param),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 404, 409, 423, 500])]);

impl types::RestoreRevisionParams {
    /// What `POST /agent/{id}/branches/{branchId}/revisions/{revisionId}/restore` has to be asked.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        branch_id: impl Into<String>,
        revision_id: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            branch_id: branch_id.into(),
            revision_id: revision_id.into(),
        }
    }
}

answers! {
    /// What `POST /agent/{id}/branches/{branchId}/revisions/{revisionId}/restore` is answered.
    pub enum RestoreRevisionAnswer {
        /// The new revision is there; `state` is `committed`.
        Ok(types::RestoreRevisionOk) = json(200),
        /// The new revision is being checked; `state` is `scanning`, and nothing else is
        /// there.
        Accepted(types::RestoreRevisionAccepted) = json(202),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization.
        NotFound(shared::ErrorResponse) = json(404),
        /// How things stand does not allow it; `error_type` says why.
        Conflict(types::ConflictErrorResponse) = json(409),
        /// Changes are shut off for maintenance; reading and test calls go on.
        Locked(types::LockedErrorResponse) = json(423),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /agent/{id}/branches/{branchId}/test-call`
pub const TEST_BRANCH: Operation =
    Operation::new("POST", "/agent/{id}/branches/{branchId}/test-call")
        .params(&[
            Param::path("id", ParamKind::Text).check(checks::id_param),
            Param::path("branchId", ParamKind::Text).check(checks::branch_id_param),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 404, 409, 500])]);

impl types::TestBranchParams {
    /// What `POST /agent/{id}/branches/{branchId}/test-call` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>, branch_id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            branch_id: branch_id.into(),
        }
    }
}

answers! {
    /// What `POST /agent/{id}/branches/{branchId}/test-call` is answered.
    pub enum TestBranchAnswer {
        /// The call has begun.
        Ok(types::TestBranchOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// What the request needs is not unlocked for the organization, such as conversational
        /// agents or some models.
        Forbidden(shared::ForbiddenErrorResponse) = json(403),
        /// There is no such thing, or it belongs to another organization.
        NotFound(shared::ErrorResponse) = json(404),
        /// How things stand does not allow it; `error_type` says why.
        Conflict(types::ConflictErrorResponse) = json(409),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /agent/{id}/diff`
pub const DIFF_AGENT: Operation = Operation::new("GET", "/agent/{id}/diff")
    .params(&[
        Param::path("id", ParamKind::Text).check(checks::id_param),
        Param::query("a", ParamKind::Text).required().check(checks::a_param),
        Param::query("b", ParamKind::Text).required().check(checks::b_param),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 404, 500])]);

impl types::DiffAgentParams {
    /// What `GET /agent/{id}/diff` has to be asked.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        a: impl Into<String>,
        b: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            a: a.into(),
            b: b.into(),
        }
    }
}

answers! {
    /// What `GET /agent/{id}/diff` is answered.
    pub enum DiffAgentAnswer {
        /// The parts that differ, and the names of those that do not.
        Ok(types::DiffAgentOk) = json(200, from),
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
