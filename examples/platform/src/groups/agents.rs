//! Voice agents: listed, made, copied, changed, archived.

use atoms_api::atoms::agents::{self as api, Agents, types};

use crate::failure::Result;
use crate::{Caller, Failure, Platform, ids};

impl Agents for Platform {
    type Caller = Caller;
    type Error = Failure;

    async fn list_agent_templates(
        &self,
        _: Caller,
        _: types::ListAgentTemplatesParams,
    ) -> Result<api::ListAgentTemplatesAnswer> {
        self.example(&api::LIST_AGENT_TEMPLATES)
            .map(api::ListAgentTemplatesAnswer::Ok)
    }

    async fn create_agent_from_template(
        &self,
        _: Caller,
        _: types::CreateAgentFromTemplateRequest,
    ) -> Result<api::CreateAgentFromTemplateAnswer> {
        self.example(&api::CREATE_AGENT_FROM_TEMPLATE)
            .map(api::CreateAgentFromTemplateAnswer::Ok)
    }

    async fn list_agents(
        &self,
        _: Caller,
        _: types::ListAgentsParams,
    ) -> Result<api::ListAgentsAnswer> {
        self.example(&api::LIST_AGENTS)
            .map(api::ListAgentsAnswer::Ok)
    }

    async fn create_agent(
        &self,
        _: Caller,
        _: types::CreateAgentRequest,
    ) -> Result<api::CreateAgentAnswer> {
        self.example(&api::CREATE_AGENT)
            .map(api::CreateAgentAnswer::Created)
    }

    async fn create_agent_with_ai(
        &self,
        _: Caller,
        _: types::CreateAgentWithAiRequest,
    ) -> Result<api::CreateAgentWithAiAnswer> {
        self.example(&api::CREATE_AGENT_WITH_AI)
            .map(api::CreateAgentWithAiAnswer::Created)
    }

    async fn duplicate_agent(
        &self,
        _: Caller,
        params: types::DuplicateAgentParams,
        _: types::DuplicateAgentRequest,
    ) -> Result<api::DuplicateAgentAnswer> {
        ids::known(&params.id)?;
        self.example(&api::DUPLICATE_AGENT)
            .map(api::DuplicateAgentAnswer::Created)
    }

    async fn get_agent(&self, _: Caller, _: types::GetAgentParams) -> Result<api::GetAgentAnswer> {
        self.example(&api::GET_AGENT).map(api::GetAgentAnswer::Ok)
    }

    async fn update_agent(
        &self,
        _: Caller,
        params: types::UpdateAgentParams,
        _: types::UpdateAgentRequest,
    ) -> Result<api::UpdateAgentAnswer> {
        ids::known_or_bare(&params.id)?;
        self.example(&api::UPDATE_AGENT)
            .map(api::UpdateAgentAnswer::Ok)
    }

    async fn get_prompt_config(&self, _: Caller) -> Result<api::GetPromptConfigAnswer> {
        self.example(&api::GET_PROMPT_CONFIG)
            .map(api::GetPromptConfigAnswer::Ok)
    }

    async fn list_agent_call_logs(
        &self,
        _: Caller,
        _: types::ListAgentCallLogsParams,
    ) -> Result<api::ListAgentCallLogsAnswer> {
        self.example(&api::LIST_AGENT_CALL_LOGS)
            .map(api::ListAgentCallLogsAnswer::Ok)
    }

    async fn delete_agent(
        &self,
        _: Caller,
        params: types::DeleteAgentParams,
    ) -> Result<api::DeleteAgentAnswer> {
        ids::known_or_bare(&params.id)?;
        self.example(&api::DELETE_AGENT)
            .map(api::DeleteAgentAnswer::Ok)
    }
}
