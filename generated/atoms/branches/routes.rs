//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{Caller, JsonBody, Optional, Params, ParamsAnd, serve};
use axum::routing::MethodRouter;

use super::{Branches, checks};

/// `GET /agent/{id}/branches`
pub fn list_branches<H: Branches>() -> MethodRouter<Arc<H>> {
    serve(&super::LIST_BRANCHES, Caller, Params, H::list_branches)
}

/// `POST /agent/{id}/branches`
pub fn create_branch<H: Branches>() -> MethodRouter<Arc<H>> {
    serve(
        &super::CREATE_BRANCH,
        Caller,
        ParamsAnd(JsonBody(checks::create_branch_request)),
        H::create_branch,
    )
}

/// `GET /agent/{id}/branches/{branchId}`
pub fn get_branch<H: Branches>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_BRANCH, Caller, Params, H::get_branch)
}

/// `PATCH /agent/{id}/branches/{branchId}`
pub fn rename_branch<H: Branches>() -> MethodRouter<Arc<H>> {
    serve(
        &super::RENAME_BRANCH,
        Caller,
        ParamsAnd(JsonBody(checks::rename_branch_request)),
        H::rename_branch,
    )
}

/// `POST /agent/{id}/branches/{branchId}/archive`
pub fn archive_branch<H: Branches>() -> MethodRouter<Arc<H>> {
    serve(&super::ARCHIVE_BRANCH, Caller, Params, H::archive_branch)
}

/// `POST /agent/{id}/branches/{branchId}/live`
pub fn set_live_branch<H: Branches>() -> MethodRouter<Arc<H>> {
    serve(&super::SET_LIVE_BRANCH, Caller, Params, H::set_live_branch)
}

/// `GET /agent/{id}/branches/{branchId}/draft`
pub fn get_branch_draft<H: Branches>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_BRANCH_DRAFT, Caller, Params, H::get_branch_draft)
}

/// `PUT /agent/{id}/branches/{branchId}/draft`
pub fn update_branch_draft<H: Branches>() -> MethodRouter<Arc<H>> {
    serve(
        &super::UPDATE_BRANCH_DRAFT,
        Caller,
        ParamsAnd(JsonBody(checks::update_branch_draft_request)),
        H::update_branch_draft,
    )
}

/// `DELETE /agent/{id}/branches/{branchId}/draft`
pub fn discard_branch_draft<H: Branches>() -> MethodRouter<Arc<H>> {
    serve(&super::DISCARD_BRANCH_DRAFT, Caller, Params, H::discard_branch_draft)
}

/// `POST /agent/{id}/branches/{branchId}/draft/publish`
pub fn publish_branch_draft<H: Branches>() -> MethodRouter<Arc<H>> {
    serve(
        &super::PUBLISH_BRANCH_DRAFT,
        Caller,
        ParamsAnd(Optional(JsonBody(checks::publish_branch_draft_request))),
        H::publish_branch_draft,
    )
}

/// `POST /agent/{id}/branches/{branchId}/draft/publish/cancel`
pub fn cancel_branch_publish<H: Branches>() -> MethodRouter<Arc<H>> {
    serve(&super::CANCEL_BRANCH_PUBLISH, Caller, Params, H::cancel_branch_publish)
}

/// `GET /agent/{id}/branches/{branchId}/revisions`
pub fn list_revisions<H: Branches>() -> MethodRouter<Arc<H>> {
    serve(&super::LIST_REVISIONS, Caller, Params, H::list_revisions)
}

/// `GET /agent/{id}/branches/{branchId}/revisions/{revisionId}`
pub fn get_revision<H: Branches>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_REVISION, Caller, Params, H::get_revision)
}

/// `GET /agent/{id}/branches/{branchId}/revisions/{revisionId}/history`
pub fn get_revision_history<H: Branches>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_REVISION_HISTORY, Caller, Params, H::get_revision_history)
}

/// `POST /agent/{id}/branches/{branchId}/revisions/{revisionId}/restore`
pub fn restore_revision<H: Branches>() -> MethodRouter<Arc<H>> {
    serve(&super::RESTORE_REVISION, Caller, Params, H::restore_revision)
}

/// `POST /agent/{id}/branches/{branchId}/test-call`
pub fn test_branch<H: Branches>() -> MethodRouter<Arc<H>> {
    serve(
        &super::TEST_BRANCH,
        Caller,
        ParamsAnd(Optional(JsonBody(checks::test_branch_request))),
        H::test_branch,
    )
}

/// `GET /agent/{id}/diff`
pub fn diff_agent<H: Branches>() -> MethodRouter<Arc<H>> {
    serve(&super::DIFF_AGENT, Caller, Params, H::diff_agent)
}
