//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use std::sync::Arc;

use atoms_runtime::codegen::{JsonBody, Optional, ServerCall, route};
use axum::routing::MethodRouter;

use super::{Versions, checks};
use super::super::checks as shared_checks;

/// `GET /agent/{id}/versions`
#[deprecated]
pub fn list_versions<H: Versions>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_VERSIONS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::list_versions(&handler, caller, params).await)
    })
}

/// `GET /agent/{id}/versions/diff`
#[deprecated]
pub fn diff_versions<H: Versions>() -> MethodRouter<Arc<H>> {
    route(&super::DIFF_VERSIONS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::diff_versions(&handler, caller, params).await)
    })
}

/// `GET /agent/{id}/versions/{versionId}`
#[deprecated]
pub fn get_version<H: Versions>() -> MethodRouter<Arc<H>> {
    route(&super::GET_VERSION, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_version(&handler, caller, params).await)
    })
}

/// `PATCH /agent/{id}/versions/{versionId}`
#[deprecated]
pub fn update_version<H: Versions>() -> MethodRouter<Arc<H>> {
    route(&super::UPDATE_VERSION, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(JsonBody(checks::update_version_meta_request))
            .await?;
        Ok(H::update_version(&handler, caller, params, body).await)
    })
}

/// `PATCH /agent/{id}/versions/{versionId}/activate`
#[deprecated]
pub fn activate_version<H: Versions>() -> MethodRouter<Arc<H>> {
    route(&super::ACTIVATE_VERSION, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::activate_version(&handler, caller, params).await)
    })
}

/// `POST /agent/{id}/versions/{versionId}/test-call`
#[deprecated]
pub fn test_version<H: Versions>() -> MethodRouter<Arc<H>> {
    route(&super::TEST_VERSION, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(Optional(JsonBody(shared_checks::test_call_request)))
            .await?;
        Ok(H::test_version(&handler, caller, params, body).await)
    })
}
