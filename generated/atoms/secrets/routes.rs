//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{Body, Caller, JsonBody, Params, serve};
use axum::routing::MethodRouter;

use super::{Secrets, checks};

/// `GET /secret`
pub fn list_secrets<H: Secrets>() -> MethodRouter<Arc<H>> {
    serve(&super::LIST_SECRETS, Caller, (), H::list_secrets)
}

/// `POST /secret`
pub fn create_secret<H: Secrets>() -> MethodRouter<Arc<H>> {
    serve(
        &super::CREATE_SECRET,
        Caller,
        Body(JsonBody(checks::create_secret_request)),
        H::create_secret,
    )
}

/// `DELETE /secret/{secretId}`
pub fn delete_secret<H: Secrets>() -> MethodRouter<Arc<H>> {
    serve(&super::DELETE_SECRET, Caller, Params, H::delete_secret)
}
