//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{Body, Caller, JsonBody, Params, ParamsAnd, serve};
use axum::routing::MethodRouter;

use super::{Tools, checks};

/// `GET /tool`
pub fn list_tools<H: Tools>() -> MethodRouter<Arc<H>> {
    serve(&super::LIST_TOOLS, Caller, (), H::list_tools)
}

/// `POST /tool`
pub fn create_tool<H: Tools>() -> MethodRouter<Arc<H>> {
    serve(
        &super::CREATE_TOOL,
        Caller,
        Body(JsonBody(checks::create_tool_request)),
        H::create_tool,
    )
}

/// `DELETE /tool/{toolId}`
pub fn delete_tool<H: Tools>() -> MethodRouter<Arc<H>> {
    serve(&super::DELETE_TOOL, Caller, Params, H::delete_tool)
}

/// `PATCH /tool/{toolId}`
pub fn update_tool<H: Tools>() -> MethodRouter<Arc<H>> {
    serve(
        &super::UPDATE_TOOL,
        Caller,
        ParamsAnd(JsonBody(checks::create_tool_request)),
        H::update_tool,
    )
}

/// `POST /tool/{toolId}/duplicate`
pub fn duplicate_tool<H: Tools>() -> MethodRouter<Arc<H>> {
    serve(&super::DUPLICATE_TOOL, Caller, Params, H::duplicate_tool)
}
