//! Agents: what stays the same whatever version is active.

use atoms_api::atoms::campaigns::types::CampaignStatus;
use atoms_api::atoms::types::WorkflowType;
use jiff::Timestamp;
use serde_json::{Map, Value};

use super::{Branch, Config, Draft, Fault, Moment, Organization, Version};

/// An agent, with its versions, drafts and branches.
#[derive(Clone, Debug)]
pub struct Agent {
    /// Its id.
    pub id: String,
    /// Names its workflow.
    pub workflow: String,
    /// What it is besides its configuration.
    pub profile: Profile,
    /// Published configurations, the oldest first.
    pub versions: Vec<Version>,
    pub(super) drafts: Vec<Draft>,
    pub(super) branches: Vec<Branch>,
    /// The version that takes calls.
    pub active: String,
    /// What takes effect: that version, unless something was written over it.
    pub config: Config,
    /// The branch that takes calls.
    pub live: String,
    /// Whether it has moved on to branches.
    pub migrated: bool,
    /// How its widget looks.
    pub widget: Map<String, Value>,
    /// Since when it is archived.
    pub archived_at: Option<Timestamp>,
    /// Who made it.
    pub created_by: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

/// What an agent is besides its configuration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// Its picture.
    pub avatar_url: Option<String>,
    /// Whether it can be called.
    pub allow_inbound_call: bool,
    /// Its phone numbers, by the ids of their products.
    pub phone_numbers: Vec<String>,
    /// Whether the whole organization sees it.
    pub visible_to_everyone: bool,
}

/// An agent to be.
#[derive(Clone, Debug, Default)]
pub struct NewAgent {
    /// What it is besides its configuration.
    pub profile: Profile,
    /// Its first version.
    pub config: Config,
}

impl Agent {
    /// What takes effect now, and what open drafts would make of it.
    pub fn configurations(&self) -> impl Iterator<Item = &Config> {
        let drafts = self.drafts.iter().map(|draft| &draft.latest().config);
        std::iter::once(&self.config).chain(drafts)
    }
}

impl Organization {
    /// Makes an agent with a first version, which is active, on a default branch.
    ///
    /// # Errors
    /// When its name is empty.
    pub fn create_agent(&mut self, new: NewAgent, moment: &Moment<'_>) -> Result<&Agent, Fault> {
        if new.profile.name.trim().is_empty() {
            return Err(Fault::invalid("an agent needs a name"));
        }
        let main = Branch::new("main".to_owned(), None, moment);
        let mut agent = Agent {
            id: moment.id(),
            workflow: moment.id(),
            profile: new.profile,
            versions: Vec::new(),
            drafts: Vec::new(),
            live: main.id.clone(),
            branches: vec![main],
            active: String::new(),
            config: Config::default(),
            migrated: false,
            widget: Map::new(),
            archived_at: None,
            created_by: moment.user.to_owned(),
            created_at: moment.now,
            updated_at: moment.now,
        };
        let main = agent.live.clone();
        let first = agent.publish(&main, new.config, None, moment).id.clone();
        agent.take_calls(&first, moment);
        self.agents.push(agent);
        self.agents.last().ok_or(Fault::Missing("agent"))
    }

    /// Copies the active version of an agent.
    ///
    /// # Errors
    /// When there is no such agent, or it is a graph.
    pub fn copy_agent(&self, id: &str) -> Result<NewAgent, Fault> {
        let agent = self.agent(id)?;
        if agent.config.workflow_type() != WorkflowType::SinglePrompt {
            return Err(Fault::invalid(
                "only agents of a single prompt can be copied",
            ));
        }
        let mut config = agent.active()?.config.clone();
        config.leave_behind_what_is_owned();
        let profile = Profile {
            name: format!("{} (copy)", agent.profile.name),
            phone_numbers: Vec::new(),
            ..agent.profile.clone()
        };
        Ok(NewAgent { profile, config })
    }

    /// The agent of that id.
    ///
    /// # Errors
    /// When there is none.
    pub fn agent(&self, id: &str) -> Result<&Agent, Fault> {
        let found = self.agents.iter().find(|agent| agent.id == id);
        found.ok_or(Fault::Missing("agent"))
    }

    /// The agent of that id, to be changed.
    ///
    /// # Errors
    /// When there is none.
    pub fn agent_mut(&mut self, id: &str, moment: &Moment<'_>) -> Result<&mut Agent, Fault> {
        let found = self.agents.iter_mut().find(|agent| agent.id == id);
        let agent = found.ok_or(Fault::Missing("agent"))?;
        agent.updated_at = moment.now;
        Ok(agent)
    }

    /// Overwrites fields of what takes effect, past all versions.
    ///
    /// # Errors
    /// When no agent has this workflow.
    pub fn overwrite(
        &mut self,
        workflow: &str,
        fields: Config,
        moment: &Moment<'_>,
    ) -> Result<(), Fault> {
        let mut agents = self.agents.iter_mut();
        let agent = agents.find(|agent| agent.workflow == workflow);
        let agent = agent.ok_or(Fault::Missing("workflow"))?;
        agent.config.merge(fields);
        agent.updated_at = moment.now;
        Ok(())
    }

    /// Archives an agent, or brings it back.
    ///
    /// # Errors
    /// When there is none, it is like this already, or a campaign that is running needs it.
    pub fn archive_agent(
        &mut self,
        id: &str,
        archive: bool,
        moment: &Moment<'_>,
    ) -> Result<(), Fault> {
        let needs_it = |campaign: &super::Campaign| {
            campaign.agent == id && campaign.status(moment.now) == CampaignStatus::Running
        };
        let needed = self.campaigns.iter().any(needs_it);
        let agent = self.agent_mut(id, moment)?;
        if agent.archived_at.is_some() == archive {
            return Err(Fault::Conflict(
                "agent_archived",
                "the agent is like this already",
            ));
        }
        if archive && needed {
            return Err(Fault::Conflict("agent_in_use", "a campaign is running"));
        }
        agent.archived_at = archive.then_some(moment.now);
        Ok(())
    }
}
