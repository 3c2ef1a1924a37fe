//! The types of `Billing` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Maybe, Number, Sensitive, Timestamp, Uri};
use atoms_runtime::codegen::{object, open_enum};
use serde_json::{Map, Value};

object! {
    /// How much credit is left.
    ///
    /// `billing.yaml#/components/schemas/BillingBalanceResponse`
    pub struct BillingBalanceResponse {
        pub success: bool = "success",
        pub data: BillingBalanceResponseData = "data",
    }
}

object! {
    /// `billing.yaml#/components/schemas/BillingBalanceResponse/properties/data`
    pub struct BillingBalanceResponseData {
        /// In **US dollars**. Less than 0 where the plan lets an organization overdraw.
        pub credit_balance: Number = "creditBalance",
        /// Whether the organization is billed by other ways than credit.
        pub is_enterprise: bool = "isEnterprise",
        pub plan_id: String = "planId",
    }
}

object! {
    /// Transactions in their envelope.
    ///
    /// `billing.yaml#/components/schemas/BillingLedgerResponse`
    pub struct BillingLedgerResponse {
        pub success: bool = "success",
        pub data: BillingLedger = "data",
    }
}

object! {
    /// Why billing refused something; other groups answer in another form.
    ///
    /// `billing.yaml#/components/schemas/BillingErrorResponse`
    pub struct BillingErrorResponse {
        pub success: Option<bool> = optional("success"),
        pub error: Option<BillingErrorResponseError> = optional("error"),
    }
}

object! {
    /// `billing.yaml#/components/schemas/BillingErrorResponse/properties/error`
    pub struct BillingErrorResponseError {
        pub message: Option<String> = optional("message"),
        /// A word for programs, as `validation_error` or `not_found`.
        pub code: Option<String> = optional("code"),
    }
}

object! {
    /// What was spent, by part of the product.
    ///
    /// `billing.yaml#/components/schemas/BillingUsageBreakdownResponse`
    pub struct BillingUsageBreakdownResponse {
        pub success: bool = "success",
        pub data: BillingUsageBreakdownResponseData = "data",
    }
}

object! {
    /// `billing.yaml#/components/schemas/BillingUsageBreakdownResponse/properties/data`
    pub struct BillingUsageBreakdownResponseData {
        /// Numbers and telephone minutes, in **US dollars**.
        pub platform: Number = "platform",
        /// The models that agents speak and think with in calls, in **US dollars**.
        pub voice_ai: Number = "voiceAi",
        /// Models used by themselves, outside of calls, in **US dollars**.
        pub voice_models: Number = "voiceModels",
    }
}

object! {
    /// Invoices as Stripe has them.
    ///
    /// `billing.yaml#/components/schemas/BillingInvoiceListResponse`
    pub struct BillingInvoiceListResponse {
        pub success: bool = "success",
        /// Stripe's invoice objects, untouched; its reference says what they hold. Amounts,
        /// as in `amount_due`, are in the smallest unit of `currency`, and `created` is in
        /// seconds since 1970.
        pub data: Vec<Map<String, Value>> = "data",
    }
}

object! {
    /// Where an invoice is to be had.
    ///
    /// `billing.yaml#/components/schemas/BillingInvoicePdfResponse`
    pub struct BillingInvoicePdfResponse {
        pub success: bool = "success",
        pub data: BillingInvoicePdfResponseData = "data",
    }
}

object! {
    /// `billing.yaml#/components/schemas/BillingInvoicePdfResponse/properties/data`
    pub struct BillingInvoicePdfResponseData {
        /// Expires soon.
        pub pdf_url: Sensitive<Uri> = "pdfUrl",
    }
}

object! {
    /// One page of transactions.
    ///
    /// `billing.yaml#/components/schemas/BillingLedger`
    pub struct BillingLedger {
        /// Sums of the window.
        pub summary: BillingLedgerSummary = "summary",
        /// How many transactions there are on all pages.
        pub total: i64 = "total",
        pub has_more: bool = "hasMore",
        /// The window, with what was filled in where the request left it out.
        pub period: BillingLedgerPeriod = "period",
        pub transactions: Vec<BillingLedgerEntry> = "transactions",
    }
}

object! {
    /// Sums of the window.
    ///
    /// `billing.yaml#/components/schemas/BillingLedger/properties/summary`
    pub struct BillingLedgerSummary {
        /// All that was added, in **US dollars**.
        pub total_credits_added: Number = "totalCreditsAdded",
        /// All that was spent, in **US dollars**, without a sign.
        pub total_credits_consumed: Number = "totalCreditsConsumed",
    }
}

object! {
    /// The window, with what was filled in where the request left it out.
    ///
    /// `billing.yaml#/components/schemas/BillingLedger/properties/period`
    pub struct BillingLedgerPeriod {
        pub from: Timestamp = "from",
        pub to: Timestamp = "to",
    }
}

object! {
    /// One change of the credit.
    ///
    /// `billing.yaml#/components/schemas/BillingLedgerEntry`
    pub struct BillingLedgerEntry {
        pub id: String = "id",
        pub transaction_type: BillingLedgerEntryTransactionType = "transactionType",
        /// In **US dollars**; less than 0 where credit was spent.
        pub amount: Number = "amount",
        /// The credit after this transaction, in **US dollars**.
        pub balance_after: Number = "balanceAfter",
        pub description: Maybe<String> = optional("description"),
        /// What the credit was spent on, as `tts.generate`. Only `USAGE_DEDUCTION` has it.
        pub feature_id: Maybe<String> = optional("featureId"),
        /// The purchase, the coupon or the adjustment behind the transaction.
        pub reference_id: Maybe<String> = optional("referenceId"),
        pub request_id: Maybe<String> = optional("requestId"),
        /// The call that was paid for, where it was one.
        pub call_id: Maybe<String> = optional("callId"),
        pub agent_id: Maybe<String> = optional("agentId"),
        pub created_at: Timestamp = "createdAt",
    }
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

object! {
    /// The parameters of `GET /payment/v1/credits/ledger`.
    ///
    /// `billing.yaml#/paths/~1payment~1v1~1credits~1ledger/get/parameters`
    pub struct ListCreditTransactionsParams {
        /// Of what was spent (`USAGE_DEDUCTION`), only this part; the parts are those of
        /// `GET /payment/v1/credits/usage/breakdown`.
        pub scope: Option<ListCreditTransactionsParamsScope> = optional("scope"),
        /// Only transactions of this kind. `PAYMENTS` stands for `CREDIT_PURCHASE` and
        /// `AUTO_RELOAD` together; no transaction has it as its own type.
        pub r#type: Option<ListCreditTransactionsParamsType> = optional("type"),
        /// Where the window begins; seven days before `to` when absent. Earlier than
        /// 2026-03-02T00:00:00Z, or after `to`, is answered with 400.
        pub from: Option<Timestamp> = optional("from"),
        /// Where the window ends; now when absent.
        pub to: Option<Timestamp> = optional("to"),
        /// How many transactions to leave out before the page begins.
        ///
        /// At least 0. Default: `0`.
        pub offset: i64 = "offset",
        /// How many transactions a page has.
        ///
        /// From 1 to 100. Default: `50`.
        pub limit: i64 = "limit",
    }
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

object! {
    /// The parameters of `GET /payment/v1/invoices/{invoiceId}/pdf`.
    ///
    /// `billing.yaml#/paths/~1payment~1v1~1invoices~1{invoiceId}~1pdf/get/parameters`
    pub struct GetInvoicePdfParams {
        /// The `id` that `GET /payment/v1/invoices` has for it.
        pub invoice_id: String = "invoiceId",
    }
}
