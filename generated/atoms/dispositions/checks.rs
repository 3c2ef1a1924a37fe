//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::check::At;

/// `dispositions.yaml#/paths/~1dnc/get/parameters/2/schema`
pub(super) fn list_do_not_call_params_sort_field(value: At<'_>) {
    value.string().one_of(&["createdAt", "phoneNumber"]);
}
