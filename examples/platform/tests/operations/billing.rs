//! Credits and invoices.

use atoms_api::atoms::Client;
use atoms_api::atoms::billing::{self as api, types};

use crate::told::told;

pub(crate) async fn all(client: &Client) {
    let balance = told!(
        client.get_credit_balance().await,
        api::GetCreditBalanceAnswer::Ok
    );
    assert_eq!(balance["data"]["creditBalance"], 87.4);
    let params = types::ListCreditTransactionsParams::default();
    let ledger = client.list_credit_transactions(&params).await;
    let ledger = told!(ledger, api::ListCreditTransactionsAnswer::Ok);
    assert_eq!(ledger["data"]["summary"]["totalCreditsAdded"], 50);
    let usage = told!(
        client.get_credit_usage_breakdown().await,
        api::GetCreditUsageBreakdownAnswer::Ok
    );
    assert_eq!(usage["data"]["voiceModels"], 12.6);
    let invoices = told!(client.list_invoices().await, api::ListInvoicesAnswer::Ok);
    assert_eq!(invoices["data"][0]["number"], "LOTUS-0007");
    let params = types::GetInvoicePdfParams::new("in_1TestInvoiceA");
    let pdf = told!(
        client.get_invoice_pdf(&params).await,
        api::GetInvoicePdfAnswer::Ok
    );
    assert!(pdf["data"]["pdfUrl"].is_string(), "{pdf}");
}
