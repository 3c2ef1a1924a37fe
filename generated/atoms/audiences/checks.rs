//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::check::At;

/// `audiences.yaml#/components/schemas/AddAudienceMembersRequest`
pub(super) fn add_audience_members_request(value: At<'_>) {
    let object = value.object();
    object.required(&["members"]);
    object.property("members").array().items(|value| {
        value.object();
    });
}

/// `audiences.yaml#/components/schemas/DeleteAudienceMembersRequest`
pub(super) fn delete_audience_members_request(value: At<'_>) {
    let object = value.object();
    object.required(&["memberIds"]);
    object.property("memberIds").array().items(|value| {
        value.string();
    });
}

/// `POST /audience`
pub(super) fn create_audience_body_name(value: At<'_>) {
    value.string().max_length(80);
}

/// `POST /audience`
pub(super) fn create_audience_body_description(value: At<'_>) {
    value.string();
}

/// `POST /audience`
pub(super) fn create_audience_body_identifier_column_name(value: At<'_>) {
    value.string();
}

/// `POST /audience`
pub(super) fn create_audience_body_phone_number_column_name(value: At<'_>) {
    value.string();
}

/// The parameter `page`.
pub(super) fn page_param(value: At<'_>) {
    value.integer().minimum(1);
}

/// The parameter `offset`.
pub(super) fn offset_param(value: At<'_>) {
    value.integer().minimum(1);
}

/// The parameter `*`.
pub(super) fn rest_param(value: At<'_>) {
    let object = value.object();
    object.rest(|value| {
        value.string();
    });
}
