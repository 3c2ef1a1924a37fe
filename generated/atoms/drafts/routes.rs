//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use std::sync::Arc;

use atoms_runtime::codegen::{JsonBody, Optional, ServerCall, route};
use axum::routing::MethodRouter;

use super::{Drafts, checks};
use super::super::checks as shared_checks;

/// `GET /agent/{id}/drafts`
#[deprecated]
pub fn list_drafts<H: Drafts>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_DRAFTS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::list_drafts(&handler, caller, params).await)
    })
}

/// `POST /agent/{id}/drafts`
#[deprecated]
pub fn create_draft<H: Drafts>() -> MethodRouter<Arc<H>> {
    route(&super::CREATE_DRAFT, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(JsonBody(checks::create_draft_request))
            .await?;
        Ok(H::create_draft(&handler, caller, params, body).await)
    })
}

/// `GET /agent/{id}/drafts/{draftId}`
#[deprecated]
pub fn get_draft<H: Drafts>() -> MethodRouter<Arc<H>> {
    route(&super::GET_DRAFT, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_draft(&handler, caller, params).await)
    })
}

/// `DELETE /agent/{id}/drafts/{draftId}`
#[deprecated]
pub fn discard_draft<H: Drafts>() -> MethodRouter<Arc<H>> {
    route(&super::DISCARD_DRAFT, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::discard_draft(&handler, caller, params).await)
    })
}

/// `PATCH /agent/{id}/drafts/{draftId}`
#[deprecated]
pub fn rename_draft<H: Drafts>() -> MethodRouter<Arc<H>> {
    route(&super::RENAME_DRAFT, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(JsonBody(checks::rename_draft_request))
            .await?;
        Ok(H::rename_draft(&handler, caller, params, body).await)
    })
}

/// `GET /agent/{id}/drafts/{draftId}/diff`
#[deprecated]
pub fn diff_draft<H: Drafts>() -> MethodRouter<Arc<H>> {
    route(&super::DIFF_DRAFT, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::diff_draft(&handler, caller, params).await)
    })
}

/// `POST /agent/{id}/drafts/{draftId}/publish`
#[deprecated]
pub fn publish_draft<H: Drafts>() -> MethodRouter<Arc<H>> {
    route(&super::PUBLISH_DRAFT, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(Optional(JsonBody(checks::publish_draft_request)))
            .await?;
        Ok(H::publish_draft(&handler, caller, params, body).await)
    })
}

/// `POST /agent/{id}/drafts/{draftId}/test-call`
#[deprecated]
pub fn test_draft<H: Drafts>() -> MethodRouter<Arc<H>> {
    route(&super::TEST_DRAFT, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(Optional(JsonBody(shared_checks::test_call_request)))
            .await?;
        Ok(H::test_draft(&handler, caller, params, body).await)
    })
}

/// `PATCH /agent/{id}/drafts/{draftId}/config`
#[deprecated]
pub fn update_draft_config<H: Drafts>() -> MethodRouter<Arc<H>> {
    route(&super::UPDATE_DRAFT_CONFIG, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(JsonBody(checks::draft_config_request))
            .await?;
        Ok(H::update_draft_config(&handler, caller, params, body).await)
    })
}
