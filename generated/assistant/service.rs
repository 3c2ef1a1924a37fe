//! Serving the operations of Assistant.
//!
//! Made by atoms-codegen from `specs/assistant/openapi.yaml`; edit that, not this.

use std::sync::Arc;

use axum::Router;

/// The operations of all groups, to be mounted at the root of their paths.
pub fn router<H>(handler: Arc<H>) -> Router
where
    H: super::operations::Operations,
{
    Router::new().merge(super::operations::router(handler))
}
