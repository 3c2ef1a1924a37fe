//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(deprecated, reason = "what the document deprecates is still there")]

use std::sync::Arc;

use atoms_runtime::codegen::{Caller, JsonBody, Optional, Params, ParamsAnd, serve};
use axum::routing::MethodRouter;

use super::{Versions, checks};
use super::super::checks as shared_checks;

/// `GET /agent/{id}/versions`
#[deprecated]
pub fn list_versions<H: Versions>() -> MethodRouter<Arc<H>> {
    serve(&super::LIST_VERSIONS, Caller, Params, H::list_versions)
}

/// `GET /agent/{id}/versions/diff`
#[deprecated]
pub fn diff_versions<H: Versions>() -> MethodRouter<Arc<H>> {
    serve(&super::DIFF_VERSIONS, Caller, Params, H::diff_versions)
}

/// `GET /agent/{id}/versions/{versionId}`
#[deprecated]
pub fn get_version<H: Versions>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_VERSION, Caller, Params, H::get_version)
}

/// `PATCH /agent/{id}/versions/{versionId}`
#[deprecated]
pub fn update_version<H: Versions>() -> MethodRouter<Arc<H>> {
    serve(
        &super::UPDATE_VERSION,
        Caller,
        ParamsAnd(JsonBody(checks::update_version_meta_request)),
        H::update_version,
    )
}

/// `PATCH /agent/{id}/versions/{versionId}/activate`
#[deprecated]
pub fn activate_version<H: Versions>() -> MethodRouter<Arc<H>> {
    serve(&super::ACTIVATE_VERSION, Caller, Params, H::activate_version)
}

/// `POST /agent/{id}/versions/{versionId}/test-call`
#[deprecated]
pub fn test_version<H: Versions>() -> MethodRouter<Arc<H>> {
    serve(
        &super::TEST_VERSION,
        Caller,
        ParamsAnd(Optional(JsonBody(shared_checks::test_call_request))),
        H::test_version,
    )
}
