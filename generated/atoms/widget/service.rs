//! Serving the operations of `Widget`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::response::IntoResponse;

use super::{routes, types};

/// One method per operation; a new operation is a compile error here.
pub trait Widget: Sized + Send + Sync + 'static {
    /// Who calls, read before the body is; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// How the widget of an agent looks and speaks. What was never set is absent.
    ///
    /// `GET /agent/{id}/widget-config`
    #[deprecated]
    fn get_widget_config(
        &self,
        caller: Self::Caller,
        params: types::GetWidgetConfigParams,
    ) -> impl Future<Output = Result<super::GetWidgetConfigAnswer, Self::Error>> + Send;

    /// Changes the widget of an agent. What is absent stays; `null` empties a field that
    /// may be empty.
    /// A new `avatarUrl` must come from `POST /agent/{id}/avatar/presigned-url`, and the picture
    /// that it replaces is deleted.
    ///
    /// `PATCH /agent/{id}/widget-config`
    #[deprecated]
    fn update_widget_config(
        &self,
        caller: Self::Caller,
        params: types::UpdateWidgetConfigParams,
        body: types::UpdateWidgetConfigRequest,
    ) -> impl Future<
        Output = Result<super::UpdateWidgetConfigAnswer, Self::Error>,
    > + Send;

    /// A place to upload the widget's picture to: `PUT` the file to `presignedUrl` within
    /// five minutes, then set `cdnUrl` as the widget's `avatarUrl`.
    ///
    /// `POST /agent/{id}/avatar/presigned-url`
    #[deprecated]
    fn create_avatar_upload_url(
        &self,
        caller: Self::Caller,
        params: types::CreateAvatarUploadUrlParams,
        body: types::CreateAvatarUploadUrlRequest,
    ) -> impl Future<
        Output = Result<super::CreateAvatarUploadUrlAnswer, Self::Error>,
    > + Send;
}

/// All operations, to be mounted at the root of their paths.
pub fn router<H: Widget>(handler: Arc<H>) -> Router {
    Router::new()
        .route(
            "/agent/{id}/widget-config",
            routes::get_widget_config().merge(routes::update_widget_config()),
        )
        .route("/agent/{id}/avatar/presigned-url", routes::create_avatar_upload_url())
        .with_state(handler)
}
