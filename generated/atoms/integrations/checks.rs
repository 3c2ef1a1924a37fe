//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::check::At;

/// `integrations.yaml#/components/schemas/UpdateWebEngageIntegrationRequest`
pub(super) fn update_web_engage_integration_request(value: At<'_>) {
    let object = value.object();
    object.required(&["integrationSets"]);
    object.property("integrationSets").array().min_items(1).items(web_engage_integration_set);
}

/// `integrations.yaml#/components/schemas/WebEngageIntegrationSet`
pub(super) fn web_engage_integration_set(value: At<'_>) {
    let object = value.object();
    object.required(&["apiKey", "environment", "licenseCode"]);
    object.property("apiKey").string();
    object.property("environment").string();
    object.property("licenseCode").string();
}
