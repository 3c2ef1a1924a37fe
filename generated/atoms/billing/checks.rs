//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::check::At;

/// `billing.yaml#/paths/~1payment~1v1~1credits~1ledger/get/parameters`
pub(super) fn list_credit_transactions_params(value: At<'_>) {
    let object = value.object();
    object.property("scope").check(list_credit_transactions_params_scope);
    object.property("type").check(list_credit_transactions_params_type);
    object.property("from").string().date_time();
    object.property("to").string().date_time();
    object.property("offset").integer().minimum(0);
    object.property("limit").integer().minimum(1).maximum(100);
}

/// `billing.yaml#/paths/~1payment~1v1~1credits~1ledger/get/parameters/0/schema`
pub(super) fn list_credit_transactions_params_scope(value: At<'_>) {
    value.string().one_of(&["platform", "voice_ai", "voice_models"]);
}

/// `billing.yaml#/paths/~1payment~1v1~1credits~1ledger/get/parameters/1/schema`
pub(super) fn list_credit_transactions_params_type(value: At<'_>) {
    value.string().one_of(&[
        "ADMIN_ADJUSTMENT",
        "AUTO_RELOAD",
        "COUPON_CREDIT",
        "CREDIT_PURCHASE",
        "MIGRATION",
        "PAYMENTS",
        "SIGNUP_BONUS",
        "USAGE_DEDUCTION",
    ]);
}

/// `billing.yaml#/paths/~1payment~1v1~1invoices~1{invoiceId}~1pdf/get/parameters`
pub(super) fn get_invoice_pdf_params(value: At<'_>) {
    let object = value.object();
    object.required(&["invoiceId"]);
    object.property("invoiceId").string();
}
