//! Changes of an agent that nobody hears yet, in the first scheme of versions.

use atoms_api::atoms::drafts::{self as api, Drafts, types};
use atoms_api::atoms::types::{AgentVersion, TestCallRequest};

use crate::faults::Quiet;
use crate::store::{Agent, Config, Draft, Fault, Labels, Moment, Step};
use crate::views::{count, diffs, fields, reshape, versions as views};
use crate::{Caller, Platform};

type Result<T> = std::result::Result<T, Quiet>;

impl Drafts for Platform {
    type Caller = Caller;
    type Error = Quiet;

    async fn list_drafts(
        &self,
        caller: Caller,
        params: types::ListDraftsParams,
    ) -> Result<api::ListDraftsAnswer> {
        let drafts = self.see(&caller, &params.id, |agent| {
            agent.first_scheme()?;
            let drafts = agent
                .drafts()
                .map(|draft| reshape(views::draft(agent, draft)?));
            drafts.collect::<crate::failure::Result<Vec<_>>>()
        })?;
        done!(ListDraftsOk, drafts)
    }

    async fn create_draft(
        &self,
        caller: Caller,
        params: types::CreateDraftParams,
        body: types::CreateDraftRequest,
    ) -> Result<api::CreateDraftAnswer> {
        let version = body.source_version_id.as_deref();
        let other = body.source_draft_id.as_deref();
        let draft = self.work_on(&caller, &params.id, |agent, moment| {
            agent
                .begin_draft(version, other, body.draft_name, moment)
                .cloned()
        })?;
        done!(CreateDraftCreated, draft)
    }

    async fn get_draft(
        &self,
        caller: Caller,
        params: types::GetDraftParams,
    ) -> Result<api::GetDraftAnswer> {
        let limit = params.limit.and_then(|limit| usize::try_from(limit).ok());
        let draft = self.see(&caller, &params.id, |agent| {
            let draft = agent.draft(&params.draft_id)?;
            let newest_first = draft.edits().iter().rev().map(edit);
            Ok(types::Draft {
                latest: Some(views::draft(agent, draft)?),
                edit_count: Some(count(draft.edits().len())),
                edit_history: Some(newest_first.take(limit.unwrap_or(usize::MAX)).collect()),
            })
        })?;
        done!(GetDraftOk, draft)
    }

    async fn discard_draft(
        &self,
        caller: Caller,
        params: types::DiscardDraftParams,
    ) -> Result<api::DiscardDraftAnswer> {
        self.alter(&caller, &params.id, |agent, _| {
            Ok(agent.discard_draft(&params.draft_id)?)
        })?;
        Ok(types::DiscardDraftOk {
            status: Some(true),
            data: None.into(),
        }
        .into())
    }

    async fn rename_draft(
        &self,
        caller: Caller,
        params: types::RenameDraftParams,
        body: types::RenameDraftRequest,
    ) -> Result<api::RenameDraftAnswer> {
        let draft = self.work_on(&caller, &params.id, |agent, _| {
            agent
                .rename_draft(&params.draft_id, body.draft_name)
                .cloned()
        })?;
        done!(
            RenameDraftOk,
            types::RenameDraftOkData {
                draft_name: draft.draft_name.into_option(),
            }
        )
    }

    async fn diff_draft(
        &self,
        caller: Caller,
        params: types::DiffDraftParams,
    ) -> Result<api::DiffDraftAnswer> {
        let diff = self.see(&caller, &params.id, |agent| {
            let draft = agent.draft(&params.draft_id)?;
            let base = params.compare_to.as_deref().unwrap_or(&draft.source);
            Ok(diffs::parts(
                &agent.version(base)?.config,
                &draft.latest().config,
            ))
        })?;
        done!(DiffDraftOk, diff)
    }

    async fn publish_draft(
        &self,
        caller: Caller,
        params: types::PublishDraftParams,
        body: Option<types::PublishDraftRequest>,
    ) -> Result<api::PublishDraftAnswer> {
        let body = body.unwrap_or_default();
        let labels = Labels {
            label: body.label.into_option(),
            description: body.description.into_option(),
            pinned: false,
        };
        let activate = body.activate.unwrap_or(false);
        let version = self.alter(&caller, &params.id, |agent, moment| {
            let version = agent
                .publish_draft(&params.draft_id, labels, activate, moment)?
                .clone();
            views::version(agent, &version)
        })?;
        done!(PublishDraftCreated, version)
    }

    async fn test_draft(
        &self,
        caller: Caller,
        params: types::TestDraftParams,
        _: Option<TestCallRequest>,
    ) -> Result<api::TestDraftAnswer> {
        self.within(&caller, |organization, _| {
            organization
                .agent(&params.id)?
                .draft(&params.draft_id)
                .map(drop)
        })?;
        Ok(self
            .example(&api::TEST_DRAFT)
            .map(api::TestDraftAnswer::Ok)?)
    }

    async fn update_draft_config(
        &self,
        caller: Caller,
        params: types::UpdateDraftConfigParams,
        body: types::DraftConfigRequest,
    ) -> Result<api::UpdateDraftConfigAnswer> {
        let change = Config::new(fields(body)?);
        let draft = self.work_on(&caller, &params.id, |agent, moment| {
            agent.edit_draft(&params.draft_id, change, moment).cloned()
        })?;
        done!(UpdateDraftConfigOk, draft)
    }
}

impl Platform {
    /// Does something to a draft of an agent, and gives the draft as it is then.
    fn work_on(
        &self,
        caller: &Caller,
        agent: &str,
        work: impl FnOnce(&mut Agent, &Moment<'_>) -> std::result::Result<Draft, Fault>,
    ) -> crate::failure::Result<AgentVersion> {
        self.alter(caller, agent, |agent, moment| {
            let draft = work(agent, moment)?;
            views::draft(agent, &draft)
        })
    }
}

fn edit(step: &Step) -> types::DraftEdit {
    types::DraftEdit {
        timestamp: Some(step.at.into()),
        revision: Some(step.revision),
        changed_sections: Some(step.changed_sections()),
        editor_id: step.by.clone().into(),
        editor_name: None.into(),
    }
}
