//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use std::sync::Arc;

use atoms_runtime::codegen::{Caller, JsonBody, Params, ParamsAnd, serve};
use axum::routing::MethodRouter;

use super::{Workflows, checks};

/// `GET /agent/{id}/workflow`
#[deprecated]
pub fn get_workflow<H: Workflows>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_WORKFLOW, Caller, Params, H::get_workflow)
}

/// `PATCH /workflow/{id}`
#[deprecated]
pub fn update_workflow<H: Workflows>() -> MethodRouter<Arc<H>> {
    serve(
        &super::UPDATE_WORKFLOW,
        Caller,
        ParamsAnd(JsonBody(checks::update_workflow_request)),
        H::update_workflow,
    )
}
