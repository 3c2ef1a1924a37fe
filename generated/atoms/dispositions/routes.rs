//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{ServerCall, route};
use axum::routing::MethodRouter;

use super::Dispositions;

/// `GET /disposition-metric-templates`
pub fn list_disposition_metric_templates<H: Dispositions>() -> MethodRouter<Arc<H>> {
    route(
        &super::LIST_DISPOSITION_METRIC_TEMPLATES,
        |handler: Arc<H>, mut call: ServerCall| async move {
            let caller = call.caller(&handler).await?;
            Ok(H::list_disposition_metric_templates(&handler, caller).await)
        },
    )
}

/// `GET /dnc`
pub fn list_do_not_call<H: Dispositions>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_DO_NOT_CALL, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::list_do_not_call(&handler, caller, params).await)
    })
}
