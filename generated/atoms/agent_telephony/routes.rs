//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use std::sync::Arc;

use atoms_runtime::codegen::{JsonBody, ServerCall, route};
use axum::routing::MethodRouter;

use super::{AgentTelephony, checks};

/// `GET /agent/{agentId}/answers`
pub fn list_agent_answers<H: AgentTelephony>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_AGENT_ANSWERS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::list_agent_answers(&handler, caller, params).await)
    })
}

/// `POST /agent/{agentId}/answers`
pub fn add_agent_answer<H: AgentTelephony>() -> MethodRouter<Arc<H>> {
    route(&super::ADD_AGENT_ANSWER, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(JsonBody(checks::add_answer_request))
            .await?;
        Ok(H::add_agent_answer(&handler, caller, params, body).await)
    })
}

/// `DELETE /agent/{agentId}/answers/{sourceId}`
pub fn remove_agent_answer<H: AgentTelephony>() -> MethodRouter<Arc<H>> {
    route(&super::REMOVE_AGENT_ANSWER, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::remove_agent_answer(&handler, caller, params).await)
    })
}

/// `GET /agent/{agentId}/caller-ids`
#[deprecated]
pub fn list_agent_caller_ids<H: AgentTelephony>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_AGENT_CALLER_IDS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::list_agent_caller_ids(&handler, caller, params).await)
    })
}

/// `POST /agent/{agentId}/caller-ids`
#[deprecated]
pub fn add_agent_caller_id<H: AgentTelephony>() -> MethodRouter<Arc<H>> {
    route(&super::ADD_AGENT_CALLER_ID, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(JsonBody(checks::add_caller_id_request))
            .await?;
        Ok(H::add_agent_caller_id(&handler, caller, params, body).await)
    })
}

/// `DELETE /agent/{agentId}/caller-ids/{sourceId}`
#[deprecated]
pub fn remove_agent_caller_id<H: AgentTelephony>() -> MethodRouter<Arc<H>> {
    route(&super::REMOVE_AGENT_CALLER_ID, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::remove_agent_caller_id(&handler, caller, params).await)
    })
}

/// `PUT /agent/{agentId}/transfer-source`
pub fn set_agent_transfer_source<H: AgentTelephony>() -> MethodRouter<Arc<H>> {
    route(&super::SET_AGENT_TRANSFER_SOURCE, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(JsonBody(checks::set_transfer_source_request))
            .await?;
        Ok(H::set_agent_transfer_source(&handler, caller, params, body).await)
    })
}
