//! The operations of [`Widget`].
//!
//! The button and the window that put an agent on a web page.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use atoms_runtime::codegen::{Operation, Param, ParamKind, answers};

use super::types as shared;

mod checks;
#[cfg(feature = "client")]
mod client;
pub mod routes;
mod service;
pub mod types;

pub use self::service::{Widget, router};

/// `GET /agent/{id}/widget-config`
pub const GET_WIDGET_CONFIG: Operation = Operation::new("GET", "/agent/{id}/widget-config")
    .params(&[
        Param::path("id", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401, 500])]);

impl types::GetWidgetConfigParams {
    /// What `GET /agent/{id}/widget-config` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `GET /agent/{id}/widget-config` is answered.
    pub enum GetWidgetConfigAnswer {
        /// The settings, and the agent's id for the snippet that embeds the widget.
        Ok(types::GetWidgetConfigOk) = json(200, from),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `PATCH /agent/{id}/widget-config`
pub const UPDATE_WIDGET_CONFIG: Operation = Operation::new("PATCH", "/agent/{id}/widget-config")
    .params(&[
        Param::path("id", ParamKind::Text),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::UpdateWidgetConfigParams {
    /// What `PATCH /agent/{id}/widget-config` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `PATCH /agent/{id}/widget-config` is answered.
    pub enum UpdateWidgetConfigAnswer {
        /// The widget's settings after the change.
        Ok(types::UpdateWidgetConfigOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `POST /agent/{id}/avatar/presigned-url`
pub const CREATE_AVATAR_UPLOAD_URL: Operation =
    Operation::new("POST", "/agent/{id}/avatar/presigned-url")
        .params(&[
            Param::path("id", ParamKind::Text),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::CreateAvatarUploadUrlParams {
    /// What `POST /agent/{id}/avatar/presigned-url` has to be asked.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

answers! {
    /// What `POST /agent/{id}/avatar/presigned-url` is answered.
    pub enum CreateAvatarUploadUrlAnswer {
        /// Where to upload to, and where the picture will be.
        Ok(types::CreateAvatarUploadUrlOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}
