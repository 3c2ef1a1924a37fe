//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{JsonBody, ServerCall, route};
use axum::routing::MethodRouter;

use super::{CallActions, checks};

/// `GET /call-actions`
pub fn list_call_actions<H: CallActions>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_CALL_ACTIONS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::list_call_actions(&handler, caller, params).await)
    })
}

/// `POST /call-actions`
pub fn create_call_action<H: CallActions>() -> MethodRouter<Arc<H>> {
    route(&super::CREATE_CALL_ACTION, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let body = call.body(JsonBody(checks::create_call_action_request)).await?;
        Ok(H::create_call_action(&handler, caller, body).await)
    })
}

/// `GET /call-actions/{id}`
pub fn get_call_action<H: CallActions>() -> MethodRouter<Arc<H>> {
    route(&super::GET_CALL_ACTION, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_call_action(&handler, caller, params).await)
    })
}

/// `PUT /call-actions/{id}`
pub fn update_call_action<H: CallActions>() -> MethodRouter<Arc<H>> {
    route(&super::UPDATE_CALL_ACTION, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(JsonBody(checks::update_call_action_request))
            .await?;
        Ok(H::update_call_action(&handler, caller, params, body).await)
    })
}

/// `DELETE /call-actions/{id}`
pub fn delete_call_action<H: CallActions>() -> MethodRouter<Arc<H>> {
    route(&super::DELETE_CALL_ACTION, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::delete_call_action(&handler, caller, params).await)
    })
}
