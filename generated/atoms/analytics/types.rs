//! The types of `Analytics` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Date, Number, Sensitive, Timestamp};
use atoms_runtime::codegen::{object, open_enum};
use serde_json::{Map, Value};

use super::super::types::SortOrder;

object! {
    /// One page of calls.
    ///
    /// `analytics.yaml#/components/schemas/CallCountsPage`
    pub struct CallCountsPage {
        /// How many calls there are on all pages.
        pub total_calls: Option<Number> = optional("totalCalls"),
        /// How many calls a page has.
        pub limit: Option<Number> = optional("limit"),
        pub total_pages: Option<Number> = optional("totalPages"),
        pub calls: Option<Vec<CountedCall>> = optional("calls"),
        /// The page, counted from 1.
        pub current_page: Option<Number> = optional("currentPage"),
    }
}

object! {
    /// Calls, counted by day.
    ///
    /// `analytics.yaml#/components/schemas/CallCountsByDay`
    pub struct CallCountsByDay {
        pub call_counts_by_day: Option<Vec<CallCountsByDayCallCountsByDayItem>>
            = optional("callCountsByDay"),
        /// The id of the organization.
        pub org_id: Option<String> = optional("orgId"),
    }
}

object! {
    /// `analytics.yaml#/components/schemas/CallCountsByDay/properties/callCountsByDay/items`
    pub struct CallCountsByDayCallCountsByDayItem {
        pub day: Option<Date> = optional("day"),
        pub count: Option<Number> = optional("count"),
    }
}

object! {
    /// A call, turn by turn.
    ///
    /// `analytics.yaml#/components/schemas/ConversationDetails`
    pub struct ConversationDetails {
        pub call_id: Option<String> = optional("callId"),
        pub agent_name: Option<String> = optional("agentName"),
        pub workflow_type: Option<String> = optional("workflowType"),
        /// The number that called, in E.164.
        pub from_number: Option<Sensitive<String>> = optional("fromNumber"),
        /// The number that was called, in E.164.
        pub to_number: Option<Sensitive<String>> = optional("toNumber"),
        /// How long it took, in **milliseconds**.
        pub call_duration_ms: Option<Number> = optional("callDurationMs"),
        /// What happened, of the kinds that `GET /events` knows.
        pub events: Option<Vec<ConversationDetailsEventsItem>> = optional("events"),
        /// The id of the organization.
        pub org_id: Option<String> = optional("orgId"),
        pub transcript: Option<Vec<ConversationTurn>> = optional("transcript"),
    }
}

object! {
    /// `analytics.yaml#/components/schemas/ConversationDetails/properties/events/items`
    pub struct ConversationDetailsEventsItem {
        pub timestamp: Option<Timestamp> = optional("timestamp"),
        pub event_type: Option<String> = optional("eventType"),
    }
}

object! {
    /// Credits, by day.
    ///
    /// `analytics.yaml#/components/schemas/UsageTimeseries`
    pub struct UsageTimeseries {
        pub date_range: Option<AnalyticsDateRange> = optional("dateRange"),
        pub day_wise_credits: Option<Vec<UsageTimeseriesDayWiseCreditsItem>>
            = optional("dayWiseCredits"),
        pub total_credits: Option<Number> = optional("totalCredits"),
    }
}

object! {
    /// `analytics.yaml#/components/schemas/UsageTimeseries/properties/dayWiseCredits/items`
    pub struct UsageTimeseriesDayWiseCreditsItem {
        pub date: Option<Date> = optional("date"),
        pub credits: Option<Number> = optional("credits"),
    }
}

object! {
    /// Figures, each as the operation of its name answers.
    ///
    /// `analytics.yaml#/components/schemas/Dashboard`
    pub struct Dashboard {
        /// As `AnalyticsSummary`.
        pub summary: Option<Map<String, Value>> = optional("summary"),
        /// As `CallOutcomesTimeseries`.
        pub call_outcomes_timeseries: Option<Map<String, Value>>
            = optional("callOutcomesTimeseries"),
        /// As `CallVolumeTimeseries`.
        pub call_volume_timeseries: Option<Map<String, Value>> = optional("callVolumeTimeseries"),
        /// As `DurationStats`.
        pub duration_stats: Option<Map<String, Value>> = optional("durationStats"),
        /// As `HourlyPerformance`.
        pub hourly_performance: Option<Map<String, Value>> = optional("hourlyPerformance"),
        /// As `PickupRateByNumber`.
        pub pickup_rate_by_number: Option<Map<String, Value>> = optional("pickupRateByNumber"),
    }
}

object! {
    /// The main figures of a period.
    ///
    /// `analytics.yaml#/components/schemas/AnalyticsSummary`
    pub struct AnalyticsSummary {
        pub total_calls: Option<AnalyticsTrendMetric> = optional("totalCalls"),
        /// How long a call took on average, in **milliseconds**.
        pub avg_duration_ms: Option<AnalyticsTrendMetric> = optional("avgDurationMs"),
        /// Half of the calls took longer, in **milliseconds**. Of this period alone.
        pub median_duration_ms: Option<Number> = optional("medianDurationMs"),
        /// The id of the organization.
        pub org_id: Option<String> = optional("orgId"),
        pub period: Option<AnalyticsDateRange> = optional("period"),
        /// The share of calls that were answered.
        pub pickup_rate: Option<AnalyticsTrendMetric> = optional("pickupRate"),
        pub previous_period: Option<AnalyticsDateRange> = optional("previousPeriod"),
        /// What the calls cost.
        pub total_cost: Option<AnalyticsTrendMetric> = optional("totalCost"),
        /// How long they took together, in **milliseconds**.
        pub total_duration_ms: Option<AnalyticsTrendMetric> = optional("totalDurationMs"),
        /// How many people were reached, each counted once.
        pub unique_users_reached: Option<AnalyticsTrendMetric> = optional("uniqueUsersReached"),
    }
}

object! {
    /// Calls and how they came out, by day.
    ///
    /// `analytics.yaml#/components/schemas/CallVolumeTimeseries`
    pub struct CallVolumeTimeseries {
        pub data_points: Option<Vec<CallVolumePoint>> = optional("dataPoints"),
        /// The id of the organization.
        pub org_id: Option<String> = optional("orgId"),
        pub period: Option<AnalyticsDateRange> = optional("period"),
    }
}

object! {
    /// How often calls are answered, by number.
    ///
    /// `analytics.yaml#/components/schemas/PickupRateByNumber`
    pub struct PickupRateByNumber {
        pub numbers: Option<Vec<NumberPickupRate>> = optional("numbers"),
        /// The id of the organization.
        pub org_id: Option<String> = optional("orgId"),
        pub period: Option<AnalyticsDateRange> = optional("period"),
    }
}

object! {
    /// How often calls are answered, by number and day.
    ///
    /// `analytics.yaml#/components/schemas/PhoneNumberTrends`
    pub struct PhoneNumberTrends {
        /// The id of the organization.
        pub org_id: Option<String> = optional("orgId"),
        pub period: Option<AnalyticsDateRange> = optional("period"),
        pub trends: Option<Vec<PhoneNumberTrend>> = optional("trends"),
    }
}

object! {
    /// Calls, by the hour of the day.
    ///
    /// `analytics.yaml#/components/schemas/HourlyPerformance`
    pub struct HourlyPerformance {
        pub hours: Option<Vec<HourPerformance>> = optional("hours"),
        /// The id of the organization.
        pub org_id: Option<String> = optional("orgId"),
        pub period: Option<AnalyticsDateRange> = optional("period"),
    }
}

object! {
    /// How calls came out, by day.
    ///
    /// `analytics.yaml#/components/schemas/CallOutcomesTimeseries`
    pub struct CallOutcomesTimeseries {
        pub data_points: Option<Vec<CallOutcomesPoint>> = optional("dataPoints"),
        /// The id of the organization.
        pub org_id: Option<String> = optional("orgId"),
        pub period: Option<AnalyticsDateRange> = optional("period"),
        /// Of all days.
        pub totals: Option<CallOutcomeTotals> = optional("totals"),
    }
}

object! {
    /// How long calls take.
    ///
    /// `analytics.yaml#/components/schemas/DurationStats`
    pub struct DurationStats {
        pub total_calls: Option<Number> = optional("totalCalls"),
        /// On average, in **milliseconds**.
        pub avg_duration_ms: Option<Number> = optional("avgDurationMs"),
        /// How many of a hundred calls are very long.
        pub long_calls_percent: Option<Number> = optional("longCallsPercent"),
        /// Half of the calls took longer, in **milliseconds**.
        pub median_duration_ms: Option<Number> = optional("medianDurationMs"),
        /// The id of the organization.
        pub org_id: Option<String> = optional("orgId"),
        /// One call of ten took longer, in **milliseconds**.
        pub p90_duration_ms: Option<Number> = optional("p90DurationMs"),
        /// One call of twenty took longer, in **milliseconds**.
        pub p95_duration_ms: Option<Number> = optional("p95DurationMs"),
        pub period: Option<AnalyticsDateRange> = optional("period"),
        /// How many of a hundred calls are very short.
        pub short_calls_percent: Option<Number> = optional("shortCallsPercent"),
        /// All calls together, in **milliseconds**.
        pub total_duration_ms: Option<Number> = optional("totalDurationMs"),
    }
}

object! {
    /// Calls, by week.
    ///
    /// `analytics.yaml#/components/schemas/WeeklyTrends`
    pub struct WeeklyTrends {
        /// The id of the organization.
        pub org_id: Option<String> = optional("orgId"),
        pub period: Option<AnalyticsDateRange> = optional("period"),
        pub weeks: Option<Vec<WeekTrend>> = optional("weeks"),
    }
}

object! {
    /// Calls, by agent.
    ///
    /// `analytics.yaml#/components/schemas/AgentPerformance`
    pub struct AgentPerformance {
        pub agents: Option<Vec<AgentPerformanceEntry>> = optional("agents"),
        /// The id of the organization.
        pub org_id: Option<String> = optional("orgId"),
        pub period: Option<AnalyticsDateRange> = optional("period"),
    }
}

object! {
    /// Calls at the same time, by the minute of a day.
    ///
    /// `analytics.yaml#/components/schemas/ConcurrencyTimeseries`
    pub struct ConcurrencyTimeseries {
        pub date: Option<Date> = optional("date"),
        /// How many went on at the same time on average.
        pub avg_concurrent: Option<Number> = optional("avgConcurrent"),
        /// Missing unless `includeAgents` asked for it.
        pub by_agent: Option<Vec<AgentConcurrency>> = optional("byAgent"),
        pub data_points: Option<Vec<ConcurrencyPoint>> = optional("dataPoints"),
        /// The most that went on at the same time.
        pub peak_concurrent: Option<Number> = optional("peakConcurrent"),
        pub total_minutes: Option<Number> = optional("totalMinutes"),
    }
}

object! {
    /// Calls that began, by the minute of a day.
    ///
    /// `analytics.yaml#/components/schemas/CallStartDistribution`
    pub struct CallStartDistribution {
        pub date: Option<Date> = optional("date"),
        pub total_calls: Option<Number> = optional("totalCalls"),
        pub data_points: Option<Vec<CallStartPoint>> = optional("dataPoints"),
    }
}

object! {
    /// The calls of one day.
    ///
    /// `analytics.yaml#/components/schemas/DailyCallSummary`
    pub struct DailyCallSummary {
        pub date: Option<Date> = optional("date"),
        pub total_calls: Option<Number> = optional("totalCalls"),
        pub answered_calls: Option<Number> = optional("answeredCalls"),
        pub failed_calls: Option<Number> = optional("failedCalls"),
        /// How many go on at this moment.
        pub in_progress_calls: Option<Number> = optional("inProgressCalls"),
        /// How many wait at this moment.
        pub in_queue_calls: Option<Number> = optional("inQueueCalls"),
        /// The share of calls that were answered.
        pub pickup_rate: Option<Number> = optional("pickupRate"),
        /// How long they took together, in **milliseconds**.
        pub total_duration_ms: Option<Number> = optional("totalDurationMs"),
        pub unanswered_calls: Option<Number> = optional("unansweredCalls"),
    }
}

object! {
    /// What attempts are worth, one after the other.
    ///
    /// `analytics.yaml#/components/schemas/AttemptCohorts`
    pub struct AttemptCohorts {
        /// How many calls it took on average until somebody answered.
        pub avg_attempts_to_pickup: Option<Number> = optional("avgAttemptsToPickup"),
        pub cohorts: Option<Vec<AttemptCohort>> = optional("cohorts"),
        /// The most calls to one number.
        pub max_attempts_seen: Option<Number> = optional("maxAttemptsSeen"),
        /// The id of the organization.
        pub org_id: Option<String> = optional("orgId"),
        pub period: Option<AnalyticsDateRange> = optional("period"),
        /// How many numbers were called.
        pub total_unique_numbers: Option<Number> = optional("totalUniqueNumbers"),
    }
}

object! {
    /// A call, as it is counted.
    ///
    /// `analytics.yaml#/components/schemas/CountedCall`
    pub struct CountedCall {
        /// What `GET /conversation/{id}` takes.
        pub call_id: Option<String> = optional("callId"),
        /// When the call was.
        pub timestamp: Option<Timestamp> = optional("timestamp"),
        pub agent_id: Option<String> = optional("agentId"),
        pub agent_name: Option<String> = optional("agentName"),
        /// The number that called, in E.164.
        pub from_number: Option<Sensitive<String>> = optional("fromNumber"),
        /// The number that was called, in E.164.
        pub to_number: Option<Sensitive<String>> = optional("toNumber"),
        pub call_type: Option<String> = optional("callType"),
        pub call_status: Option<String> = optional("callStatus"),
        /// How long it took, in **milliseconds**.
        pub call_duration_ms: Option<Number> = optional("callDurationMs"),
        /// How long the agent took to answer, in **milliseconds**.
        pub call_latency_ms: Option<Number> = optional("callLatencyMs"),
        /// The campaign that made the call; missing for all others.
        pub campaign_id: Option<String> = optional("campaignId"),
        pub campaign_name: Option<String> = optional("campaignName"),
        /// What it cost.
        pub cost_spent: Option<Number> = optional("costSpent"),
        /// How it ended, as `user_hangup` or `agent_hangup`.
        pub disconnection_reason: Option<String> = optional("disconnectionReason"),
        /// The id of the organization.
        pub org_id: Option<String> = optional("orgId"),
        /// The recording, once there is one.
        pub recording_url: Option<Sensitive<String>> = optional("recordingUrl"),
        /// Where the call came from.
        pub source: Option<String> = optional("source"),
    }
}

object! {
    /// One turn of the conversation.
    ///
    /// `analytics.yaml#/components/schemas/ConversationTurn`
    pub struct ConversationTurn {
        /// When the turn was.
        pub timestamp: Option<Timestamp> = optional("timestamp"),
        /// Who spoke, `agent` or `user`.
        pub role: Option<String> = optional("role"),
        /// What was said.
        pub text: Option<Sensitive<String>> = optional("text"),
    }
}

object! {
    /// From one day to another.
    ///
    /// `analytics.yaml#/components/schemas/AnalyticsDateRange`
    pub struct AnalyticsDateRange {
        pub from: Option<Date> = optional("from"),
        pub to: Option<Date> = optional("to"),
    }
}

object! {
    /// A figure, and what it was before.
    ///
    /// `analytics.yaml#/components/schemas/AnalyticsTrendMetric`
    pub struct AnalyticsTrendMetric {
        /// In the period that was asked for.
        pub current: Option<Number> = optional("current"),
        /// The change from before, in per cent.
        pub percent_change: Option<Number> = optional("percentChange"),
        /// In the period before.
        pub previous: Option<Number> = optional("previous"),
    }
}

object! {
    /// The calls of one day.
    ///
    /// `analytics.yaml#/components/schemas/CallVolumePoint`
    pub struct CallVolumePoint {
        pub date: Option<Date> = optional("date"),
        pub total_calls: Option<Number> = optional("totalCalls"),
        pub answered_calls: Option<Number> = optional("answeredCalls"),
        pub no_answer_calls: Option<Number> = optional("noAnswerCalls"),
        pub failed_calls: Option<Number> = optional("failedCalls"),
        pub cancelled_calls: Option<Number> = optional("cancelledCalls"),
        /// How long they took together, in **milliseconds**.
        pub total_duration_ms: Option<Number> = optional("totalDurationMs"),
    }
}

object! {
    /// A number that calls are made from.
    ///
    /// `analytics.yaml#/components/schemas/NumberPickupRate`
    pub struct NumberPickupRate {
        /// In E.164; a number of the organization.
        pub phone_number: Option<String> = optional("phoneNumber"),
        pub total_calls: Option<Number> = optional("totalCalls"),
        pub answered_calls: Option<Number> = optional("answeredCalls"),
        /// The last day on which it was called from.
        pub last_active_date: Option<Date> = optional("lastActiveDate"),
        /// The share of calls that were answered.
        pub pickup_rate: Option<Number> = optional("pickupRate"),
    }
}

object! {
    /// A number that calls are made from, day by day.
    ///
    /// `analytics.yaml#/components/schemas/PhoneNumberTrend`
    pub struct PhoneNumberTrend {
        /// In E.164; a number of the organization.
        pub phone_number: Option<String> = optional("phoneNumber"),
        pub data_points: Option<Vec<PhoneNumberTrendPoint>> = optional("dataPoints"),
    }
}

object! {
    /// The calls of one hour of the day.
    ///
    /// `analytics.yaml#/components/schemas/HourPerformance`
    pub struct HourPerformance {
        /// 9 is from nine to ten.
        pub hour: Option<i64> = optional("hour"),
        pub total_calls: Option<Number> = optional("totalCalls"),
        pub answered_calls: Option<Number> = optional("answeredCalls"),
        /// How long a call took on average, in **milliseconds**.
        pub avg_duration_ms: Option<Number> = optional("avgDurationMs"),
        /// The share of calls that were answered.
        pub pickup_rate: Option<Number> = optional("pickupRate"),
        /// How long they took together, in **milliseconds**.
        pub total_duration_ms: Option<Number> = optional("totalDurationMs"),
    }
}

object! {
    /// How the calls of one day came out.
    ///
    /// `analytics.yaml#/components/schemas/CallOutcomesPoint`
    pub struct CallOutcomesPoint {
        pub date: Option<Date> = optional("date"),
        pub total: Option<Number> = optional("total"),
        pub answered: Option<Number> = optional("answered"),
        pub cancelled: Option<Number> = optional("cancelled"),
        pub failed: Option<Number> = optional("failed"),
        pub no_answer: Option<Number> = optional("noAnswer"),
    }
}

object! {
    /// How the calls of a period came out.
    ///
    /// `analytics.yaml#/components/schemas/CallOutcomeTotals`
    pub struct CallOutcomeTotals {
        pub total: Option<Number> = optional("total"),
        pub answered: Option<Number> = optional("answered"),
        pub cancelled: Option<Number> = optional("cancelled"),
        pub failed: Option<Number> = optional("failed"),
        pub no_answer: Option<Number> = optional("noAnswer"),
    }
}

object! {
    /// The calls of one week.
    ///
    /// `analytics.yaml#/components/schemas/WeekTrend`
    pub struct WeekTrend {
        /// The Monday that the week begins with.
        pub week_start: Option<Date> = optional("weekStart"),
        pub total_calls: Option<Number> = optional("totalCalls"),
        pub answered_calls: Option<Number> = optional("answeredCalls"),
        /// How long a call took on average, in **seconds**.
        pub avg_duration: Option<Number> = optional("avgDuration"),
        /// How many of a hundred calls are very long.
        pub long_calls_percent: Option<Number> = optional("longCallsPercent"),
        /// Half of the calls took longer, in **seconds**.
        pub median_duration: Option<Number> = optional("medianDuration"),
        /// One call of ten took longer, in **seconds**.
        pub p90_duration: Option<Number> = optional("p90Duration"),
        /// The share of calls that were answered.
        pub pickup_rate: Option<Number> = optional("pickupRate"),
        /// How many of a hundred calls are very short.
        pub short_calls_percent: Option<Number> = optional("shortCallsPercent"),
    }
}

object! {
    /// The calls of one agent.
    ///
    /// `analytics.yaml#/components/schemas/AgentPerformanceEntry`
    pub struct AgentPerformanceEntry {
        pub agent_id: Option<String> = optional("agentId"),
        pub total_calls: Option<Number> = optional("totalCalls"),
        pub answered_calls: Option<Number> = optional("answeredCalls"),
        /// How long a call took on average, in **seconds**.
        pub avg_duration: Option<Number> = optional("avgDuration"),
        /// The share of calls that were answered.
        pub pickup_rate: Option<Number> = optional("pickupRate"),
        /// What the calls cost.
        pub total_cost: Option<Number> = optional("totalCost"),
    }
}

object! {
    /// Calls of one agent at the same time.
    ///
    /// `analytics.yaml#/components/schemas/AgentConcurrency`
    pub struct AgentConcurrency {
        pub agent_id: Option<String> = optional("agentId"),
        pub total_calls: Option<Number> = optional("totalCalls"),
        /// How many went on at the same time on average.
        pub avg_concurrent: Option<Number> = optional("avgConcurrent"),
        /// The most that went on at the same time.
        pub peak_concurrent: Option<Number> = optional("peakConcurrent"),
    }
}

object! {
    /// One minute.
    ///
    /// `analytics.yaml#/components/schemas/ConcurrencyPoint`
    pub struct ConcurrencyPoint {
        /// As `09:12`.
        pub minute: Option<String> = optional("minute"),
        pub concurrent_calls: Option<Number> = optional("concurrentCalls"),
    }
}

object! {
    /// One minute.
    ///
    /// `analytics.yaml#/components/schemas/CallStartPoint`
    pub struct CallStartPoint {
        /// As `09:12`.
        pub minute: Option<String> = optional("minute"),
        /// How many calls began.
        pub call_count: Option<Number> = optional("callCount"),
    }
}

object! {
    /// All first attempts, all second ones, and so on.
    ///
    /// `analytics.yaml#/components/schemas/AttemptCohort`
    pub struct AttemptCohort {
        pub total_calls: Option<Number> = optional("totalCalls"),
        pub answered_calls: Option<Number> = optional("answeredCalls"),
        /// Which attempt, counted from 1.
        pub attempt_number: Option<Number> = optional("attemptNumber"),
        /// How many numbers were reached up to this attempt.
        pub cumulative_answered: Option<Number> = optional("cumulativeAnswered"),
        /// The share of numbers that were reached up to this attempt.
        pub cumulative_rate: Option<Number> = optional("cumulativeRate"),
        /// What this attempt has added to that share.
        pub marginal_gain: Option<Number> = optional("marginalGain"),
        /// The share of these calls that were answered.
        pub pickup_rate: Option<Number> = optional("pickupRate"),
    }
}

object! {
    /// The calls of one day from one number.
    ///
    /// `analytics.yaml#/components/schemas/PhoneNumberTrendPoint`
    pub struct PhoneNumberTrendPoint {
        pub date: Option<Date> = optional("date"),
        pub total_calls: Option<Number> = optional("totalCalls"),
        pub answered_calls: Option<Number> = optional("answeredCalls"),
        /// The share of calls that were answered.
        pub pickup_rate: Option<Number> = optional("pickupRate"),
    }
}

object! {
    /// The parameters of `GET /analytics/call-counts-log`.
    ///
    /// `analytics.yaml#/paths/~1analytics~1call-counts-log/get/parameters`
    pub struct ListCallCountsParams {
        /// Only calls of this agent. Operations about a period take several ids, separated by
        /// commas; those about one day take one.
        pub agent_id: Option<String> = optional("agentId"),
        /// Only calls in this direction, as `inbound` or `outbound`.
        pub call_type: Option<String> = optional("callType"),
        /// Only calls of this campaign.
        pub campaign_id: Option<String> = optional("campaignId"),
        /// The begin of the period.
        pub date_from: Option<Timestamp> = optional("dateFrom"),
        /// The end of the period.
        pub date_to: Option<Timestamp> = optional("dateTo"),
        /// The page, counted from 1.
        ///
        /// Default: `1`.
        pub page: i64 = "page",
        /// How many calls a page has.
        ///
        /// Default: `10`.
        pub limit: i64 = "limit",
    }
}

object! {
    /// `analytics.yaml#/paths/~1analytics~1call-counts-log/get/responses/200/content/application~1json/schema`
    pub struct ListCallCountsOk {
        pub success: Option<bool> = optional("success"),
        pub data: Option<CallCountsPage> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /analytics/call-counts-by-day`.
    ///
    /// `analytics.yaml#/paths/~1analytics~1call-counts-by-day/get/parameters`
    pub struct GetCallCountsByDayParams {
        /// Only calls of this agent. Operations about a period take several ids, separated by
        /// commas; those about one day take one.
        pub agent_id: Option<String> = optional("agentId"),
        /// Only calls in this direction, as `inbound` or `outbound`.
        pub call_type: Option<String> = optional("callType"),
        /// Only calls of this campaign.
        pub campaign_id: Option<String> = optional("campaignId"),
        /// The begin of the period.
        pub date_from: Option<Timestamp> = optional("dateFrom"),
        /// The end of the period.
        pub date_to: Option<Timestamp> = optional("dateTo"),
    }
}

object! {
    /// `analytics.yaml#/paths/~1analytics~1call-counts-by-day/get/responses/200/content/application~1json/schema`
    pub struct GetCallCountsByDayOk {
        pub success: Option<bool> = optional("success"),
        pub data: Option<CallCountsByDay> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /analytics/conversation-details/{callId}`.
    ///
    /// `analytics.yaml#/paths/~1analytics~1conversation-details~1{callId}/get/parameters`
    pub struct GetConversationDetailsParams {
        /// The call, as `callId` names it in lists and deliveries.
        pub call_id: String = "callId",
    }
}

object! {
    /// `analytics.yaml#/paths/~1analytics~1conversation-details~1{callId}/get/responses/200/content/application~1json/schema`
    pub struct GetConversationDetailsOk {
        pub success: Option<bool> = optional("success"),
        pub data: Option<ConversationDetails> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /analytics/usage/timeseries`.
    ///
    /// `analytics.yaml#/paths/~1analytics~1usage~1timeseries/get/parameters`
    pub struct GetUsageTimeseriesParams {
        /// The begin of the period.
        pub date_from: Option<Timestamp> = optional("dateFrom"),
        /// The end of the period.
        pub date_to: Option<Timestamp> = optional("dateTo"),
    }
}

object! {
    /// `analytics.yaml#/paths/~1analytics~1usage~1timeseries/get/responses/200/content/application~1json/schema`
    pub struct GetUsageTimeseriesOk {
        pub success: Option<bool> = optional("success"),
        pub data: Option<UsageTimeseries> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /analytics/dashboard`.
    ///
    /// `analytics.yaml#/paths/~1analytics~1dashboard/get/parameters`
    pub struct GetDashboardParams {
        /// Only calls of this agent. Operations about a period take several ids, separated by
        /// commas; those about one day take one.
        pub agent_id: Option<String> = optional("agentId"),
        /// Only calls in this direction, as `inbound` or `outbound`.
        pub call_type: Option<String> = optional("callType"),
        /// Only calls of this campaign.
        pub campaign_id: Option<String> = optional("campaignId"),
        /// The begin of the period.
        pub date_from: Option<Timestamp> = optional("dateFrom"),
        /// The end of the period.
        pub date_to: Option<Timestamp> = optional("dateTo"),
    }
}

object! {
    /// `analytics.yaml#/paths/~1analytics~1dashboard/get/responses/200/content/application~1json/schema`
    pub struct GetDashboardOk {
        pub success: Option<bool> = optional("success"),
        pub data: Option<Dashboard> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /analytics/summary`.
    ///
    /// `analytics.yaml#/paths/~1analytics~1summary/get/parameters`
    pub struct GetAnalyticsSummaryParams {
        /// Only calls of this agent. Operations about a period take several ids, separated by
        /// commas; those about one day take one.
        pub agent_id: Option<String> = optional("agentId"),
        /// Only calls in this direction, as `inbound` or `outbound`.
        pub call_type: Option<String> = optional("callType"),
        /// Only calls of this campaign.
        pub campaign_id: Option<String> = optional("campaignId"),
        /// The begin of the period.
        pub date_from: Option<Timestamp> = optional("dateFrom"),
        /// The end of the period.
        pub date_to: Option<Timestamp> = optional("dateTo"),
    }
}

object! {
    /// `analytics.yaml#/paths/~1analytics~1summary/get/responses/200/content/application~1json/schema`
    pub struct GetAnalyticsSummaryOk {
        pub success: Option<bool> = optional("success"),
        pub data: Option<AnalyticsSummary> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /analytics/call-volume-timeseries`.
    ///
    /// `analytics.yaml#/paths/~1analytics~1call-volume-timeseries/get/parameters`
    pub struct GetCallVolumeTimeseriesParams {
        /// Only calls of this agent. Operations about a period take several ids, separated by
        /// commas; those about one day take one.
        pub agent_id: Option<String> = optional("agentId"),
        /// Only calls in this direction, as `inbound` or `outbound`.
        pub call_type: Option<String> = optional("callType"),
        /// Only calls of this campaign.
        pub campaign_id: Option<String> = optional("campaignId"),
        /// The begin of the period.
        pub date_from: Option<Timestamp> = optional("dateFrom"),
        /// The end of the period.
        pub date_to: Option<Timestamp> = optional("dateTo"),
    }
}

object! {
    /// `analytics.yaml#/paths/~1analytics~1call-volume-timeseries/get/responses/200/content/application~1json/schema`
    pub struct GetCallVolumeTimeseriesOk {
        pub success: Option<bool> = optional("success"),
        pub data: Option<CallVolumeTimeseries> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /analytics/pickup-rate-by-number`.
    ///
    /// `analytics.yaml#/paths/~1analytics~1pickup-rate-by-number/get/parameters`
    pub struct GetPickupRateByNumberParams {
        /// Only calls of this agent. Operations about a period take several ids, separated by
        /// commas; those about one day take one.
        pub agent_id: Option<String> = optional("agentId"),
        /// Only calls in this direction, as `inbound` or `outbound`.
        pub call_type: Option<String> = optional("callType"),
        /// Only calls of this campaign.
        pub campaign_id: Option<String> = optional("campaignId"),
        /// The begin of the period.
        pub date_from: Option<Timestamp> = optional("dateFrom"),
        /// The end of the period.
        pub date_to: Option<Timestamp> = optional("dateTo"),
    }
}

object! {
    /// `analytics.yaml#/paths/~1analytics~1pickup-rate-by-number/get/responses/200/content/application~1json/schema`
    pub struct GetPickupRateByNumberOk {
        pub success: Option<bool> = optional("success"),
        pub data: Option<PickupRateByNumber> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /analytics/phone-number-trends`.
    ///
    /// `analytics.yaml#/paths/~1analytics~1phone-number-trends/get/parameters`
    pub struct GetPhoneNumberTrendsParams {
        /// Only calls of this agent. Operations about a period take several ids, separated by
        /// commas; those about one day take one.
        pub agent_id: Option<String> = optional("agentId"),
        /// Only calls in this direction, as `inbound` or `outbound`.
        pub call_type: Option<String> = optional("callType"),
        /// Only calls of this campaign.
        pub campaign_id: Option<String> = optional("campaignId"),
        /// The begin of the period.
        pub date_from: Option<Timestamp> = optional("dateFrom"),
        /// The end of the period.
        pub date_to: Option<Timestamp> = optional("dateTo"),
    }
}

object! {
    /// `analytics.yaml#/paths/~1analytics~1phone-number-trends/get/responses/200/content/application~1json/schema`
    pub struct GetPhoneNumberTrendsOk {
        pub success: Option<bool> = optional("success"),
        pub data: Option<PhoneNumberTrends> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /analytics/hourly-performance`.
    ///
    /// `analytics.yaml#/paths/~1analytics~1hourly-performance/get/parameters`
    pub struct GetHourlyPerformanceParams {
        /// Only calls of this agent. Operations about a period take several ids, separated by
        /// commas; those about one day take one.
        pub agent_id: Option<String> = optional("agentId"),
        /// Only calls in this direction, as `inbound` or `outbound`.
        pub call_type: Option<String> = optional("callType"),
        /// Only calls of this campaign.
        pub campaign_id: Option<String> = optional("campaignId"),
        /// The begin of the period.
        pub date_from: Option<Timestamp> = optional("dateFrom"),
        /// The end of the period.
        pub date_to: Option<Timestamp> = optional("dateTo"),
    }
}

object! {
    /// `analytics.yaml#/paths/~1analytics~1hourly-performance/get/responses/200/content/application~1json/schema`
    pub struct GetHourlyPerformanceOk {
        pub success: Option<bool> = optional("success"),
        pub data: Option<HourlyPerformance> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /analytics/call-outcomes-timeseries`.
    ///
    /// `analytics.yaml#/paths/~1analytics~1call-outcomes-timeseries/get/parameters`
    pub struct GetCallOutcomesTimeseriesParams {
        /// Only calls of this agent. Operations about a period take several ids, separated by
        /// commas; those about one day take one.
        pub agent_id: Option<String> = optional("agentId"),
        /// Only calls in this direction, as `inbound` or `outbound`.
        pub call_type: Option<String> = optional("callType"),
        /// Only calls of this campaign.
        pub campaign_id: Option<String> = optional("campaignId"),
        /// The begin of the period.
        pub date_from: Option<Timestamp> = optional("dateFrom"),
        /// The end of the period.
        pub date_to: Option<Timestamp> = optional("dateTo"),
    }
}

object! {
    /// `analytics.yaml#/paths/~1analytics~1call-outcomes-timeseries/get/responses/200/content/application~1json/schema`
    pub struct GetCallOutcomesTimeseriesOk {
        pub success: Option<bool> = optional("success"),
        pub data: Option<CallOutcomesTimeseries> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /analytics/duration-stats`.
    ///
    /// `analytics.yaml#/paths/~1analytics~1duration-stats/get/parameters`
    pub struct GetDurationStatsParams {
        /// Only calls of this agent. Operations about a period take several ids, separated by
        /// commas; those about one day take one.
        pub agent_id: Option<String> = optional("agentId"),
        /// Only calls in this direction, as `inbound` or `outbound`.
        pub call_type: Option<String> = optional("callType"),
        /// Only calls of this campaign.
        pub campaign_id: Option<String> = optional("campaignId"),
        /// The begin of the period.
        pub date_from: Option<Timestamp> = optional("dateFrom"),
        /// The end of the period.
        pub date_to: Option<Timestamp> = optional("dateTo"),
    }
}

object! {
    /// `analytics.yaml#/paths/~1analytics~1duration-stats/get/responses/200/content/application~1json/schema`
    pub struct GetDurationStatsOk {
        pub success: Option<bool> = optional("success"),
        pub data: Option<DurationStats> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /analytics/weekly-trends`.
    ///
    /// `analytics.yaml#/paths/~1analytics~1weekly-trends/get/parameters`
    pub struct GetWeeklyTrendsParams {
        /// Only calls of this agent. Operations about a period take several ids, separated by
        /// commas; those about one day take one.
        pub agent_id: Option<String> = optional("agentId"),
        /// Only calls in this direction, as `inbound` or `outbound`.
        pub call_type: Option<String> = optional("callType"),
        /// Only calls of this campaign.
        pub campaign_id: Option<String> = optional("campaignId"),
        /// The begin of the period.
        pub date_from: Option<Timestamp> = optional("dateFrom"),
        /// The end of the period.
        pub date_to: Option<Timestamp> = optional("dateTo"),
    }
}

object! {
    /// `analytics.yaml#/paths/~1analytics~1weekly-trends/get/responses/200/content/application~1json/schema`
    pub struct GetWeeklyTrendsOk {
        pub success: Option<bool> = optional("success"),
        pub data: Option<WeeklyTrends> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /analytics/agent-performance`.
    ///
    /// `analytics.yaml#/paths/~1analytics~1agent-performance/get/parameters`
    pub struct GetAgentPerformanceParams {
        /// Only calls of this agent. Operations about a period take several ids, separated by
        /// commas; those about one day take one.
        pub agent_id: Option<String> = optional("agentId"),
        /// Only calls in this direction, as `inbound` or `outbound`.
        pub call_type: Option<String> = optional("callType"),
        /// Only calls of this campaign.
        pub campaign_id: Option<String> = optional("campaignId"),
        /// The begin of the period.
        pub date_from: Option<Timestamp> = optional("dateFrom"),
        /// The end of the period.
        pub date_to: Option<Timestamp> = optional("dateTo"),
        /// The field to sort by, as `totalCalls`, `pickupRate` or `avgDuration`.
        pub sort_by: Option<String> = optional("sortBy"),
        /// Which way to sort.
        pub sort_order: Option<SortOrder> = optional("sortOrder"),
        /// The most agents to answer with.
        pub limit: Option<i64> = optional("limit"),
    }
}

object! {
    /// `analytics.yaml#/paths/~1analytics~1agent-performance/get/responses/200/content/application~1json/schema`
    pub struct GetAgentPerformanceOk {
        pub success: Option<bool> = optional("success"),
        pub data: Option<AgentPerformance> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /analytics/concurrency`.
    ///
    /// `analytics.yaml#/paths/~1analytics~1concurrency/get/parameters`
    pub struct GetConcurrencyTimeseriesParams {
        /// Only calls of this agent. Operations about a period take several ids, separated by
        /// commas; those about one day take one.
        pub agent_id: Option<String> = optional("agentId"),
        /// The day, as `2026-08-06`.
        pub date: Date = "date",
        /// `true` adds the figures of each agent; they are left out when absent.
        pub include_agents: Option<GetConcurrencyTimeseriesParamsIncludeAgents>
            = optional("includeAgents"),
    }
}

open_enum! {
    /// `analytics.yaml#/paths/~1analytics~1concurrency/get/parameters/2/schema`
    pub enum GetConcurrencyTimeseriesParamsIncludeAgents {
        True = "true",
        False = "false",
    }
}

object! {
    /// `analytics.yaml#/paths/~1analytics~1concurrency/get/responses/200/content/application~1json/schema`
    pub struct GetConcurrencyTimeseriesOk {
        pub success: Option<bool> = optional("success"),
        pub data: Option<ConcurrencyTimeseries> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /analytics/call-start-distribution`.
    ///
    /// `analytics.yaml#/paths/~1analytics~1call-start-distribution/get/parameters`
    pub struct GetCallStartDistributionParams {
        /// Only calls of this agent. Operations about a period take several ids, separated by
        /// commas; those about one day take one.
        pub agent_id: Option<String> = optional("agentId"),
        /// The day, as `2026-08-06`.
        pub date: Date = "date",
    }
}

object! {
    /// `analytics.yaml#/paths/~1analytics~1call-start-distribution/get/responses/200/content/application~1json/schema`
    pub struct GetCallStartDistributionOk {
        pub success: Option<bool> = optional("success"),
        pub data: Option<CallStartDistribution> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /analytics/daily-call-summary`.
    ///
    /// `analytics.yaml#/paths/~1analytics~1daily-call-summary/get/parameters`
    pub struct GetDailyCallSummaryParams {
        /// Only calls of this agent. Operations about a period take several ids, separated by
        /// commas; those about one day take one.
        pub agent_id: Option<String> = optional("agentId"),
        /// The day, as `2026-08-06`.
        pub date: Date = "date",
    }
}

object! {
    /// `analytics.yaml#/paths/~1analytics~1daily-call-summary/get/responses/200/content/application~1json/schema`
    pub struct GetDailyCallSummaryOk {
        pub success: Option<bool> = optional("success"),
        pub data: Option<DailyCallSummary> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /analytics/attempt-cohort`.
    ///
    /// `analytics.yaml#/paths/~1analytics~1attempt-cohort/get/parameters`
    pub struct GetAttemptCohortsParams {
        /// Only calls of this agent. Operations about a period take several ids, separated by
        /// commas; those about one day take one.
        pub agent_id: Option<String> = optional("agentId"),
        /// Only calls in this direction, as `inbound` or `outbound`.
        pub call_type: Option<String> = optional("callType"),
        /// Only calls of this campaign.
        pub campaign_id: Option<String> = optional("campaignId"),
        /// The begin of the period.
        pub date_from: Option<Timestamp> = optional("dateFrom"),
        /// The end of the period.
        pub date_to: Option<Timestamp> = optional("dateTo"),
    }
}

object! {
    /// `analytics.yaml#/paths/~1analytics~1attempt-cohort/get/responses/200/content/application~1json/schema`
    pub struct GetAttemptCohortsOk {
        pub success: Option<bool> = optional("success"),
        pub data: Option<AttemptCohorts> = optional("data"),
    }
}
