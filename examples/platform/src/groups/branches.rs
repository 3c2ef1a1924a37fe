//! Lines of an agent's configuration, each with one draft and numbered revisions.

use atoms_api::atoms::branches::{self as api, Branches, types};

use crate::failure::Result;
use crate::{Caller, Failure, Platform, ids};

impl Branches for Platform {
    type Caller = Caller;
    type Error = Failure;

    async fn list_branches(
        &self,
        _: Caller,
        params: types::ListBranchesParams,
    ) -> Result<api::ListBranchesAnswer> {
        ids::known(&params.id)?;
        self.example(&api::LIST_BRANCHES)
            .map(api::ListBranchesAnswer::Ok)
    }

    async fn create_branch(
        &self,
        _: Caller,
        params: types::CreateBranchParams,
        _: types::CreateBranchRequest,
    ) -> Result<api::CreateBranchAnswer> {
        ids::known(&params.id)?;
        self.example(&api::CREATE_BRANCH)
            .map(api::CreateBranchAnswer::Created)
    }

    async fn get_branch(
        &self,
        _: Caller,
        params: types::GetBranchParams,
    ) -> Result<api::GetBranchAnswer> {
        ids::known(&params.id)?;
        ids::known(&params.branch_id)?;
        self.example(&api::GET_BRANCH).map(api::GetBranchAnswer::Ok)
    }

    async fn rename_branch(
        &self,
        _: Caller,
        params: types::RenameBranchParams,
        _: types::RenameBranchRequest,
    ) -> Result<api::RenameBranchAnswer> {
        ids::known(&params.id)?;
        ids::known(&params.branch_id)?;
        self.example(&api::RENAME_BRANCH)
            .map(api::RenameBranchAnswer::Ok)
    }

    async fn archive_branch(
        &self,
        _: Caller,
        params: types::ArchiveBranchParams,
    ) -> Result<api::ArchiveBranchAnswer> {
        ids::known(&params.id)?;
        ids::known(&params.branch_id)?;
        self.example(&api::ARCHIVE_BRANCH)
            .map(api::ArchiveBranchAnswer::Ok)
    }

    async fn set_live_branch(
        &self,
        _: Caller,
        params: types::SetLiveBranchParams,
    ) -> Result<api::SetLiveBranchAnswer> {
        ids::known(&params.id)?;
        ids::known(&params.branch_id)?;
        self.example(&api::SET_LIVE_BRANCH)
            .map(api::SetLiveBranchAnswer::Ok)
    }

    async fn get_branch_draft(
        &self,
        _: Caller,
        params: types::GetBranchDraftParams,
    ) -> Result<api::GetBranchDraftAnswer> {
        ids::known(&params.id)?;
        ids::known(&params.branch_id)?;
        self.example(&api::GET_BRANCH_DRAFT)
            .map(api::GetBranchDraftAnswer::Ok)
    }

    async fn update_branch_draft(
        &self,
        _: Caller,
        params: types::UpdateBranchDraftParams,
        _: types::UpdateBranchDraftRequest,
    ) -> Result<api::UpdateBranchDraftAnswer> {
        ids::known(&params.id)?;
        ids::known(&params.branch_id)?;
        self.example(&api::UPDATE_BRANCH_DRAFT)
            .map(api::UpdateBranchDraftAnswer::Ok)
    }

    async fn discard_branch_draft(
        &self,
        _: Caller,
        params: types::DiscardBranchDraftParams,
    ) -> Result<api::DiscardBranchDraftAnswer> {
        ids::known(&params.id)?;
        ids::known(&params.branch_id)?;
        self.example(&api::DISCARD_BRANCH_DRAFT)
            .map(api::DiscardBranchDraftAnswer::Ok)
    }

    async fn publish_branch_draft(
        &self,
        _: Caller,
        params: types::PublishBranchDraftParams,
        _: Option<types::PublishBranchDraftRequest>,
    ) -> Result<api::PublishBranchDraftAnswer> {
        ids::known(&params.id)?;
        ids::known(&params.branch_id)?;
        self.example(&api::PUBLISH_BRANCH_DRAFT)
            .map(api::PublishBranchDraftAnswer::Ok)
    }

    async fn cancel_branch_publish(
        &self,
        _: Caller,
        params: types::CancelBranchPublishParams,
    ) -> Result<api::CancelBranchPublishAnswer> {
        ids::known(&params.id)?;
        ids::known(&params.branch_id)?;
        self.example(&api::CANCEL_BRANCH_PUBLISH)
            .map(api::CancelBranchPublishAnswer::Ok)
    }

    async fn list_revisions(
        &self,
        _: Caller,
        params: types::ListRevisionsParams,
    ) -> Result<api::ListRevisionsAnswer> {
        ids::known(&params.id)?;
        ids::known(&params.branch_id)?;
        self.example(&api::LIST_REVISIONS)
            .map(api::ListRevisionsAnswer::Ok)
    }

    async fn get_revision(
        &self,
        _: Caller,
        params: types::GetRevisionParams,
    ) -> Result<api::GetRevisionAnswer> {
        ids::known(&params.id)?;
        ids::known(&params.branch_id)?;
        ids::known(&params.revision_id)?;
        self.example(&api::GET_REVISION)
            .map(api::GetRevisionAnswer::Ok)
    }

    async fn get_revision_history(
        &self,
        _: Caller,
        params: types::GetRevisionHistoryParams,
    ) -> Result<api::GetRevisionHistoryAnswer> {
        ids::known(&params.id)?;
        ids::known(&params.branch_id)?;
        ids::known(&params.revision_id)?;
        self.example(&api::GET_REVISION_HISTORY)
            .map(api::GetRevisionHistoryAnswer::Ok)
    }

    async fn restore_revision(
        &self,
        _: Caller,
        params: types::RestoreRevisionParams,
    ) -> Result<api::RestoreRevisionAnswer> {
        ids::known(&params.id)?;
        ids::known(&params.branch_id)?;
        ids::known(&params.revision_id)?;
        self.example(&api::RESTORE_REVISION)
            .map(api::RestoreRevisionAnswer::Ok)
    }

    async fn test_branch(
        &self,
        _: Caller,
        params: types::TestBranchParams,
        _: Option<types::TestBranchRequest>,
    ) -> Result<api::TestBranchAnswer> {
        ids::known(&params.id)?;
        ids::known(&params.branch_id)?;
        self.example(&api::TEST_BRANCH)
            .map(api::TestBranchAnswer::Ok)
    }

    async fn diff_agent(
        &self,
        _: Caller,
        params: types::DiffAgentParams,
    ) -> Result<api::DiffAgentAnswer> {
        ids::known(&params.id)?;
        self.example(&api::DIFF_AGENT).map(api::DiffAgentAnswer::Ok)
    }
}
