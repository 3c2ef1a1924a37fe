//! Published configurations, which never change. On a branch they are called revisions.

use jiff::Timestamp;

use super::{Agent, Config, Fault, Moment};

/// A published configuration.
#[derive(Clone, Debug)]
pub struct Version {
    /// Its id.
    pub id: String,
    /// Counts up within the agent.
    pub number: i64,
    /// The branch that it is on.
    pub branch: String,
    /// Counts up within the branch.
    pub revision: i64,
    /// What people see of it.
    pub labels: Labels,
    /// What it holds.
    pub config: Config,
    /// What it was made from.
    pub parent: Option<String>,
    /// The draft that it was, by its id and its name.
    pub draft: Option<(String, Option<String>)>,
    /// The version that was restored to make this one.
    pub restored_from: Option<String>,
    /// When it was published.
    pub published_at: Timestamp,
    /// Who published it.
    pub published_by: String,
    /// When it last began to take calls, and who had it do so.
    pub activated: Option<(Timestamp, String)>,
}

/// What people see of a version.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels {
    /// Its name.
    pub label: Option<String>,
    /// What has changed.
    pub description: Option<String>,
    /// Whether it is kept at the top of lists.
    pub pinned: bool,
}

impl Agent {
    /// The version of that id.
    ///
    /// # Errors
    /// When there is none.
    pub fn version(&self, id: &str) -> Result<&Version, Fault> {
        let mut versions = self.versions.iter();
        let found = versions.find(|version| version.id == id);
        found.ok_or(Fault::Missing("version"))
    }

    /// The version that takes calls.
    ///
    /// # Errors
    /// Never, as every agent has one.
    pub fn active(&self) -> Result<&Version, Fault> {
        self.version(&self.active)
    }

    /// Changes what people see of a version.
    ///
    /// # Errors
    /// When there is no such version, or the agent has moved on to branches.
    pub fn label(&mut self, id: &str, labels: Labels) -> Result<&Version, Fault> {
        self.first_scheme()?;
        self.version(id)?;
        let version = self.versions.iter_mut().find(|version| version.id == id);
        let version = version.ok_or(Fault::Missing("version"))?;
        version.labels = labels;
        Ok(version)
    }

    /// Has a version take the agent's calls.
    ///
    /// # Errors
    /// When there is no such version, or the agent has moved on to branches.
    pub fn activate(&mut self, id: &str, moment: &Moment<'_>) -> Result<&Version, Fault> {
        self.first_scheme()?;
        self.version(id)?;
        self.take_calls(id, moment);
        self.version(id)
    }

    /// The configuration of a version, or of a draft by the id of its newest step.
    ///
    /// # Errors
    /// When there is neither.
    pub fn version_or_step(&self, id: &str) -> Result<&Config, Fault> {
        let step = self.drafts.iter().map(super::Draft::latest);
        let mut step = step.filter(|step| step.id == id);
        let version = || self.version(id).map(|version| &version.config);
        step.next().map_or_else(version, |step| Ok(&step.config))
    }

    pub(super) fn take_calls(&mut self, id: &str, moment: &Moment<'_>) {
        let mut versions = self.versions.iter_mut();
        if let Some(version) = versions.find(|version| version.id == id) {
            version.activated = Some((moment.now, moment.user.to_owned()));
            self.active.clone_from(&version.id);
            self.config.clone_from(&version.config);
        }
    }

    /// Adds a version on top of a branch, and gives its id.
    pub(super) fn publish(
        &mut self,
        branch: &str,
        config: Config,
        parent: Option<String>,
        moment: &Moment<'_>,
    ) -> &mut Version {
        let on_branch = |version: &&Version| version.branch == branch;
        let revisions = self.versions.iter().filter(on_branch).count();
        let version = Version {
            id: moment.id(),
            number: count(self.versions.len()) + 1,
            branch: branch.to_owned(),
            revision: count(revisions) + 1,
            labels: Labels::default(),
            config,
            parent,
            draft: None,
            restored_from: None,
            published_at: moment.now,
            published_by: moment.user.to_owned(),
            activated: None,
        };
        let head = self.branches.iter_mut().find(|known| known.id == branch);
        if let Some(branch) = head {
            branch.head.clone_from(&version.id);
        }
        self.versions.push(version);
        let last = self.versions.len() - 1;
        &mut self.versions[last]
    }
}

/// A length as the contract writes it.
pub(super) fn count(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}
