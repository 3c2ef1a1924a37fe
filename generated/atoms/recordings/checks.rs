//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::check::At;

/// `recordings.yaml#/paths/~1recordings~1{callId}/get/parameters/1/schema`
pub(super) fn get_recording_params_channel(value: At<'_>) {
    value.string().one_of(&["mono", "dual"]);
}
