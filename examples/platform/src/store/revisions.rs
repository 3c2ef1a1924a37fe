//! What is on a branch: its revisions, and what becomes the next.

use super::{Agent, Config, Draft, Fault, Moment, Stale, Version};

impl Agent {
    /// The revisions of a branch, the newest first.
    pub fn revisions(&self, branch: &str) -> impl Iterator<Item = &Version> {
        let newest_first = self.versions.iter().rev();
        newest_first.filter(move |version| version.branch == branch)
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
        let mut draft = if let Ok(draft) = self.branch_draft(branch) {
            draft.clone()
        } else {
            let config = self.version(&head)?.config.clone();
            Draft::new(Some(branch.to_owned()), head, config, moment)
        };
        if let Some(expected) = expected {
            draft.nobody_changed(&change, expected)?;
        }
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
