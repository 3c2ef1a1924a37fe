//! Configurations that are being worked on.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::config::section;
use super::{Agent, Config, Fault, Labels, Moment, Version};

/// A configuration that is being worked on. It is never overwritten: each change is a step more.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Names it through all of its steps.
    pub id: String,
    /// The branch whose draft it is; none in the first scheme of versions.
    pub branch: Option<String>,
    /// What people call it.
    pub name: Option<String>,
    /// The version that it began with.
    pub source: String,
    /// When it was begun.
    pub created_at: Timestamp,
    /// Who began it.
    pub created_by: String,
    /// How it begins.
    first: Step,
    /// What was changed since.
    edits: Vec<Step>,
}

/// A draft after a change.
#[derive(Clone, Debug)]
pub struct Step {
    /// Its id.
    pub id: String,
    /// Counts the steps, from 1.
    pub revision: i64,
    /// What it holds.
    pub config: Config,
    /// The fields that the change has changed.
    pub changed: Vec<String>,
    /// When the change was made.
    pub at: Timestamp,
    /// Who made it.
    pub by: String,
}

impl Step {
    /// The parts that the change has changed.
    pub fn changed_sections(&self) -> Vec<String> {
        let sections: BTreeSet<_> = self.changed.iter().map(|field| section(field)).collect();
        sections.into_iter().map(str::to_owned).collect()
    }
}

impl Draft {
    pub(super) fn new(
        branch: Option<String>,
        source: String,
        config: Config,
        moment: &Moment<'_>,
    ) -> Self {
        let by = moment.user.to_owned();
        Self {
            id: moment.id(),
            branch,
            name: None,
            source,
            created_at: moment.now,
            created_by: by.clone(),
            first: Step {
                id: moment.id(),
                revision: 1,
                config,
                changed: Vec::new(),
                at: moment.now,
                by,
            },
            edits: Vec::new(),
        }
    }

    /// The draft as it stands now.
    pub fn latest(&self) -> &Step {
        self.edits.last().unwrap_or(&self.first)
    }

    /// What was changed, in order.
    pub fn edits(&self) -> &[Step] {
        &self.edits
    }

    /// The step of that number.
    pub(super) fn step(&self, revision: i64) -> Option<&Step> {
        let mut steps = std::iter::once(&self.first).chain(&self.edits);
        steps.find(|step| step.revision == revision)
    }

    /// Makes a change: one step more.
    ///
    /// # Errors
    /// When the change has no field.
    pub(super) fn edit(&mut self, change: Config, moment: &Moment<'_>) -> Result<(), Fault> {
        if change.fields().is_empty() {
            return Err(Fault::invalid("there is no field that is known"));
        }
        let mut next = self.latest().clone();
        next.changed = next.config.merge(change);
        next.id = moment.id();
        next.revision += 1;
        next.at = moment.now;
        moment.user.clone_into(&mut next.by);
        self.edits.push(next);
        Ok(())
    }
}

impl Agent {
    /// The drafts of the first scheme of versions.
    pub fn drafts(&self) -> impl Iterator<Item = &Draft> {
        self.drafts.iter().filter(|draft| draft.branch.is_none())
    }

    /// The draft of that id.
    ///
    /// # Errors
    /// When there is none.
    pub fn draft(&self, id: &str) -> Result<&Draft, Fault> {
        let found = self.drafts().find(|draft| draft.id == id);
        found.ok_or(Fault::Missing("draft"))
    }

    /// Begins a draft with what a version or another draft has: one of the two.
    ///
    /// # Errors
    /// When not one is named, there is no such thing, or the agent has moved on to branches.
    pub fn begin_draft(
        &mut self,
        version: Option<&str>,
        draft: Option<&str>,
        name: Option<String>,
        moment: &Moment<'_>,
    ) -> Result<&Draft, Fault> {
        self.first_scheme()?;
        let (source, config) = match (version, draft) {
            (Some(id), None) => (id.to_owned(), self.version(id)?.config.clone()),
            (None, Some(id)) => {
                let draft = self.draft(id)?;
                (draft.source.clone(), draft.latest().config.clone())
            }
            _ => return Err(Fault::invalid("name a version or a draft to begin with")),
        };
        let mut draft = Draft::new(None, source, config, moment);
        draft.name = name;
        self.drafts.push(draft);
        self.drafts.last().ok_or(Fault::Missing("draft"))
    }

    /// Changes what a draft holds: what is absent stays.
    ///
    /// # Errors
    /// When there is no such draft, nothing to change, or the agent has moved on to branches.
    pub fn edit_draft(
        &mut self,
        id: &str,
        change: Config,
        moment: &Moment<'_>,
    ) -> Result<&Draft, Fault> {
        let draft = self.draft_mut(id)?;
        draft.edit(change, moment)?;
        Ok(draft)
    }

    /// Gives a draft another name.
    ///
    /// # Errors
    /// When there is no such draft, or the agent has moved on to branches.
    pub fn rename_draft(&mut self, id: &str, name: String) -> Result<&Draft, Fault> {
        let draft = self.draft_mut(id)?;
        draft.name = Some(name);
        Ok(draft)
    }

    /// Throws a draft away.
    ///
    /// # Errors
    /// When there is no such draft, or the agent has moved on to branches.
    pub fn discard_draft(&mut self, id: &str) -> Result<(), Fault> {
        self.draft_mut(id)?;
        self.drafts.retain(|draft| draft.id != id);
        Ok(())
    }

    /// Makes a draft the newest version, and the one that takes calls if that is wanted. The draft is gone then.
    ///
    /// # Errors
    /// When there is no such draft, or the agent has moved on to branches.
    pub fn publish_draft(
        &mut self,
        id: &str,
        labels: Labels,
        activate: bool,
        moment: &Moment<'_>,
    ) -> Result<&Version, Fault> {
        let draft = self.draft_mut(id)?.clone();
        self.discard_draft(id)?;
        let branch = self.default_branch()?.id.clone();
        let config = draft.latest().config.clone();
        let version = self.publish(&branch, config, Some(draft.source), moment);
        version.labels = labels;
        version.draft = Some((draft.id, draft.name));
        let id = version.id.clone();
        if activate {
            self.take_calls(&id, moment);
        }
        self.version(&id)
    }

    /// # Errors
    /// When the agent has moved on to branches.
    pub fn first_scheme(&self) -> Result<(), Fault> {
        if self.migrated {
            return Err(Fault::Migrated);
        }
        Ok(())
    }

    fn draft_mut(&mut self, id: &str) -> Result<&mut Draft, Fault> {
        self.first_scheme()?;
        let mut drafts = self.drafts.iter_mut();
        let found = drafts.find(|draft| draft.branch.is_none() && draft.id == id);
        found.ok_or(Fault::Missing("draft"))
    }
}
