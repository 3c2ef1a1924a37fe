//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `openapi.yaml`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{JsonBody, Optional, ServerCall, route};
use axum::routing::MethodRouter;

use super::{Loans, checks};

/// `POST /loans`
pub fn lend_book<H: Loans>() -> MethodRouter<Arc<H>> {
    route(&super::LEND_BOOK, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let (params, body) = call
            .params_and(Optional(JsonBody(checks::lend_book_body)))
            .await?;
        Ok(H::lend_book(&handler, caller, params, body).await)
    })
}

/// `POST /loans/{isbn}:extend`
pub fn extend_loan<H: Loans>() -> MethodRouter<Arc<H>> {
    route(&super::EXTEND_LOAN, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::extend_loan(&handler, caller, params).await)
    })
}

/// `POST /loans/{isbn}:end`
pub fn end_loan<H: Loans>() -> MethodRouter<Arc<H>> {
    route(&super::END_LOAN, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::end_loan(&handler, caller, params).await)
    })
}

/// `GET /loans/events`
pub fn follow_loans<H: Loans>() -> MethodRouter<Arc<H>> {
    route(&super::FOLLOW_LOANS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        Ok(H::follow_loans(&handler, caller).await)
    })
}
