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

/// `compliance.yaml#/paths/~1compliance~1status/get/parameters`
pub(super) fn get_compliance_status_params(value: At<'_>) {
    let object = value.object();
    object.required(&["countryIso", "numberType", "userType"]);
    object.property("countryIso").string().min_length(2).max_length(2);
    object.property("numberType").check(number_type);
    object.property("userType").check(end_user_type);
}

/// `compliance.yaml#/paths/~1compliance~1requirements/get/parameters`
pub(super) fn get_compliance_requirements_params(value: At<'_>) {
    let object = value.object();
    object.required(&["countryIso", "numberType", "userType"]);
    object.property("countryIso").string().min_length(2).max_length(2);
    object.property("numberType").check(number_type);
    object.property("userType").check(end_user_type);
}

/// `compliance.yaml#/paths/~1compliance~1applications~1{id}/patch/parameters`
pub(super) fn resubmit_compliance_application_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id"]);
    object.property("id").string();
}

/// `compliance.yaml#/paths/~1compliance~1applications~1{id}~1refresh/post/parameters`
pub(super) fn refresh_compliance_application_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id"]);
    object.property("id").string();
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
