//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{Caller, Params, serve};
use axum::routing::MethodRouter;

use super::Analytics;

/// `GET /analytics/call-counts-log`
pub fn list_call_counts<H: Analytics>() -> MethodRouter<Arc<H>> {
    serve(&super::LIST_CALL_COUNTS, Caller, Params, H::list_call_counts)
}

/// `GET /analytics/call-counts-by-day`
pub fn get_call_counts_by_day<H: Analytics>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_CALL_COUNTS_BY_DAY, Caller, Params, H::get_call_counts_by_day)
}

/// `GET /analytics/conversation-details/{callId}`
pub fn get_conversation_details<H: Analytics>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_CONVERSATION_DETAILS, Caller, Params, H::get_conversation_details)
}

/// `GET /analytics/usage/timeseries`
pub fn get_usage_timeseries<H: Analytics>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_USAGE_TIMESERIES, Caller, Params, H::get_usage_timeseries)
}

/// `GET /analytics/dashboard`
pub fn get_dashboard<H: Analytics>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_DASHBOARD, Caller, Params, H::get_dashboard)
}

/// `GET /analytics/summary`
pub fn get_analytics_summary<H: Analytics>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_ANALYTICS_SUMMARY, Caller, Params, H::get_analytics_summary)
}

/// `GET /analytics/call-volume-timeseries`
pub fn get_call_volume_timeseries<H: Analytics>() -> MethodRouter<Arc<H>> {
    serve(
        &super::GET_CALL_VOLUME_TIMESERIES,
        Caller,
        Params,
        H::get_call_volume_timeseries,
    )
}

/// `GET /analytics/pickup-rate-by-number`
pub fn get_pickup_rate_by_number<H: Analytics>() -> MethodRouter<Arc<H>> {
    serve(
        &super::GET_PICKUP_RATE_BY_NUMBER,
        Caller,
        Params,
        H::get_pickup_rate_by_number,
    )
}

/// `GET /analytics/phone-number-trends`
pub fn get_phone_number_trends<H: Analytics>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_PHONE_NUMBER_TRENDS, Caller, Params, H::get_phone_number_trends)
}

/// `GET /analytics/hourly-performance`
pub fn get_hourly_performance<H: Analytics>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_HOURLY_PERFORMANCE, Caller, Params, H::get_hourly_performance)
}

/// `GET /analytics/call-outcomes-timeseries`
pub fn get_call_outcomes_timeseries<H: Analytics>() -> MethodRouter<Arc<H>> {
    serve(
        &super::GET_CALL_OUTCOMES_TIMESERIES,
        Caller,
        Params,
        H::get_call_outcomes_timeseries,
    )
}

/// `GET /analytics/duration-stats`
pub fn get_duration_stats<H: Analytics>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_DURATION_STATS, Caller, Params, H::get_duration_stats)
}

/// `GET /analytics/weekly-trends`
pub fn get_weekly_trends<H: Analytics>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_WEEKLY_TRENDS, Caller, Params, H::get_weekly_trends)
}

/// `GET /analytics/agent-performance`
pub fn get_agent_performance<H: Analytics>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_AGENT_PERFORMANCE, Caller, Params, H::get_agent_performance)
}

/// `GET /analytics/concurrency`
pub fn get_concurrency_timeseries<H: Analytics>() -> MethodRouter<Arc<H>> {
    serve(
        &super::GET_CONCURRENCY_TIMESERIES,
        Caller,
        Params,
        H::get_concurrency_timeseries,
    )
}

/// `GET /analytics/call-start-distribution`
pub fn get_call_start_distribution<H: Analytics>() -> MethodRouter<Arc<H>> {
    serve(
        &super::GET_CALL_START_DISTRIBUTION,
        Caller,
        Params,
        H::get_call_start_distribution,
    )
}

/// `GET /analytics/daily-call-summary`
pub fn get_daily_call_summary<H: Analytics>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_DAILY_CALL_SUMMARY, Caller, Params, H::get_daily_call_summary)
}

/// `GET /analytics/attempt-cohort`
pub fn get_attempt_cohorts<H: Analytics>() -> MethodRouter<Arc<H>> {
    serve(&super::GET_ATTEMPT_COHORTS, Caller, Params, H::get_attempt_cohorts)
}
