//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{ServerCall, route};
use axum::routing::MethodRouter;

use super::Billing;

/// `GET /payment/v1/credits/balance`
pub fn get_credit_balance<H: Billing>() -> MethodRouter<Arc<H>> {
    route(&super::GET_CREDIT_BALANCE, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        Ok(H::get_credit_balance(&handler, caller).await)
    })
}

/// `GET /payment/v1/credits/ledger`
pub fn list_credit_transactions<H: Billing>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_CREDIT_TRANSACTIONS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::list_credit_transactions(&handler, caller, params).await)
    })
}

/// `GET /payment/v1/credits/usage/breakdown`
pub fn get_credit_usage_breakdown<H: Billing>() -> MethodRouter<Arc<H>> {
    route(&super::GET_CREDIT_USAGE_BREAKDOWN, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        Ok(H::get_credit_usage_breakdown(&handler, caller).await)
    })
}

/// `GET /payment/v1/invoices`
pub fn list_invoices<H: Billing>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_INVOICES, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        Ok(H::list_invoices(&handler, caller).await)
    })
}

/// `GET /payment/v1/invoices/{invoiceId}/pdf`
pub fn get_invoice_pdf<H: Billing>() -> MethodRouter<Arc<H>> {
    route(&super::GET_INVOICE_PDF, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_invoice_pdf(&handler, caller, params).await)
    })
}
