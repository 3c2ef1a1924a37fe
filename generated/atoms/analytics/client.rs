//! Calling the operations of `Analytics`.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

use atoms_runtime::rest::client::Error;

use super::types;
use super::super::Client;

impl Client {
    /// The calls behind the figures, one by one and page by page.
    ///
    /// `GET /analytics/call-counts-log`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn list_call_counts(
        &self,
        params: &types::ListCallCountsParams,
    ) -> Result<super::ListCallCountsAnswer, Error> {
        self.http.call(&super::LIST_CALL_COUNTS).params(params).send().await
    }

    /// How many calls there were on each day.
    ///
    /// `GET /analytics/call-counts-by-day`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_call_counts_by_day(
        &self,
        params: &types::GetCallCountsByDayParams,
    ) -> Result<super::GetCallCountsByDayAnswer, Error> {
        self.http.call(&super::GET_CALL_COUNTS_BY_DAY).params(params).send().await
    }

    /// What was said in a call and what happened in it, put together from its events.
    /// `GET /conversation/{id}` has the same call with its recording, its cost and its analysis.
    ///
    /// `GET /analytics/conversation-details/{callId}`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_conversation_details(
        &self,
        params: &types::GetConversationDetailsParams,
    ) -> Result<super::GetConversationDetailsAnswer, Error> {
        self.http.call(&super::GET_CONVERSATION_DETAILS).params(params).send().await
    }

    /// How many credits the organization has used on each day, for all of its agents
    /// together.
    ///
    /// `GET /analytics/usage/timeseries`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_usage_timeseries(
        &self,
        params: &types::GetUsageTimeseriesParams,
    ) -> Result<super::GetUsageTimeseriesAnswer, Error> {
        self.http.call(&super::GET_USAGE_TIMESERIES).params(params).send().await
    }

    /// Six figures of this group in one answer: summary, volume and outcomes by day,
    /// numbers, hours and durations. One that cannot be worked out is left out, and the
    /// others come all the same.
    ///
    /// `GET /analytics/dashboard`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_dashboard(
        &self,
        params: &types::GetDashboardParams,
    ) -> Result<super::GetDashboardAnswer, Error> {
        self.http.call(&super::GET_DASHBOARD).params(params).send().await
    }

    /// The main figures of a period, each beside its value in the period before.
    ///
    /// `GET /analytics/summary`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_analytics_summary(
        &self,
        params: &types::GetAnalyticsSummaryParams,
    ) -> Result<super::GetAnalyticsSummaryAnswer, Error> {
        self.http.call(&super::GET_ANALYTICS_SUMMARY).params(params).send().await
    }

    /// The calls of each day: how many there were, how they came out, and how long they
    /// took together.
    ///
    /// `GET /analytics/call-volume-timeseries`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_call_volume_timeseries(
        &self,
        params: &types::GetCallVolumeTimeseriesParams,
    ) -> Result<super::GetCallVolumeTimeseriesAnswer, Error> {
        self.http.call(&super::GET_CALL_VOLUME_TIMESERIES).params(params).send().await
    }

    /// How often calls are answered, for each number that they are made from.
    ///
    /// `GET /analytics/pickup-rate-by-number`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_pickup_rate_by_number(
        &self,
        params: &types::GetPickupRateByNumberParams,
    ) -> Result<super::GetPickupRateByNumberAnswer, Error> {
        self.http.call(&super::GET_PICKUP_RATE_BY_NUMBER).params(params).send().await
    }

    /// How often calls are answered, day by day, for each number that they are made from:
    /// shows when a number is trusted less and less.
    ///
    /// `GET /analytics/phone-number-trends`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_phone_number_trends(
        &self,
        params: &types::GetPhoneNumberTrendsParams,
    ) -> Result<super::GetPhoneNumberTrendsAnswer, Error> {
        self.http.call(&super::GET_PHONE_NUMBER_TRENDS).params(params).send().await
    }

    /// The calls of a period by the hour of the day, all its days taken together: shows
    /// when people answer.
    ///
    /// `GET /analytics/hourly-performance`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_hourly_performance(
        &self,
        params: &types::GetHourlyPerformanceParams,
    ) -> Result<super::GetHourlyPerformanceAnswer, Error> {
        self.http.call(&super::GET_HOURLY_PERFORMANCE).params(params).send().await
    }

    /// How the calls of each day came out, and how those of the whole period did.
    ///
    /// `GET /analytics/call-outcomes-timeseries`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_call_outcomes_timeseries(
        &self,
        params: &types::GetCallOutcomesTimeseriesParams,
    ) -> Result<super::GetCallOutcomesTimeseriesAnswer, Error> {
        self.http.call(&super::GET_CALL_OUTCOMES_TIMESERIES).params(params).send().await
    }

    /// How long calls take: on average, in the middle and at the long end, and how many are
    /// very short or very long.
    ///
    /// `GET /analytics/duration-stats`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_duration_stats(
        &self,
        params: &types::GetDurationStatsParams,
    ) -> Result<super::GetDurationStatsAnswer, Error> {
        self.http.call(&super::GET_DURATION_STATS).params(params).send().await
    }

    /// How many calls there were in each week, how many were answered, and how long they
    /// took. Weeks begin on Monday, and times are in seconds here, unlike elsewhere in this
    /// group.
    ///
    /// `GET /analytics/weekly-trends`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_weekly_trends(
        &self,
        params: &types::GetWeeklyTrendsParams,
    ) -> Result<super::GetWeeklyTrendsAnswer, Error> {
        self.http.call(&super::GET_WEEKLY_TRENDS).params(params).send().await
    }

    /// The figures of each agent beside those of the others. Times are in seconds here,
    /// unlike elsewhere in this group.
    ///
    /// `GET /analytics/agent-performance`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_agent_performance(
        &self,
        params: &types::GetAgentPerformanceParams,
    ) -> Result<super::GetAgentPerformanceAnswer, Error> {
        self.http.call(&super::GET_AGENT_PERFORMANCE).params(params).send().await
    }

    /// How many calls went on at the same time in each minute of one day. The limit on that
    /// is in `GET /concurrency`.
    ///
    /// `GET /analytics/concurrency`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_concurrency_timeseries(
        &self,
        params: &types::GetConcurrencyTimeseriesParams,
    ) -> Result<super::GetConcurrencyTimeseriesAnswer, Error> {
        self.http.call(&super::GET_CONCURRENCY_TIMESERIES).params(params).send().await
    }

    /// How many calls began in each minute of one day.
    ///
    /// `GET /analytics/call-start-distribution`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_call_start_distribution(
        &self,
        params: &types::GetCallStartDistributionParams,
    ) -> Result<super::GetCallStartDistributionAnswer, Error> {
        self.http.call(&super::GET_CALL_START_DISTRIBUTION).params(params).send().await
    }

    /// The calls of one day. Those that wait or go on are counted as they are at the moment
    /// of the request, so two answers for today may differ.
    ///
    /// `GET /analytics/daily-call-summary`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_daily_call_summary(
        &self,
        params: &types::GetDailyCallSummaryParams,
    ) -> Result<super::GetDailyCallSummaryAnswer, Error> {
        self.http.call(&super::GET_DAILY_CALL_SUMMARY).params(params).send().await
    }

    /// What a further attempt is worth: how many numbers are reached at the first call, the
    /// second, and so on.
    ///
    /// `GET /analytics/attempt-cohort`
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn get_attempt_cohorts(
        &self,
        params: &types::GetAttemptCohortsParams,
    ) -> Result<super::GetAttemptCohortsAnswer, Error> {
        self.http.call(&super::GET_ATTEMPT_COHORTS).params(params).send().await
    }
}
