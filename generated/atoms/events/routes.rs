//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{ServerCall, route};
use axum::routing::MethodRouter;

use super::Events;

/// `GET /events`
pub fn stream_events<H: Events>() -> MethodRouter<Arc<H>> {
    route(&super::STREAM_EVENTS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::stream_events(&handler, caller, params).await)
    })
}
