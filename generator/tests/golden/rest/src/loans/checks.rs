//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `openapi.yaml`; edit that, not this.

use atoms_runtime::codegen::pattern;
use atoms_runtime::codegen::check::At;

/// `#/paths/~1loans/post/requestBody/content/application~1json/schema`
pub(super) fn lend_book_body(value: At<'_>) {
    let object = value.object();
    object.required(&["reader"]);
    object.property("reader").string();
}

/// The parameter `isbn`.
pub(super) fn isbn_param(value: At<'_>) {
    value.string().pattern(pattern!("^[0-9]{13}$"));
}
