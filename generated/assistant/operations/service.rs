//! Serving the operations of `Operations`.
//!
//! Made by atoms-codegen from `specs/assistant/openapi.yaml`; edit that, not this.

use std::sync::Arc;

use axum::Router;
use axum::response::IntoResponse;

use super::routes;

/// One method per operation; a new operation is a compile error here.
pub trait Operations: Sized + Send + Sync + 'static {
    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// Whether the platform and what it depends on are well. Needs no authentication.
    ///
    /// `GET /api/v1/health`
    fn get_health(
        &self,
    ) -> impl Future<Output = Result<super::GetHealthAnswer, Self::Error>> + Send;
}

/// All operations, to be mounted at the root of their paths.
pub fn router<H: Operations>(handler: Arc<H>) -> Router {
    Router::new().route("/api/v1/health", routes::get_health()).with_state(handler)
}
