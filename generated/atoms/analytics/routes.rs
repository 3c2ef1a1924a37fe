//! Each operation alone, for layers of its own.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use atoms_runtime::codegen::{ServerCall, route};
use axum::routing::MethodRouter;

use super::Analytics;

/// `GET /analytics/call-counts-log`
pub fn list_call_counts<H: Analytics>() -> MethodRouter<Arc<H>> {
    route(&super::LIST_CALL_COUNTS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::list_call_counts(&handler, caller, params).await)
    })
}

/// `GET /analytics/call-counts-by-day`
pub fn get_call_counts_by_day<H: Analytics>() -> MethodRouter<Arc<H>> {
    route(&super::GET_CALL_COUNTS_BY_DAY, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_call_counts_by_day(&handler, caller, params).await)
    })
}

/// `GET /analytics/conversation-details/{callId}`
pub fn get_conversation_details<H: Analytics>() -> MethodRouter<Arc<H>> {
    route(&super::GET_CONVERSATION_DETAILS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_conversation_details(&handler, caller, params).await)
    })
}

/// `GET /analytics/usage/timeseries`
pub fn get_usage_timeseries<H: Analytics>() -> MethodRouter<Arc<H>> {
    route(&super::GET_USAGE_TIMESERIES, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_usage_timeseries(&handler, caller, params).await)
    })
}

/// `GET /analytics/dashboard`
pub fn get_dashboard<H: Analytics>() -> MethodRouter<Arc<H>> {
    route(&super::GET_DASHBOARD, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_dashboard(&handler, caller, params).await)
    })
}

/// `GET /analytics/summary`
pub fn get_analytics_summary<H: Analytics>() -> MethodRouter<Arc<H>> {
    route(&super::GET_ANALYTICS_SUMMARY, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_analytics_summary(&handler, caller, params).await)
    })
}

/// `GET /analytics/call-volume-timeseries`
pub fn get_call_volume_timeseries<H: Analytics>() -> MethodRouter<Arc<H>> {
    route(&super::GET_CALL_VOLUME_TIMESERIES, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_call_volume_timeseries(&handler, caller, params).await)
    })
}

/// `GET /analytics/pickup-rate-by-number`
pub fn get_pickup_rate_by_number<H: Analytics>() -> MethodRouter<Arc<H>> {
    route(&super::GET_PICKUP_RATE_BY_NUMBER, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_pickup_rate_by_number(&handler, caller, params).await)
    })
}

/// `GET /analytics/phone-number-trends`
pub fn get_phone_number_trends<H: Analytics>() -> MethodRouter<Arc<H>> {
    route(&super::GET_PHONE_NUMBER_TRENDS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_phone_number_trends(&handler, caller, params).await)
    })
}

/// `GET /analytics/hourly-performance`
pub fn get_hourly_performance<H: Analytics>() -> MethodRouter<Arc<H>> {
    route(&super::GET_HOURLY_PERFORMANCE, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_hourly_performance(&handler, caller, params).await)
    })
}

/// `GET /analytics/call-outcomes-timeseries`
pub fn get_call_outcomes_timeseries<H: Analytics>() -> MethodRouter<Arc<H>> {
    route(&super::GET_CALL_OUTCOMES_TIMESERIES, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_call_outcomes_timeseries(&handler, caller, params).await)
    })
}

/// `GET /analytics/duration-stats`
pub fn get_duration_stats<H: Analytics>() -> MethodRouter<Arc<H>> {
    route(&super::GET_DURATION_STATS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_duration_stats(&handler, caller, params).await)
    })
}

/// `GET /analytics/weekly-trends`
pub fn get_weekly_trends<H: Analytics>() -> MethodRouter<Arc<H>> {
    route(&super::GET_WEEKLY_TRENDS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_weekly_trends(&handler, caller, params).await)
    })
}

/// `GET /analytics/agent-performance`
pub fn get_agent_performance<H: Analytics>() -> MethodRouter<Arc<H>> {
    route(&super::GET_AGENT_PERFORMANCE, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_agent_performance(&handler, caller, params).await)
    })
}

/// `GET /analytics/concurrency`
pub fn get_concurrency_timeseries<H: Analytics>() -> MethodRouter<Arc<H>> {
    route(&super::GET_CONCURRENCY_TIMESERIES, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_concurrency_timeseries(&handler, caller, params).await)
    })
}

/// `GET /analytics/call-start-distribution`
pub fn get_call_start_distribution<H: Analytics>() -> MethodRouter<Arc<H>> {
    route(&super::GET_CALL_START_DISTRIBUTION, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_call_start_distribution(&handler, caller, params).await)
    })
}

/// `GET /analytics/daily-call-summary`
pub fn get_daily_call_summary<H: Analytics>() -> MethodRouter<Arc<H>> {
    route(&super::GET_DAILY_CALL_SUMMARY, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_daily_call_summary(&handler, caller, params).await)
    })
}

/// `GET /analytics/attempt-cohort`
pub fn get_attempt_cohorts<H: Analytics>() -> MethodRouter<Arc<H>> {
    route(&super::GET_ATTEMPT_COHORTS, |handler: Arc<H>, mut call: ServerCall| async move {
        let caller = call.caller(&handler).await?;
        let params = call.params()?;
        Ok(H::get_attempt_cohorts(&handler, caller, params).await)
    })
}
