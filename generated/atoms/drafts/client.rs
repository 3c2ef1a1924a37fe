//! Calling the operations of `Drafts`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use atoms_runtime::rest::client::Error;

use super::{
    CREATE_DRAFT, CreateDraftAnswer, DIFF_DRAFT, DISCARD_DRAFT, DiffDraftAnswer,
    DiscardDraftAnswer, GET_DRAFT, GetDraftAnswer, LIST_DRAFTS, ListDraftsAnswer,
    PUBLISH_DRAFT, PublishDraftAnswer, RENAME_DRAFT, RenameDraftAnswer, TEST_DRAFT,
    TestDraftAnswer, UPDATE_DRAFT_CONFIG, UpdateDraftConfigAnswer,
};
use super::super::Client;
use super::super::types::TestCallRequest;
use super::types::{
    CreateDraftParams, CreateDraftRequest, DiffDraftParams, DiscardDraftParams,
    DraftConfigRequest, GetDraftParams, ListDraftsParams, PublishDraftParams,
    PublishDraftRequest, RenameDraftParams, RenameDraftRequest, TestDraftParams,
    UpdateDraftConfigParams,
};

impl Client {
    /// The drafts of an agent that nobody has discarded. Agents that have moved on to
    /// branches are answered 409: `GET /agent/{id}/branches` says which branch has a draft.
    ///
    /// `GET /agent/{id}/drafts`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    #[deprecated]
    pub async fn list_drafts(
        &self,
        params: &ListDraftsParams,
    ) -> Result<ListDraftsAnswer, Error> {
        self.http.call(&LIST_DRAFTS).params(params).send().await
    }

    /// Begins a draft with what a published version or another draft has; one of the two
    /// must be named.
    /// Agents that have moved on to branches are answered 409: use
    /// `PUT /agent/{id}/branches/{branchId}/draft`.
    ///
    /// `POST /agent/{id}/drafts`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    #[deprecated]
    pub async fn create_draft(
        &self,
        params: &CreateDraftParams,
        body: &CreateDraftRequest,
    ) -> Result<CreateDraftAnswer, Error> {
        self.http.call(&CREATE_DRAFT).params(params).json(body).send().await
    }

    /// A draft as it stands now, and who changed what in it.
    /// Use `GET /agent/{id}/branches/{branchId}/draft` instead.
    ///
    /// `GET /agent/{id}/drafts/{draftId}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    #[deprecated]
    pub async fn get_draft(
        &self,
        params: &GetDraftParams,
    ) -> Result<GetDraftAnswer, Error> {
        self.http.call(&GET_DRAFT).params(params).send().await
    }

    /// Throws a draft away; only who made it and admins may do so. Agents that have moved
    /// on to branches are answered 409: use `DELETE /agent/{id}/branches/{branchId}/draft`.
    ///
    /// `DELETE /agent/{id}/drafts/{draftId}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    #[deprecated]
    pub async fn discard_draft(
        &self,
        params: &DiscardDraftParams,
    ) -> Result<DiscardDraftAnswer, Error> {
        self.http.call(&DISCARD_DRAFT).params(params).send().await
    }

    /// Gives a draft another name; `PATCH /agent/{id}/drafts/{draftId}/config` changes what
    /// it holds. Agents that have moved on to branches are answered 409: a branch has one
    /// draft, without a name.
    ///
    /// `PATCH /agent/{id}/drafts/{draftId}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    #[deprecated]
    pub async fn rename_draft(
        &self,
        params: &RenameDraftParams,
        body: &RenameDraftRequest,
    ) -> Result<RenameDraftAnswer, Error> {
        self.http.call(&RENAME_DRAFT).params(params).json(body).send().await
    }

    /// What a draft has changed. Use `GET /agent/{id}/diff` instead, which knows branches.
    ///
    /// `GET /agent/{id}/drafts/{draftId}/diff`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    #[deprecated]
    pub async fn diff_draft(
        &self,
        params: &DiffDraftParams,
    ) -> Result<DiffDraftAnswer, Error> {
        self.http.call(&DIFF_DRAFT).params(params).send().await
    }

    /// Makes a draft the agent's newest version, and with `activate` the one that takes
    /// calls.
    /// Agents that have moved on to branches are answered 409: use
    /// `POST /agent/{id}/branches/{branchId}/draft/publish`.
    ///
    /// `POST /agent/{id}/drafts/{draftId}/publish`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    #[deprecated]
    pub async fn publish_draft(
        &self,
        params: &PublishDraftParams,
        body: Option<&PublishDraftRequest>,
    ) -> Result<PublishDraftAnswer, Error> {
        self.http.call(&PUBLISH_DRAFT).params(params).json_if(body).send().await
    }

    /// Tries a draft out in a call. Use `POST /agent/{id}/branches/{branchId}/test-call`
    /// with `includeDraft` instead.
    ///
    /// `POST /agent/{id}/drafts/{draftId}/test-call`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    #[deprecated]
    pub async fn test_draft(
        &self,
        params: &TestDraftParams,
        body: Option<&TestCallRequest>,
    ) -> Result<TestDraftAnswer, Error> {
        self.http.call(&TEST_DRAFT).params(params).json_if(body).send().await
    }

    /// Changes what a draft holds: prompt, tools, voice, language, what is measured after
    /// calls, and all the rest. What is absent stays as it is; a request with no field that
    /// is known is answered 400. The agent's name and its numbers are not part of it:
    /// `PATCH /agent/{id}` has those. Agents that have moved on to branches are answered
    /// 409: use `PUT /agent/{id}/branches/{branchId}/draft`.
    ///
    /// `PATCH /agent/{id}/drafts/{draftId}/config`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    #[deprecated]
    pub async fn update_draft_config(
        &self,
        params: &UpdateDraftConfigParams,
        body: &DraftConfigRequest,
    ) -> Result<UpdateDraftConfigAnswer, Error> {
        self.http.call(&UPDATE_DRAFT_CONFIG).params(params).json(body).send().await
    }
}
