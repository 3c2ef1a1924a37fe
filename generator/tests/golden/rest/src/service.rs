//! Serving the operations of Library.
//!
//! Made by atoms-codegen from `openapi.yaml`; edit that, not this.

use std::sync::Arc;

use axum::Router;

/// The operations of all groups, to be mounted at the root of their paths.
pub fn router<H>(handler: Arc<H>) -> Router
where
    H: super::books::Books + super::loans::Loans,
{
    Router::new()
        .merge(super::books::router(Arc::clone(&handler)))
        .merge(super::loans::router(handler))
}
