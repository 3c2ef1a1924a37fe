//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::pattern;
use atoms_runtime::codegen::check::At;

/// `versions.yaml#/components/schemas/UpdateVersionMetaRequest`
pub(super) fn update_version_meta_request(value: At<'_>) {
    let object = value.object();
    object.property("label").or_null().string().max_length(200);
    object.property("description").or_null().string().max_length(2000);
    object.property("isPinned").boolean();
}

/// `versions.yaml#/paths/~1agent~1{id}~1versions/get/parameters`
pub(super) fn list_versions_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id"]);
    object.property("id").string().pattern(pattern!("^[a-f\\d]{24}$"));
    object.property("isPinned").boolean();
    object.property("limit").integer().minimum(1).maximum(100);
    object.property("skip").integer().minimum(0);
}

/// `versions.yaml#/paths/~1agent~1{id}~1versions~1diff/get/parameters`
pub(super) fn diff_versions_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id", "versionA", "versionB"]);
    object.property("id").string().pattern(pattern!("^[a-f\\d]{24}$"));
    object.property("versionA").string().pattern(pattern!("^[a-f\\d]{24}$"));
    object.property("versionB").string().pattern(pattern!("^[a-f\\d]{24}$"));
}

/// `versions.yaml#/paths/~1agent~1{id}~1versions~1{versionId}/get/parameters`
pub(super) fn get_version_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id", "versionId"]);
    object.property("id").string().pattern(pattern!("^[a-f\\d]{24}$"));
    object.property("versionId").string().pattern(pattern!("^[a-f\\d]{24}$"));
}

/// `versions.yaml#/paths/~1agent~1{id}~1versions~1{versionId}/patch/parameters`
pub(super) fn update_version_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id", "versionId"]);
    object.property("id").string().pattern(pattern!("^[a-f\\d]{24}$"));
    object.property("versionId").string().pattern(pattern!("^[a-f\\d]{24}$"));
}

/// `versions.yaml#/paths/~1agent~1{id}~1versions~1{versionId}~1activate/patch/parameters`
pub(super) fn activate_version_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id", "versionId"]);
    object.property("id").string().pattern(pattern!("^[a-f\\d]{24}$"));
    object.property("versionId").string().pattern(pattern!("^[a-f\\d]{24}$"));
}

/// `versions.yaml#/paths/~1agent~1{id}~1versions~1{versionId}~1test-call/post/parameters`
pub(super) fn test_version_params(value: At<'_>) {
    let object = value.object();
    object.required(&["id", "versionId"]);
    object.property("id").string().pattern(pattern!("^[a-f\\d]{24}$"));
    object.property("versionId").string().pattern(pattern!("^[a-f\\d]{24}$"));
}
