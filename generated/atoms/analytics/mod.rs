//! The operations of [`Analytics`].
//!
//! Figures over calls: volume, outcome, duration, cost, concurrency.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::Date;
use atoms_runtime::codegen::{Operation, Param, ParamKind, answers};

use super::{checks as shared_checks, types as shared};

mod checks;
#[cfg(feature = "client")]
mod client;
pub mod routes;
mod service;
pub mod types;

pub use self::service::{Analytics, router};

/// `GET /analytics/call-counts-log`
pub const LIST_CALL_COUNTS: Operation = Operation::new("GET", "/analytics/call-counts-log")
    .params(&[
        Param::query("agentId", ParamKind::Text),
        Param::query("callType", ParamKind::Text),
        Param::query("campaignId", ParamKind::Text),
        Param::query("dateFrom", ParamKind::Text).check(checks::date_from_param),
        Param::query("dateTo", ParamKind::Text).check(checks::date_to_param),
        Param::query("page", ParamKind::Integer).default("1"),
        Param::query("limit", ParamKind::Integer).default("10"),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl Default for types::ListCallCountsParams {
    fn default() -> Self {
        Self {
            agent_id: None,
            call_type: None,
            campaign_id: None,
            date_from: None,
            date_to: None,
            page: 1,
            limit: 10,
        }
    }
}

answers! {
    /// What `GET /analytics/call-counts-log` is answered.
    pub enum ListCallCountsAnswer {
        /// One page of calls.
        Ok(types::ListCallCountsOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /analytics/call-counts-by-day`
pub const GET_CALL_COUNTS_BY_DAY: Operation = Operation::new("GET", "/analytics/call-counts-by-day")
    .params(&[
        Param::query("agentId", ParamKind::Text),
        Param::query("callType", ParamKind::Text),
        Param::query("campaignId", ParamKind::Text),
        Param::query("dateFrom", ParamKind::Text).check(checks::date_from_param),
        Param::query("dateTo", ParamKind::Text).check(checks::date_to_param),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `GET /analytics/call-counts-by-day` is answered.
    pub enum GetCallCountsByDayAnswer {
        /// A count for each day.
        Ok(types::GetCallCountsByDayOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /analytics/conversation-details/{callId}`
pub const GET_CONVERSATION_DETAILS: Operation =
    Operation::new("GET", "/analytics/conversation-details/{callId}")
        .params(&[
            Param::path("callId", ParamKind::Text),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::GetConversationDetailsParams {
    /// What `GET /analytics/conversation-details/{callId}` has to be asked.
    #[must_use]
    pub fn new(call_id: impl Into<String>) -> Self {
        Self { call_id: call_id.into() }
    }
}

answers! {
    /// What `GET /analytics/conversation-details/{callId}` is answered.
    pub enum GetConversationDetailsAnswer {
        /// The call, turn by turn.
        Ok(types::GetConversationDetailsOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// There is no such thing, or it belongs to another organization. The answer has no
        /// body.
        NotFound = empty(404),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /analytics/usage/timeseries`
pub const GET_USAGE_TIMESERIES: Operation = Operation::new("GET", "/analytics/usage/timeseries")
    .params(&[
        Param::query("dateFrom", ParamKind::Text).check(checks::date_from_param),
        Param::query("dateTo", ParamKind::Text).check(checks::date_to_param),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `GET /analytics/usage/timeseries` is answered.
    pub enum GetUsageTimeseriesAnswer {
        /// The credits of each day.
        Ok(types::GetUsageTimeseriesOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /analytics/dashboard`
pub const GET_DASHBOARD: Operation = Operation::new("GET", "/analytics/dashboard")
    .params(&[
        Param::query("agentId", ParamKind::Text),
        Param::query("callType", ParamKind::Text),
        Param::query("campaignId", ParamKind::Text),
        Param::query("dateFrom", ParamKind::Text).check(checks::date_from_param),
        Param::query("dateTo", ParamKind::Text).check(checks::date_to_param),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `GET /analytics/dashboard` is answered.
    pub enum GetDashboardAnswer {
        /// What could be worked out of the six.
        Ok(types::GetDashboardOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /analytics/summary`
pub const GET_ANALYTICS_SUMMARY: Operation = Operation::new("GET", "/analytics/summary")
    .params(&[
        Param::query("agentId", ParamKind::Text),
        Param::query("callType", ParamKind::Text),
        Param::query("campaignId", ParamKind::Text),
        Param::query("dateFrom", ParamKind::Text).check(checks::date_from_param),
        Param::query("dateTo", ParamKind::Text).check(checks::date_to_param),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `GET /analytics/summary` is answered.
    pub enum GetAnalyticsSummaryAnswer {
        /// The figures.
        Ok(types::GetAnalyticsSummaryOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /analytics/call-volume-timeseries`
pub const GET_CALL_VOLUME_TIMESERIES: Operation =
    Operation::new("GET", "/analytics/call-volume-timeseries")
        .params(&[
            Param::query("agentId", ParamKind::Text),
            Param::query("callType", ParamKind::Text),
            Param::query("campaignId", ParamKind::Text),
            Param::query("dateFrom", ParamKind::Text).check(checks::date_from_param),
            Param::query("dateTo", ParamKind::Text).check(checks::date_to_param),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `GET /analytics/call-volume-timeseries` is answered.
    pub enum GetCallVolumeTimeseriesAnswer {
        /// One point a day.
        Ok(types::GetCallVolumeTimeseriesOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /analytics/pickup-rate-by-number`
pub const GET_PICKUP_RATE_BY_NUMBER: Operation =
    Operation::new("GET", "/analytics/pickup-rate-by-number")
        .params(&[
            Param::query("agentId", ParamKind::Text),
            Param::query("callType", ParamKind::Text),
            Param::query("campaignId", ParamKind::Text),
            Param::query("dateFrom", ParamKind::Text).check(checks::date_from_param),
            Param::query("dateTo", ParamKind::Text).check(checks::date_to_param),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `GET /analytics/pickup-rate-by-number` is answered.
    pub enum GetPickupRateByNumberAnswer {
        /// One entry a number.
        Ok(types::GetPickupRateByNumberOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /analytics/phone-number-trends`
pub const GET_PHONE_NUMBER_TRENDS: Operation =
    Operation::new("GET", "/analytics/phone-number-trends")
        .params(&[
            Param::query("agentId", ParamKind::Text),
            Param::query("callType", ParamKind::Text),
            Param::query("campaignId", ParamKind::Text),
            Param::query("dateFrom", ParamKind::Text).check(checks::date_from_param),
            Param::query("dateTo", ParamKind::Text).check(checks::date_to_param),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `GET /analytics/phone-number-trends` is answered.
    pub enum GetPhoneNumberTrendsAnswer {
        /// One entry a number, with one point a day.
        Ok(types::GetPhoneNumberTrendsOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /analytics/hourly-performance`
pub const GET_HOURLY_PERFORMANCE: Operation = Operation::new("GET", "/analytics/hourly-performance")
    .params(&[
        Param::query("agentId", ParamKind::Text),
        Param::query("callType", ParamKind::Text),
        Param::query("campaignId", ParamKind::Text),
        Param::query("dateFrom", ParamKind::Text).check(checks::date_from_param),
        Param::query("dateTo", ParamKind::Text).check(checks::date_to_param),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `GET /analytics/hourly-performance` is answered.
    pub enum GetHourlyPerformanceAnswer {
        /// One entry an hour.
        Ok(types::GetHourlyPerformanceOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /analytics/call-outcomes-timeseries`
pub const GET_CALL_OUTCOMES_TIMESERIES: Operation =
    Operation::new("GET", "/analytics/call-outcomes-timeseries")
        .params(&[
            Param::query("agentId", ParamKind::Text),
            Param::query("callType", ParamKind::Text),
            Param::query("campaignId", ParamKind::Text),
            Param::query("dateFrom", ParamKind::Text).check(checks::date_from_param),
            Param::query("dateTo", ParamKind::Text).check(checks::date_to_param),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `GET /analytics/call-outcomes-timeseries` is answered.
    pub enum GetCallOutcomesTimeseriesAnswer {
        /// One point a day, and the totals.
        Ok(types::GetCallOutcomesTimeseriesOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /analytics/duration-stats`
pub const GET_DURATION_STATS: Operation = Operation::new("GET", "/analytics/duration-stats")
    .params(&[
        Param::query("agentId", ParamKind::Text),
        Param::query("callType", ParamKind::Text),
        Param::query("campaignId", ParamKind::Text),
        Param::query("dateFrom", ParamKind::Text).check(checks::date_from_param),
        Param::query("dateTo", ParamKind::Text).check(checks::date_to_param),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `GET /analytics/duration-stats` is answered.
    pub enum GetDurationStatsAnswer {
        /// The figures of the period.
        Ok(types::GetDurationStatsOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /analytics/weekly-trends`
pub const GET_WEEKLY_TRENDS: Operation = Operation::new("GET", "/analytics/weekly-trends")
    .params(&[
        Param::query("agentId", ParamKind::Text),
        Param::query("callType", ParamKind::Text),
        Param::query("campaignId", ParamKind::Text),
        Param::query("dateFrom", ParamKind::Text).check(checks::date_from_param),
        Param::query("dateTo", ParamKind::Text).check(checks::date_to_param),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `GET /analytics/weekly-trends` is answered.
    pub enum GetWeeklyTrendsAnswer {
        /// One entry a week.
        Ok(types::GetWeeklyTrendsOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /analytics/agent-performance`
pub const GET_AGENT_PERFORMANCE: Operation = Operation::new("GET", "/analytics/agent-performance")
    .params(&[
        Param::query("agentId", ParamKind::Text),
        Param::query("callType", ParamKind::Text),
        Param::query("campaignId", ParamKind::Text),
        Param::query("dateFrom", ParamKind::Text).check(checks::date_from_param),
        Param::query("dateTo", ParamKind::Text).check(checks::date_to_param),
        Param::query("sortBy", ParamKind::Text),
        Param::query("sortOrder", ParamKind::Text).check(shared_checks::sort_order),
        Param::query("limit", ParamKind::Integer),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `GET /analytics/agent-performance` is answered.
    pub enum GetAgentPerformanceAnswer {
        /// One entry an agent.
        Ok(types::GetAgentPerformanceOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /analytics/concurrency`
pub const GET_CONCURRENCY_TIMESERIES: Operation = Operation::new("GET", "/analytics/concurrency")
    .params(&[
        Param::query("agentId", ParamKind::Text),
        Param::query("date", ParamKind::Text).required().check(checks::date_param),
        Param::query("includeAgents", ParamKind::Text)
            .check(checks::get_concurrency_timeseries_params_include_agents),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::GetConcurrencyTimeseriesParams {
    /// What `GET /analytics/concurrency` has to be asked.
    #[must_use]
    pub fn new(date: Date) -> Self {
        Self {
            agent_id: None,
            date,
            include_agents: None,
        }
    }
}

answers! {
    /// What `GET /analytics/concurrency` is answered.
    pub enum GetConcurrencyTimeseriesAnswer {
        /// One point a minute.
        Ok(types::GetConcurrencyTimeseriesOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /analytics/call-start-distribution`
pub const GET_CALL_START_DISTRIBUTION: Operation =
    Operation::new("GET", "/analytics/call-start-distribution")
        .params(&[
            Param::query("agentId", ParamKind::Text),
            Param::query("date", ParamKind::Text).required().check(checks::date_param),
        ])
        .security(super::SECURITY)
        .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::GetCallStartDistributionParams {
    /// What `GET /analytics/call-start-distribution` has to be asked.
    #[must_use]
    pub fn new(date: Date) -> Self {
        Self { agent_id: None, date }
    }
}

answers! {
    /// What `GET /analytics/call-start-distribution` is answered.
    pub enum GetCallStartDistributionAnswer {
        /// One point a minute.
        Ok(types::GetCallStartDistributionOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /analytics/daily-call-summary`
pub const GET_DAILY_CALL_SUMMARY: Operation = Operation::new("GET", "/analytics/daily-call-summary")
    .params(&[
        Param::query("agentId", ParamKind::Text),
        Param::query("date", ParamKind::Text).required().check(checks::date_param),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

impl types::GetDailyCallSummaryParams {
    /// What `GET /analytics/daily-call-summary` has to be asked.
    #[must_use]
    pub fn new(date: Date) -> Self {
        Self { agent_id: None, date }
    }
}

answers! {
    /// What `GET /analytics/daily-call-summary` is answered.
    pub enum GetDailyCallSummaryAnswer {
        /// The figures of the day.
        Ok(types::GetDailyCallSummaryOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}

/// `GET /analytics/attempt-cohort`
pub const GET_ATTEMPT_COHORTS: Operation = Operation::new("GET", "/analytics/attempt-cohort")
    .params(&[
        Param::query("agentId", ParamKind::Text),
        Param::query("callType", ParamKind::Text),
        Param::query("campaignId", ParamKind::Text),
        Param::query("dateFrom", ParamKind::Text).check(checks::date_from_param),
        Param::query("dateTo", ParamKind::Text).check(checks::date_to_param),
    ])
    .security(super::SECURITY)
    .refused(&[(&super::ERROR_RESPONSE, &[400, 401, 500])]);

answers! {
    /// What `GET /analytics/attempt-cohort` is answered.
    pub enum GetAttemptCohortsAnswer {
        /// One entry for all first attempts, one for all second ones, and so on.
        Ok(types::GetAttemptCohortsOk) = json(200, from),
        /// The request is malformed, or asks for what cannot be; `errors` says why.
        BadRequest(shared::ErrorResponse) = json(400),
        /// The bearer token is missing, wrong or expired.
        Unauthorized(shared::ErrorResponse) = json(401),
        /// Atoms has failed.
        InternalServerError(shared::ErrorResponse) = json(500),
    }
}
