//! The types of `Billing` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Maybe, Number, Sensitive, Timestamp, Uri, open_enum};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// How much credit is left.
///
/// `billing.yaml#/components/schemas/BillingBalanceResponse`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct BillingBalanceResponse {
    pub success: bool,
    pub data: BillingBalanceResponseData,
}

/// `billing.yaml#/components/schemas/BillingBalanceResponse/properties/data`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BillingBalanceResponseData {
    /// In **US dollars**. Less than 0 where the plan lets an organization overdraw.
    pub credit_balance: Number,
    /// Whether the organization is billed by other ways than credit.
    pub is_enterprise: bool,
    pub plan_id: String,
}

/// Transactions in their envelope.
///
/// `billing.yaml#/components/schemas/BillingLedgerResponse`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct BillingLedgerResponse {
    pub success: bool,
    pub data: BillingLedger,
}

/// Why billing refused something; other groups answer in another form.
///
/// `billing.yaml#/components/schemas/BillingErrorResponse`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct BillingErrorResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<BillingErrorResponseError>,
}

/// `billing.yaml#/components/schemas/BillingErrorResponse/properties/error`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct BillingErrorResponseError {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// A word for programs, as `validation_error` or `not_found`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

/// What was spent, by part of the product.
///
/// `billing.yaml#/components/schemas/BillingUsageBreakdownResponse`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct BillingUsageBreakdownResponse {
    pub success: bool,
    pub data: BillingUsageBreakdownResponseData,
}

/// `billing.yaml#/components/schemas/BillingUsageBreakdownResponse/properties/data`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BillingUsageBreakdownResponseData {
    /// Numbers and telephone minutes, in **US dollars**.
    pub platform: Number,
    /// The models that agents speak and think with in calls, in **US dollars**.
    pub voice_ai: Number,
    /// Models used by themselves, outside of calls, in **US dollars**.
    pub voice_models: Number,
}

/// Invoices as Stripe has them.
///
/// `billing.yaml#/components/schemas/BillingInvoiceListResponse`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct BillingInvoiceListResponse {
    pub success: bool,
    /// Stripe's invoice objects, untouched; its reference says what they hold. Amounts,
    /// as in `amount_due`, are in the smallest unit of `currency`, and `created` is in
    /// seconds since 1970.
    pub data: Vec<Map<String, Value>>,
}

/// Where an invoice is to be had.
///
/// `billing.yaml#/components/schemas/BillingInvoicePdfResponse`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct BillingInvoicePdfResponse {
    pub success: bool,
    pub data: BillingInvoicePdfResponseData,
}

/// `billing.yaml#/components/schemas/BillingInvoicePdfResponse/properties/data`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BillingInvoicePdfResponseData {
    /// Expires soon.
    pub pdf_url: Sensitive<Uri>,
}

/// One page of transactions.
///
/// `billing.yaml#/components/schemas/BillingLedger`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BillingLedger {
    /// Sums of the window.
    pub summary: BillingLedgerSummary,
    /// How many transactions there are on all pages.
    pub total: i64,
    pub has_more: bool,
    /// The window, with what was filled in where the request left it out.
    pub period: BillingLedgerPeriod,
    pub transactions: Vec<BillingLedgerEntry>,
}

/// Sums of the window.
///
/// `billing.yaml#/components/schemas/BillingLedger/properties/summary`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BillingLedgerSummary {
    /// All that was added, in **US dollars**.
    pub total_credits_added: Number,
    /// All that was spent, in **US dollars**, without a sign.
    pub total_credits_consumed: Number,
}

/// The window, with what was filled in where the request left it out.
///
/// `billing.yaml#/components/schemas/BillingLedger/properties/period`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct BillingLedgerPeriod {
    pub from: Timestamp,
    pub to: Timestamp,
}

/// One change of the credit.
///
/// `billing.yaml#/components/schemas/BillingLedgerEntry`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BillingLedgerEntry {
    pub id: String,
    pub transaction_type: BillingLedgerEntryTransactionType,
    /// In **US dollars**; less than 0 where credit was spent.
    pub amount: Number,
    /// The credit after this transaction, in **US dollars**.
    pub balance_after: Number,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub description: Maybe<String>,
    /// What the credit was spent on, as `tts.generate`. Only `USAGE_DEDUCTION` has it.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub feature_id: Maybe<String>,
    /// The purchase, the coupon or the adjustment behind the transaction.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub reference_id: Maybe<String>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub request_id: Maybe<String>,
    /// The call that was paid for, where it was one.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub call_id: Maybe<String>,
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub agent_id: Maybe<String>,
    pub created_at: Timestamp,
}

open_enum! {
    /// `billing.yaml#/components/schemas/BillingLedgerEntry/properties/transactionType`
    pub enum BillingLedgerEntryTransactionType {
        AdminAdjustment = "ADMIN_ADJUSTMENT",
        AutoReload = "AUTO_RELOAD",
        CouponCredit = "COUPON_CREDIT",
        CreditPurchase = "CREDIT_PURCHASE",
        Migration = "MIGRATION",
        SignupBonus = "SIGNUP_BONUS",
        UsageDeduction = "USAGE_DEDUCTION",
    }
}

/// The parameters of `GET /payment/v1/credits/ledger`.
///
/// `billing.yaml#/paths/~1payment~1v1~1credits~1ledger/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct ListCreditTransactionsParams {
    /// Of what was spent (`USAGE_DEDUCTION`), only this part; the parts are those of
    /// `GET /payment/v1/credits/usage/breakdown`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<ListCreditTransactionsParamsScope>,
    /// Only transactions of this kind. `PAYMENTS` stands for `CREDIT_PURCHASE` and
    /// `AUTO_RELOAD` together, and is no kind of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<ListCreditTransactionsParamsType>,
    /// Where the window begins; seven days before `to` when absent. Earlier than
    /// 2026-03-02T00:00:00Z, or after `to`, is answered with 400.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Timestamp>,
    /// Where the window ends; now when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Timestamp>,
    /// How many transactions to leave out before the page begins.
    pub offset: i64,
    /// How many transactions a page has.
    pub limit: i64,
}

open_enum! {
    /// `billing.yaml#/paths/~1payment~1v1~1credits~1ledger/get/parameters/0/schema`
    pub enum ListCreditTransactionsParamsScope {
        Platform = "platform",
        VoiceAi = "voice_ai",
        VoiceModels = "voice_models",
    }
}

open_enum! {
    /// `billing.yaml#/paths/~1payment~1v1~1credits~1ledger/get/parameters/1/schema`
    pub enum ListCreditTransactionsParamsType {
        AdminAdjustment = "ADMIN_ADJUSTMENT",
        AutoReload = "AUTO_RELOAD",
        CouponCredit = "COUPON_CREDIT",
        CreditPurchase = "CREDIT_PURCHASE",
        Migration = "MIGRATION",
        Payments = "PAYMENTS",
        SignupBonus = "SIGNUP_BONUS",
        UsageDeduction = "USAGE_DEDUCTION",
    }
}

/// The parameters of `GET /payment/v1/invoices/{invoiceId}/pdf`.
///
/// `billing.yaml#/paths/~1payment~1v1~1invoices~1{invoiceId}~1pdf/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetInvoicePdfParams {
    /// The `id` that `GET /payment/v1/invoices` has for it.
    pub invoice_id: String,
}
