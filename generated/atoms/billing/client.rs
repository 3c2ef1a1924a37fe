//! Calling the operations of `Billing`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::rest::client::Error;

use super::types;
use super::super::Client;

impl Client {
    /// What credit the organization of the token has left, and its plan.
    ///
    /// `GET /payment/v1/credits/balance`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_credit_balance(
        &self,
    ) -> Result<super::GetCreditBalanceAnswer, Error> {
        self.http.call(&super::GET_CREDIT_BALANCE).send().await
    }

    /// What was added to the credit and taken from it, page by page, in a window of 90 days
    /// at most; longer spans take several windows. Nothing before 2 March 2026 is on
    /// record. An empty list can also mean that the records cannot be read at the moment.
    ///
    /// `GET /payment/v1/credits/ledger`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_credit_transactions(
        &self,
        params: &types::ListCreditTransactionsParams,
    ) -> Result<super::ListCreditTransactionsAnswer, Error> {
        self.http.call(&super::LIST_CREDIT_TRANSACTIONS).params(params).send().await
    }

    /// What was spent from 2 March 2026 until now, by part of the product. The span is
    /// fixed; `GET /payment/v1/credits/ledger` looks at others.
    ///
    /// `GET /payment/v1/credits/usage/breakdown`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_credit_usage_breakdown(
        &self,
    ) -> Result<super::GetCreditUsageBreakdownAnswer, Error> {
        self.http.call(&super::GET_CREDIT_USAGE_BREAKDOWN).send().await
    }

    /// The latest invoices of the organization, 20 at most. None where it was never
    /// charged.
    ///
    /// `GET /payment/v1/invoices`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_invoices(&self) -> Result<super::ListInvoicesAnswer, Error> {
        self.http.call(&super::LIST_INVOICES).send().await
    }

    /// A link to an invoice as PDF. It expires soon, so ask for it when it is needed. An
    /// invoice of another organization is answered with 404, as if it were not there.
    ///
    /// `GET /payment/v1/invoices/{invoiceId}/pdf`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_invoice_pdf(
        &self,
        params: &types::GetInvoicePdfParams,
    ) -> Result<super::GetInvoicePdfAnswer, Error> {
        self.http.call(&super::GET_INVOICE_PDF).params(params).send().await
    }
}
