//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{Caller, Params, serve};
use axum::routing::MethodRouter;

use super::Billing;

/// `GET /payment/v1/credits/balance`
pub fn get_credit_balance<H: Billing>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_CREDIT_BALANCE, Caller, (), H::get_credit_balance)
}

/// `GET /payment/v1/credits/ledger`
pub fn list_credit_transactions<H: Billing>() -> MethodRouter<Arc<H>> {
    serve(&super::LIST_CREDIT_TRANSACTIONS, Caller, Params, H::list_credit_transactions)
}

/// `GET /payment/v1/credits/usage/breakdown`
pub fn get_credit_usage_breakdown<H: Billing>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_CREDIT_USAGE_BREAKDOWN, Caller, (), H::get_credit_usage_breakdown)
}

/// `GET /payment/v1/invoices`
pub fn list_invoices<H: Billing>() -> MethodRouter<Arc<H>> {
    serve(&super::LIST_INVOICES, Caller, (), H::list_invoices)
}

/// `GET /payment/v1/invoices/{invoiceId}/pdf`
pub fn get_invoice_pdf<H: Billing>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_INVOICE_PDF, Caller, Params, H::get_invoice_pdf)
}
