//! Calling the operations of `Branches`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::rest::client::Error;

use super::types;
use super::super::Client;

impl Client {
    /// The branches of an agent, without the archived ones: each with whether it is live,
    /// has a draft, and how many revisions it has.
    ///
    /// `GET /agent/{id}/branches`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_branches(
        &self,
        params: &types::ListBranchesParams,
    ) -> Result<super::ListBranchesAnswer, Error> {
        self.http.call(&super::LIST_BRANCHES).params(params).send().await
    }

    /// Makes a new branch that begins with the newest revision of another. That one must
    /// have a revision (else 409 `source_has_no_commit`) which is not still being checked
    /// (`source_scanning`), and the name must be free (`branch_name_exists`).
    ///
    /// `POST /agent/{id}/branches`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn create_branch(
        &self,
        params: &types::CreateBranchParams,
        body: &types::CreateBranchRequest,
    ) -> Result<super::CreateBranchAnswer, Error> {
        self.http.call(&super::CREATE_BRANCH).params(params).json(body).send().await
    }

    /// One branch: whether it is live, whether it has a draft, and which revision is its
    /// newest.
    ///
    /// `GET /agent/{id}/branches/{branchId}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_branch(
        &self,
        params: &types::GetBranchParams,
    ) -> Result<super::GetBranchAnswer, Error> {
        self.http.call(&super::GET_BRANCH).params(params).send().await
    }

    /// Gives a branch another name. The default branch keeps its own (403), and so does one
    /// that is archived; a name that another branch has is answered 409
    /// `branch_name_exists`.
    ///
    /// `PATCH /agent/{id}/branches/{branchId}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn rename_branch(
        &self,
        params: &types::RenameBranchParams,
        body: &types::RenameBranchRequest,
    ) -> Result<super::RenameBranchAnswer, Error> {
        self.http.call(&super::RENAME_BRANCH).params(params).json(body).send().await
    }

    /// Takes a branch out of the lists and out of use. Its revisions can still be read by
    /// their ids. The default branch and the live one cannot be archived (403): make
    /// another one live before.
    ///
    /// `POST /agent/{id}/branches/{branchId}/archive`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn archive_branch(
        &self,
        params: &types::ArchiveBranchParams,
    ) -> Result<super::ArchiveBranchAnswer, Error> {
        self.http.call(&super::ARCHIVE_BRANCH).params(params).send().await
    }

    /// Has a branch take the agent's calls from now on, with its newest revision, instead
    /// of the one that did. It must not be archived, and its newest revision must have
    /// passed the security check.
    ///
    /// `POST /agent/{id}/branches/{branchId}/live`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn set_live_branch(
        &self,
        params: &types::SetLiveBranchParams,
    ) -> Result<super::SetLiveBranchAnswer, Error> {
        self.http.call(&super::SET_LIVE_BRANCH).params(params).send().await
    }

    /// The draft of a branch as it stands now, and who changed what in it. A branch without
    /// a draft is answered 404.
    ///
    /// `GET /agent/{id}/branches/{branchId}/draft`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_branch_draft(
        &self,
        params: &types::GetBranchDraftParams,
    ) -> Result<super::GetBranchDraftAnswer, Error> {
        self.http.call(&super::GET_BRANCH_DRAFT).params(params).send().await
    }

    /// Changes the draft of a branch, and begins one where there is none. What the request
    /// has replaces what the draft has, field by field, and everything else stays; a
    /// request with no field that is known is answered 400. With `expectedRevision`
    /// nobody's change in between is overwritten.
    ///
    /// `PUT /agent/{id}/branches/{branchId}/draft`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn update_branch_draft(
        &self,
        params: &types::UpdateBranchDraftParams,
        body: &types::UpdateBranchDraftRequest,
    ) -> Result<super::UpdateBranchDraftAnswer, Error> {
        self.http
            .call(&super::UPDATE_BRANCH_DRAFT)
            .params(params)
            .json(body)
            .send()
            .await
    }

    /// Throws the draft of a branch away, with all changes since the newest revision. A
    /// branch without a draft is answered 404.
    ///
    /// `DELETE /agent/{id}/branches/{branchId}/draft`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn discard_branch_draft(
        &self,
        params: &types::DiscardBranchDraftParams,
    ) -> Result<super::DiscardBranchDraftAnswer, Error> {
        self.http.call(&super::DISCARD_BRANCH_DRAFT).params(params).send().await
    }

    /// Makes the draft of a branch its newest revision. Where a security check is needed
    /// first, the answer is 202 and the revision can neither be restored nor made live
    /// until it has passed: look for it with `GET …/revisions?limit=1`, and at it until its
    /// `status` is `published`. On the live branch, the new revision takes calls at once.
    ///
    /// `POST /agent/{id}/branches/{branchId}/draft/publish`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn publish_branch_draft(
        &self,
        params: &types::PublishBranchDraftParams,
        body: Option<&types::PublishBranchDraftRequest>,
    ) -> Result<super::PublishBranchDraftAnswer, Error> {
        self.http
            .call(&super::PUBLISH_BRANCH_DRAFT)
            .params(params)
            .json_if(body)
            .send()
            .await
    }

    /// Takes back a publication that is still being checked. Where there is none, nothing
    /// happens, and the answer is the same.
    ///
    /// `POST /agent/{id}/branches/{branchId}/draft/publish/cancel`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn cancel_branch_publish(
        &self,
        params: &types::CancelBranchPublishParams,
    ) -> Result<super::CancelBranchPublishAnswer, Error> {
        self.http.call(&super::CANCEL_BRANCH_PUBLISH).params(params).send().await
    }

    /// The revisions of a branch, the newest first, those that are still being checked
    /// among them.
    ///
    /// `GET /agent/{id}/branches/{branchId}/revisions`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_revisions(
        &self,
        params: &types::ListRevisionsParams,
    ) -> Result<super::ListRevisionsAnswer, Error> {
        self.http.call(&super::LIST_REVISIONS).params(params).send().await
    }

    /// One revision, and the whole configuration of the agent as it is in it. One of
    /// another branch is answered 400.
    ///
    /// `GET /agent/{id}/branches/{branchId}/revisions/{revisionId}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_revision(
        &self,
        params: &types::GetRevisionParams,
    ) -> Result<super::GetRevisionAnswer, Error> {
        self.http.call(&super::GET_REVISION).params(params).send().await
    }

    /// How a revision came to be: who published it, and the revisions before it with what
    /// each of them changed.
    ///
    /// `GET /agent/{id}/branches/{branchId}/revisions/{revisionId}/history`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_revision_history(
        &self,
        params: &types::GetRevisionHistoryParams,
    ) -> Result<super::GetRevisionHistoryAnswer, Error> {
        self.http.call(&super::GET_REVISION_HISTORY).params(params).send().await
    }

    /// Puts an older revision on top of its branch again, as a new one; nothing is lost. It
    /// must have passed the security check (else 403), and nothing else may be on its way
    /// to be published (409). Like `POST …/draft/publish` it may answer 202 first, and it
    /// takes calls at once on the live branch.
    ///
    /// `POST /agent/{id}/branches/{branchId}/revisions/{revisionId}/restore`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn restore_revision(
        &self,
        params: &types::RestoreRevisionParams,
    ) -> Result<super::RestoreRevisionAnswer, Error> {
        self.http.call(&super::RESTORE_REVISION).params(params).send().await
    }

    /// Tries a branch out in a call: its newest revision, its draft with `includeDraft`, or
    /// any of its revisions with `revisionId`, but not both. A branch that has no revision
    /// yet is answered 409.
    ///
    /// `POST /agent/{id}/branches/{branchId}/test-call`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn test_branch(
        &self,
        params: &types::TestBranchParams,
        body: Option<&types::TestBranchRequest>,
    ) -> Result<super::TestBranchAnswer, Error> {
        self.http.call(&super::TEST_BRANCH).params(params).json_if(body).send().await
    }

    /// What differs between two configurations of one agent: revisions or drafts, of the
    /// same branch or of two.
    ///
    /// `GET /agent/{id}/diff`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn diff_agent(
        &self,
        params: &types::DiffAgentParams,
    ) -> Result<super::DiffAgentAnswer, Error> {
        self.http.call(&super::DIFF_AGENT).params(params).send().await
    }
}
