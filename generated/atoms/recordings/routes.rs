//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{Caller, Params, serve};
use axum::routing::MethodRouter;

use super::Recordings;

/// `GET /recordings/{callId}`
pub fn get_recording<H: Recordings>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_RECORDING, Caller, Params, H::get_recording)
}
