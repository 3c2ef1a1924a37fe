//! Serving the operations of `Tools`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::response::IntoResponse;

use super::{routes, types};

/// One method per operation; a new operation is a compile error here.
pub trait Tools: Sized + Send + Sync + 'static {
    /// Who calls, read before the body is; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// The tools that the organization has registered.
    ///
    /// `GET /tool`
    fn list_tools(
        &self,
        caller: Self::Caller,
    ) -> impl Future<Output = Result<super::ListToolsAnswer, Self::Error>> + Send;

    /// Keeps a tool that any agent can use. An agent takes it by `toolId`, in `toolRefs` of its
    /// workflow.
    ///
    /// `POST /tool`
    fn create_tool(
        &self,
        caller: Self::Caller,
        body: types::CreateToolRequest,
    ) -> impl Future<Output = Result<super::CreateToolAnswer, Self::Error>> + Send;

    /// Deletes a tool that no agent refers to. As long as one does, it is refused with 400.
    ///
    /// `DELETE /tool/{toolId}`
    fn delete_tool(
        &self,
        caller: Self::Caller,
        params: types::DeleteToolParams,
    ) -> impl Future<Output = Result<super::DeleteToolAnswer, Self::Error>> + Send;

    /// Puts another definition in the place of the one that is kept, for every agent that
    /// refers to the tool.
    ///
    /// `PATCH /tool/{toolId}`
    fn update_tool(
        &self,
        caller: Self::Caller,
        params: types::UpdateToolParams,
        body: types::CreateToolRequest,
    ) -> impl Future<Output = Result<super::UpdateToolAnswer, Self::Error>> + Send;

    /// Registers a second tool with the same definition, which no agent uses yet.
    ///
    /// `POST /tool/{toolId}/duplicate`
    fn duplicate_tool(
        &self,
        caller: Self::Caller,
        params: types::DuplicateToolParams,
    ) -> impl Future<Output = Result<super::DuplicateToolAnswer, Self::Error>> + Send;
}

/// All operations, to be mounted at the root of their paths.
pub fn router<H: Tools>(handler: Arc<H>) -> Router {
    Router::new()
        .route("/tool", routes::list_tools().merge(routes::create_tool()))
        .route("/tool/{tool_id}", routes::delete_tool().merge(routes::update_tool()))
        .route("/tool/{tool_id}/duplicate", routes::duplicate_tool())
        .with_state(handler)
}
