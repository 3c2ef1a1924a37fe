//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `openapi.yaml`; edit that, not this.

use atoms_runtime::codegen::pattern;
use atoms_runtime::codegen::check::At;

/// `#/paths/~1loans/post/parameters`
pub(super) fn lend_book_params(value: At<'_>) {
    let object = value.object();
    object.required(&["isbn"]);
    object.property("isbn").string();
}

/// `#/paths/~1loans/post/requestBody/content/application~1json/schema`
pub(super) fn lend_book_body(value: At<'_>) {
    let object = value.object();
    object.required(&["reader"]);
    object.property("reader").string();
}

/// `#/paths/~1loans~1{isbn}:extend/post/parameters`
pub(super) fn extend_loan_params(value: At<'_>) {
    let object = value.object();
    object.required(&["isbn"]);
    object.property("isbn").string().pattern(pattern!("^[0-9]{13}$"));
}

/// `#/paths/~1loans~1{isbn}:end/post/parameters`
pub(super) fn end_loan_params(value: At<'_>) {
    let object = value.object();
    object.required(&["isbn"]);
    object.property("isbn").string().pattern(pattern!("^[0-9]{13}$"));
}
