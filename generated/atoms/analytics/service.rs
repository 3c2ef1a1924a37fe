//! Serving the operations of `Analytics`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::response::IntoResponse;

use super::{routes, types};

/// One method per operation; a new operation is a compile error here.
pub trait Analytics: Sized + Send + Sync + 'static {
    /// Who calls, read before the body is; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What a method may fail with; it becomes the answer.
    type Error: IntoResponse + Send;

    /// The calls behind the figures, one by one and page by page.
    ///
    /// `GET /analytics/call-counts-log`
    fn list_call_counts(
        &self,
        caller: Self::Caller,
        params: types::ListCallCountsParams,
    ) -> impl Future<Output = Result<super::ListCallCountsAnswer, Self::Error>> + Send;

    /// How many calls there were on each day.
    ///
    /// `GET /analytics/call-counts-by-day`
    fn get_call_counts_by_day(
        &self,
        caller: Self::Caller,
        params: types::GetCallCountsByDayParams,
    ) -> impl Future<
        Output = Result<super::GetCallCountsByDayAnswer, Self::Error>,
    > + Send;

    /// What was said in a call and what happened in it, put together from its events.
    /// `GET /conversation/{id}` has the same call with its recording, its cost and its analysis.
    ///
    /// `GET /analytics/conversation-details/{callId}`
    fn get_conversation_details(
        &self,
        caller: Self::Caller,
        params: types::GetConversationDetailsParams,
    ) -> impl Future<
        Output = Result<super::GetConversationDetailsAnswer, Self::Error>,
    > + Send;

    /// How many credits the organization has used on each day, for all of its agents
    /// together.
    ///
    /// `GET /analytics/usage/timeseries`
    fn get_usage_timeseries(
        &self,
        caller: Self::Caller,
        params: types::GetUsageTimeseriesParams,
    ) -> impl Future<
        Output = Result<super::GetUsageTimeseriesAnswer, Self::Error>,
    > + Send;

    /// Six figures of this group in one answer: summary, volume and outcomes by day,
    /// numbers, hours and durations. One that cannot be worked out is left out, and the
    /// others come all the same.
    ///
    /// `GET /analytics/dashboard`
    fn get_dashboard(
        &self,
        caller: Self::Caller,
        params: types::GetDashboardParams,
    ) -> impl Future<Output = Result<super::GetDashboardAnswer, Self::Error>> + Send;

    /// The main figures of a period, each beside its value in the period before.
    ///
    /// `GET /analytics/summary`
    fn get_analytics_summary(
        &self,
        caller: Self::Caller,
        params: types::GetAnalyticsSummaryParams,
    ) -> impl Future<
        Output = Result<super::GetAnalyticsSummaryAnswer, Self::Error>,
    > + Send;

    /// The calls of each day: how many there were, how they came out, and how long they
    /// took together.
    ///
    /// `GET /analytics/call-volume-timeseries`
    fn get_call_volume_timeseries(
        &self,
        caller: Self::Caller,
        params: types::GetCallVolumeTimeseriesParams,
    ) -> impl Future<
        Output = Result<super::GetCallVolumeTimeseriesAnswer, Self::Error>,
    > + Send;

    /// How often calls are answered, for each number that they are made from.
    ///
    /// `GET /analytics/pickup-rate-by-number`
    fn get_pickup_rate_by_number(
        &self,
        caller: Self::Caller,
        params: types::GetPickupRateByNumberParams,
    ) -> impl Future<
        Output = Result<super::GetPickupRateByNumberAnswer, Self::Error>,
    > + Send;

    /// How often calls are answered, day by day, for each number that they are made from:
    /// shows when a number is trusted less and less.
    ///
    /// `GET /analytics/phone-number-trends`
    fn get_phone_number_trends(
        &self,
        caller: Self::Caller,
        params: types::GetPhoneNumberTrendsParams,
    ) -> impl Future<
        Output = Result<super::GetPhoneNumberTrendsAnswer, Self::Error>,
    > + Send;

    /// The calls of a period by the hour of the day, all its days taken together: shows
    /// when people answer.
    ///
    /// `GET /analytics/hourly-performance`
    fn get_hourly_performance(
        &self,
        caller: Self::Caller,
        params: types::GetHourlyPerformanceParams,
    ) -> impl Future<
        Output = Result<super::GetHourlyPerformanceAnswer, Self::Error>,
    > + Send;

    /// How the calls of each day came out, and how those of the whole period did.
    ///
    /// `GET /analytics/call-outcomes-timeseries`
    fn get_call_outcomes_timeseries(
        &self,
        caller: Self::Caller,
        params: types::GetCallOutcomesTimeseriesParams,
    ) -> impl Future<
        Output = Result<super::GetCallOutcomesTimeseriesAnswer, Self::Error>,
    > + Send;

    /// How long calls take: on average, in the middle and at the long end, and how many are
    /// very short or very long.
    ///
    /// `GET /analytics/duration-stats`
    fn get_duration_stats(
        &self,
        caller: Self::Caller,
        params: types::GetDurationStatsParams,
    ) -> impl Future<Output = Result<super::GetDurationStatsAnswer, Self::Error>> + Send;

    /// How many calls there were in each week, how many were answered, and how long they
    /// took. Weeks begin on Monday, and times are in seconds here, unlike elsewhere in this
    /// group.
    ///
    /// `GET /analytics/weekly-trends`
    fn get_weekly_trends(
        &self,
        caller: Self::Caller,
        params: types::GetWeeklyTrendsParams,
    ) -> impl Future<Output = Result<super::GetWeeklyTrendsAnswer, Self::Error>> + Send;

    /// The figures of each agent beside those of the others. Times are in seconds here,
    /// unlike elsewhere in this group.
    ///
    /// `GET /analytics/agent-performance`
    fn get_agent_performance(
        &self,
        caller: Self::Caller,
        params: types::GetAgentPerformanceParams,
    ) -> impl Future<
        Output = Result<super::GetAgentPerformanceAnswer, Self::Error>,
    > + Send;

    /// How many calls went on at the same time in each minute of one day. The limit on that
    /// is in `GET /concurrency`.
    ///
    /// `GET /analytics/concurrency`
    fn get_concurrency_timeseries(
        &self,
        caller: Self::Caller,
        params: types::GetConcurrencyTimeseriesParams,
    ) -> impl Future<
        Output = Result<super::GetConcurrencyTimeseriesAnswer, Self::Error>,
    > + Send;

    /// How many calls began in each minute of one day.
    ///
    /// `GET /analytics/call-start-distribution`
    fn get_call_start_distribution(
        &self,
        caller: Self::Caller,
        params: types::GetCallStartDistributionParams,
    ) -> impl Future<
        Output = Result<super::GetCallStartDistributionAnswer, Self::Error>,
    > + Send;

    /// The calls of one day. Those that wait or go on are counted as they are at the moment
    /// of the request, so two answers for today may differ.
    ///
    /// `GET /analytics/daily-call-summary`
    fn get_daily_call_summary(
        &self,
        caller: Self::Caller,
        params: types::GetDailyCallSummaryParams,
    ) -> impl Future<
        Output = Result<super::GetDailyCallSummaryAnswer, Self::Error>,
    > + Send;

    /// What a further attempt is worth: how many numbers are reached at the first call, the
    /// second, and so on.
    ///
    /// `GET /analytics/attempt-cohort`
    fn get_attempt_cohorts(
        &self,
        caller: Self::Caller,
        params: types::GetAttemptCohortsParams,
    ) -> impl Future<
        Output = Result<super::GetAttemptCohortsAnswer, Self::Error>,
    > + Send;
}

/// All operations, to be mounted at the root of their paths.
pub fn router<H: Analytics>(handler: Arc<H>) -> Router {
    Router::new()
        .route("/analytics/call-counts-log", routes::list_call_counts())
        .route("/analytics/call-counts-by-day", routes::get_call_counts_by_day())
        .route(
            "/analytics/conversation-details/{call_id}",
            routes::get_conversation_details(),
        )
        .route("/analytics/usage/timeseries", routes::get_usage_timeseries())
        .route("/analytics/dashboard", routes::get_dashboard())
        .route("/analytics/summary", routes::get_analytics_summary())
        .route("/analytics/call-volume-timeseries", routes::get_call_volume_timeseries())
        .route("/analytics/pickup-rate-by-number", routes::get_pickup_rate_by_number())
        .route("/analytics/phone-number-trends", routes::get_phone_number_trends())
        .route("/analytics/hourly-performance", routes::get_hourly_performance())
        .route(
            "/analytics/call-outcomes-timeseries",
            routes::get_call_outcomes_timeseries(),
        )
        .route("/analytics/duration-stats", routes::get_duration_stats())
        .route("/analytics/weekly-trends", routes::get_weekly_trends())
        .route("/analytics/agent-performance", routes::get_agent_performance())
        .route("/analytics/concurrency", routes::get_concurrency_timeseries())
        .route(
            "/analytics/call-start-distribution",
            routes::get_call_start_distribution(),
        )
        .route("/analytics/daily-call-summary", routes::get_daily_call_summary())
        .route("/analytics/attempt-cohort", routes::get_attempt_cohorts())
        .with_state(handler)
}
