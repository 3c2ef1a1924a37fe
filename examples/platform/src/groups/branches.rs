//! Lines of work on one agent: each has revisions, and at most one draft.

use atoms_api::atoms::branches::{self as api, Branches, types};
use atoms_api::atoms::types::TestCallMode;

use super::versions::length;
use crate::failure::Result;
use crate::store::Config;
use crate::views::{branches as views, count, diffs, fields};
use crate::{Caller, Failure, Platform};

impl Branches for Platform {
    type Caller = Caller;
    type Error = Failure;

    async fn list_branches(
        &self,
        caller: Caller,
        params: types::ListBranchesParams,
    ) -> Result<api::ListBranchesAnswer> {
        let branches = self.see(&caller, &params.id, |agent| {
            let branches = agent.branches().map(|branch| views::summary(agent, branch));
            Ok(branches.collect())
        })?;
        done!(
            ListBranchesOk,
            types::ListBranchesOkData {
                branches: Some(branches),
            }
        )
    }

    async fn create_branch(
        &self,
        caller: Caller,
        params: types::CreateBranchParams,
        body: types::CreateBranchRequest,
    ) -> Result<api::CreateBranchAnswer> {
        let branch = self.alter(&caller, &params.id, |agent, moment| {
            let source = &body.source_branch_id;
            let branch = agent.create_branch(body.name, source, moment)?.clone();
            Ok(views::branch(agent, &branch))
        })?;
        done!(CreateBranchCreated, branch)
    }

    async fn get_branch(
        &self,
        caller: Caller,
        params: types::GetBranchParams,
    ) -> Result<api::GetBranchAnswer> {
        let branch = self.see(&caller, &params.id, |agent| {
            Ok(views::summary(agent, agent.branch(&params.branch_id)?))
        })?;
        done!(GetBranchOk, branch)
    }

    async fn rename_branch(
        &self,
        caller: Caller,
        params: types::RenameBranchParams,
        body: types::RenameBranchRequest,
    ) -> Result<api::RenameBranchAnswer> {
        let branch = self.alter(&caller, &params.id, |agent, moment| {
            let branch = agent
                .rename_branch(&params.branch_id, body.name, moment)?
                .clone();
            Ok(views::branch(agent, &branch))
        })?;
        done!(RenameBranchOk, branch)
    }

    async fn archive_branch(
        &self,
        caller: Caller,
        params: types::ArchiveBranchParams,
    ) -> Result<api::ArchiveBranchAnswer> {
        self.alter(&caller, &params.id, |agent, moment| {
            Ok(agent.archive_branch(&params.branch_id, moment)?)
        })?;
        done!(
            ArchiveBranchOk,
            types::ArchiveBranchOkData {
                archived: Some(true),
            }
        )
    }

    async fn set_live_branch(
        &self,
        caller: Caller,
        params: types::SetLiveBranchParams,
    ) -> Result<api::SetLiveBranchAnswer> {
        let branch = self.alter(&caller, &params.id, |agent, moment| {
            let branch = agent.go_live(&params.branch_id, moment)?.clone();
            Ok(views::summary(agent, &branch))
        })?;
        done!(SetLiveBranchOk, branch)
    }

    async fn get_branch_draft(
        &self,
        caller: Caller,
        params: types::GetBranchDraftParams,
    ) -> Result<api::GetBranchDraftAnswer> {
        let draft = self.see(&caller, &params.id, |agent| {
            views::draft(agent, agent.branch_draft(&params.branch_id)?)
        })?;
        done!(GetBranchDraftOk, draft)
    }

    async fn update_branch_draft(
        &self,
        caller: Caller,
        params: types::UpdateBranchDraftParams,
        mut body: types::UpdateBranchDraftRequest,
    ) -> Result<api::UpdateBranchDraftAnswer> {
        let expected = body.expected_revision.take();
        let change = Config::new(fields(body)?);
        let draft = self.alter(&caller, &params.id, |agent, moment| {
            let branch = &params.branch_id;
            let draft = agent
                .edit_branch_draft(branch, change, expected, moment)?
                .clone();
            views::latest(agent, &draft)
        })?;
        done!(UpdateBranchDraftOk, draft)
    }

    async fn discard_branch_draft(
        &self,
        caller: Caller,
        params: types::DiscardBranchDraftParams,
    ) -> Result<api::DiscardBranchDraftAnswer> {
        self.alter(&caller, &params.id, |agent, _| {
            Ok(agent.discard_branch_draft(&params.branch_id)?)
        })?;
        done!(
            DiscardBranchDraftOk,
            types::DiscardBranchDraftOkData {
                discarded: Some(true),
            }
        )
    }

    async fn publish_branch_draft(
        &self,
        caller: Caller,
        params: types::PublishBranchDraftParams,
        body: Option<types::PublishBranchDraftRequest>,
    ) -> Result<api::PublishBranchDraftAnswer> {
        let label = body.and_then(|body| body.label.into_option());
        let published = self.alter(&caller, &params.id, |agent, moment| {
            let branch = &params.branch_id;
            let version = agent.publish_branch_draft(branch, label, moment)?.clone();
            views::published(agent, &version)
        })?;
        Ok(if self.checks() {
            let accepted = enveloped!(PublishBranchDraftAccepted, views::checked());
            api::PublishBranchDraftAnswer::Accepted(accepted)
        } else {
            api::PublishBranchDraftAnswer::Ok(enveloped!(PublishBranchDraftOk, published))
        })
    }

    async fn cancel_branch_publish(
        &self,
        caller: Caller,
        params: types::CancelBranchPublishParams,
    ) -> Result<api::CancelBranchPublishAnswer> {
        self.see(&caller, &params.id, |agent| {
            Ok(agent.branch(&params.branch_id).map(drop)?)
        })?;
        done!(
            CancelBranchPublishOk,
            types::CancelBranchPublishOkData {
                cancelled: Some(true),
            }
        )
    }

    async fn list_revisions(
        &self,
        caller: Caller,
        params: types::ListRevisionsParams,
    ) -> Result<api::ListRevisionsAnswer> {
        let page = self.see(&caller, &params.id, |agent| {
            let branch = &agent.branch(&params.branch_id)?.id;
            let some = agent.revisions(branch).skip(length(params.skip));
            let some = some.take(length(params.limit));
            let some = some.map(|version| views::revision(agent, version));
            Ok(types::RevisionPage {
                total: Some(count(agent.revisions(branch).count())),
                revisions: Some(some.collect::<Result<_>>()?),
            })
        })?;
        done!(ListRevisionsOk, page)
    }

    async fn get_revision(
        &self,
        caller: Caller,
        params: types::GetRevisionParams,
    ) -> Result<api::GetRevisionAnswer> {
        let detail = self.see(&caller, &params.id, |agent| {
            let version = agent.revision(&params.branch_id, &params.revision_id)?;
            Ok(types::RevisionDetail {
                resolved_config: Some(views::resolved(&version.config)),
                revision: Some(views::revision(agent, version)?),
            })
        })?;
        done!(GetRevisionOk, detail)
    }

    async fn get_revision_history(
        &self,
        caller: Caller,
        params: types::GetRevisionHistoryParams,
    ) -> Result<api::GetRevisionHistoryAnswer> {
        let history = self.see(&caller, &params.id, |agent| {
            let version = agent.revision(&params.branch_id, &params.revision_id)?;
            views::history(agent, version)
        })?;
        done!(GetRevisionHistoryOk, history)
    }

    async fn restore_revision(
        &self,
        caller: Caller,
        params: types::RestoreRevisionParams,
    ) -> Result<api::RestoreRevisionAnswer> {
        let restored = self.alter(&caller, &params.id, |agent, moment| {
            let (branch, revision) = (&params.branch_id, &params.revision_id);
            let version = agent.restore(branch, revision, moment)?.clone();
            views::published(agent, &version)
        })?;
        Ok(if self.checks() {
            let accepted = enveloped!(RestoreRevisionAccepted, views::checked());
            api::RestoreRevisionAnswer::Accepted(accepted)
        } else {
            api::RestoreRevisionAnswer::Ok(enveloped!(RestoreRevisionOk, restored))
        })
    }

    async fn test_branch(
        &self,
        caller: Caller,
        params: types::TestBranchParams,
        body: Option<types::TestBranchRequest>,
    ) -> Result<api::TestBranchAnswer> {
        let body = body.unwrap_or_default();
        let with_draft = body.include_draft.unwrap_or(false);
        if body.mode == Some(TestCallMode::Telephony) && body.to_phone.is_none() {
            return Err(Failure::bad_request("toPhone is the number to call"));
        }
        self.see(&caller, &params.id, |agent| {
            let branch = &params.branch_id;
            match (with_draft, &body.revision_id) {
                (true, Some(_)) => Err(Failure::bad_request("try the draft or a revision")),
                (true, None) => Ok(agent.branch_draft(branch).map(drop)?),
                (false, Some(id)) => Ok(agent.revision(branch, id).map(drop)?),
                (false, None) => Ok(agent.branch(branch).map(drop)?),
            }
        })?;
        self.example(&api::TEST_BRANCH)
            .map(api::TestBranchAnswer::Ok)
    }

    async fn diff_agent(
        &self,
        caller: Caller,
        params: types::DiffAgentParams,
    ) -> Result<api::DiffAgentAnswer> {
        let diff = self.see(&caller, &params.id, |agent| {
            Ok(diffs::values(
                agent.named(&params.a)?,
                agent.named(&params.b)?,
            ))
        })?;
        done!(DiffAgentOk, diff)
    }
}
