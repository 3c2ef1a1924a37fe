//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{Body, Caller, MultipartBody, Params, ParamsAnd, serve};
use axum::routing::MethodRouter;

use super::Compliance;

/// `GET /compliance/status`
pub fn get_compliance_status<H: Compliance>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_COMPLIANCE_STATUS, Caller, Params, H::get_compliance_status)
}

/// `GET /compliance/requirements`
pub fn get_compliance_requirements<H: Compliance>() -> MethodRouter<Arc<H>> {
    serve(
        &super::GET_COMPLIANCE_REQUIREMENTS,
        Caller,
        Params,
        H::get_compliance_requirements,
    )
}

/// The body is streamed. It may have 2 MB, unless a `DefaultBodyLimit` is laid around the route.
///
/// `POST /compliance/applications`
pub fn submit_compliance_application<H: Compliance>() -> MethodRouter<Arc<H>> {
    serve(
        &super::SUBMIT_COMPLIANCE_APPLICATION,
        Caller,
        Body(MultipartBody),
        H::submit_compliance_application,
    )
}

/// The body is streamed. It may have 2 MB, unless a `DefaultBodyLimit` is laid around the route.
///
/// `PATCH /compliance/applications/{id}`
pub fn resubmit_compliance_application<H: Compliance>() -> MethodRouter<Arc<H>> {
    serve(
        &super::RESUBMIT_COMPLIANCE_APPLICATION,
        Caller,
        ParamsAnd(MultipartBody),
        H::resubmit_compliance_application,
    )
}

/// `POST /compliance/applications/{id}/refresh`
pub fn refresh_compliance_application<H: Compliance>() -> MethodRouter<Arc<H>> {
    serve(
        &super::REFRESH_COMPLIANCE_APPLICATION,
        Caller,
        Params,
        H::refresh_compliance_application,
    )
}
