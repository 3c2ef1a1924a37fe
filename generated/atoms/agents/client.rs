//! Calling the operations of `Agents`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::rest::client::Error;

use super::types;
use super::super::Client;

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
        params: &types::ListAgentTemplatesParams,
    ) -> Result<super::ListAgentTemplatesAnswer, Error> {
        self.http.call(&super::LIST_AGENT_TEMPLATES).params(params).send().await
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
        body: &types::CreateAgentFromTemplateRequest,
    ) -> Result<super::CreateAgentFromTemplateAnswer, Error> {
        self.http.call(&super::CREATE_AGENT_FROM_TEMPLATE).json(body).send().await
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
        params: &types::ListAgentsParams,
    ) -> Result<super::ListAgentsAnswer, Error> {
        self.http.call(&super::LIST_AGENTS).params(params).send().await
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
        body: &types::CreateAgentRequest,
    ) -> Result<super::CreateAgentAnswer, Error> {
        self.http.call(&super::CREATE_AGENT).json(body).send().await
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
        body: &types::CreateAgentWithAiRequest,
    ) -> Result<super::CreateAgentWithAiAnswer, Error> {
        self.http.call(&super::CREATE_AGENT_WITH_AI).json(body).send().await
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
        params: &types::DuplicateAgentParams,
        body: &types::DuplicateAgentRequest,
    ) -> Result<super::DuplicateAgentAnswer, Error> {
        self.http.call(&super::DUPLICATE_AGENT).params(params).json(body).send().await
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
        params: &types::GetAgentParams,
    ) -> Result<super::GetAgentAnswer, Error> {
        self.http.call(&super::GET_AGENT).params(params).send().await
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
        params: &types::UpdateAgentParams,
        body: &types::UpdateAgentRequest,
    ) -> Result<super::UpdateAgentAnswer, Error> {
        self.http.call(&super::UPDATE_AGENT).params(params).json(body).send().await
    }

    /// The questions that a form for `POST /agent/with-ai` asks, and the labels to choose
    /// from.
    ///
    /// `GET /agent/prompt-config`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_prompt_config(
        &self,
    ) -> Result<super::GetPromptConfigAnswer, Error> {
        self.http.call(&super::GET_PROMPT_CONFIG).send().await
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
        params: &types::ListAgentCallLogsParams,
    ) -> Result<super::ListAgentCallLogsAnswer, Error> {
        self.http.call(&super::LIST_AGENT_CALL_LOGS).params(params).send().await
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
        params: &types::DeleteAgentParams,
    ) -> Result<super::DeleteAgentAnswer, Error> {
        self.http.call(&super::DELETE_AGENT).params(params).send().await
    }
}
