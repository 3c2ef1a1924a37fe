//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{JsonBody, ServerCall, route};
use axum::routing::MethodRouter;

use super::{Secrets, checks};

/// `GET /secret`
pub fn list_secrets<H: Secrets>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_SECRETS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        Ok(H::list_secrets(&handler, caller).await)
    })
}

/// `POST /secret`
pub fn create_secret<H: Secrets>() -> MethodRouter<Arc<H>> {
    route(&super::CREATE_SECRET, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let body = call.body(JsonBody(checks::create_secret_request)).await?;
        Ok(H::create_secret(&handler, caller, body).await)
    })
}

/// `DELETE /secret/{secretId}`
pub fn delete_secret<H: Secrets>() -> MethodRouter<Arc<H>> {
    route(&super::DELETE_SECRET, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::delete_secret(&handler, caller, params).await)
    })
}
