//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{Caller, Params, serve};
use axum::routing::MethodRouter;

use super::Events;

/// `GET /events`
pub fn stream_events<H: Events>() -> MethodRouter<Arc<H>> {
    serve(&super::STREAM_EVENTS, Caller, Params, H::stream_events)
}
