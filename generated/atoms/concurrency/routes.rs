//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{Body, Caller, JsonBody, serve};
use axum::routing::MethodRouter;

use super::{Concurrency, checks};

/// `GET /concurrency`
pub fn get_concurrency<H: Concurrency>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_CONCURRENCY, Caller, (), H::get_concurrency)
}

/// `PUT /concurrency/reservations`
pub fn update_concurrency_reservations<H: Concurrency>() -> MethodRouter<Arc<H>> {
    serve(
        &super::UPDATE_CONCURRENCY_RESERVATIONS,
        Caller,
        Body(JsonBody(checks::update_concurrency_reservations_request)),
        H::update_concurrency_reservations,
    )
}
