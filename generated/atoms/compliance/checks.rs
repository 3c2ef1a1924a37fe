//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::check::At;

/// `compliance.yaml#/components/schemas/NumberType`
pub(super) fn number_type(value: At<'_>) {
    value.string().one_of(&["local", "mobile", "tollfree"]);
}

/// `compliance.yaml#/components/schemas/EndUserType`
pub(super) fn end_user_type(value: At<'_>) {
    value.string().one_of(&["individual", "business"]);
}

/// The parameter `countryIso`.
pub(super) fn country_iso_param(value: At<'_>) {
    value.string().min_length(2).max_length(2);
}

/// `POST /compliance/applications`
pub(super) fn submit_compliance_application_body_country_iso(value: At<'_>) {
    value.string().min_length(2).max_length(2);
}

/// `POST /compliance/applications`
pub(super) fn submit_compliance_application_body_end_user(value: At<'_>) {
    value.string();
}

/// `POST /compliance/applications`
pub(super) fn submit_compliance_application_body_documents(value: At<'_>) {
    value.string();
}

/// `PATCH /compliance/applications/{id}`
pub(super) fn resubmit_compliance_application_body_documents(value: At<'_>) {
    value.string();
}
