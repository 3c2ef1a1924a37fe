//! Calling the operations of `Widget`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use atoms_runtime::rest::client::Error;

use super::{
    CREATE_AVATAR_UPLOAD_URL, CreateAvatarUploadUrlAnswer, GET_WIDGET_CONFIG,
    GetWidgetConfigAnswer, UPDATE_WIDGET_CONFIG, UpdateWidgetConfigAnswer,
};
use super::super::Client;
use super::types::{
    CreateAvatarUploadUrlParams, CreateAvatarUploadUrlRequest, GetWidgetConfigParams,
    UpdateWidgetConfigParams, UpdateWidgetConfigRequest,
};

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
        params: &GetWidgetConfigParams,
    ) -> Result<GetWidgetConfigAnswer, Error> {
        self.http.call(&GET_WIDGET_CONFIG).params(params).send().await
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
        params: &UpdateWidgetConfigParams,
        body: &UpdateWidgetConfigRequest,
    ) -> Result<UpdateWidgetConfigAnswer, Error> {
        self.http.call(&UPDATE_WIDGET_CONFIG).params(params).json(body).send().await
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
        params: &CreateAvatarUploadUrlParams,
        body: &CreateAvatarUploadUrlRequest,
    ) -> Result<CreateAvatarUploadUrlAnswer, Error> {
        self.http.call(&CREATE_AVATAR_UPLOAD_URL).params(params).json(body).send().await
    }
}
