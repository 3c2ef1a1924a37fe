//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{JsonBody, ServerCall, route};
use axum::routing::MethodRouter;

use super::{Concurrency, checks};

/// `GET /concurrency`
pub fn get_concurrency<H: Concurrency>() -> MethodRouter<Arc<H>> {
    route(&super::GET_CONCURRENCY, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        Ok(H::get_concurrency(&handler, caller).await)
    })
}

/// `PUT /concurrency/reservations`
pub fn update_concurrency_reservations<H: Concurrency>() -> MethodRouter<Arc<H>> {
    route(
        &super::UPDATE_CONCURRENCY_RESERVATIONS,
        |handler: Arc<H>, mut call: ServerCall| async move {
            let caller = call.caller(&handler).await?;
            let body = call
                .body(JsonBody(checks::update_concurrency_reservations_request))
                .await?;
            Ok(H::update_concurrency_reservations(&handler, caller, body).await)
        },
    )
}
