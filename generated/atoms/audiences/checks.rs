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

/// `audiences.yaml#/paths/~1audience~1{id}/get/parameters`
pub(super) fn get_audience_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id"]);
    object.property("id").string();
}

/// `audiences.yaml#/paths/~1audience~1{id}/delete/parameters`
pub(super) fn delete_audience_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id"]);
    object.property("id").string();
}

/// `audiences.yaml#/paths/~1audience~1{id}~1members/get/parameters`
pub(super) fn list_audience_members_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id"]);
    object.property("id").string();
    object.property("page").integer().minimum(1);
    object.property("offset").integer().minimum(1);
}

/// `audiences.yaml#/paths/~1audience~1{id}~1members/post/parameters`
pub(super) fn add_audience_members_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id"]);
    object.property("id").string();
}

/// `audiences.yaml#/paths/~1audience~1{id}~1members/delete/parameters`
pub(super) fn delete_audience_members_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id"]);
    object.property("id").string();
}

/// `audiences.yaml#/paths/~1audience~1{id}~1members~1search/get/parameters`
pub(super) fn search_audience_members_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id"]);
    object.property("id").string();
    object.property("query").string();
    object.property("*").check(|value| {
        let object = value.object();
        object.rest(|value| {
            value.string();
        });
    });
}

/// `POST /audience`
pub(super) fn create_audience_body_name(value: At<'_>) {
    value.string();
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
