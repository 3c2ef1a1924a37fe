//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use std::sync::Arc;

use atoms_runtime::codegen::{JsonBody, ServerCall, route};
use axum::routing::MethodRouter;

use super::{Workflows, checks};

/// `GET /agent/{id}/workflow`
#[deprecated]
pub fn get_workflow<H: Workflows>() -> MethodRouter<Arc<H>> {
    route(&super::GET_WORKFLOW, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_workflow(&handler, caller, params).await)
    })
}

/// `PATCH /workflow/{id}`
#[deprecated]
pub fn update_workflow<H: Workflows>() -> MethodRouter<Arc<H>> {
    route(&super::UPDATE_WORKFLOW, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(JsonBody(checks::update_workflow_request))
            .await?;
        Ok(H::update_workflow(&handler, caller, params, body).await)
    })
}
