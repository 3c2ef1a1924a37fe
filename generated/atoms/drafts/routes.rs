//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use std::sync::Arc;

use atoms_runtime::codegen::{Caller, JsonBody, Optional, Params, ParamsAnd, serve};
use axum::routing::MethodRouter;

use super::{Drafts, checks};
use super::super::checks as shared_checks;

/// `GET /agent/{id}/drafts`
#[deprecated]
pub fn list_drafts<H: Drafts>() -> MethodRouter<Arc<H>> {
    serve(&super::LIST_DRAFTS, Caller, Params, H::list_drafts)
}

/// `POST /agent/{id}/drafts`
#[deprecated]
pub fn create_draft<H: Drafts>() -> MethodRouter<Arc<H>> {
    serve(
        &super::CREATE_DRAFT,
        Caller,
        ParamsAnd(JsonBody(checks::create_draft_request)),
        H::create_draft,
    )
}

/// `GET /agent/{id}/drafts/{draftId}`
#[deprecated]
pub fn get_draft<H: Drafts>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_DRAFT, Caller, Params, H::get_draft)
}

/// `DELETE /agent/{id}/drafts/{draftId}`
#[deprecated]
pub fn discard_draft<H: Drafts>() -> MethodRouter<Arc<H>> {
    serve(&super::DISCARD_DRAFT, Caller, Params, H::discard_draft)
}

/// `PATCH /agent/{id}/drafts/{draftId}`
#[deprecated]
pub fn rename_draft<H: Drafts>() -> MethodRouter<Arc<H>> {
    serve(
        &super::RENAME_DRAFT,
        Caller,
        ParamsAnd(JsonBody(checks::rename_draft_request)),
        H::rename_draft,
    )
}

/// `GET /agent/{id}/drafts/{draftId}/diff`
#[deprecated]
pub fn diff_draft<H: Drafts>() -> MethodRouter<Arc<H>> {
    serve(&super::DIFF_DRAFT, Caller, Params, H::diff_draft)
}

/// `POST /agent/{id}/drafts/{draftId}/publish`
#[deprecated]
pub fn publish_draft<H: Drafts>() -> MethodRouter<Arc<H>> {
    serve(
        &super::PUBLISH_DRAFT,
        Caller,
        ParamsAnd(Optional(JsonBody(checks::publish_draft_request))),
        H::publish_draft,
    )
}

/// `POST /agent/{id}/drafts/{draftId}/test-call`
#[deprecated]
pub fn test_draft<H: Drafts>() -> MethodRouter<Arc<H>> {
    serve(
        &super::TEST_DRAFT,
        Caller,
        ParamsAnd(Optional(JsonBody(shared_checks::test_call_request))),
        H::test_draft,
    )
}

/// `PATCH /agent/{id}/drafts/{draftId}/config`
#[deprecated]
pub fn update_draft_config<H: Drafts>() -> MethodRouter<Arc<H>> {
    serve(
        &super::UPDATE_DRAFT_CONFIG,
        Caller,
        ParamsAnd(JsonBody(checks::draft_config_request)),
        H::update_draft_config,
    )
}
