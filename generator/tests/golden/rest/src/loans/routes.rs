//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `openapi.yaml`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{Caller, JsonBody, Optional, Params, ParamsAnd, serve};
use axum::routing::MethodRouter;

use super::{Loans, checks};

/// `POST /loans`
pub fn lend_book<H: Loans>() -> MethodRouter<Arc<H>> {
    serve(
        &super::LEND_BOOK,
        Caller,
        ParamsAnd(Optional(JsonBody(checks::lend_book_body))),
        H::lend_book,
    )
}

/// `POST /loans/{isbn}:extend`
pub fn extend_loan<H: Loans>() -> MethodRouter<Arc<H>> {
    serve(&super::EXTEND_LOAN, Caller, Params, H::extend_loan)
}

/// `POST /loans/{isbn}:end`
pub fn end_loan<H: Loans>() -> MethodRouter<Arc<H>> {
    serve(&super::END_LOAN, Caller, Params, H::end_loan)
}

/// `GET /loans/events`
pub fn follow_loans<H: Loans>() -> MethodRouter<Arc<H>> {
    serve(&super::FOLLOW_LOANS, Caller, (), H::follow_loans)
}
