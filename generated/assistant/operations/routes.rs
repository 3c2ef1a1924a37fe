//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/assistant/openapi.yaml`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{ServerCall, route};
use axum::routing::MethodRouter;

use super::Operations;

/// `GET /api/v1/health`
pub fn get_health<H: Operations>() -> MethodRouter<Arc<H>> {
    route(
        &super::GET_HEALTH,
        |handler: Arc<H>, _: ServerCall| async move { Ok(H::get_health(&handler).await) },
    )
}
