//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::check::At;

/// `account.yaml#/components/schemas/UpdateOrganizationNameRequest`
pub(super) fn update_organization_name_request(value: At<'_>) {
    let object = value.object();
    object.required(&["name"]);
    object.property("name").string().min_length(2).max_length(50);
}
