//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/assistant/openapi.yaml`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::serve;
use axum::routing::MethodRouter;

use super::Operations;

/// `GET /api/v1/health`
pub fn get_health<H: Operations>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_HEALTH, (), (), H::get_health)
}
