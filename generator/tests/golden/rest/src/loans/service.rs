//! Serving the operations of `Loans`.
//!
//! Made by atoms-codegen from `openapi.yaml`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::by_path;
use axum::Router;
use axum::extract::FromRequestParts;
use axum::response::IntoResponse;

use super::{routes, types};

/// One method per operation; a new operation is a compile error here.
pub trait Loans: Sized + Send + Sync + 'static {
    /// Who calls, read before the body is; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// Lends a book to whoever asks, or to the reader that is named.
    ///
    /// `POST /loans`
    fn lend_book(
        &self,
        caller: Self::Caller,
        params: types::LendBookParams,
        body: Option<types::LendBookBody>,
    ) -> impl Future<Output = Result<super::LendBookAnswer, Self::Error>> + Send;

    /// A week more.
    ///
    /// `POST /loans/{isbn}:extend`
    fn extend_loan(
        &self,
        caller: Self::Caller,
        params: types::ExtendLoanParams,
    ) -> impl Future<Output = Result<super::ExtendLoanAnswer, Self::Error>> + Send;

    /// Returns a book.
    ///
    /// `POST /loans/{isbn}:end`
    fn end_loan(
        &self,
        caller: Self::Caller,
        params: types::EndLoanParams,
    ) -> impl Future<Output = Result<super::EndLoanAnswer, Self::Error>> + Send;

    /// What is lent and returned, as it happens.
    ///
    /// `GET /loans/events`
    fn follow_loans(
        &self,
        caller: Self::Caller,
    ) -> impl Future<Output = Result<super::FollowLoansAnswer, Self::Error>> + Send;
}

/// All operations, to be mounted at the root of their paths.
pub fn router<H: Loans>(handler: Arc<H>) -> Router {
    Router::new()
        .route("/loans", routes::lend_book())
        .route(
            "/loans/{isbn_extend}",
            by_path([
                (&super::EXTEND_LOAN, routes::extend_loan()),
                (&super::END_LOAN, routes::end_loan()),
            ]),
        )
        .route("/loans/events", routes::follow_loans())
        .with_state(handler)
}
