//! Figures over calls: volume, outcome, duration, cost, concurrency.

use atoms_api::atoms::analytics::{self as api, Analytics, types};

use crate::failure::Result;
use crate::{Caller, Failure, Platform, ids};

impl Analytics for Platform {
    type Caller = Caller;
    type Error = Failure;

    async fn list_call_counts(
        &self,
        _: Caller,
        _: types::ListCallCountsParams,
    ) -> Result<api::ListCallCountsAnswer> {
        self.example(&api::LIST_CALL_COUNTS)
            .map(api::ListCallCountsAnswer::Ok)
    }

    async fn get_call_counts_by_day(
        &self,
        _: Caller,
        _: types::GetCallCountsByDayParams,
    ) -> Result<api::GetCallCountsByDayAnswer> {
        self.example(&api::GET_CALL_COUNTS_BY_DAY)
            .map(api::GetCallCountsByDayAnswer::Ok)
    }

    async fn get_conversation_details(
        &self,
        _: Caller,
        params: types::GetConversationDetailsParams,
    ) -> Result<api::GetConversationDetailsAnswer> {
        ids::known_or_bare(&params.call_id)?;
        self.example(&api::GET_CONVERSATION_DETAILS)
            .map(api::GetConversationDetailsAnswer::Ok)
    }

    async fn get_usage_timeseries(
        &self,
        _: Caller,
        _: types::GetUsageTimeseriesParams,
    ) -> Result<api::GetUsageTimeseriesAnswer> {
        self.example(&api::GET_USAGE_TIMESERIES)
            .map(api::GetUsageTimeseriesAnswer::Ok)
    }

    async fn get_dashboard(
        &self,
        _: Caller,
        _: types::GetDashboardParams,
    ) -> Result<api::GetDashboardAnswer> {
        self.example(&api::GET_DASHBOARD)
            .map(api::GetDashboardAnswer::Ok)
    }

    async fn get_analytics_summary(
        &self,
        _: Caller,
        _: types::GetAnalyticsSummaryParams,
    ) -> Result<api::GetAnalyticsSummaryAnswer> {
        self.example(&api::GET_ANALYTICS_SUMMARY)
            .map(api::GetAnalyticsSummaryAnswer::Ok)
    }

    async fn get_call_volume_timeseries(
        &self,
        _: Caller,
        _: types::GetCallVolumeTimeseriesParams,
    ) -> Result<api::GetCallVolumeTimeseriesAnswer> {
        self.example(&api::GET_CALL_VOLUME_TIMESERIES)
            .map(api::GetCallVolumeTimeseriesAnswer::Ok)
    }

    async fn get_pickup_rate_by_number(
        &self,
        _: Caller,
        _: types::GetPickupRateByNumberParams,
    ) -> Result<api::GetPickupRateByNumberAnswer> {
        self.example(&api::GET_PICKUP_RATE_BY_NUMBER)
            .map(api::GetPickupRateByNumberAnswer::Ok)
    }

    async fn get_phone_number_trends(
        &self,
        _: Caller,
        _: types::GetPhoneNumberTrendsParams,
    ) -> Result<api::GetPhoneNumberTrendsAnswer> {
        self.example(&api::GET_PHONE_NUMBER_TRENDS)
            .map(api::GetPhoneNumberTrendsAnswer::Ok)
    }

    async fn get_hourly_performance(
        &self,
        _: Caller,
        _: types::GetHourlyPerformanceParams,
    ) -> Result<api::GetHourlyPerformanceAnswer> {
        self.example(&api::GET_HOURLY_PERFORMANCE)
            .map(api::GetHourlyPerformanceAnswer::Ok)
    }

    async fn get_call_outcomes_timeseries(
        &self,
        _: Caller,
        _: types::GetCallOutcomesTimeseriesParams,
    ) -> Result<api::GetCallOutcomesTimeseriesAnswer> {
        self.example(&api::GET_CALL_OUTCOMES_TIMESERIES)
            .map(api::GetCallOutcomesTimeseriesAnswer::Ok)
    }

    async fn get_duration_stats(
        &self,
        _: Caller,
        _: types::GetDurationStatsParams,
    ) -> Result<api::GetDurationStatsAnswer> {
        self.example(&api::GET_DURATION_STATS)
            .map(api::GetDurationStatsAnswer::Ok)
    }

    async fn get_weekly_trends(
        &self,
        _: Caller,
        _: types::GetWeeklyTrendsParams,
    ) -> Result<api::GetWeeklyTrendsAnswer> {
        self.example(&api::GET_WEEKLY_TRENDS)
            .map(api::GetWeeklyTrendsAnswer::Ok)
    }

    async fn get_agent_performance(
        &self,
        _: Caller,
        _: types::GetAgentPerformanceParams,
    ) -> Result<api::GetAgentPerformanceAnswer> {
        self.example(&api::GET_AGENT_PERFORMANCE)
            .map(api::GetAgentPerformanceAnswer::Ok)
    }

    async fn get_concurrency_timeseries(
        &self,
        _: Caller,
        _: types::GetConcurrencyTimeseriesParams,
    ) -> Result<api::GetConcurrencyTimeseriesAnswer> {
        self.example(&api::GET_CONCURRENCY_TIMESERIES)
            .map(api::GetConcurrencyTimeseriesAnswer::Ok)
    }

    async fn get_call_start_distribution(
        &self,
        _: Caller,
        _: types::GetCallStartDistributionParams,
    ) -> Result<api::GetCallStartDistributionAnswer> {
        self.example(&api::GET_CALL_START_DISTRIBUTION)
            .map(api::GetCallStartDistributionAnswer::Ok)
    }

    async fn get_daily_call_summary(
        &self,
        _: Caller,
        _: types::GetDailyCallSummaryParams,
    ) -> Result<api::GetDailyCallSummaryAnswer> {
        self.example(&api::GET_DAILY_CALL_SUMMARY)
            .map(api::GetDailyCallSummaryAnswer::Ok)
    }

    async fn get_attempt_cohorts(
        &self,
        _: Caller,
        _: types::GetAttemptCohortsParams,
    ) -> Result<api::GetAttemptCohortsAnswer> {
        self.example(&api::GET_ATTEMPT_COHORTS)
            .map(api::GetAttemptCohortsAnswer::Ok)
    }
}
