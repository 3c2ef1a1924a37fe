//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{JsonBody, ServerCall, route};
use axum::routing::MethodRouter;

use super::{Agents, checks};

/// `GET /agent/template`
pub fn list_agent_templates<H: Agents>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_AGENT_TEMPLATES, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::list_agent_templates(&handler, caller, params).await)
    })
}

/// `POST /agent/from-template`
pub fn create_agent_from_template<H: Agents>() -> MethodRouter<Arc<H>> {
    route(&super::CREATE_AGENT_FROM_TEMPLATE, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let body = call
            .body(JsonBody(checks::create_agent_from_template_request))
            .await?;
        Ok(H::create_agent_from_template(&handler, caller, body).await)
    })
}

/// `GET /agent`
pub fn list_agents<H: Agents>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_AGENTS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::list_agents(&handler, caller, params).await)
    })
}

/// `POST /agent`
pub fn create_agent<H: Agents>() -> MethodRouter<Arc<H>> {
    route(&super::CREATE_AGENT, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let body = call.body(JsonBody(checks::create_agent_request)).await?;
        Ok(H::create_agent(&handler, caller, body).await)
    })
}

/// `POST /agent/with-ai`
pub fn create_agent_with_ai<H: Agents>() -> MethodRouter<Arc<H>> {
    route(&super::CREATE_AGENT_WITH_AI, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let body = call.body(JsonBody(checks::create_agent_with_ai_request)).await?;
        Ok(H::create_agent_with_ai(&handler, caller, body).await)
    })
}

/// `POST /agent/{id}/duplicate`
pub fn duplicate_agent<H: Agents>() -> MethodRouter<Arc<H>> {
    route(&super::DUPLICATE_AGENT, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(JsonBody(checks::duplicate_agent_request))
            .await?;
        Ok(H::duplicate_agent(&handler, caller, params, body).await)
    })
}

/// `GET /agent/{id}`
pub fn get_agent<H: Agents>() -> MethodRouter<Arc<H>> {
    route(&super::GET_AGENT, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_agent(&handler, caller, params).await)
    })
}

/// `PATCH /agent/{id}`
pub fn update_agent<H: Agents>() -> MethodRouter<Arc<H>> {
    route(&super::UPDATE_AGENT, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(JsonBody(checks::update_agent_request))
            .await?;
        Ok(H::update_agent(&handler, caller, params, body).await)
    })
}

/// `GET /agent/prompt-config`
pub fn get_prompt_config<H: Agents>() -> MethodRouter<Arc<H>> {
    route(&super::GET_PROMPT_CONFIG, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        Ok(H::get_prompt_config(&handler, caller).await)
    })
}

/// `GET /agent/{id}/call-logs`
pub fn list_agent_call_logs<H: Agents>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_AGENT_CALL_LOGS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::list_agent_call_logs(&handler, caller, params).await)
    })
}

/// `DELETE /agent/{id}/archive`
pub fn delete_agent<H: Agents>() -> MethodRouter<Arc<H>> {
    route(&super::DELETE_AGENT, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::delete_agent(&handler, caller, params).await)
    })
}
