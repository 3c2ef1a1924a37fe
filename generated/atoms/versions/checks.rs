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

/// The parameter `id`.
pub(super) fn id_param(value: At<'_>) {
    value.string().pattern(pattern!("^[a-f\\d]{24}$"));
}

/// The parameter `limit`.
pub(super) fn limit_param(value: At<'_>) {
    value.integer().minimum(1).maximum(100);
}

/// The parameter `skip`.
pub(super) fn skip_param(value: At<'_>) {
    value.integer().minimum(0);
}

/// The parameter `versionA`.
pub(super) fn version_a_param(value: At<'_>) {
    value.string().pattern(pattern!("^[a-f\\d]{24}$"));
}

/// The parameter `versionB`.
pub(super) fn version_b_param(value: At<'_>) {
    value.string().pattern(pattern!("^[a-f\\d]{24}$"));
}

/// The parameter `versionId`.
pub(super) fn version_id_param(value: At<'_>) {
    value.string().pattern(pattern!("^[a-f\\d]{24}$"));
}
