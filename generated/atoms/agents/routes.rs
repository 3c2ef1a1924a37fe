//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{Body, Caller, JsonBody, Params, ParamsAnd, serve};
use axum::routing::MethodRouter;

use super::{Agents, checks};

/// `GET /agent/template`
pub fn list_agent_templates<H: Agents>() -> MethodRouter<Arc<H>> {
    serve(&super::LIST_AGENT_TEMPLATES, Caller, Params, H::list_agent_templates)
}

/// `POST /agent/from-template`
pub fn create_agent_from_template<H: Agents>() -> MethodRouter<Arc<H>> {
    serve(
        &super::CREATE_AGENT_FROM_TEMPLATE,
        Caller,
        Body(JsonBody(checks::create_agent_from_template_request)),
        H::create_agent_from_template,
    )
}

/// `GET /agent`
pub fn list_agents<H: Agents>() -> MethodRouter<Arc<H>> {
    serve(&super::LIST_AGENTS, Caller, Params, H::list_agents)
}

/// `POST /agent`
pub fn create_agent<H: Agents>() -> MethodRouter<Arc<H>> {
    serve(
        &super::CREATE_AGENT,
        Caller,
        Body(JsonBody(checks::create_agent_request)),
        H::create_agent,
    )
}

/// `POST /agent/with-ai`
pub fn create_agent_with_ai<H: Agents>() -> MethodRouter<Arc<H>> {
    serve(
        &super::CREATE_AGENT_WITH_AI,
        Caller,
        Body(JsonBody(checks::create_agent_with_ai_request)),
        H::create_agent_with_ai,
    )
}

/// `POST /agent/{id}/duplicate`
pub fn duplicate_agent<H: Agents>() -> MethodRouter<Arc<H>> {
    serve(
        &super::DUPLICATE_AGENT,
        Caller,
        ParamsAnd(JsonBody(checks::duplicate_agent_request)),
        H::duplicate_agent,
    )
}

/// `GET /agent/{id}`
pub fn get_agent<H: Agents>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_AGENT, Caller, Params, H::get_agent)
}

/// `PATCH /agent/{id}`
pub fn update_agent<H: Agents>() -> MethodRouter<Arc<H>> {
    serve(
        &super::UPDATE_AGENT,
        Caller,
        ParamsAnd(JsonBody(checks::update_agent_request)),
        H::update_agent,
    )
}

/// `GET /agent/prompt-config`
pub fn get_prompt_config<H: Agents>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_PROMPT_CONFIG, Caller, (), H::get_prompt_config)
}

/// `GET /agent/{id}/call-logs`
pub fn list_agent_call_logs<H: Agents>() -> MethodRouter<Arc<H>> {
    serve(&super::LIST_AGENT_CALL_LOGS, Caller, Params, H::list_agent_call_logs)
}

/// `DELETE /agent/{id}/archive`
pub fn delete_agent<H: Agents>() -> MethodRouter<Arc<H>> {
    serve(&super::DELETE_AGENT, Caller, Params, H::delete_agent)
}
