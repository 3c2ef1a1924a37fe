//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{JsonBody, ServerCall, route};
use axum::routing::MethodRouter;

use super::{Integrations, checks};

/// `POST /integration/modify-webengage-integration`
pub fn update_web_engage_integration<H: Integrations>() -> MethodRouter<Arc<H>> {
    route(
        &super::UPDATE_WEB_ENGAGE_INTEGRATION,
        |handler: Arc<H>, mut call: ServerCall| async move {
            let caller = call.caller(&handler).await?;
            let body = call
                .body(JsonBody(checks::update_web_engage_integration_request))
                .await?;
            Ok(H::update_web_engage_integration(&handler, caller, body).await)
        },
    )
}

/// `GET /integration/get-webengage-details`
pub fn get_web_engage_integration<H: Integrations>() -> MethodRouter<Arc<H>> {
    route(&super::GET_WEB_ENGAGE_INTEGRATION, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        Ok(H::get_web_engage_integration(&handler, caller).await)
    })
}
