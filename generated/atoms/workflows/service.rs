//! Serving the operations of `Workflows`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::response::IntoResponse;

use super::{routes, types};

/// One method per operation; a new operation is a compile error here.
pub trait Workflows: Sized + Send + Sync + 'static {
    /// Who calls, read before the body is; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// The prompt and tools of an agent's active version, or its graph. `GET /agent/{id}`
    /// has the same in `_resolvedConfig`.
    ///
    /// `GET /agent/{id}/workflow`
    #[deprecated]
    fn get_workflow(
        &self,
        caller: Self::Caller,
        params: types::GetWorkflowParams,
    ) -> impl Future<Output = Result<super::GetWorkflowAnswer, Self::Error>> + Send;

    /// Overwrites what an agent says and does, past its versions: nothing of the change is
    /// kept as a version, the next one that is activated undoes it, and tools that the body
    /// leaves out are lost. Change a draft instead.
    ///
    /// `PATCH /workflow/{id}`
    #[deprecated]
    fn update_workflow(
        &self,
        caller: Self::Caller,
        params: types::UpdateWorkflowParams,
        body: types::UpdateWorkflowRequest,
    ) -> impl Future<Output = Result<super::UpdateWorkflowAnswer, Self::Error>> + Send;
}

/// All operations, to be mounted at the root of their paths.
pub fn router<H: Workflows>(handler: Arc<H>) -> Router {
    Router::new()
        .route("/agent/{id}/workflow", routes::get_workflow())
        .route("/workflow/{id}", routes::update_workflow())
        .with_state(handler)
}
