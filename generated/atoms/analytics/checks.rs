//! What requests have to satisfy.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::codegen::check::At;

use super::super::checks as shared;

/// `analytics.yaml#/paths/~1analytics~1call-counts-log/get/parameters`
pub(super) fn list_call_counts_params(value: At<'_>) {
    let object = value.object();
    object.property("agentId").string();
    object.property("callType").string();
    object.property("campaignId").string();
    object.property("dateFrom").string().date_time();
    object.property("dateTo").string().date_time();
    object.property("page").integer();
    object.property("limit").integer();
}

/// `analytics.yaml#/paths/~1analytics~1call-counts-by-day/get/parameters`
pub(super) fn get_call_counts_by_day_params(value: At<'_>) {
    let object = value.object();
    object.property("agentId").string();
    object.property("callType").string();
    object.property("campaignId").string();
    object.property("dateFrom").string().date_time();
    object.property("dateTo").string().date_time();
}

/// `analytics.yaml#/paths/~1analytics~1conversation-details~1{callId}/get/parameters`
pub(super) fn get_conversation_details_params(value: At<'_>) {
    let object = value.object();
    object.required(&["callId"]);
    object.property("callId").string();
}

/// `analytics.yaml#/paths/~1analytics~1usage~1timeseries/get/parameters`
pub(super) fn get_usage_timeseries_params(value: At<'_>) {
    let object = value.object();
    object.property("dateFrom").string().date_time();
    object.property("dateTo").string().date_time();
}

/// `analytics.yaml#/paths/~1analytics~1dashboard/get/parameters`
pub(super) fn get_dashboard_params(value: At<'_>) {
    let object = value.object();
    object.property("agentId").string();
    object.property("callType").string();
    object.property("campaignId").string();
    object.property("dateFrom").string().date_time();
    object.property("dateTo").string().date_time();
}

/// `analytics.yaml#/paths/~1analytics~1summary/get/parameters`
pub(super) fn get_analytics_summary_params(value: At<'_>) {
    let object = value.object();
    object.property("agentId").string();
    object.property("callType").string();
    object.property("campaignId").string();
    object.property("dateFrom").string().date_time();
    object.property("dateTo").string().date_time();
}

/// `analytics.yaml#/paths/~1analytics~1call-volume-timeseries/get/parameters`
pub(super) fn get_call_volume_timeseries_params(value: At<'_>) {
    let object = value.object();
    object.property("agentId").string();
    object.property("callType").string();
    object.property("campaignId").string();
    object.property("dateFrom").string().date_time();
    object.property("dateTo").string().date_time();
}

/// `analytics.yaml#/paths/~1analytics~1pickup-rate-by-number/get/parameters`
pub(super) fn get_pickup_rate_by_number_params(value: At<'_>) {
    let object = value.object();
    object.property("agentId").string();
    object.property("callType").string();
    object.property("campaignId").string();
    object.property("dateFrom").string().date_time();
    object.property("dateTo").string().date_time();
}

/// `analytics.yaml#/paths/~1analytics~1phone-number-trends/get/parameters`
pub(super) fn get_phone_number_trends_params(value: At<'_>) {
    let object = value.object();
    object.property("agentId").string();
    object.property("callType").string();
    object.property("campaignId").string();
    object.property("dateFrom").string().date_time();
    object.property("dateTo").string().date_time();
}

/// `analytics.yaml#/paths/~1analytics~1hourly-performance/get/parameters`
pub(super) fn get_hourly_performance_params(value: At<'_>) {
    let object = value.object();
    object.property("agentId").string();
    object.property("callType").string();
    object.property("campaignId").string();
    object.property("dateFrom").string().date_time();
    object.property("dateTo").string().date_time();
}

/// `analytics.yaml#/paths/~1analytics~1call-outcomes-timeseries/get/parameters`
pub(super) fn get_call_outcomes_timeseries_params(value: At<'_>) {
    let object = value.object();
    object.property("agentId").string();
    object.property("callType").string();
    object.property("campaignId").string();
    object.property("dateFrom").string().date_time();
    object.property("dateTo").string().date_time();
}

/// `analytics.yaml#/paths/~1analytics~1duration-stats/get/parameters`
pub(super) fn get_duration_stats_params(value: At<'_>) {
    let object = value.object();
    object.property("agentId").string();
    object.property("callType").string();
    object.property("campaignId").string();
    object.property("dateFrom").string().date_time();
    object.property("dateTo").string().date_time();
}

/// `analytics.yaml#/paths/~1analytics~1weekly-trends/get/parameters`
pub(super) fn get_weekly_trends_params(value: At<'_>) {
    let object = value.object();
    object.property("agentId").string();
    object.property("callType").string();
    object.property("campaignId").string();
    object.property("dateFrom").string().date_time();
    object.property("dateTo").string().date_time();
}

/// `analytics.yaml#/paths/~1analytics~1agent-performance/get/parameters`
pub(super) fn get_agent_performance_params(value: At<'_>) {
    let object = value.object();
    object.property("agentId").string();
    object.property("callType").string();
    object.property("campaignId").string();
    object.property("dateFrom").string().date_time();
    object.property("dateTo").string().date_time();
    object.property("sortBy").string();
    object.property("sortOrder").check(shared::sort_order);
    object.property("limit").integer();
}

/// `analytics.yaml#/paths/~1analytics~1concurrency/get/parameters`
pub(super) fn get_concurrency_timeseries_params(value: At<'_>) {
    let object = value.object();
    object.required(&["date"]);
    object.property("agentId").string();
    object.property("date").string().date();
    object.property("includeAgents").check(get_concurrency_timeseries_params_include_agents);
}

/// `analytics.yaml#/paths/~1analytics~1concurrency/get/parameters/2/schema`
pub(super) fn get_concurrency_timeseries_params_include_agents(value: At<'_>) {
    value.string().one_of(&["true", "false"]);
}

/// `analytics.yaml#/paths/~1analytics~1call-start-distribution/get/parameters`
pub(super) fn get_call_start_distribution_params(value: At<'_>) {
    let object = value.object();
    object.required(&["date"]);
    object.property("agentId").string();
    object.property("date").string().date();
}

/// `analytics.yaml#/paths/~1analytics~1daily-call-summary/get/parameters`
pub(super) fn get_daily_call_summary_params(value: At<'_>) {
    let object = value.object();
    object.required(&["date"]);
    object.property("agentId").string();
    object.property("date").string().date();
}

/// `analytics.yaml#/paths/~1analytics~1attempt-cohort/get/parameters`
pub(super) fn get_attempt_cohorts_params(value: At<'_>) {
    let object = value.object();
    object.property("agentId").string();
    object.property("callType").string();
    object.property("campaignId").string();
    object.property("dateFrom").string().date_time();
    object.property("dateTo").string().date_time();
}
