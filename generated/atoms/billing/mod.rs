//! The operations of [`Billing`].
//!
//! Credits and invoices. Lives at a base URL of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::{Operation, Param, ParamKind, answers};

use super::types as shared;

mod checks;
#[cfg(feature = "client")]
mod client;
pub mod routes;
mod service;
pub mod types;

pub use self::service::{Billing, router};

/// `GET /payment/v1/credits/balance`
pub const GET_CREDIT_BALANCE: Operation = Operation::new("GET", "/payment/v1/credits/balance")
    .server("https://api.smallest.ai")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401])]);

answers! {
    /// What `GET /payment/v1/credits/balance` is answered.
    pub enum GetCreditBalanceAnswer {
        /// The balance.
        Ok(types::BillingBalanceResponse) = json(200, from),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
    }
}

/// `GET /payment/v1/credits/ledger`
pub const LIST_CREDIT_TRANSACTIONS: Operation = Operation::new("GET", "/payment/v1/credits/ledger")
    .params(&[
        Param::query("scope", ParamKind::Text).check(checks::list_credit_transactions_params_scope),
        Param::query("type", ParamKind::Text).check(checks::list_credit_transactions_params_type),
        Param::query("from", ParamKind::Text).check(checks::from_param),
        Param::query("to", ParamKind::Text).check(checks::to_param),
        Param::query("offset", ParamKind::Integer).default("0").check(checks::offset_param),
        Param::query("limit", ParamKind::Integer).default("50").check(checks::limit_param),
    ])
    .server("https://api.smallest.ai")
    .security(super::SECURITY)
    .refused(&[(&super::BILLING_ERROR_RESPONSE, &[400]), (&super::ERROR_RESPONSE, &[401])]);

impl Default for types::ListCreditTransactionsParams {
    fn default() -> Self {
        Self {
            scope: None,
            r#type: None,
            from: None,
            to: None,
            offset: 0,
            limit: 50,
        }
    }
}

answers! {
    /// What `GET /payment/v1/credits/ledger` is answered.
    pub enum ListCreditTransactionsAnswer {
        /// One page of transactions, and the sums of the whole window.
        Ok(types::BillingLedgerResponse) = json(200, from),
        /// The window is too wide, too early, upside down, or no pair of dates.
        BadRequest(types::BillingErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
    }
}

/// `GET /payment/v1/credits/usage/breakdown`
pub const GET_CREDIT_USAGE_BREAKDOWN: Operation =
    Operation::new("GET", "/payment/v1/credits/usage/breakdown")
        .server("https://api.smallest.ai")
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[401])]);

answers! {
    /// What `GET /payment/v1/credits/usage/breakdown` is answered.
    pub enum GetCreditUsageBreakdownAnswer {
        /// What each part has cost.
        Ok(types::BillingUsageBreakdownResponse) = json(200, from),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
    }
}

/// `GET /payment/v1/invoices`
pub const LIST_INVOICES: Operation = Operation::new("GET", "/payment/v1/invoices")
    .server("https://api.smallest.ai")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401])]);

answers! {
    /// What `GET /payment/v1/invoices` is answered.
    pub enum ListInvoicesAnswer {
        /// The invoices.
        Ok(types::BillingInvoiceListResponse) = json(200, from),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
    }
}

/// `GET /payment/v1/invoices/{invoiceId}/pdf`
pub const GET_INVOICE_PDF: Operation = Operation::new("GET", "/payment/v1/invoices/{invoiceId}/pdf")
    .params(&[
        Param::path("invoiceId", ParamKind::Text),
    ])
    .server("https://api.smallest.ai")
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[401]), (&super::BILLING_ERROR_RESPONSE, &[404])]);

impl types::GetInvoicePdfParams {
    /// What `GET /payment/v1/invoices/{invoiceId}/pdf` has to be asked.
    #[must_use]
    pub fn new(invoice_id: impl Into<String>) -> Self {
        Self {
            invoice_id: invoice_id.into(),
        }
    }
}

answers! {
    /// What `GET /payment/v1/invoices/{invoiceId}/pdf` is answered.
    pub enum GetInvoicePdfAnswer {
        /// The link.
        Ok(types::BillingInvoicePdfResponse) = json(200, from),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// There is no such invoice, or it is another organization's.
        NotFound(types::BillingErrorResponse) = json(404),
    }
}
