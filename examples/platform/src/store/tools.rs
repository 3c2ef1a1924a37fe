//! Tools that are kept for the whole organization, and the secrets that they name.

use atoms_api::atoms::tools::types::RegistryToolDefinition;
use jiff::Timestamp;

use super::{Agent, Fault, Moment, Organization};

/// A tool that agents refer to.
#[derive(Clone, Debug)]
pub struct Tool {
    /// Its own id.
    pub id: String,
    /// What agents refer to.
    pub tool_id: String,
    /// What it does.
    pub definition: RegistryToolDefinition,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

/// A secret. Its value is not kept: nothing of this platform needs it, and so nothing can show it.
#[derive(Clone, Debug)]
pub struct Secret {
    /// Its id.
    pub id: String,
    /// What tools name it by.
    pub name: String,
    /// When it was written.
    pub created_at: Timestamp,
}

impl Organization {
    /// Keeps a tool.
    pub fn create_tool(&mut self, definition: RegistryToolDefinition, moment: &Moment<'_>) -> Tool {
        let tool = Tool {
            id: moment.id(),
            tool_id: format!("tool_{}", moment.id()),
            definition,
            created_at: moment.now,
            updated_at: moment.now,
        };
        self.tools.push(tool.clone());
        tool
    }

    /// The tool of that id.
    ///
    /// # Errors
    /// When there is none.
    pub fn tool(&self, tool_id: &str) -> Result<&Tool, Fault> {
        let found = self.tools.iter().find(|tool| tool.tool_id == tool_id);
        found.ok_or(Fault::Missing("tool"))
    }

    /// Puts another definition in the place of a tool's.
    ///
    /// # Errors
    /// When there is no such tool.
    pub fn change_tool(
        &mut self,
        tool_id: &str,
        definition: RegistryToolDefinition,
        moment: &Moment<'_>,
    ) -> Result<Tool, Fault> {
        let found = self.tools.iter_mut().find(|tool| tool.tool_id == tool_id);
        let tool = found.ok_or(Fault::Missing("tool"))?;
        tool.definition = definition;
        tool.updated_at = moment.now;
        Ok(tool.clone())
    }

    /// Deletes a tool.
    ///
    /// # Errors
    /// When there is none, or an agent refers to it.
    pub fn delete_tool(&mut self, tool_id: &str) -> Result<(), Fault> {
        self.tool(tool_id)?;
        if let Some(agent) = self.agents.iter().find(|agent| refers(agent, tool_id)) {
            let name = &agent.profile.name;
            return Err(Fault::invalid(format!("the agent {name} uses the tool")));
        }
        self.tools.retain(|tool| tool.tool_id != tool_id);
        Ok(())
    }

    /// Writes a secret.
    ///
    /// # Errors
    /// When its name is empty, or there is one of that name.
    pub fn create_secret(&mut self, name: &str, moment: &Moment<'_>) -> Result<Secret, Fault> {
        if name.trim().is_empty() {
            return Err(Fault::invalid("a secret needs a name"));
        }
        if self.secrets.iter().any(|secret| secret.name == name) {
            return Err(Fault::invalid(format!("there is a secret {name} already")));
        }
        let secret = Secret {
            id: moment.id(),
            name: name.to_owned(),
            created_at: moment.now,
        };
        self.secrets.push(secret.clone());
        Ok(secret)
    }

    /// Deletes a secret.
    ///
    /// # Errors
    /// When there is none.
    pub fn delete_secret(&mut self, id: &str) -> Result<(), Fault> {
        let before = self.secrets.len();
        self.secrets.retain(|secret| secret.id != id);
        (self.secrets.len() < before)
            .then_some(())
            .ok_or(Fault::Missing("secret"))
    }
}

/// Whether an agent takes the tool in a call, or would after its open changes.
fn refers(agent: &Agent, tool_id: &str) -> bool {
    agent.configurations().any(|config| {
        let refs = config.fields().get("toolRefs");
        let refs = refs.and_then(serde_json::Value::as_array);
        refs.is_some_and(|refs| refs.iter().any(|one| one == tool_id))
    })
}
