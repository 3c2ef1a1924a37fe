//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{ServerCall, route};
use axum::routing::MethodRouter;

use super::Recordings;

/// `GET /recordings/{callId}`
pub fn get_recording<H: Recordings>() -> MethodRouter<Arc<H>> {
    route(&super::GET_RECORDING, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_recording(&handler, caller, params).await)
    })
}
