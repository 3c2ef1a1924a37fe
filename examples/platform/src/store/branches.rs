//! Lines of work on one agent, each with revisions and at most one draft.

use jiff::Timestamp;

use super::{Agent, Fault, Moment};

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

    fn name_is_free(&self, name: &str) -> Result<(), Fault> {
        if self.branches.iter().any(|branch| branch.name == name) {
            return Err(Fault::Conflict(
                "branch_name_exists",
                "another branch has the name",
            ));
        }
        Ok(())
    }

    pub(super) fn branch_in_use(&self, id: &str) -> Result<&Branch, Fault> {
        let branch = self.branch(id)?;
        if branch.archived {
            return Err(Fault::Forbidden("the branch is archived"));
        }
        Ok(branch)
    }

    pub(super) fn branch_mut(
        &mut self,
        id: &str,
        moment: &Moment<'_>,
    ) -> Result<&mut Branch, Fault> {
        let found = self.branches.iter_mut().find(|branch| branch.id == id);
        let branch = found.ok_or(Fault::Missing("branch"))?;
        branch.updated_at = moment.now;
        Ok(branch)
    }
}
