//! Voice agents: listed, made, copied, changed, archived.

use std::cmp::Ordering;

use atoms_api::atoms::agents::{self as api, Agents, types};
use atoms_api::atoms::types::{ConfigSource, SortOrder};
use serde_json::Map;

use crate::faults::Quiet;
use crate::store::{
    Agent, Config, Fault, NewAgent, Page, Profile, is_configuration, is_named_like,
};
use crate::views::{agents as views, count, fields};
use crate::{Caller, Failure, Platform};

type Result<T> = std::result::Result<T, Quiet>;

impl Agents for Platform {
    type Caller = Caller;
    type Error = Quiet;

    async fn list_agent_templates(
        &self,
        _: Caller,
        params: types::ListAgentTemplatesParams,
    ) -> Result<api::ListAgentTemplatesAnswer> {
        let mut templates: types::ListAgentTemplatesOk =
            self.example(&api::LIST_AGENT_TEMPLATES)?;
        let wanted = params.region.map(|region| match region {
            types::ListAgentTemplatesParamsRegion::In => types::AgentTemplateRegion::India,
            _ => types::AgentTemplateRegion::Us,
        });
        if let Some(list) = templates.data.as_mut().filter(|_| wanted.is_some()) {
            list.retain(|template| template.region == wanted);
        }
        Ok(templates.into())
    }

    async fn create_agent_from_template(
        &self,
        caller: Caller,
        body: types::CreateAgentFromTemplateRequest,
    ) -> Result<api::CreateAgentFromTemplateAnswer> {
        let templates: types::ListAgentTemplatesOk = self.example(&api::LIST_AGENT_TEMPLATES)?;
        let mut templates = templates.data.into_iter().flatten();
        let template =
            templates.find(|template| template.underscore_id.as_ref() == Some(&body.template_id));
        let template = template
            .ok_or(Fault::Missing("template"))
            .map_err(Fault::asked)?;
        let mut config = match template.single_prompt_config {
            Some(prompt) => fields(prompt)?,
            None => Map::new(),
        };
        config.remove("_id");
        let new = NewAgent {
            profile: Profile {
                name: body.agent_name,
                description: body.agent_description.or(template.description),
                avatar_url: template.avatar_url,
                allow_inbound_call: true,
                ..Profile::default()
            },
            config: Config::new(config),
        };
        let id = self.create(&caller, new)?;
        done!(CreateAgentFromTemplateOk, id)
    }

    async fn list_agents(
        &self,
        caller: Caller,
        params: types::ListAgentsParams,
    ) -> Result<api::ListAgentsAnswer> {
        let page = Page::new(params.page, params.offset)?;
        let search = params.search.as_deref();
        let wanted = |agent: &&Agent| {
            let kind = agent.config.workflow_type();
            agent.archived_at.is_some() == params.archived
                && params
                    .r#type
                    .as_ref()
                    .is_none_or(|wanted| wanted.as_str() == kind.as_str())
                && is_named_like(&agent.profile.name, search)
        };
        let data = self.within(&caller, |organization, _| {
            let mut agents: Vec<_> = organization.agents.iter().filter(wanted).collect();
            agents.sort_by(|a, b| order(a, b, &params.sort_field));
            if params.sort_order == SortOrder::Desc {
                agents.reverse();
            }
            let page = page.of(agents);
            let brief = |agent: &Agent| views::brief(agent, organization);
            types::AgentPage {
                agents: Some(page.entries.into_iter().map(brief).collect()),
                total: Some(count(page.total).into()),
            }
        });
        done!(ListAgentsOk, data)
    }

    async fn create_agent(
        &self,
        caller: Caller,
        body: types::CreateAgentRequest,
    ) -> Result<api::CreateAgentAnswer> {
        let id = self.create(&caller, views::new(body)?)?;
        done!(CreateAgentCreated, id)
    }

    async fn create_agent_with_ai(
        &self,
        caller: Caller,
        body: types::CreateAgentWithAiRequest,
    ) -> Result<api::CreateAgentWithAiAnswer> {
        let described = body.description.as_deref();
        let prompt = match (described, body.questions.as_deref()) {
            (Some(description), None) => description.to_owned(),
            (None, Some(questions)) => answered(questions),
            _ => return Err(Failure::bad_request("give a description or answers").into()),
        };
        let new = NewAgent {
            profile: Profile {
                name: body.name.unwrap_or_else(|| "New agent".to_owned()),
                description: body.description,
                allow_inbound_call: true,
                ..Profile::default()
            },
            config: Config::new(Map::from_iter([("prompt".to_owned(), prompt.into())])),
        };
        let id = self.create(&caller, new)?;
        Ok(types::CreateAgentWithAiCreated {
            success: Some(true),
            data: Some(id),
        }
        .into())
    }

    async fn duplicate_agent(
        &self,
        caller: Caller,
        params: types::DuplicateAgentParams,
        body: types::DuplicateAgentRequest,
    ) -> Result<api::DuplicateAgentAnswer> {
        let copy = self.within(&caller, |organization, _| {
            organization.copy_agent(&params.id)
        });
        let copy = match copy {
            Err(Fault::Missing(thing)) => return Ok(missing(thing)),
            copy => copy?,
        };
        if body.target_organization_id != caller.organization {
            return Err(Failure::forbidden("you do not belong to that organization").into());
        }
        let id = self.create(&caller, copy)?;
        done!(
            DuplicateAgentCreated,
            types::DuplicateAgentCreatedData { id: Some(id) }
        )
    }

    async fn get_agent(
        &self,
        caller: Caller,
        params: types::GetAgentParams,
    ) -> Result<api::GetAgentAnswer> {
        let (draft, version) = (params.draft_id.as_deref(), params.version_id.as_deref());
        let data = self.within(&caller, |organization, _| {
            let agent = organization.agent(&params.id)?;
            let (config, source) = match (draft, version) {
                (Some(id), _) => (&agent.draft(id)?.latest().config, ConfigSource::Draft),
                (None, Some(id)) => (&agent.version(id)?.config, ConfigSource::Version),
                (None, None) => (&agent.config, ConfigSource::Active),
            };
            Ok(views::full(agent, organization, config, source))
        });
        done!(GetAgentOk, data.map_err(Fault::asked)?)
    }

    async fn update_agent(
        &self,
        caller: Caller,
        params: types::UpdateAgentParams,
        body: types::UpdateAgentRequest,
    ) -> Result<api::UpdateAgentAnswer> {
        if let Some(field) = body.extra.keys().find(|field| is_configuration(field)) {
            let why = format!("{field} is changed by way of a draft");
            return Err(Failure::bad_request(why).into());
        }
        self.alter(&caller, &params.id, |agent, _| {
            change(&mut agent.profile, body);
            Ok(())
        })?;
        done!(UpdateAgentOk, params.id)
    }

    async fn get_prompt_config(&self, _: Caller) -> Result<api::GetPromptConfigAnswer> {
        Ok(self
            .example(&api::GET_PROMPT_CONFIG)
            .map(api::GetPromptConfigAnswer::Ok)?)
    }

    async fn list_agent_call_logs(
        &self,
        _: Caller,
        _: types::ListAgentCallLogsParams,
    ) -> Result<api::ListAgentCallLogsAnswer> {
        Ok(self
            .example(&api::LIST_AGENT_CALL_LOGS)
            .map(api::ListAgentCallLogsAnswer::Ok)?)
    }

    async fn delete_agent(
        &self,
        caller: Caller,
        params: types::DeleteAgentParams,
    ) -> Result<api::DeleteAgentAnswer> {
        let archive = params.on == types::DeleteAgentParamsOn::True;
        self.within(&caller, |organization, moment| {
            organization.archive_agent(&params.id, archive, moment)
        })?;
        let message = if archive {
            types::DeleteAgentOkDataMessage::AgentArchived
        } else {
            types::DeleteAgentOkDataMessage::AgentUnarchived
        };
        done!(
            DeleteAgentOk,
            types::DeleteAgentOkData {
                message: Some(message),
            }
        )
    }
}

impl Platform {
    fn create(&self, caller: &Caller, new: NewAgent) -> std::result::Result<String, Fault> {
        self.within(caller, |organization, moment| {
            let agent = organization.create_agent(new, moment)?;
            Ok(agent.id.clone())
        })
    }
}

/// What two agents are sorted by; those that are equal stay as they were made.
fn order(a: &Agent, b: &Agent, field: &types::ListAgentsParamsSortField) -> Ordering {
    use types::ListAgentsParamsSortField::{Name, UpdatedAt, WorkflowType};
    let kind = |agent: &Agent| agent.config.workflow_type().to_string();
    match field {
        Name => a.profile.name.cmp(&b.profile.name),
        UpdatedAt => a.updated_at.cmp(&b.updated_at),
        WorkflowType => kind(a).cmp(&kind(b)),
        _ => a.created_at.cmp(&b.created_at),
    }
}

/// What is absent stays.
#[expect(deprecated, reason = "what the contract deprecates is still taken")]
fn change(profile: &mut Profile, body: types::UpdateAgentRequest) {
    let old = std::mem::take(profile);
    *profile = Profile {
        name: body.name.unwrap_or(old.name),
        description: body.description.or(old.description),
        avatar_url: body.avatar_url.or(old.avatar_url),
        allow_inbound_call: body.allow_inbound_call.unwrap_or(old.allow_inbound_call),
        phone_numbers: body.telephony_product_id.unwrap_or(old.phone_numbers),
        visible_to_everyone: body.visible_to_everyone.unwrap_or(old.visible_to_everyone),
    };
}

/// A prompt that answers these questions.
fn answered(questions: &[types::AgentQuestion]) -> String {
    let lines = questions.iter();
    let lines = lines.map(|pair| format!("{}\n{}", pair.question, pair.answer));
    lines.collect::<Vec<_>>().join("\n\n")
}

/// The one 404 of this group that says what is missing.
fn missing(thing: &str) -> api::DuplicateAgentAnswer {
    api::DuplicateAgentAnswer::NotFound(atoms_api::atoms::types::ErrorResponse {
        status: Some(false),
        errors: Some(vec![format!("{thing} not found")]),
    })
}
