//! Calling the operations of `Versions`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use atoms_runtime::rest::client::Error;

use super::types;
use super::super::{Client, types as shared};

impl Client {
    /// The published versions of an agent. Agents that have moved on to branches are
    /// answered 409: use `GET /agent/{id}/branches/{branchId}/revisions`.
    ///
    /// `GET /agent/{id}/versions`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    #[deprecated]
    pub async fn list_versions(
        &self,
        params: &types::ListVersionsParams,
    ) -> Result<super::ListVersionsAnswer, Error> {
        self.http.call(&super::LIST_VERSIONS).params(params).send().await
    }

    /// What differs between two versions; a draft may take the place of either.
    /// Use `GET /agent/{id}/diff` instead, which knows branches.
    ///
    /// `GET /agent/{id}/versions/diff`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    #[deprecated]
    pub async fn diff_versions(
        &self,
        params: &types::DiffVersionsParams,
    ) -> Result<super::DiffVersionsAnswer, Error> {
        self.http.call(&super::DIFF_VERSIONS).params(params).send().await
    }

    /// One version, and the whole configuration of the agent as it is in it.
    /// Use `GET /agent/{id}/branches/{branchId}/revisions/{revisionId}` instead: the id stays the
    /// same.
    ///
    /// `GET /agent/{id}/versions/{versionId}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    #[deprecated]
    pub async fn get_version(
        &self,
        params: &types::GetVersionParams,
    ) -> Result<super::GetVersionAnswer, Error> {
        self.http.call(&super::GET_VERSION).params(params).send().await
    }

    /// Changes what people see of a version; one of the fields must be there. Its
    /// configuration never changes: that takes a new version. Agents that have moved on to
    /// branches are answered 409; there, a label is given once, when a draft is published.
    ///
    /// `PATCH /agent/{id}/versions/{versionId}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    #[deprecated]
    pub async fn update_version(
        &self,
        params: &types::UpdateVersionParams,
        body: &types::UpdateVersionMetaRequest,
    ) -> Result<super::UpdateVersionAnswer, Error> {
        self.http.call(&super::UPDATE_VERSION).params(params).json(body).send().await
    }

    /// Has a version take the agent's calls from now on, instead of the one that did; doing
    /// it twice does no harm. Agents that have moved on to branches are answered 409: use
    /// `POST /agent/{id}/branches/{branchId}/live`, or `POST …/revisions/{revisionId}/restore` to
    /// go back.
    ///
    /// `PATCH /agent/{id}/versions/{versionId}/activate`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    #[deprecated]
    pub async fn activate_version(
        &self,
        params: &types::ActivateVersionParams,
    ) -> Result<super::ActivateVersionAnswer, Error> {
        self.http.call(&super::ACTIVATE_VERSION).params(params).send().await
    }

    /// Tries a version out in a call. Use `POST /agent/{id}/branches/{branchId}/test-call`
    /// with `revisionId` instead.
    ///
    /// `POST /agent/{id}/versions/{versionId}/test-call`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    #[deprecated]
    pub async fn test_version(
        &self,
        params: &types::TestVersionParams,
        body: Option<&shared::TestCallRequest>,
    ) -> Result<super::TestVersionAnswer, Error> {
        self.http.call(&super::TEST_VERSION).params(params).json_if(body).send().await
    }
}
