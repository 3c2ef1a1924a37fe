//! Calling the operations of `Widget`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use atoms_runtime::rest::client::Error;

use super::types;
use super::super::Client;

impl Client {
    /// How the widget of an agent looks and speaks. What was never set is absent.
    ///
    /// `GET /agent/{id}/widget-config`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    #[deprecated]
    pub async fn get_widget_config(
        &self,
        params: &types::GetWidgetConfigParams,
    ) -> Result<super::GetWidgetConfigAnswer, Error> {
        self.http.call(&super::GET_WIDGET_CONFIG).params(params).send().await
    }

    /// Changes the widget of an agent. What is absent stays; `null` empties a field that
    /// may be empty.
    /// A new `avatarUrl` must come from `POST /agent/{id}/avatar/presigned-url`, and the picture
    /// that it replaces is deleted.
    ///
    /// `PATCH /agent/{id}/widget-config`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    #[deprecated]
    pub async fn update_widget_config(
        &self,
        params: &types::UpdateWidgetConfigParams,
        body: &types::UpdateWidgetConfigRequest,
    ) -> Result<super::UpdateWidgetConfigAnswer, Error> {
        self.http
            .call(&super::UPDATE_WIDGET_CONFIG)
            .params(params)
            .json(body)
            .send()
            .await
    }

    /// A place to upload the widget's picture to: `PUT` the file to `presignedUrl` within
    /// five minutes, then set `cdnUrl` as the widget's `avatarUrl`.
    ///
    /// `POST /agent/{id}/avatar/presigned-url`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    #[deprecated]
    pub async fn create_avatar_upload_url(
        &self,
        params: &types::CreateAvatarUploadUrlParams,
        body: &types::CreateAvatarUploadUrlRequest,
    ) -> Result<super::CreateAvatarUploadUrlAnswer, Error> {
        self.http
            .call(&super::CREATE_AVATAR_UPLOAD_URL)
            .params(params)
            .json(body)
            .send()
            .await
    }
}
