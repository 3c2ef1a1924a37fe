//! Agents.

use atoms_api::atoms::agents::types::CreateAgentRequest;
use atoms_api::atoms::types::{AgentDTO, ConfigSource, ResolvedConfig, VersionedWorkflow};
use serde_json::{Map, Value};

use super::{fields, fitting};
use crate::failure::Result;
use crate::store::{Agent, Config, NewAgent, Organization, Profile};

/// The fields of a configuration whose names are others once it takes effect.
const RENAMED: [(&str, &str); 4] = [
    ("/slmModel", "modelName"),
    ("/language/default", "defaultLanguage"),
    ("/language/supported", "supportedLanguages"),
    ("/language/switching", "languageSwitching"),
];

/// An agent in a list.
pub(crate) fn brief(agent: &Agent, organization: &Organization) -> AgentDTO {
    let profile = &agent.profile;
    let config = &agent.config;
    AgentDTO {
        id: Some(agent.id.clone()),
        name: Some(profile.name.clone()),
        avatar_url: profile.avatar_url.clone(),
        description: profile.description.clone(),
        workflow_type: Some(config.workflow_type()),
        workflow_id: Some(agent.workflow.clone()),
        version_id: Some(agent.active.clone()),
        active_version_id: Some(agent.active.clone()),
        allow_inbound_call: Some(profile.allow_inbound_call),
        total_calls: Some(0.into()),
        visible_to_everyone: Some(profile.visible_to_everyone),
        archived: Some(agent.archived_at.is_some()),
        archived_at: agent.archived_at.map(Into::into),
        organization: Some(organization.id.clone()),
        created_by: Some(agent.created_by.clone()),
        created_at: Some(agent.created_at.into()),
        updated_at: Some(agent.updated_at.into()),
        ..fitting(config.fields())
    }
}

/// An agent with a configuration: its own, or that of a draft or a version.
pub(crate) fn full(
    agent: &Agent,
    organization: &Organization,
    config: &Config,
    source: ConfigSource,
) -> AgentDTO {
    let resolved: ResolvedConfig = fitting(&resolved(config));
    AgentDTO {
        config_source: Some(source),
        versioned_workflow: Some(VersionedWorkflow {
            prompt: resolved.prompt.clone(),
            workflow_graph: resolved.workflow_graph.clone(),
            tools: resolved.tools.clone(),
        }),
        resolved_config: Some(resolved),
        ..brief(agent, organization)
    }
}

/// A configuration as it takes effect.
pub(crate) fn resolved(config: &Config) -> Map<String, Value> {
    let whole = Value::Object(config.fields().clone());
    let renamed = RENAMED.iter().filter_map(|(place, name)| {
        let value = whole.pointer(place)?;
        Some(((*name).to_owned(), value.clone()))
    });
    let others = config.fields().iter();
    let others = others.filter(|(name, _)| !matches!(name.as_str(), "slmModel" | "language"));
    let others = others.map(|(name, value)| (name.clone(), value.clone()));
    renamed.chain(others).collect()
}

/// What a request asks for: an agent, and a configuration of all the other fields.
#[expect(deprecated, reason = "what the contract deprecates is still taken")]
pub(crate) fn new(body: CreateAgentRequest) -> Result<NewAgent> {
    let mut config = fields(&body)?;
    for name in [
        "name",
        "description",
        "allowInboundCall",
        "telephonyProductId",
    ] {
        config.remove(name);
    }
    let profile = Profile {
        name: body.name,
        description: body.description,
        allow_inbound_call: body.allow_inbound_call.unwrap_or(true),
        phone_numbers: body.telephony_product_id.unwrap_or_default(),
        ..Profile::default()
    };
    Ok(NewAgent {
        profile,
        config: Config::new(config),
    })
}
