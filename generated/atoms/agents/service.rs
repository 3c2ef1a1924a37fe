//! Serving the operations of `Agents`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::response::IntoResponse;

use super::{routes, types};

/// One method per operation; a new operation is a compile error here.
pub trait Agents: Sized + Send + Sync + 'static {
    /// Who calls, read before the body is; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// Ready-made agents to start from, each with a prompt and tools for one trade.
    ///
    /// `GET /agent/template`
    fn list_agent_templates(
        &self,
        caller: Self::Caller,
        params: types::ListAgentTemplatesParams,
    ) -> impl Future<
        Output = Result<super::ListAgentTemplatesAnswer, Self::Error>,
    > + Send;

    /// Makes an agent that begins as a copy of a template. Later changes of the template do
    /// not reach it.
    ///
    /// `POST /agent/from-template`
    fn create_agent_from_template(
        &self,
        caller: Self::Caller,
        body: types::CreateAgentFromTemplateRequest,
    ) -> impl Future<
        Output = Result<super::CreateAgentFromTemplateAnswer, Self::Error>,
    > + Send;

    /// The organization's agents, page by page. Archived ones are a list of their own: they
    /// come only with `archived=true`, and then alone.
    ///
    /// `GET /agent`
    fn list_agents(
        &self,
        caller: Self::Caller,
        params: types::ListAgentsParams,
    ) -> impl Future<Output = Result<super::ListAgentsAnswer, Self::Error>> + Send;

    /// Makes an agent, with a first version of its configuration. Only a name is needed;
    /// prompt and tools, and all that is to change later, go through a draft.
    ///
    /// `POST /agent`
    fn create_agent(
        &self,
        caller: Self::Caller,
        body: types::CreateAgentRequest,
    ) -> impl Future<Output = Result<super::CreateAgentAnswer, Self::Error>> + Send;

    /// Has a language model write an agent, either from a description or from answered
    /// questions (`GET /agent/prompt-config` has them), not from both. The prompt is
    /// checked before the agent is kept: a body that leads to a bad one is answered 400.
    /// Costs credits.
    ///
    /// `POST /agent/with-ai`
    fn create_agent_with_ai(
        &self,
        caller: Self::Caller,
        body: types::CreateAgentWithAiRequest,
    ) -> impl Future<
        Output = Result<super::CreateAgentWithAiAnswer, Self::Error>,
    > + Send;

    /// Copies the active version of a single-prompt agent into an organization that the
    /// caller belongs to, the same or another one. What belongs to the old organization
    /// stays behind: searches in knowledge bases are taken out, the values of default
    /// variables are emptied.
    ///
    /// `POST /agent/{id}/duplicate`
    fn duplicate_agent(
        &self,
        caller: Self::Caller,
        params: types::DuplicateAgentParams,
        body: types::DuplicateAgentRequest,
    ) -> impl Future<Output = Result<super::DuplicateAgentAnswer, Self::Error>> + Send;

    /// One agent with its configuration. What `_resolvedConfig` holds is taken from the
    /// version that is active, or from the draft or version asked for.
    ///
    /// `GET /agent/{id}`
    fn get_agent(
        &self,
        caller: Self::Caller,
        params: types::GetAgentParams,
    ) -> impl Future<Output = Result<super::GetAgentAnswer, Self::Error>> + Send;

    /// Changes an agent's name, picture and numbers, and who sees it. What it says and does
    /// is part of its configuration, which is changed by way of a draft: a body with such
    /// fields is answered 400.
    ///
    /// `PATCH /agent/{id}`
    fn update_agent(
        &self,
        caller: Self::Caller,
        params: types::UpdateAgentParams,
        body: types::UpdateAgentRequest,
    ) -> impl Future<Output = Result<super::UpdateAgentAnswer, Self::Error>> + Send;

    /// The questions that a form for `POST /agent/with-ai` asks, and the labels to choose
    /// from.
    ///
    /// `GET /agent/prompt-config`
    fn get_prompt_config(
        &self,
        caller: Self::Caller,
    ) -> impl Future<Output = Result<super::GetPromptConfigAnswer, Self::Error>> + Send;

    /// The calls of one agent, with no more of each than a list shows. `GET /conversation`
    /// filters, and knows more.
    ///
    /// `GET /agent/{id}/call-logs`
    fn list_agent_call_logs(
        &self,
        caller: Self::Caller,
        params: types::ListAgentCallLogsParams,
    ) -> impl Future<
        Output = Result<super::ListAgentCallLogsAnswer, Self::Error>,
    > + Send;

    /// Archives an agent: it takes no calls and leaves the lists, but nothing of it is
    /// lost. With `on=false` it comes back. There is no deletion beyond this one.
    ///
    /// `DELETE /agent/{id}/archive`
    fn delete_agent(
        &self,
        caller: Self::Caller,
        params: types::DeleteAgentParams,
    ) -> impl Future<Output = Result<super::DeleteAgentAnswer, Self::Error>> + Send;
}

/// All operations, to be mounted at the root of their paths.
pub fn router<H: Agents>(handler: Arc<H>) -> Router {
    Router::new()
        .route("/agent/template", routes::list_agent_templates())
        .route("/agent/from-template", routes::create_agent_from_template())
        .route("/agent", routes::list_agents().merge(routes::create_agent()))
        .route("/agent/with-ai", routes::create_agent_with_ai())
        .route("/agent/{id}/duplicate", routes::duplicate_agent())
        .route("/agent/{id}", routes::get_agent().merge(routes::update_agent()))
        .route("/agent/prompt-config", routes::get_prompt_config())
        .route("/agent/{id}/call-logs", routes::list_agent_call_logs())
        .route("/agent/{id}/archive", routes::delete_agent())
        .with_state(handler)
}
