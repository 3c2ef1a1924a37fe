//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{Body, Caller, JsonBody, Params, ParamsAnd, serve};
use axum::routing::MethodRouter;

use super::{Calls, checks};

/// `POST /conversation/register-call`
pub fn register_call<H: Calls>() -> MethodRouter<Arc<H>> {
    serve(
        &super::REGISTER_CALL,
        Caller,
        Body(JsonBody(checks::register_call_request)),
        H::register_call,
    )
}

/// `GET /conversation`
pub fn list_calls<H: Calls>() -> MethodRouter<Arc<H>> {
    serve(&super::LIST_CALLS, Caller, Params, H::list_calls)
}

/// `POST /conversation/search`
pub fn search_calls<H: Calls>() -> MethodRouter<Arc<H>> {
    serve(
        &super::SEARCH_CALLS,
        Caller,
        Body(JsonBody(checks::search_calls_request)),
        H::search_calls,
    )
}

/// `GET /conversation/{id}`
pub fn get_call<H: Calls>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_CALL, Caller, Params, H::get_call)
}

/// `GET /conversation/{callId}/recording/download-url`
pub fn get_recording_url<H: Calls>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_RECORDING_URL, Caller, Params, H::get_recording_url)
}

/// `GET /conversation/{callId}/retries`
pub fn list_call_retries<H: Calls>() -> MethodRouter<Arc<H>> {
    serve(&super::LIST_CALL_RETRIES, Caller, Params, H::list_call_retries)
}

/// `POST /conversation/cancel`
pub fn cancel_call_with_reason<H: Calls>() -> MethodRouter<Arc<H>> {
    serve(
        &super::CANCEL_CALL_WITH_REASON,
        Caller,
        Body(JsonBody(checks::cancel_call_request)),
        H::cancel_call_with_reason,
    )
}

/// `POST /conversation/{callId}/cancel`
pub fn cancel_call<H: Calls>() -> MethodRouter<Arc<H>> {
    serve(&super::CANCEL_CALL, Caller, Params, H::cancel_call)
}

/// `POST /conversation/outbound`
pub fn start_outbound_call<H: Calls>() -> MethodRouter<Arc<H>> {
    serve(
        &super::START_OUTBOUND_CALL,
        Caller,
        ParamsAnd(JsonBody(checks::outbound_call_request)),
        H::start_outbound_call,
    )
}

/// `POST /conversation/chat`
pub fn start_chat<H: Calls>() -> MethodRouter<Arc<H>> {
    serve(
        &super::START_CHAT,
        Caller,
        Body(JsonBody(checks::web_session_request)),
        H::start_chat,
    )
}

/// `POST /conversation/webcall`
pub fn start_web_call<H: Calls>() -> MethodRouter<Arc<H>> {
    serve(
        &super::START_WEB_CALL,
        Caller,
        Body(JsonBody(checks::web_session_request)),
        H::start_web_call,
    )
}
