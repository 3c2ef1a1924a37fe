//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::check::At;

/// `events.yaml#/paths/~1events/get/parameters`
pub(super) fn stream_events_params(value: At<'_>) {
    let object = value.object();
    object.required(&["callId"]);
    object.property("callId").string();
    object.property("X-Organization-Id").string();
}
