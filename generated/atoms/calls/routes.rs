//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{JsonBody, ServerCall, route};
use axum::routing::MethodRouter;

use super::{Calls, checks};

/// `POST /conversation/register-call`
pub fn register_call<H: Calls>() -> MethodRouter<Arc<H>> {
    route(&super::REGISTER_CALL, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let body = call.body(JsonBody(checks::register_call_request)).await?;
        Ok(H::register_call(&handler, caller, body).await)
    })
}

/// `GET /conversation`
pub fn list_calls<H: Calls>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_CALLS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::list_calls(&handler, caller, params).await)
    })
}

/// `POST /conversation/search`
pub fn search_calls<H: Calls>() -> MethodRouter<Arc<H>> {
    route(&super::SEARCH_CALLS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let body = call.body(JsonBody(checks::search_calls_request)).await?;
        Ok(H::search_calls(&handler, caller, body).await)
    })
}

/// `GET /conversation/{id}`
pub fn get_call<H: Calls>() -> MethodRouter<Arc<H>> {
    route(&super::GET_CALL, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_call(&handler, caller, params).await)
    })
}

/// `GET /conversation/{callId}/recording/download-url`
pub fn get_recording_url<H: Calls>() -> MethodRouter<Arc<H>> {
    route(&super::GET_RECORDING_URL, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_recording_url(&handler, caller, params).await)
    })
}

/// `GET /conversation/{callId}/retries`
pub fn list_call_retries<H: Calls>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_CALL_RETRIES, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::list_call_retries(&handler, caller, params).await)
    })
}

/// `POST /conversation/cancel`
pub fn cancel_call_with_reason<H: Calls>() -> MethodRouter<Arc<H>> {
    route(&super::CANCEL_CALL_WITH_REASON, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let body = call.body(JsonBody(checks::cancel_call_request)).await?;
        Ok(H::cancel_call_with_reason(&handler, caller, body).await)
    })
}

/// `POST /conversation/{callId}/cancel`
pub fn cancel_call<H: Calls>() -> MethodRouter<Arc<H>> {
    route(&super::CANCEL_CALL, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::cancel_call(&handler, caller, params).await)
    })
}

/// `POST /conversation/outbound`
pub fn start_outbound_call<H: Calls>() -> MethodRouter<Arc<H>> {
    route(&super::START_OUTBOUND_CALL, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(JsonBody(checks::outbound_call_request))
            .await?;
        Ok(H::start_outbound_call(&handler, caller, params, body).await)
    })
}

/// `POST /conversation/chat`
pub fn start_chat<H: Calls>() -> MethodRouter<Arc<H>> {
    route(&super::START_CHAT, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let body = call.body(JsonBody(checks::web_session_request)).await?;
        Ok(H::start_chat(&handler, caller, body).await)
    })
}

/// `POST /conversation/webcall`
pub fn start_web_call<H: Calls>() -> MethodRouter<Arc<H>> {
    route(&super::START_WEB_CALL, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let body = call.body(JsonBody(checks::web_session_request)).await?;
        Ok(H::start_web_call(&handler, caller, body).await)
    })
}
