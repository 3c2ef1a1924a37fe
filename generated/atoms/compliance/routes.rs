//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{MultipartBody, ServerCall, route};
use axum::routing::MethodRouter;

use super::Compliance;

/// `GET /compliance/status`
pub fn get_compliance_status<H: Compliance>() -> MethodRouter<Arc<H>> {
    route(&super::GET_COMPLIANCE_STATUS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_compliance_status(&handler, caller, params).await)
    })
}

/// `GET /compliance/requirements`
pub fn get_compliance_requirements<H: Compliance>() -> MethodRouter<Arc<H>> {
    route(&super::GET_COMPLIANCE_REQUIREMENTS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_compliance_requirements(&handler, caller, params).await)
    })
}

/// The body is streamed. It may have 2 MB, unless a `DefaultBodyLimit` is laid around the route.
///
/// `POST /compliance/applications`
pub fn submit_compliance_application<H: Compliance>() -> MethodRouter<Arc<H>> {
    route(
        &super::SUBMIT_COMPLIANCE_APPLICATION,
        |handler: Arc<H>, mut call: ServerCall| async move {
            let caller = call.caller(&handler).await?;
            let body = call.body(MultipartBody).await?;
            Ok(H::submit_compliance_application(&handler, caller, body).await)
        },
    )
}

/// The body is streamed. It may have 2 MB, unless a `DefaultBodyLimit` is laid around the route.
///
/// `PATCH /compliance/applications/{id}`
pub fn resubmit_compliance_application<H: Compliance>() -> MethodRouter<Arc<H>> {
    route(
        &super::RESUBMIT_COMPLIANCE_APPLICATION,
        |handler: Arc<H>, mut call: ServerCall| async move {
            let caller = call.caller(&handler).await?;
            let (params, body) = call.params_and(MultipartBody).await?;
            Ok(H::resubmit_compliance_application(&handler, caller, params, body).await)
        },
    )
}

/// `POST /compliance/applications/{id}/refresh`
pub fn refresh_compliance_application<H: Compliance>() -> MethodRouter<Arc<H>> {
    route(
        &super::REFRESH_COMPLIANCE_APPLICATION,
        |handler: Arc<H>, mut call: ServerCall| async move {
            let caller = call.caller(&handler).await?;
            let params = call.params()?;
            Ok(H::refresh_compliance_application(&handler, caller, params).await)
        },
    )
}
