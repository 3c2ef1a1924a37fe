//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{Caller, Params, serve};
use axum::routing::MethodRouter;

use super::Dispositions;

/// `GET /disposition-metric-templates`
pub fn list_disposition_metric_templates<H: Dispositions>() -> MethodRouter<Arc<H>> {
    serve(
        &super::LIST_DISPOSITION_METRIC_TEMPLATES,
        Caller,
        (),
        H::list_disposition_metric_templates,
    )
}

/// `GET /dnc`
pub fn list_do_not_call<H: Dispositions>() -> MethodRouter<Arc<H>> {
    serve(&super::LIST_DO_NOT_CALL, Caller, Params, H::list_do_not_call)
}
