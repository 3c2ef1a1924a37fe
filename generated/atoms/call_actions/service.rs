//! Serving the operations of `CallActions`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::response::IntoResponse;

use super::{routes, types};

/// One method per operation; a new operation is a compile error here.
pub trait CallActions: Sized + Send + Sync + 'static {
    /// Who calls, read before the body is; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// The actions of one agent, page by page.
    ///
    /// `GET /call-actions`
    fn list_call_actions(
        &self,
        caller: Self::Caller,
        params: types::ListCallActionsParams,
    ) -> impl Future<Output = Result<super::ListCallActionsAnswer, Self::Error>> + Send;

    /// Ties an agent to another system: a `trigger` has the agent call somebody because of
    /// a record there, a `post-call` action writes a record there when a call is over. A
    /// `trigger` needs `config.phoneNumberFieldName`.
    ///
    /// `POST /call-actions`
    fn create_call_action(
        &self,
        caller: Self::Caller,
        body: types::CreateCallActionRequest,
    ) -> impl Future<Output = Result<super::CreateCallActionAnswer, Self::Error>> + Send;

    /// One action, of whichever agent of the organization.
    ///
    /// `GET /call-actions/{id}`
    fn get_call_action(
        &self,
        caller: Self::Caller,
        params: types::GetCallActionParams,
    ) -> impl Future<Output = Result<super::GetCallActionAnswer, Self::Error>> + Send;

    /// Changes the fields that are sent; the others stay. Only the agent cannot be changed.
    /// Conditions are replaced all together.
    ///
    /// `PUT /call-actions/{id}`
    fn update_call_action(
        &self,
        caller: Self::Caller,
        params: types::UpdateCallActionParams,
        body: types::UpdateCallActionRequest,
    ) -> impl Future<Output = Result<super::UpdateCallActionAnswer, Self::Error>> + Send;

    /// Deletes an action for good.
    ///
    /// `DELETE /call-actions/{id}`
    fn delete_call_action(
        &self,
        caller: Self::Caller,
        params: types::DeleteCallActionParams,
    ) -> impl Future<Output = Result<super::DeleteCallActionAnswer, Self::Error>> + Send;
}

/// All operations, to be mounted at the root of their paths.
pub fn router<H: CallActions>(handler: Arc<H>) -> Router {
    Router::new()
        .route(
            "/call-actions",
            routes::list_call_actions().merge(routes::create_call_action()),
        )
        .route(
            "/call-actions/{id}",
            routes::get_call_action()
                .merge(routes::update_call_action())
                .merge(routes::delete_call_action()),
        )
        .with_state(handler)
}
