//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::check::At;

/// `analytics.yaml#/paths/~1analytics~1concurrency/get/parameters/2/schema`
pub(super) fn get_concurrency_timeseries_params_include_agents(value: At<'_>) {
    value.string().one_of(&["true", "false"]);
}

/// The parameter `dateFrom`.
pub(super) fn date_from_param(value: At<'_>) {
    value.string().date_time();
}

/// The parameter `dateTo`.
pub(super) fn date_to_param(value: At<'_>) {
    value.string().date_time();
}

/// The parameter `date`.
pub(super) fn date_param(value: At<'_>) {
    value.string().date();
}
