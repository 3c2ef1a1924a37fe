//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::check::At;

use super::super::checks as shared;

/// `dispositions.yaml#/paths/~1dnc/get/parameters`
pub(super) fn list_do_not_call_params(value: At<'_>) {
    let object = value.object();
    object.property("agentId").string();
    object.property("search").string();
    object.property("sortField").check(list_do_not_call_params_sort_field);
    object.property("sortOrder").check(shared::sort_order);
    object.property("page").string();
    object.property("offset").string();
}

/// `dispositions.yaml#/paths/~1dnc/get/parameters/2/schema`
pub(super) fn list_do_not_call_params_sort_field(value: At<'_>) {
    value.string().one_of(&["createdAt", "phoneNumber"]);
}
