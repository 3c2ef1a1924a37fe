//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use std::sync::Arc;

use atoms_runtime::codegen::{Caller, JsonBody, Params, ParamsAnd, serve};
use axum::routing::MethodRouter;

use super::{AgentTelephony, checks};

/// `GET /agent/{agentId}/answers`
pub fn list_agent_answers<H: AgentTelephony>() -> MethodRouter<Arc<H>> {
    serve(&super::LIST_AGENT_ANSWERS, Caller, Params, H::list_agent_answers)
}

/// `POST /agent/{agentId}/answers`
pub fn add_agent_answer<H: AgentTelephony>() -> MethodRouter<Arc<H>> {
    serve(
        &super::ADD_AGENT_ANSWER,
        Caller,
        ParamsAnd(JsonBody(checks::add_answer_request)),
        H::add_agent_answer,
    )
}

/// `DELETE /agent/{agentId}/answers/{sourceId}`
pub fn remove_agent_answer<H: AgentTelephony>() -> MethodRouter<Arc<H>> {
    serve(&super::REMOVE_AGENT_ANSWER, Caller, Params, H::remove_agent_answer)
}

/// `GET /agent/{agentId}/caller-ids`
#[deprecated]
pub fn list_agent_caller_ids<H: AgentTelephony>() -> MethodRouter<Arc<H>> {
    serve(&super::LIST_AGENT_CALLER_IDS, Caller, Params, H::list_agent_caller_ids)
}

/// `POST /agent/{agentId}/caller-ids`
#[deprecated]
pub fn add_agent_caller_id<H: AgentTelephony>() -> MethodRouter<Arc<H>> {
    serve(
        &super::ADD_AGENT_CALLER_ID,
        Caller,
        ParamsAnd(JsonBody(checks::add_caller_id_request)),
        H::add_agent_caller_id,
    )
}

/// `DELETE /agent/{agentId}/caller-ids/{sourceId}`
#[deprecated]
pub fn remove_agent_caller_id<H: AgentTelephony>() -> MethodRouter<Arc<H>> {
    serve(&super::REMOVE_AGENT_CALLER_ID, Caller, Params, H::remove_agent_caller_id)
}

/// `PUT /agent/{agentId}/transfer-source`
pub fn set_agent_transfer_source<H: AgentTelephony>() -> MethodRouter<Arc<H>> {
    serve(
        &super::SET_AGENT_TRANSFER_SOURCE,
        Caller,
        ParamsAnd(JsonBody(checks::set_transfer_source_request)),
        H::set_agent_transfer_source,
    )
}
