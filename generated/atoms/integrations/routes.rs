//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{Body, Caller, JsonBody, serve};
use axum::routing::MethodRouter;

use super::{Integrations, checks};

/// `POST /integration/modify-webengage-integration`
pub fn update_web_engage_integration<H: Integrations>() -> MethodRouter<Arc<H>> {
    serve(
        &super::UPDATE_WEB_ENGAGE_INTEGRATION,
        Caller,
        Body(JsonBody(checks::update_web_engage_integration_request)),
        H::update_web_engage_integration,
    )
}

/// `GET /integration/get-webengage-details`
pub fn get_web_engage_integration<H: Integrations>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_WEB_ENGAGE_INTEGRATION, Caller, (), H::get_web_engage_integration)
}
