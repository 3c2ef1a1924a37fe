//! Serving the operations of `Billing`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::response::IntoResponse;

use super::{routes, types};

/// One method per operation; a new operation is a compile error here.
pub trait Billing: Sized + Send + Sync + 'static {
    /// Who calls, read before the body is; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// What credit the organization of the token has left, and its plan.
    ///
    /// `GET /payment/v1/credits/balance`
    fn get_credit_balance(
        &self,
        caller: Self::Caller,
    ) -> impl Future<Output = Result<super::GetCreditBalanceAnswer, Self::Error>> + Send;

    /// What was added to the credit and taken from it, page by page, in a window of 90 days
    /// at most; longer spans take several windows. Nothing before 2 March 2026 is on
    /// record. An empty list can also mean that the records cannot be read at the moment.
    ///
    /// `GET /payment/v1/credits/ledger`
    fn list_credit_transactions(
        &self,
        caller: Self::Caller,
        params: types::ListCreditTransactionsParams,
    ) -> impl Future<
        Output = Result<super::ListCreditTransactionsAnswer, Self::Error>,
    > + Send;

    /// What was spent from 2 March 2026 until now, by part of the product. The span is
    /// fixed; `GET /payment/v1/credits/ledger` looks at others.
    ///
    /// `GET /payment/v1/credits/usage/breakdown`
    fn get_credit_usage_breakdown(
        &self,
        caller: Self::Caller,
    ) -> impl Future<
        Output = Result<super::GetCreditUsageBreakdownAnswer, Self::Error>,
    > + Send;

    /// The latest invoices of the organization, 20 at most. None where it was never
    /// charged.
    ///
    /// `GET /payment/v1/invoices`
    fn list_invoices(
        &self,
        caller: Self::Caller,
    ) -> impl Future<Output = Result<super::ListInvoicesAnswer, Self::Error>> + Send;

    /// A link to an invoice as PDF. It expires soon, so ask for it when it is needed. An
    /// invoice of another organization is answered with 404, as if it were not there.
    ///
    /// `GET /payment/v1/invoices/{invoiceId}/pdf`
    fn get_invoice_pdf(
        &self,
        caller: Self::Caller,
        params: types::GetInvoicePdfParams,
    ) -> impl Future<Output = Result<super::GetInvoicePdfAnswer, Self::Error>> + Send;
}

/// All operations, to be mounted at the root of their paths.
pub fn router<H: Billing>(handler: Arc<H>) -> Router {
    Router::new()
        .route("/payment/v1/credits/balance", routes::get_credit_balance())
        .route("/payment/v1/credits/ledger", routes::list_credit_transactions())
        .route(
            "/payment/v1/credits/usage/breakdown",
            routes::get_credit_usage_breakdown(),
        )
        .route("/payment/v1/invoices", routes::list_invoices())
        .route("/payment/v1/invoices/{invoice_id}/pdf", routes::get_invoice_pdf())
        .with_state(handler)
}
