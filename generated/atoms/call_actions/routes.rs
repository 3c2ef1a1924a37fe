//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{Body, Caller, JsonBody, Params, ParamsAnd, serve};
use axum::routing::MethodRouter;

use super::{CallActions, checks};

/// `GET /call-actions`
pub fn list_call_actions<H: CallActions>() -> MethodRouter<Arc<H>> {
    serve(&super::LIST_CALL_ACTIONS, Caller, Params, H::list_call_actions)
}

/// `POST /call-actions`
pub fn create_call_action<H: CallActions>() -> MethodRouter<Arc<H>> {
    serve(
        &super::CREATE_CALL_ACTION,
        Caller,
        Body(JsonBody(checks::create_call_action_request)),
        H::create_call_action,
    )
}

/// `GET /call-actions/{id}`
pub fn get_call_action<H: CallActions>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_CALL_ACTION, Caller, Params, H::get_call_action)
}

/// `PUT /call-actions/{id}`
pub fn update_call_action<H: CallActions>() -> MethodRouter<Arc<H>> {
    serve(
        &super::UPDATE_CALL_ACTION,
        Caller,
        ParamsAnd(JsonBody(checks::update_call_action_request)),
        H::update_call_action,
    )
}

/// `DELETE /call-actions/{id}`
pub fn delete_call_action<H: CallActions>() -> MethodRouter<Arc<H>> {
    serve(&super::DELETE_CALL_ACTION, Caller, Params, H::delete_call_action)
}
