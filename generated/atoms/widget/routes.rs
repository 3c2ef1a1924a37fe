//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use std::sync::Arc;

use atoms_runtime::codegen::{Caller, JsonBody, Params, ParamsAnd, serve};
use axum::routing::MethodRouter;

use super::{Widget, checks};

/// `GET /agent/{id}/widget-config`
#[deprecated]
pub fn get_widget_config<H: Widget>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_WIDGET_CONFIG, Caller, Params, H::get_widget_config)
}

/// `PATCH /agent/{id}/widget-config`
#[deprecated]
pub fn update_widget_config<H: Widget>() -> MethodRouter<Arc<H>> {
    serve(
        &super::UPDATE_WIDGET_CONFIG,
        Caller,
        ParamsAnd(JsonBody(checks::update_widget_config_request)),
        H::update_widget_config,
    )
}

/// `POST /agent/{id}/avatar/presigned-url`
#[deprecated]
pub fn create_avatar_upload_url<H: Widget>() -> MethodRouter<Arc<H>> {
    serve(
        &super::CREATE_AVATAR_UPLOAD_URL,
        Caller,
        ParamsAnd(JsonBody(checks::create_avatar_upload_url_request)),
        H::create_avatar_upload_url,
    )
}
