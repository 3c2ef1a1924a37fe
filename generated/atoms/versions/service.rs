//! Serving the operations of `Versions`.
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
pub trait Versions: Sized + Send + Sync + 'static {
    /// Who calls, read before the body is; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// The published versions of an agent. Agents that have moved on to branches are
    /// answered 409: use `GET /agent/{id}/branches/{branchId}/revisions`.
    ///
    /// `GET /agent/{id}/versions`
    #[deprecated]
    fn list_versions(
        &self,
        caller: Self::Caller,
        params: types::ListVersionsParams,
    ) -> impl Future<Output = Result<super::ListVersionsAnswer, Self::Error>> + Send;

    /// What differs between two versions; a draft may take the place of either.
    /// Use `GET /agent/{id}/diff` instead, which knows branches.
    ///
    /// `GET /agent/{id}/versions/diff`
    #[deprecated]
    fn diff_versions(
        &self,
        caller: Self::Caller,
        params: types::DiffVersionsParams,
    ) -> impl Future<Output = Result<super::DiffVersionsAnswer, Self::Error>> + Send;

    /// One version, and the whole configuration of the agent as it is in it.
    /// Use `GET /agent/{id}/branches/{branchId}/revisions/{revisionId}` instead: the id stays the
    /// same.
    ///
    /// `GET /agent/{id}/versions/{versionId}`
    #[deprecated]
    fn get_version(
        &self,
        caller: Self::Caller,
        params: types::GetVersionParams,
    ) -> impl Future<Output = Result<super::GetVersionAnswer, Self::Error>> + Send;

    /// Changes what people see of a version; one of the fields must be there. Its
    /// configuration never changes: that takes a new version. Agents that have moved on to
    /// branches are answered 409; there, a label is given once, when a draft is published.
    ///
    /// `PATCH /agent/{id}/versions/{versionId}`
    #[deprecated]
    fn update_version(
        &self,
        caller: Self::Caller,
        params: types::UpdateVersionParams,
        body: types::UpdateVersionMetaRequest,
    ) -> impl Future<Output = Result<super::UpdateVersionAnswer, Self::Error>> + Send;

    /// Has a version take the agent's calls from now on, instead of the one that did; doing
    /// it twice does no harm. Agents that have moved on to branches are answered 409: use
    /// `POST /agent/{id}/branches/{branchId}/live`, or `POST …/revisions/{revisionId}/restore` to
    /// go back.
    ///
    /// `PATCH /agent/{id}/versions/{versionId}/activate`
    #[deprecated]
    fn activate_version(
        &self,
        caller: Self::Caller,
        params: types::ActivateVersionParams,
    ) -> impl Future<Output = Result<super::ActivateVersionAnswer, Self::Error>> + Send;

    /// Tries a version out in a call. Use `POST /agent/{id}/branches/{branchId}/test-call`
    /// with `revisionId` instead.
    ///
    /// `POST /agent/{id}/versions/{versionId}/test-call`
    #[deprecated]
    fn test_version(
        &self,
        caller: Self::Caller,
        params: types::TestVersionParams,
        body: Option<shared::TestCallRequest>,
    ) -> impl Future<Output = Result<super::TestVersionAnswer, Self::Error>> + Send;
}

/// All operations, to be mounted at the root of their paths.
pub fn router<H: Versions>(handler: Arc<H>) -> Router {
    Router::new()
        .route("/agent/{id}/versions", routes::list_versions())
        .route("/agent/{id}/versions/diff", routes::diff_versions())
        .route(
            "/agent/{id}/versions/{version_id}",
            routes::get_version().merge(routes::update_version()),
        )
        .route("/agent/{id}/versions/{version_id}/activate", routes::activate_version())
        .route("/agent/{id}/versions/{version_id}/test-call", routes::test_version())
        .with_state(handler)
}
