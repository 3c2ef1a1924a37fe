//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{JsonBody, ServerCall, route};
use axum::routing::MethodRouter;

use super::{Tools, checks};

/// `GET /tool`
pub fn list_tools<H: Tools>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_TOOLS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        Ok(H::list_tools(&handler, caller).await)
    })
}

/// `POST /tool`
pub fn create_tool<H: Tools>() -> MethodRouter<Arc<H>> {
    route(&super::CREATE_TOOL, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let body = call.body(JsonBody(checks::create_tool_request)).await?;
        Ok(H::create_tool(&handler, caller, body).await)
    })
}

/// `DELETE /tool/{toolId}`
pub fn delete_tool<H: Tools>() -> MethodRouter<Arc<H>> {
    route(&super::DELETE_TOOL, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::delete_tool(&handler, caller, params).await)
    })
}

/// `PATCH /tool/{toolId}`
pub fn update_tool<H: Tools>() -> MethodRouter<Arc<H>> {
    route(&super::UPDATE_TOOL, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(JsonBody(checks::create_tool_request))
            .await?;
        Ok(H::update_tool(&handler, caller, params, body).await)
    })
}

/// `POST /tool/{toolId}/duplicate`
pub fn duplicate_tool<H: Tools>() -> MethodRouter<Arc<H>> {
    route(&super::DUPLICATE_TOOL, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::duplicate_tool(&handler, caller, params).await)
    })
}
