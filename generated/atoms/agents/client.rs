//! Calling the operations of `Agents`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::rest::client::Error;

use super::{
    CREATE_AGENT, CREATE_AGENT_FROM_TEMPLATE, CREATE_AGENT_WITH_AI, CreateAgentAnswer,
    CreateAgentFromTemplateAnswer, CreateAgentWithAiAnswer, DELETE_AGENT,
    DUPLICATE_AGENT, DeleteAgentAnswer, DuplicateAgentAnswer, GET_AGENT,
    GET_PROMPT_CONFIG, GetAgentAnswer, GetPromptConfigAnswer, LIST_AGENTS,
    LIST_AGENT_CALL_LOGS, LIST_AGENT_TEMPLATES, ListAgentCallLogsAnswer,
    ListAgentTemplatesAnswer, ListAgentsAnswer, UPDATE_AGENT, UpdateAgentAnswer,
};
use super::super::Client;
use super::types::{
    CreateAgentFromTemplateRequest, CreateAgentRequest, CreateAgentWithAiRequest,
    DeleteAgentParams, DuplicateAgentParams, DuplicateAgentRequest, GetAgentParams,
    ListAgentCallLogsParams, ListAgentTemplatesParams, ListAgentsParams,
    UpdateAgentParams, UpdateAgentRequest,
};

impl Client {
    /// Ready-made agents to start from, each with a prompt and tools for one trade.
    ///
    /// `GET /agent/template`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_agent_templates(
        &self,
        params: &ListAgentTemplatesParams,
    ) -> Result<ListAgentTemplatesAnswer, Error> {
        self.http.call(&LIST_AGENT_TEMPLATES).params(params).send().await
    }

    /// Makes an agent that begins as a copy of a template. Later changes of the template do
    /// not reach it.
    ///
    /// `POST /agent/from-template`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn create_agent_from_template(
        &self,
        body: &CreateAgentFromTemplateRequest,
    ) -> Result<CreateAgentFromTemplateAnswer, Error> {
        self.http.call(&CREATE_AGENT_FROM_TEMPLATE).json(body).send().await
    }

    /// The organization's agents, page by page. Archived ones are a list of their own: they
    /// come only with `archived=true`, and then alone.
    ///
    /// `GET /agent`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_agents(
        &self,
        params: &ListAgentsParams,
    ) -> Result<ListAgentsAnswer, Error> {
        self.http.call(&LIST_AGENTS).params(params).send().await
    }

    /// Makes an agent, with a first version of its configuration. Only a name is needed;
    /// prompt and tools, and all that is to change later, go through a draft.
    ///
    /// `POST /agent`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn create_agent(
        &self,
        body: &CreateAgentRequest,
    ) -> Result<CreateAgentAnswer, Error> {
        self.http.call(&CREATE_AGENT).json(body).send().await
    }

    /// Has a language model write an agent, either from a description or from answered
    /// questions (`GET /agent/prompt-config` has them), not from both. The prompt is
    /// checked before the agent is kept: a body that leads to a bad one is answered 400.
    /// Costs credits.
    ///
    /// `POST /agent/with-ai`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn create_agent_with_ai(
        &self,
        body: &CreateAgentWithAiRequest,
    ) -> Result<CreateAgentWithAiAnswer, Error> {
        self.http.call(&CREATE_AGENT_WITH_AI).json(body).send().await
    }

    /// Copies the active version of a single-prompt agent into an organization that the
    /// caller belongs to, the same or another one. What belongs to the old organization
    /// stays behind: searches in knowledge bases are taken out, the values of default
    /// variables are emptied.
    ///
    /// `POST /agent/{id}/duplicate`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn duplicate_agent(
        &self,
        params: &DuplicateAgentParams,
        body: &DuplicateAgentRequest,
    ) -> Result<DuplicateAgentAnswer, Error> {
        self.http.call(&DUPLICATE_AGENT).params(params).json(body).send().await
    }

    /// One agent with its configuration. What `_resolvedConfig` holds is taken from the
    /// version that is active, or from the draft or version asked for.
    ///
    /// `GET /agent/{id}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_agent(
        &self,
        params: &GetAgentParams,
    ) -> Result<GetAgentAnswer, Error> {
        self.http.call(&GET_AGENT).params(params).send().await
    }

    /// Changes an agent's name, picture and numbers, and who sees it. What it says and does
    /// is part of its configuration, which is changed by way of a draft: a body with such
    /// fields is answered 400.
    ///
    /// `PATCH /agent/{id}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn update_agent(
        &self,
        params: &UpdateAgentParams,
        body: &UpdateAgentRequest,
    ) -> Result<UpdateAgentAnswer, Error> {
        self.http.call(&UPDATE_AGENT).params(params).json(body).send().await
    }

    /// The questions that a form for `POST /agent/with-ai` asks, and the labels to choose
    /// from.
    ///
    /// `GET /agent/prompt-config`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_prompt_config(&self) -> Result<GetPromptConfigAnswer, Error> {
        self.http.call(&GET_PROMPT_CONFIG).send().await
    }

    /// The calls of one agent, with no more of each than a list shows. `GET /conversation`
    /// filters, and knows more.
    ///
    /// `GET /agent/{id}/call-logs`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_agent_call_logs(
        &self,
        params: &ListAgentCallLogsParams,
    ) -> Result<ListAgentCallLogsAnswer, Error> {
        self.http.call(&LIST_AGENT_CALL_LOGS).params(params).send().await
    }

    /// Archives an agent: it takes no calls and leaves the lists, but nothing of it is
    /// lost. With `on=false` it comes back. There is no deletion beyond this one.
    ///
    /// `DELETE /agent/{id}/archive`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn delete_agent(
        &self,
        params: &DeleteAgentParams,
    ) -> Result<DeleteAgentAnswer, Error> {
        self.http.call(&DELETE_AGENT).params(params).send().await
    }
}
