//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::check::At;

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

/// The parameter `from`.
pub(super) fn from_param(value: At<'_>) {
    value.string().date_time();
}

/// The parameter `to`.
pub(super) fn to_param(value: At<'_>) {
    value.string().date_time();
}

/// The parameter `offset`.
pub(super) fn offset_param(value: At<'_>) {
    value.integer().minimum(0);
}

/// The parameter `limit`.
pub(super) fn limit_param(value: At<'_>) {
    value.integer().minimum(1).maximum(100);
}
