//! Published versions, in the first scheme.

use atoms_api::atoms::types::{AgentVersion, TestCallRequest};
use atoms_api::atoms::versions::{self as api, Versions, types};

use crate::failure::Result;
use crate::store::{Agent, Fault, Labels, Moment, Version};
use crate::views::{agents, count, diffs, reshape, versions as views};
use crate::{Caller, Failure, Platform};

impl Versions for Platform {
    type Caller = Caller;
    type Error = Failure;

    async fn list_versions(
        &self,
        caller: Caller,
        params: types::ListVersionsParams,
    ) -> Result<api::ListVersionsAnswer> {
        let wanted = |version: &&Version| {
            let pinned = version.labels.pinned;
            params.is_pinned.is_none_or(|wanted| wanted == pinned)
        };
        let page = self.see(&caller, &params.id, |agent| {
            agent.first_scheme()?;
            let newest_first = agent.versions.iter().rev().filter(wanted);
            let some = newest_first
                .skip(length(params.skip))
                .take(length(params.limit));
            let some = some.map(|version| views::summary(agent, version));
            Ok(types::VersionPage {
                total: Some(count(agent.versions.len())),
                versions: Some(some.collect::<Result<_>>()?),
            })
        })?;
        done!(ListVersionsOk, page)
    }

    async fn diff_versions(
        &self,
        caller: Caller,
        params: types::DiffVersionsParams,
    ) -> Result<api::DiffVersionsAnswer> {
        let diff = self.see(&caller, &params.id, |agent| {
            let old = agent.version_or_step(&params.version_a)?;
            let new = agent.version_or_step(&params.version_b)?;
            Ok(diffs::values(old, new))
        })?;
        done!(DiffVersionsOk, reshape(diff)?)
    }

    async fn get_version(
        &self,
        caller: Caller,
        params: types::GetVersionParams,
    ) -> Result<api::GetVersionAnswer> {
        let detail = self.see(&caller, &params.id, |agent| {
            let version = agent.version(&params.version_id)?;
            Ok(types::VersionDetail {
                resolved_config: Some(agents::resolved(&version.config)),
                version: Some(views::version(agent, version)?),
            })
        })?;
        done!(GetVersionOk, detail)
    }

    async fn update_version(
        &self,
        caller: Caller,
        params: types::UpdateVersionParams,
        body: types::UpdateVersionMetaRequest,
    ) -> Result<api::UpdateVersionAnswer> {
        if body == types::UpdateVersionMetaRequest::default() {
            return Err(Failure::bad_request("there is nothing to change"));
        }
        let id = &params.version_id;
        let version = self.publication(&caller, &params.id, |agent, _| {
            let labels = changed(&agent.version(id)?.labels, body);
            agent.label(id, labels).cloned()
        })?;
        done!(UpdateVersionOk, version)
    }

    async fn activate_version(
        &self,
        caller: Caller,
        params: types::ActivateVersionParams,
    ) -> Result<api::ActivateVersionAnswer> {
        let version = self.publication(&caller, &params.id, |agent, moment| {
            agent.activate(&params.version_id, moment).cloned()
        })?;
        done!(ActivateVersionOk, version)
    }

    async fn test_version(
        &self,
        caller: Caller,
        params: types::TestVersionParams,
        _: Option<TestCallRequest>,
    ) -> Result<api::TestVersionAnswer> {
        self.within(&caller, |organization, _| {
            organization
                .agent(&params.id)?
                .version(&params.version_id)
                .map(drop)
        })?;
        self.example(&api::TEST_VERSION)
            .map(api::TestVersionAnswer::Ok)
    }
}

impl Platform {
    /// Does something to a version of an agent, and gives the version as it is then.
    fn publication(
        &self,
        caller: &Caller,
        agent: &str,
        work: impl FnOnce(&mut Agent, &Moment<'_>) -> Result<Version, Fault>,
    ) -> Result<AgentVersion> {
        self.alter(caller, agent, |agent, moment| {
            let version = work(agent, moment)?;
            views::version(agent, &version)
        })
    }
}

/// What is absent stays, and `null` empties.
fn changed(labels: &Labels, body: types::UpdateVersionMetaRequest) -> Labels {
    let text = |new: atoms_runtime::Maybe<String>, old: &Option<String>| {
        if new.is_absent() {
            old.clone()
        } else {
            new.into_option()
        }
    };
    Labels {
        label: text(body.label, &labels.label),
        description: text(body.description, &labels.description),
        pinned: body.is_pinned.unwrap_or(labels.pinned),
    }
}

/// A number of entries that the contract has checked.
pub(super) fn length(number: i64) -> usize {
    usize::try_from(number).unwrap_or_default()
}
