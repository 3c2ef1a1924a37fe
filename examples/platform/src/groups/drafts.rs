//! Unpublished changes, in the first scheme of versions; branches replace it.

use atoms_api::atoms::drafts::{self as api, Drafts, types};
use atoms_api::atoms::types::TestCallRequest;

use crate::failure::Result;
use crate::{Caller, Failure, Platform, ids};

impl Drafts for Platform {
    type Caller = Caller;
    type Error = Failure;

    async fn list_drafts(
        &self,
        _: Caller,
        params: types::ListDraftsParams,
    ) -> Result<api::ListDraftsAnswer> {
        ids::known_or_bare(&params.id)?;
        self.example(&api::LIST_DRAFTS)
            .map(api::ListDraftsAnswer::Ok)
    }

    async fn create_draft(
        &self,
        _: Caller,
        params: types::CreateDraftParams,
        _: types::CreateDraftRequest,
    ) -> Result<api::CreateDraftAnswer> {
        ids::known_or_bare(&params.id)?;
        self.example(&api::CREATE_DRAFT)
            .map(api::CreateDraftAnswer::Created)
    }

    async fn get_draft(
        &self,
        _: Caller,
        params: types::GetDraftParams,
    ) -> Result<api::GetDraftAnswer> {
        ids::known_or_bare(&params.id)?;
        ids::known_or_bare(&params.draft_id)?;
        self.example(&api::GET_DRAFT).map(api::GetDraftAnswer::Ok)
    }

    async fn discard_draft(
        &self,
        _: Caller,
        params: types::DiscardDraftParams,
    ) -> Result<api::DiscardDraftAnswer> {
        ids::known_or_bare(&params.id)?;
        ids::known_or_bare(&params.draft_id)?;
        self.example(&api::DISCARD_DRAFT)
            .map(api::DiscardDraftAnswer::Ok)
    }

    async fn rename_draft(
        &self,
        _: Caller,
        params: types::RenameDraftParams,
        _: types::RenameDraftRequest,
    ) -> Result<api::RenameDraftAnswer> {
        ids::known_or_bare(&params.id)?;
        ids::known_or_bare(&params.draft_id)?;
        self.example(&api::RENAME_DRAFT)
            .map(api::RenameDraftAnswer::Ok)
    }

    async fn diff_draft(
        &self,
        _: Caller,
        params: types::DiffDraftParams,
    ) -> Result<api::DiffDraftAnswer> {
        ids::known_or_bare(&params.id)?;
        ids::known_or_bare(&params.draft_id)?;
        self.example(&api::DIFF_DRAFT).map(api::DiffDraftAnswer::Ok)
    }

    async fn publish_draft(
        &self,
        _: Caller,
        params: types::PublishDraftParams,
        _: Option<types::PublishDraftRequest>,
    ) -> Result<api::PublishDraftAnswer> {
        ids::known_or_bare(&params.id)?;
        ids::known_or_bare(&params.draft_id)?;
        self.example(&api::PUBLISH_DRAFT)
            .map(api::PublishDraftAnswer::Created)
    }

    async fn test_draft(
        &self,
        _: Caller,
        params: types::TestDraftParams,
        _: Option<TestCallRequest>,
    ) -> Result<api::TestDraftAnswer> {
        ids::known_or_bare(&params.id)?;
        ids::known_or_bare(&params.draft_id)?;
        self.example(&api::TEST_DRAFT).map(api::TestDraftAnswer::Ok)
    }

    async fn update_draft_config(
        &self,
        _: Caller,
        params: types::UpdateDraftConfigParams,
        _: types::DraftConfigRequest,
    ) -> Result<api::UpdateDraftConfigAnswer> {
        ids::known_or_bare(&params.id)?;
        ids::known_or_bare(&params.draft_id)?;
        self.example(&api::UPDATE_DRAFT_CONFIG)
            .map(api::UpdateDraftConfigAnswer::Ok)
    }
}
