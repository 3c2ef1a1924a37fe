//! Lines of work on one agent, each with revisions and at most one draft.

use jiff::Timestamp;

use super::{Agent, Config, Draft, Fault, Moment, Stale, Version};

/// A line of work.
#[derive(Clone, Debug)]
pub struct Branch {
    /// Its id.
    pub id: String,
    /// Its name, which no other branch of the agent has.
    pub name: String,
    /// Whether it is the one that every agent has.
    pub is_default: bool,
    /// Whether it is out of use.
    pub archived: bool,
    /// The newest revision; right after the start, that of the branch it began with.
    pub head: String,
    /// The branch that it began with.
    pub source: Option<Source>,
    /// When it was made.
    pub created_at: Timestamp,
    /// Who made it.
    pub created_by: String,
    /// When it last changed.
    pub updated_at: Timestamp,
}

/// What a branch began with.
#[derive(Clone, Debug)]
pub struct Source {
    /// The branch.
    pub branch: String,
    /// The revision.
    pub revision: String,
}

impl Branch {
    pub(super) fn new(name: String, source: Option<Source>, moment: &Moment<'_>) -> Self {
        Self {
            id: moment.id(),
            name,
            is_default: source.is_none(),
            archived: false,
            head: source
                .as_ref()
                .map_or_else(String::new, |from| from.revision.clone()),
            source,
            created_at: moment.now,
            created_by: moment.user.to_owned(),
            updated_at: moment.now,
        }
    }
}

impl Agent {
    /// The branches that are in use.
    pub fn branches(&self) -> impl Iterator<Item = &Branch> {
        self.branches.iter().filter(|branch| !branch.archived)
    }

    /// The branch of that id, archived or not.
    ///
    /// # Errors
    /// When there is none.
    pub fn branch(&self, id: &str) -> Result<&Branch, Fault> {
        let found = self.branches.iter().find(|branch| branch.id == id);
        found.ok_or(Fault::Missing("branch"))
    }

    pub(super) fn default_branch(&self) -> Result<&Branch, Fault> {
        self.branches.first().ok_or(Fault::Missing("branch"))
    }

    /// The revisions of a branch, the newest first.
    pub fn revisions(&self, branch: &str) -> impl Iterator<Item = &Version> {
        let newest_first = self.versions.iter().rev();
        newest_first.filter(move |version| version.branch == branch)
    }

    /// The draft of a branch.
    ///
    /// # Errors
    /// When there is no such branch, or it has no draft.
    pub fn branch_draft(&self, branch: &str) -> Result<&Draft, Fault> {
        self.branch(branch)?;
        let mut drafts = self.drafts.iter();
        let found = drafts.find(|draft| draft.branch.as_deref() == Some(branch));
        found.ok_or(Fault::Missing("draft"))
    }

    /// A revision of a branch.
    ///
    /// # Errors
    /// When there is none, or it is on another branch.
    pub fn revision(&self, branch: &str, id: &str) -> Result<&Version, Fault> {
        self.branch(branch)?;
        let version = self.version(id).map_err(|_| Fault::Missing("revision"))?;
        if version.branch != branch {
            return Err(Fault::invalid("the revision is on another branch"));
        }
        Ok(version)
    }

    /// Makes a branch that begins with the newest revision of another.
    ///
    /// # Errors
    /// When there is no such branch, or the name is taken.
    pub fn create_branch(
        &mut self,
        name: String,
        source: &str,
        moment: &Moment<'_>,
    ) -> Result<&Branch, Fault> {
        let source = self.branch(source)?;
        let source = Source {
            branch: source.id.clone(),
            revision: source.head.clone(),
        };
        self.name_is_free(&name)?;
        self.migrated = true;
        self.branches.push(Branch::new(name, Some(source), moment));
        self.branches.last().ok_or(Fault::Missing("branch"))
    }

    /// Gives a branch another name.
    ///
    /// # Errors
    /// When there is no such branch, it keeps its name, or the new one is taken.
    pub fn rename_branch(
        &mut self,
        id: &str,
        name: String,
        moment: &Moment<'_>,
    ) -> Result<&Branch, Fault> {
        let branch = self.branch(id)?;
        if branch.is_default || branch.archived {
            return Err(Fault::Forbidden("the branch keeps its name"));
        }
        if branch.name != name {
            self.name_is_free(&name)?;
        }
        let branch = self.branch_mut(id, moment)?;
        branch.name = name;
        Ok(branch)
    }

    /// Takes a branch out of use.
    ///
    /// # Errors
    /// When there is no such branch, or it cannot be done without.
    pub fn archive_branch(&mut self, id: &str, moment: &Moment<'_>) -> Result<(), Fault> {
        if self.branch(id)?.is_default || self.live == id {
            return Err(Fault::Forbidden(
                "the default branch and the live one are needed",
            ));
        }
        self.branch_mut(id, moment)?.archived = true;
        Ok(())
    }

    /// Has a branch take the agent's calls, with its newest revision.
    ///
    /// # Errors
    /// When there is no such branch, or it is archived.
    pub fn go_live(&mut self, id: &str, moment: &Moment<'_>) -> Result<&Branch, Fault> {
        let head = self.branch_in_use(id)?.head.clone();
        id.clone_into(&mut self.live);
        self.take_calls(&head, moment);
        self.branch(id)
    }

    /// Changes the draft of a branch, and begins one where there is none.
    ///
    /// # Errors
    /// When there is no such branch, nothing to change, or somebody has changed the same since step `expected`.
    pub fn edit_branch_draft(
        &mut self,
        branch: &str,
        change: Config,
        expected: Option<i64>,
        moment: &Moment<'_>,
    ) -> Result<&Draft, Fault> {
        let head = self.branch_in_use(branch)?.head.clone();
        let draft = match self.branch_draft(branch) {
            Ok(draft) => draft.clone(),
            Err(_) => {
                let config = self.version(&head)?.config.clone();
                Draft::new(Some(branch.to_owned()), head, config, moment)
            }
        };
        if let Some(expected) = expected {
            draft.nobody_changed(&change, expected)?;
        }
        let mut draft = draft;
        draft.edit(change, moment)?;
        self.migrated = true;
        self.drafts.retain(|known| known.id != draft.id);
        self.drafts.push(draft);
        self.drafts.last().ok_or(Fault::Missing("draft"))
    }

    /// Throws the draft of a branch away.
    ///
    /// # Errors
    /// When there is no such branch, or it has no draft.
    pub fn discard_branch_draft(&mut self, branch: &str) -> Result<(), Fault> {
        let id = self.branch_draft(branch)?.id.clone();
        self.drafts.retain(|draft| draft.id != id);
        Ok(())
    }

    /// Makes the draft of a branch its newest revision; it takes calls at once if the branch is live.
    ///
    /// # Errors
    /// When there is no such branch, it is archived, or it has no draft.
    pub fn publish_branch_draft(
        &mut self,
        branch: &str,
        label: Option<String>,
        moment: &Moment<'_>,
    ) -> Result<&Version, Fault> {
        let head = self.branch_in_use(branch)?.head.clone();
        let draft = self.branch_draft(branch)?.clone();
        self.discard_branch_draft(branch)?;
        let config = draft.latest().config.clone();
        let version = self.publish(branch, config, Some(head), moment);
        version.labels.label = label;
        version.draft = Some((draft.id, draft.name));
        self.committed(branch, moment)
    }

    /// Puts an older revision on top of its branch again.
    ///
    /// # Errors
    /// When there is no such revision, or its branch is archived.
    pub fn restore(
        &mut self,
        branch: &str,
        revision: &str,
        moment: &Moment<'_>,
    ) -> Result<&Version, Fault> {
        let head = self.branch_in_use(branch)?.head.clone();
        let config = self.revision(branch, revision)?.config.clone();
        let version = self.publish(branch, config, Some(head), moment);
        version.restored_from = Some(revision.to_owned());
        self.committed(branch, moment)
    }

    /// The configuration that a comparison names: a version by its id, or `<branch>:draft`.
    ///
    /// # Errors
    /// When there is no such thing.
    pub fn named(&self, name: &str) -> Result<&Config, Fault> {
        match name.strip_suffix(":draft") {
            Some(branch) => Ok(&self.branch_draft(branch)?.latest().config),
            None => Ok(&self.version(name)?.config),
        }
    }

    /// What follows a new revision: it is the agent's, and takes calls if the branch is live.
    fn committed(&mut self, branch: &str, moment: &Moment<'_>) -> Result<&Version, Fault> {
        self.migrated = true;
        let head = self.branch_mut(branch, moment)?.head.clone();
        if self.live == branch {
            self.take_calls(&head, moment);
        }
        self.version(&head)
    }

    fn name_is_free(&self, name: &str) -> Result<(), Fault> {
        if self.branches.iter().any(|branch| branch.name == name) {
            return Err(Fault::Conflict(
                "branch_name_exists",
                "another branch has the name",
            ));
        }
        Ok(())
    }

    fn branch_in_use(&self, id: &str) -> Result<&Branch, Fault> {
        let branch = self.branch(id)?;
        if branch.archived {
            return Err(Fault::Forbidden("the branch is archived"));
        }
        Ok(branch)
    }

    fn branch_mut(&mut self, id: &str, moment: &Moment<'_>) -> Result<&mut Branch, Fault> {
        let found = self.branches.iter_mut().find(|branch| branch.id == id);
        let branch = found.ok_or(Fault::Missing("branch"))?;
        branch.updated_at = moment.now;
        Ok(branch)
    }
}

impl Draft {
    /// Whether nobody has changed a field of this change since step `expected`.
    fn nobody_changed(&self, change: &Config, expected: i64) -> Result<(), Fault> {
        let base = self.step(expected);
        let base = base.ok_or(Fault::Conflict(
            "base_revision_unavailable",
            "base_revision_unavailable",
        ))?;
        let since = self.edits().iter().filter(|step| step.revision > expected);
        let mut fields: Vec<String> = since.flat_map(|step| step.changed.clone()).collect();
        fields.retain(|field| change.fields().contains_key(field));
        fields.sort_unstable();
        fields.dedup();
        if fields.is_empty() {
            return Ok(());
        }
        let latest = self.latest();
        let changes = base.config.diff(&latest.config).into_iter();
        let touched = |path: &str| {
            fields
                .iter()
                .any(|field| path.split('.').next() == Some(field))
        };
        let changes = changes.flat_map(|part| part.changes);
        Err(Fault::Stale(Stale {
            changes: changes.filter(|change| touched(&change.path)).collect(),
            fields,
            expected,
            latest: latest.revision,
        }))
    }
}
