//! Serving the operations of `Drafts`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::response::IntoResponse;

use super::{routes, types};
use super::super::types as shared;

/// One method per operation; a new operation is a compile error here.
pub trait Drafts: Sized + Send + Sync + 'static {
    /// Who calls, read before the body is; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// The drafts of an agent that nobody has discarded. Agents that have moved on to
    /// branches are answered 409: `GET /agent/{id}/branches` says which branch has a draft.
    ///
    /// `GET /agent/{id}/drafts`
    #[deprecated]
    fn list_drafts(
        &self,
        caller: Self::Caller,
        params: types::ListDraftsParams,
    ) -> impl Future<Output = Result<super::ListDraftsAnswer, Self::Error>> + Send;

    /// Begins a draft with what a published version or another draft has; one of the two
    /// must be named.
    /// Agents that have moved on to branches are answered 409: use
    /// `PUT /agent/{id}/branches/{branchId}/draft`.
    ///
    /// `POST /agent/{id}/drafts`
    #[deprecated]
    fn create_draft(
        &self,
        caller: Self::Caller,
        params: types::CreateDraftParams,
        body: types::CreateDraftRequest,
    ) -> impl Future<Output = Result<super::CreateDraftAnswer, Self::Error>> + Send;

    /// A draft as it stands now, and who changed what in it.
    /// Use `GET /agent/{id}/branches/{branchId}/draft` instead.
    ///
    /// `GET /agent/{id}/drafts/{draftId}`
    #[deprecated]
    fn get_draft(
        &self,
        caller: Self::Caller,
        params: types::GetDraftParams,
    ) -> impl Future<Output = Result<super::GetDraftAnswer, Self::Error>> + Send;

    /// Throws a draft away; only who made it and admins may do so. Agents that have moved
    /// on to branches are answered 409: use `DELETE /agent/{id}/branches/{branchId}/draft`.
    ///
    /// `DELETE /agent/{id}/drafts/{draftId}`
    #[deprecated]
    fn discard_draft(
        &self,
        caller: Self::Caller,
        params: types::DiscardDraftParams,
    ) -> impl Future<Output = Result<super::DiscardDraftAnswer, Self::Error>> + Send;

    /// Gives a draft another name; `PATCH /agent/{id}/drafts/{draftId}/config` changes what
    /// it holds. Agents that have moved on to branches are answered 409: a branch has one
    /// draft, without a name.
    ///
    /// `PATCH /agent/{id}/drafts/{draftId}`
    #[deprecated]
    fn rename_draft(
        &self,
        caller: Self::Caller,
        params: types::RenameDraftParams,
        body: types::RenameDraftRequest,
    ) -> impl Future<Output = Result<super::RenameDraftAnswer, Self::Error>> + Send;

    /// What a draft has changed. Use `GET /agent/{id}/diff` instead, which knows branches.
    ///
    /// `GET /agent/{id}/drafts/{draftId}/diff`
    #[deprecated]
    fn diff_draft(
        &self,
        caller: Self::Caller,
        params: types::DiffDraftParams,
    ) -> impl Future<Output = Result<super::DiffDraftAnswer, Self::Error>> + Send;

    /// Makes a draft the agent's newest version, and with `activate` the one that takes
    /// calls.
    /// Agents that have moved on to branches are answered 409: use
    /// `POST /agent/{id}/branches/{branchId}/draft/publish`.
    ///
    /// `POST /agent/{id}/drafts/{draftId}/publish`
    #[deprecated]
    fn publish_draft(
        &self,
        caller: Self::Caller,
        params: types::PublishDraftParams,
        body: Option<types::PublishDraftRequest>,
    ) -> impl Future<Output = Result<super::PublishDraftAnswer, Self::Error>> + Send;

    /// Tries a draft out in a call. Use `POST /agent/{id}/branches/{branchId}/test-call`
    /// with `includeDraft` instead.
    ///
    /// `POST /agent/{id}/drafts/{draftId}/test-call`
    #[deprecated]
    fn test_draft(
        &self,
        caller: Self::Caller,
        params: types::TestDraftParams,
        body: Option<shared::TestCallRequest>,
    ) -> impl Future<Output = Result<super::TestDraftAnswer, Self::Error>> + Send;

    /// Changes what a draft holds: prompt, tools, voice, language, what is measured after
    /// calls, and all the rest. What is absent stays as it is; a request with no field that
    /// is known is answered 400. The agent's name and its numbers are not part of it:
    /// `PATCH /agent/{id}` has those. Agents that have moved on to branches are answered
    /// 409: use `PUT /agent/{id}/branches/{branchId}/draft`.
    ///
    /// `PATCH /agent/{id}/drafts/{draftId}/config`
    #[deprecated]
    fn update_draft_config(
        &self,
        caller: Self::Caller,
        params: types::UpdateDraftConfigParams,
        body: types::DraftConfigRequest,
    ) -> impl Future<
        Output = Result<super::UpdateDraftConfigAnswer, Self::Error>,
    > + Send;
}

/// All operations, to be mounted at the root of their paths.
pub fn router<H: Drafts>(handler: Arc<H>) -> Router {
    Router::new()
        .route("/agent/{id}/drafts", routes::list_drafts().merge(routes::create_draft()))
        .route(
            "/agent/{id}/drafts/{draft_id}",
            routes::get_draft()
                .merge(routes::discard_draft())
                .merge(routes::rename_draft()),
        )
        .route("/agent/{id}/drafts/{draft_id}/diff", routes::diff_draft())
        .route("/agent/{id}/drafts/{draft_id}/publish", routes::publish_draft())
        .route("/agent/{id}/drafts/{draft_id}/test-call", routes::test_draft())
        .route("/agent/{id}/drafts/{draft_id}/config", routes::update_draft_config())
        .with_state(handler)
}
