//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::pattern;
use atoms_runtime::codegen::check::At;

/// `secrets.yaml#/components/schemas/CreateSecretRequest`
pub(super) fn create_secret_request(value: At<'_>) {
    let object = value.object();
    object.required(&["name", "value"]);
    object.property("name").string();
    object.property("value").string();
}

/// The parameter `secretId`.
pub(super) fn secret_id_param(value: At<'_>) {
    value.string().pattern(pattern!("^[a-f\\d]{24}$"));
}
