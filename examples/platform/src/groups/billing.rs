//! Credits and invoices. Lives at a base URL of its own.

use atoms_api::atoms::billing::{self as api, Billing, types};

use crate::failure::Result;
use crate::{Caller, Failure, Platform};

impl Billing for Platform {
    type Caller = Caller;
    type Error = Failure;

    async fn get_credit_balance(&self, _: Caller) -> Result<api::GetCreditBalanceAnswer> {
        self.example(&api::GET_CREDIT_BALANCE)
            .map(api::GetCreditBalanceAnswer::Ok)
    }

    async fn list_credit_transactions(
        &self,
        _: Caller,
        _: types::ListCreditTransactionsParams,
    ) -> Result<api::ListCreditTransactionsAnswer> {
        self.example(&api::LIST_CREDIT_TRANSACTIONS)
            .map(api::ListCreditTransactionsAnswer::Ok)
    }

    async fn get_credit_usage_breakdown(
        &self,
        _: Caller,
    ) -> Result<api::GetCreditUsageBreakdownAnswer> {
        self.example(&api::GET_CREDIT_USAGE_BREAKDOWN)
            .map(api::GetCreditUsageBreakdownAnswer::Ok)
    }

    async fn list_invoices(&self, _: Caller) -> Result<api::ListInvoicesAnswer> {
        self.example(&api::LIST_INVOICES)
            .map(api::ListInvoicesAnswer::Ok)
    }

    async fn get_invoice_pdf(
        &self,
        _: Caller,
        params: types::GetInvoicePdfParams,
    ) -> Result<api::GetInvoicePdfAnswer> {
        let invoices: types::BillingInvoiceListResponse = self.example(&api::LIST_INVOICES)?;
        let mut ids = invoices.data.iter().filter_map(|invoice| invoice.get("id"));
        if !ids.any(|id| *id == params.invoice_id) {
            return Ok(api::GetInvoicePdfAnswer::NotFound(no_invoice()));
        }
        self.example(&api::GET_INVOICE_PDF)
            .map(api::GetInvoicePdfAnswer::Ok)
    }
}

/// What is not among the invoices.
fn no_invoice() -> types::BillingErrorResponse {
    types::BillingErrorResponse {
        success: Some(false),
        error: Some(types::BillingErrorResponseError {
            message: Some("Invoice not found".to_owned()),
            code: Some("not_found".to_owned()),
        }),
    }
}
