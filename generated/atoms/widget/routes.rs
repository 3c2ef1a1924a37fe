//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use std::sync::Arc;

use atoms_runtime::codegen::{JsonBody, ServerCall, route};
use axum::routing::MethodRouter;

use super::{Widget, checks};

/// `GET /agent/{id}/widget-config`
#[deprecated]
pub fn get_widget_config<H: Widget>() -> MethodRouter<Arc<H>> {
    route(&super::GET_WIDGET_CONFIG, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_widget_config(&handler, caller, params).await)
    })
}

/// `PATCH /agent/{id}/widget-config`
#[deprecated]
pub fn update_widget_config<H: Widget>() -> MethodRouter<Arc<H>> {
    route(&super::UPDATE_WIDGET_CONFIG, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(JsonBody(checks::update_widget_config_request))
            .await?;
        Ok(H::update_widget_config(&handler, caller, params, body).await)
    })
}

/// `POST /agent/{id}/avatar/presigned-url`
#[deprecated]
pub fn create_avatar_upload_url<H: Widget>() -> MethodRouter<Arc<H>> {
    route(&super::CREATE_AVATAR_UPLOAD_URL, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(JsonBody(checks::create_avatar_upload_url_request))
            .await?;
        Ok(H::create_avatar_upload_url(&handler, caller, params, body).await)
    })
}
