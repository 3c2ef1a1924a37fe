//! Calling the operations of `Drafts`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use atoms_runtime::rest::client::Error;

use super::types;
use super::super::{Client, types as shared};

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
        params: &types::ListDraftsParams,
    ) -> Result<super::ListDraftsAnswer, Error> {
        self.http.call(&super::LIST_DRAFTS).params(params).send().await
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
        params: &types::CreateDraftParams,
        body: &types::CreateDraftRequest,
    ) -> Result<super::CreateDraftAnswer, Error> {
        self.http.call(&super::CREATE_DRAFT).params(params).json(body).send().await
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
        params: &types::GetDraftParams,
    ) -> Result<super::GetDraftAnswer, Error> {
        self.http.call(&super::GET_DRAFT).params(params).send().await
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
        params: &types::DiscardDraftParams,
    ) -> Result<super::DiscardDraftAnswer, Error> {
        self.http.call(&super::DISCARD_DRAFT).params(params).send().await
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
        params: &types::RenameDraftParams,
        body: &types::RenameDraftRequest,
    ) -> Result<super::RenameDraftAnswer, Error> {
        self.http.call(&super::RENAME_DRAFT).params(params).json(body).send().await
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
        params: &types::DiffDraftParams,
    ) -> Result<super::DiffDraftAnswer, Error> {
        self.http.call(&super::DIFF_DRAFT).params(params).send().await
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
        params: &types::PublishDraftParams,
        body: Option<&types::PublishDraftRequest>,
    ) -> Result<super::PublishDraftAnswer, Error> {
        self.http.call(&super::PUBLISH_DRAFT).params(params).json_if(body).send().await
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
        params: &types::TestDraftParams,
        body: Option<&shared::TestCallRequest>,
    ) -> Result<super::TestDraftAnswer, Error> {
        self.http.call(&super::TEST_DRAFT).params(params).json_if(body).send().await
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
        params: &types::UpdateDraftConfigParams,
        body: &types::DraftConfigRequest,
    ) -> Result<super::UpdateDraftConfigAnswer, Error> {
        self.http
            .call(&super::UPDATE_DRAFT_CONFIG)
            .params(params)
            .json(body)
            .send()
            .await
    }
}
