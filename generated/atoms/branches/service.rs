//! Serving the operations of `Branches`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::response::IntoResponse;

use super::{routes, types};

/// One method per operation; a new operation is a compile error here.
pub trait Branches: Sized + Send + Sync + 'static {
    /// Who calls, read before the body is; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// The branches of an agent, without the archived ones: each with whether it is live,
    /// has a draft, and how many revisions it has.
    ///
    /// `GET /agent/{id}/branches`
    fn list_branches(
        &self,
        caller: Self::Caller,
        params: types::ListBranchesParams,
    ) -> impl Future<Output = Result<super::ListBranchesAnswer, Self::Error>> + Send;

    /// Makes a new branch that begins with the newest revision of another. That one must
    /// have a revision (else 409 `source_has_no_commit`) which is not still being checked
    /// (`source_scanning`), and the name must be free (`branch_name_exists`).
    ///
    /// `POST /agent/{id}/branches`
    fn create_branch(
        &self,
        caller: Self::Caller,
        params: types::CreateBranchParams,
        body: types::CreateBranchRequest,
    ) -> impl Future<Output = Result<super::CreateBranchAnswer, Self::Error>> + Send;

    /// One branch: whether it is live, whether it has a draft, and which revision is its
    /// newest.
    ///
    /// `GET /agent/{id}/branches/{branchId}`
    fn get_branch(
        &self,
        caller: Self::Caller,
        params: types::GetBranchParams,
    ) -> impl Future<Output = Result<super::GetBranchAnswer, Self::Error>> + Send;

    /// Gives a branch another name. The default branch keeps its own (403), and so does one
    /// that is archived; a name that another branch has is answered 409
    /// `branch_name_exists`.
    ///
    /// `PATCH /agent/{id}/branches/{branchId}`
    fn rename_branch(
        &self,
        caller: Self::Caller,
        params: types::RenameBranchParams,
        body: types::RenameBranchRequest,
    ) -> impl Future<Output = Result<super::RenameBranchAnswer, Self::Error>> + Send;

    /// Takes a branch out of the lists and out of use. Its revisions can still be read by
    /// their ids. The default branch and the live one cannot be archived (403): make
    /// another one live before.
    ///
    /// `POST /agent/{id}/branches/{branchId}/archive`
    fn archive_branch(
        &self,
        caller: Self::Caller,
        params: types::ArchiveBranchParams,
    ) -> impl Future<Output = Result<super::ArchiveBranchAnswer, Self::Error>> + Send;

    /// Has a branch take the agent's calls from now on, with its newest revision, instead
    /// of the one that did. It must not be archived, and its newest revision must have
    /// passed the security check.
    ///
    /// `POST /agent/{id}/branches/{branchId}/live`
    fn set_live_branch(
        &self,
        caller: Self::Caller,
        params: types::SetLiveBranchParams,
    ) -> impl Future<Output = Result<super::SetLiveBranchAnswer, Self::Error>> + Send;

    /// The draft of a branch as it stands now, and who changed what in it. A branch without
    /// a draft is answered 404.
    ///
    /// `GET /agent/{id}/branches/{branchId}/draft`
    fn get_branch_draft(
        &self,
        caller: Self::Caller,
        params: types::GetBranchDraftParams,
    ) -> impl Future<Output = Result<super::GetBranchDraftAnswer, Self::Error>> + Send;

    /// Changes the draft of a branch, and begins one where there is none. What the request
    /// has replaces what the draft has, field by field, and everything else stays; a
    /// request with no field that is known is answered 400. With `expectedRevision`
    /// nobody's change in between is overwritten.
    ///
    /// `PUT /agent/{id}/branches/{branchId}/draft`
    fn update_branch_draft(
        &self,
        caller: Self::Caller,
        params: types::UpdateBranchDraftParams,
        body: types::UpdateBranchDraftRequest,
    ) -> impl Future<
        Output = Result<super::UpdateBranchDraftAnswer, Self::Error>,
    > + Send;

    /// Throws the draft of a branch away, with all changes since the newest revision. A
    /// branch without a draft is answered 404.
    ///
    /// `DELETE /agent/{id}/branches/{branchId}/draft`
    fn discard_branch_draft(
        &self,
        caller: Self::Caller,
        params: types::DiscardBranchDraftParams,
    ) -> impl Future<
        Output = Result<super::DiscardBranchDraftAnswer, Self::Error>,
    > + Send;

    /// Makes the draft of a branch its newest revision. Where a security check is needed
    /// first, the answer is 202 and the revision can neither be restored nor made live
    /// until it has passed: look for it with `GET …/revisions?limit=1`, and at it until its
    /// `status` is `published`. On the live branch, the new revision takes calls at once.
    ///
    /// `POST /agent/{id}/branches/{branchId}/draft/publish`
    fn publish_branch_draft(
        &self,
        caller: Self::Caller,
        params: types::PublishBranchDraftParams,
        body: Option<types::PublishBranchDraftRequest>,
    ) -> impl Future<
        Output = Result<super::PublishBranchDraftAnswer, Self::Error>,
    > + Send;

    /// Takes back a publication that is still being checked. Where there is none, nothing
    /// happens, and the answer is the same.
    ///
    /// `POST /agent/{id}/branches/{branchId}/draft/publish/cancel`
    fn cancel_branch_publish(
        &self,
        caller: Self::Caller,
        params: types::CancelBranchPublishParams,
    ) -> impl Future<
        Output = Result<super::CancelBranchPublishAnswer, Self::Error>,
    > + Send;

    /// The revisions of a branch, the newest first, those that are still being checked
    /// among them.
    ///
    /// `GET /agent/{id}/branches/{branchId}/revisions`
    fn list_revisions(
        &self,
        caller: Self::Caller,
        params: types::ListRevisionsParams,
    ) -> impl Future<Output = Result<super::ListRevisionsAnswer, Self::Error>> + Send;

    /// One revision, and the whole configuration of the agent as it is in it. One of
    /// another branch is answered 400.
    ///
    /// `GET /agent/{id}/branches/{branchId}/revisions/{revisionId}`
    fn get_revision(
        &self,
        caller: Self::Caller,
        params: types::GetRevisionParams,
    ) -> impl Future<Output = Result<super::GetRevisionAnswer, Self::Error>> + Send;

    /// How a revision came to be: who published it, and the revisions before it with what
    /// each of them changed.
    ///
    /// `GET /agent/{id}/branches/{branchId}/revisions/{revisionId}/history`
    fn get_revision_history(
        &self,
        caller: Self::Caller,
        params: types::GetRevisionHistoryParams,
    ) -> impl Future<
        Output = Result<super::GetRevisionHistoryAnswer, Self::Error>,
    > + Send;

    /// Puts an older revision on top of its branch again, as a new one; nothing is lost. It
    /// must have passed the security check (else 403), and nothing else may be on its way
    /// to be published (409). Like `POST …/draft/publish` it may answer 202 first, and it
    /// takes calls at once on the live branch.
    ///
    /// `POST /agent/{id}/branches/{branchId}/revisions/{revisionId}/restore`
    fn restore_revision(
        &self,
        caller: Self::Caller,
        params: types::RestoreRevisionParams,
    ) -> impl Future<Output = Result<super::RestoreRevisionAnswer, Self::Error>> + Send;

    /// Tries a branch out in a call: its newest revision, its draft with `includeDraft`, or
    /// any of its revisions with `revisionId`, but not both. A branch that has no revision
    /// yet is answered 409.
    ///
    /// `POST /agent/{id}/branches/{branchId}/test-call`
    fn test_branch(
        &self,
        caller: Self::Caller,
        params: types::TestBranchParams,
        body: Option<types::TestBranchRequest>,
    ) -> impl Future<Output = Result<super::TestBranchAnswer, Self::Error>> + Send;

    /// What differs between two configurations of one agent: revisions or drafts, of the
    /// same branch or of two.
    ///
    /// `GET /agent/{id}/diff`
    fn diff_agent(
        &self,
        caller: Self::Caller,
        params: types::DiffAgentParams,
    ) -> impl Future<Output = Result<super::DiffAgentAnswer, Self::Error>> + Send;
}

/// All operations, to be mounted at the root of their paths.
pub fn router<H: Branches>(handler: Arc<H>) -> Router {
    Router::new()
        .route(
            "/agent/{id}/branches",
            routes::list_branches().merge(routes::create_branch()),
        )
        .route(
            "/agent/{id}/branches/{branch_id}",
            routes::get_branch().merge(routes::rename_branch()),
        )
        .route("/agent/{id}/branches/{branch_id}/archive", routes::archive_branch())
        .route("/agent/{id}/branches/{branch_id}/live", routes::set_live_branch())
        .route(
            "/agent/{id}/branches/{branch_id}/draft",
            routes::get_branch_draft()
                .merge(routes::update_branch_draft())
                .merge(routes::discard_branch_draft()),
        )
        .route(
            "/agent/{id}/branches/{branch_id}/draft/publish",
            routes::publish_branch_draft(),
        )
        .route(
            "/agent/{id}/branches/{branch_id}/draft/publish/cancel",
            routes::cancel_branch_publish(),
        )
        .route("/agent/{id}/branches/{branch_id}/revisions", routes::list_revisions())
        .route(
            "/agent/{id}/branches/{branch_id}/revisions/{revision_id}",
            routes::get_revision(),
        )
        .route(
            "/agent/{id}/branches/{branch_id}/revisions/{revision_id}/history",
            routes::get_revision_history(),
        )
        .route(
            "/agent/{id}/branches/{branch_id}/revisions/{revision_id}/restore",
            routes::restore_revision(),
        )
        .route("/agent/{id}/branches/{branch_id}/test-call", routes::test_branch())
        .route("/agent/{id}/diff", routes::diff_agent())
        .with_state(handler)
}
