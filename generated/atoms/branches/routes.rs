//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{JsonBody, Optional, ServerCall, route};
use axum::routing::MethodRouter;

use super::{Branches, checks};

/// `GET /agent/{id}/branches`
pub fn list_branches<H: Branches>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_BRANCHES, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::list_branches(&handler, caller, params).await)
    })
}

/// `POST /agent/{id}/branches`
pub fn create_branch<H: Branches>() -> MethodRouter<Arc<H>> {
    route(&super::CREATE_BRANCH, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(JsonBody(checks::create_branch_request))
            .await?;
        Ok(H::create_branch(&handler, caller, params, body).await)
    })
}

/// `GET /agent/{id}/branches/{branchId}`
pub fn get_branch<H: Branches>() -> MethodRouter<Arc<H>> {
    route(&super::GET_BRANCH, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_branch(&handler, caller, params).await)
    })
}

/// `PATCH /agent/{id}/branches/{branchId}`
pub fn rename_branch<H: Branches>() -> MethodRouter<Arc<H>> {
    route(&super::RENAME_BRANCH, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(JsonBody(checks::rename_branch_request))
            .await?;
        Ok(H::rename_branch(&handler, caller, params, body).await)
    })
}

/// `POST /agent/{id}/branches/{branchId}/archive`
pub fn archive_branch<H: Branches>() -> MethodRouter<Arc<H>> {
    route(&super::ARCHIVE_BRANCH, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::archive_branch(&handler, caller, params).await)
    })
}

/// `POST /agent/{id}/branches/{branchId}/live`
pub fn set_live_branch<H: Branches>() -> MethodRouter<Arc<H>> {
    route(&super::SET_LIVE_BRANCH, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::set_live_branch(&handler, caller, params).await)
    })
}

/// `GET /agent/{id}/branches/{branchId}/draft`
pub fn get_branch_draft<H: Branches>() -> MethodRouter<Arc<H>> {
    route(&super::GET_BRANCH_DRAFT, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_branch_draft(&handler, caller, params).await)
    })
}

/// `PUT /agent/{id}/branches/{branchId}/draft`
pub fn update_branch_draft<H: Branches>() -> MethodRouter<Arc<H>> {
    route(&super::UPDATE_BRANCH_DRAFT, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(JsonBody(checks::update_branch_draft_request))
            .await?;
        Ok(H::update_branch_draft(&handler, caller, params, body).await)
    })
}

/// `DELETE /agent/{id}/branches/{branchId}/draft`
pub fn discard_branch_draft<H: Branches>() -> MethodRouter<Arc<H>> {
    route(&super::DISCARD_BRANCH_DRAFT, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::discard_branch_draft(&handler, caller, params).await)
    })
}

/// `POST /agent/{id}/branches/{branchId}/draft/publish`
pub fn publish_branch_draft<H: Branches>() -> MethodRouter<Arc<H>> {
    route(&super::PUBLISH_BRANCH_DRAFT, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(Optional(JsonBody(checks::publish_branch_draft_request)))
            .await?;
        Ok(H::publish_branch_draft(&handler, caller, params, body).await)
    })
}

/// `POST /agent/{id}/branches/{branchId}/draft/publish/cancel`
pub fn cancel_branch_publish<H: Branches>() -> MethodRouter<Arc<H>> {
    route(&super::CANCEL_BRANCH_PUBLISH, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::cancel_branch_publish(&handler, caller, params).await)
    })
}

/// `GET /agent/{id}/branches/{branchId}/revisions`
pub fn list_revisions<H: Branches>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_REVISIONS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::list_revisions(&handler, caller, params).await)
    })
}

/// `GET /agent/{id}/branches/{branchId}/revisions/{revisionId}`
pub fn get_revision<H: Branches>() -> MethodRouter<Arc<H>> {
    route(&super::GET_REVISION, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_revision(&handler, caller, params).await)
    })
}

/// `GET /agent/{id}/branches/{branchId}/revisions/{revisionId}/history`
pub fn get_revision_history<H: Branches>() -> MethodRouter<Arc<H>> {
    route(&super::GET_REVISION_HISTORY, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_revision_history(&handler, caller, params).await)
    })
}

/// `POST /agent/{id}/branches/{branchId}/revisions/{revisionId}/restore`
pub fn restore_revision<H: Branches>() -> MethodRouter<Arc<H>> {
    route(&super::RESTORE_REVISION, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::restore_revision(&handler, caller, params).await)
    })
}

/// `POST /agent/{id}/branches/{branchId}/test-call`
pub fn test_branch<H: Branches>() -> MethodRouter<Arc<H>> {
    route(&super::TEST_BRANCH, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(Optional(JsonBody(checks::test_branch_request)))
            .await?;
        Ok(H::test_branch(&handler, caller, params, body).await)
    })
}

/// `GET /agent/{id}/diff`
pub fn diff_agent<H: Branches>() -> MethodRouter<Arc<H>> {
    route(&super::DIFF_AGENT, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::diff_agent(&handler, caller, params).await)
    })
}
