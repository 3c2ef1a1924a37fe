//! The types of `Analytics` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use atoms_runtime::{Date, Number, Sensitive, Timestamp, open_enum};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::super::types::SortOrder;

/// One page of calls.
///
/// `analytics.yaml#/components/schemas/CallCountsPage`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallCountsPage {
    /// How many calls there are on all pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_calls: Option<Number>,
    /// How many calls a page has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_pages: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calls: Option<Vec<CountedCall>>,
    /// The page, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub current_page: Option<Number>,
}

/// Calls, counted by day.
///
/// `analytics.yaml#/components/schemas/CallCountsByDay`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallCountsByDay {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_counts_by_day: Option<Vec<CallCountsByDayCallCountsByDayItem>>,
    /// The id of the organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub org_id: Option<String>,
}

/// `analytics.yaml#/components/schemas/CallCountsByDay/properties/callCountsByDay/items`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct CallCountsByDayCallCountsByDayItem {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<Number>,
}

/// A call, turn by turn.
///
/// `analytics.yaml#/components/schemas/ConversationDetails`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ConversationDetails {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workflow_type: Option<String>,
    /// The number that called, in E.164.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from_number: Option<Sensitive<String>>,
    /// The number that was called, in E.164.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_number: Option<Sensitive<String>>,
    /// How long it took, in **milliseconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_duration_ms: Option<Number>,
    /// What happened, of the kinds that `GET /events` knows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub events: Option<Vec<ConversationDetailsEventsItem>>,
    /// The id of the organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub org_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transcript: Option<Vec<ConversationTurn>>,
}

/// `analytics.yaml#/components/schemas/ConversationDetails/properties/events/items`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ConversationDetailsEventsItem {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_type: Option<String>,
}

/// Credits, by day.
///
/// `analytics.yaml#/components/schemas/UsageTimeseries`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UsageTimeseries {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_range: Option<AnalyticsDateRange>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day_wise_credits: Option<Vec<UsageTimeseriesDayWiseCreditsItem>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_credits: Option<Number>,
}

/// `analytics.yaml#/components/schemas/UsageTimeseries/properties/dayWiseCredits/items`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct UsageTimeseriesDayWiseCreditsItem {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credits: Option<Number>,
}

/// Figures, each as the operation of its name answers.
///
/// `analytics.yaml#/components/schemas/Dashboard`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Dashboard {
    /// As `AnalyticsSummary`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<Map<String, Value>>,
    /// As `CallOutcomesTimeseries`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_outcomes_timeseries: Option<Map<String, Value>>,
    /// As `CallVolumeTimeseries`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_volume_timeseries: Option<Map<String, Value>>,
    /// As `DurationStats`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration_stats: Option<Map<String, Value>>,
    /// As `HourlyPerformance`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hourly_performance: Option<Map<String, Value>>,
    /// As `PickupRateByNumber`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pickup_rate_by_number: Option<Map<String, Value>>,
}

/// The main figures of a period.
///
/// `analytics.yaml#/components/schemas/AnalyticsSummary`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AnalyticsSummary {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_calls: Option<AnalyticsTrendMetric>,
    /// How long a call took on average, in **milliseconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avg_duration_ms: Option<AnalyticsTrendMetric>,
    /// Half of the calls took longer, in **milliseconds**. Of this period alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median_duration_ms: Option<Number>,
    /// The id of the organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub org_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<AnalyticsDateRange>,
    /// The share of calls that were answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pickup_rate: Option<AnalyticsTrendMetric>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous_period: Option<AnalyticsDateRange>,
    /// What the calls cost.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_cost: Option<AnalyticsTrendMetric>,
    /// How long they took together, in **milliseconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_duration_ms: Option<AnalyticsTrendMetric>,
    /// How many people were reached, each counted once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unique_users_reached: Option<AnalyticsTrendMetric>,
}

/// Calls and how they came out, by day.
///
/// `analytics.yaml#/components/schemas/CallVolumeTimeseries`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallVolumeTimeseries {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_points: Option<Vec<CallVolumePoint>>,
    /// The id of the organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub org_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<AnalyticsDateRange>,
}

/// How often calls are answered, by number.
///
/// `analytics.yaml#/components/schemas/PickupRateByNumber`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PickupRateByNumber {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numbers: Option<Vec<NumberPickupRate>>,
    /// The id of the organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub org_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<AnalyticsDateRange>,
}

/// How often calls are answered, by number and day.
///
/// `analytics.yaml#/components/schemas/PhoneNumberTrends`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PhoneNumberTrends {
    /// The id of the organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub org_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<AnalyticsDateRange>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trends: Option<Vec<PhoneNumberTrend>>,
}

/// Calls, by the hour of the day.
///
/// `analytics.yaml#/components/schemas/HourlyPerformance`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HourlyPerformance {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<Vec<HourPerformance>>,
    /// The id of the organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub org_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<AnalyticsDateRange>,
}

/// How calls came out, by day.
///
/// `analytics.yaml#/components/schemas/CallOutcomesTimeseries`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallOutcomesTimeseries {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_points: Option<Vec<CallOutcomesPoint>>,
    /// The id of the organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub org_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<AnalyticsDateRange>,
    /// Of all days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub totals: Option<CallOutcomeTotals>,
}

/// How long calls take.
///
/// `analytics.yaml#/components/schemas/DurationStats`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DurationStats {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_calls: Option<Number>,
    /// On average, in **milliseconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avg_duration_ms: Option<Number>,
    /// How many of a hundred calls are very long.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub long_calls_percent: Option<Number>,
    /// Half of the calls took longer, in **milliseconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median_duration_ms: Option<Number>,
    /// The id of the organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub org_id: Option<String>,
    /// One call of ten took longer, in **milliseconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub p90_duration_ms: Option<Number>,
    /// One call of twenty took longer, in **milliseconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub p95_duration_ms: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<AnalyticsDateRange>,
    /// How many of a hundred calls are very short.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short_calls_percent: Option<Number>,
    /// All calls together, in **milliseconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_duration_ms: Option<Number>,
}

/// Calls, by week.
///
/// `analytics.yaml#/components/schemas/WeeklyTrends`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WeeklyTrends {
    /// The id of the organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub org_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<AnalyticsDateRange>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weeks: Option<Vec<WeekTrend>>,
}

/// Calls, by agent.
///
/// `analytics.yaml#/components/schemas/AgentPerformance`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AgentPerformance {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agents: Option<Vec<AgentPerformanceEntry>>,
    /// The id of the organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub org_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<AnalyticsDateRange>,
}

/// Calls at the same time, by the minute of a day.
///
/// `analytics.yaml#/components/schemas/ConcurrencyTimeseries`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ConcurrencyTimeseries {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// How many went on at the same time on average.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avg_concurrent: Option<Number>,
    /// Missing unless `includeAgents` asked for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_agent: Option<Vec<AgentConcurrency>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_points: Option<Vec<ConcurrencyPoint>>,
    /// The most that went on at the same time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub peak_concurrent: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_minutes: Option<Number>,
}

/// Calls that began, by the minute of a day.
///
/// `analytics.yaml#/components/schemas/CallStartDistribution`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallStartDistribution {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_calls: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_points: Option<Vec<CallStartPoint>>,
}

/// The calls of one day.
///
/// `analytics.yaml#/components/schemas/DailyCallSummary`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DailyCallSummary {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_calls: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_calls: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failed_calls: Option<Number>,
    /// How many go on at this moment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_progress_calls: Option<Number>,
    /// How many wait at this moment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_queue_calls: Option<Number>,
    /// The share of calls that were answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pickup_rate: Option<Number>,
    /// How long they took together, in **milliseconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_duration_ms: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unanswered_calls: Option<Number>,
}

/// What attempts are worth, one after the other.
///
/// `analytics.yaml#/components/schemas/AttemptCohorts`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AttemptCohorts {
    /// How many calls it took on average until somebody answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avg_attempts_to_pickup: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cohorts: Option<Vec<AttemptCohort>>,
    /// The most calls to one number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_attempts_seen: Option<Number>,
    /// The id of the organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub org_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<AnalyticsDateRange>,
    /// How many numbers were called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_unique_numbers: Option<Number>,
}

/// A call, as it is counted.
///
/// `analytics.yaml#/components/schemas/CountedCall`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CountedCall {
    /// What `GET /conversation/{id}` takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_id: Option<String>,
    /// When the call was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_name: Option<String>,
    /// The number that called, in E.164.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from_number: Option<Sensitive<String>>,
    /// The number that was called, in E.164.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_number: Option<Sensitive<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_status: Option<String>,
    /// How long it took, in **milliseconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_duration_ms: Option<Number>,
    /// How long the agent took to answer, in **milliseconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_latency_ms: Option<Number>,
    /// The campaign that made the call; missing for all others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaign_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaign_name: Option<String>,
    /// What it cost.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost_spent: Option<Number>,
    /// How it ended, as `user_hangup` or `agent_hangup`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disconnection_reason: Option<String>,
    /// The id of the organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub org_id: Option<String>,
    /// The recording, once there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recording_url: Option<Sensitive<String>>,
    /// Where the call came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// One turn of the conversation.
///
/// `analytics.yaml#/components/schemas/ConversationTurn`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ConversationTurn {
    /// When the turn was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<Timestamp>,
    /// Who spoke, `agent` or `user`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// What was said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Sensitive<String>>,
}

/// From one day to another.
///
/// `analytics.yaml#/components/schemas/AnalyticsDateRange`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct AnalyticsDateRange {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
}

/// A figure, and what it was before.
///
/// `analytics.yaml#/components/schemas/AnalyticsTrendMetric`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AnalyticsTrendMetric {
    /// In the period that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub current: Option<Number>,
    /// The change from before, in per cent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent_change: Option<Number>,
    /// In the period before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<Number>,
}

/// The calls of one day.
///
/// `analytics.yaml#/components/schemas/CallVolumePoint`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallVolumePoint {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_calls: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_calls: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no_answer_calls: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failed_calls: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelled_calls: Option<Number>,
    /// How long they took together, in **milliseconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_duration_ms: Option<Number>,
}

/// A number that calls are made from.
///
/// `analytics.yaml#/components/schemas/NumberPickupRate`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NumberPickupRate {
    /// In E.164; a number of the organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_calls: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_calls: Option<Number>,
    /// The last day on which it was called from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_active_date: Option<Date>,
    /// The share of calls that were answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pickup_rate: Option<Number>,
}

/// A number that calls are made from, day by day.
///
/// `analytics.yaml#/components/schemas/PhoneNumberTrend`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PhoneNumberTrend {
    /// In E.164; a number of the organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_points: Option<Vec<PhoneNumberTrendPoint>>,
}

/// The calls of one hour of the day.
///
/// `analytics.yaml#/components/schemas/HourPerformance`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HourPerformance {
    /// 9 is from nine to ten.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hour: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_calls: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_calls: Option<Number>,
    /// How long a call took on average, in **milliseconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avg_duration_ms: Option<Number>,
    /// The share of calls that were answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pickup_rate: Option<Number>,
    /// How long they took together, in **milliseconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_duration_ms: Option<Number>,
}

/// How the calls of one day came out.
///
/// `analytics.yaml#/components/schemas/CallOutcomesPoint`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallOutcomesPoint {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelled: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failed: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no_answer: Option<Number>,
}

/// How the calls of a period came out.
///
/// `analytics.yaml#/components/schemas/CallOutcomeTotals`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallOutcomeTotals {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelled: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failed: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no_answer: Option<Number>,
}

/// The calls of one week.
///
/// `analytics.yaml#/components/schemas/WeekTrend`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WeekTrend {
    /// The Monday that the week begins with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub week_start: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_calls: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_calls: Option<Number>,
    /// How long a call took on average, in **seconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avg_duration: Option<Number>,
    /// How many of a hundred calls are very long.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub long_calls_percent: Option<Number>,
    /// Half of the calls took longer, in **seconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median_duration: Option<Number>,
    /// One call of ten took longer, in **seconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub p90_duration: Option<Number>,
    /// The share of calls that were answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pickup_rate: Option<Number>,
    /// How many of a hundred calls are very short.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short_calls_percent: Option<Number>,
}

/// The calls of one agent.
///
/// `analytics.yaml#/components/schemas/AgentPerformanceEntry`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AgentPerformanceEntry {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_calls: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_calls: Option<Number>,
    /// How long a call took on average, in **seconds**.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avg_duration: Option<Number>,
    /// The share of calls that were answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pickup_rate: Option<Number>,
    /// What the calls cost.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_cost: Option<Number>,
}

/// Calls of one agent at the same time.
///
/// `analytics.yaml#/components/schemas/AgentConcurrency`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AgentConcurrency {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_calls: Option<Number>,
    /// How many went on at the same time on average.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avg_concurrent: Option<Number>,
    /// The most that went on at the same time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub peak_concurrent: Option<Number>,
}

/// One minute.
///
/// `analytics.yaml#/components/schemas/ConcurrencyPoint`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ConcurrencyPoint {
    /// As `09:12`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minute: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub concurrent_calls: Option<Number>,
}

/// One minute.
///
/// `analytics.yaml#/components/schemas/CallStartPoint`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallStartPoint {
    /// As `09:12`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minute: Option<String>,
    /// How many calls began.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_count: Option<Number>,
}

/// All first attempts, all second ones, and so on.
///
/// `analytics.yaml#/components/schemas/AttemptCohort`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AttemptCohort {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_calls: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_calls: Option<Number>,
    /// Which attempt, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attempt_number: Option<Number>,
    /// How many numbers were reached up to this attempt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cumulative_answered: Option<Number>,
    /// The share of numbers that were reached up to this attempt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cumulative_rate: Option<Number>,
    /// What this attempt has added to that share.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marginal_gain: Option<Number>,
    /// The share of these calls that were answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pickup_rate: Option<Number>,
}

/// The calls of one day from one number.
///
/// `analytics.yaml#/components/schemas/PhoneNumberTrendPoint`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PhoneNumberTrendPoint {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_calls: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_calls: Option<Number>,
    /// The share of calls that were answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pickup_rate: Option<Number>,
}

/// The parameters of `GET /analytics/call-counts-log`.
///
/// `analytics.yaml#/paths/~1analytics~1call-counts-log/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ListCallCountsParams {
    /// Only calls of this agent. Operations about a period take several ids, separated by
    /// commas; those about one day take one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    /// Only calls in this direction, as `inbound` or `outbound`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_type: Option<String>,
    /// Only calls of this campaign.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaign_id: Option<String>,
    /// The begin of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_from: Option<Timestamp>,
    /// The end of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_to: Option<Timestamp>,
    /// The page, counted from 1.
    pub page: i64,
    /// How many calls a page has.
    pub limit: i64,
}

/// `analytics.yaml#/paths/~1analytics~1call-counts-log/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ListCallCountsOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<CallCountsPage>,
}

/// The parameters of `GET /analytics/call-counts-by-day`.
///
/// `analytics.yaml#/paths/~1analytics~1call-counts-by-day/get/parameters`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetCallCountsByDayParams {
    /// Only calls of this agent. Operations about a period take several ids, separated by
    /// commas; those about one day take one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    /// Only calls in this direction, as `inbound` or `outbound`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_type: Option<String>,
    /// Only calls of this campaign.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaign_id: Option<String>,
    /// The begin of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_from: Option<Timestamp>,
    /// The end of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_to: Option<Timestamp>,
}

/// `analytics.yaml#/paths/~1analytics~1call-counts-by-day/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetCallCountsByDayOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<CallCountsByDay>,
}

/// The parameters of `GET /analytics/conversation-details/{callId}`.
///
/// `analytics.yaml#/paths/~1analytics~1conversation-details~1{callId}/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetConversationDetailsParams {
    /// The call, as `callId` names it in lists and deliveries.
    pub call_id: String,
}

/// `analytics.yaml#/paths/~1analytics~1conversation-details~1{callId}/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetConversationDetailsOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<ConversationDetails>,
}

/// The parameters of `GET /analytics/usage/timeseries`.
///
/// `analytics.yaml#/paths/~1analytics~1usage~1timeseries/get/parameters`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetUsageTimeseriesParams {
    /// The begin of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_from: Option<Timestamp>,
    /// The end of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_to: Option<Timestamp>,
}

/// `analytics.yaml#/paths/~1analytics~1usage~1timeseries/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetUsageTimeseriesOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<UsageTimeseries>,
}

/// The parameters of `GET /analytics/dashboard`.
///
/// `analytics.yaml#/paths/~1analytics~1dashboard/get/parameters`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetDashboardParams {
    /// Only calls of this agent. Operations about a period take several ids, separated by
    /// commas; those about one day take one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    /// Only calls in this direction, as `inbound` or `outbound`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_type: Option<String>,
    /// Only calls of this campaign.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaign_id: Option<String>,
    /// The begin of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_from: Option<Timestamp>,
    /// The end of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_to: Option<Timestamp>,
}

/// `analytics.yaml#/paths/~1analytics~1dashboard/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetDashboardOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Dashboard>,
}

/// The parameters of `GET /analytics/summary`.
///
/// `analytics.yaml#/paths/~1analytics~1summary/get/parameters`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetAnalyticsSummaryParams {
    /// Only calls of this agent. Operations about a period take several ids, separated by
    /// commas; those about one day take one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    /// Only calls in this direction, as `inbound` or `outbound`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_type: Option<String>,
    /// Only calls of this campaign.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaign_id: Option<String>,
    /// The begin of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_from: Option<Timestamp>,
    /// The end of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_to: Option<Timestamp>,
}

/// `analytics.yaml#/paths/~1analytics~1summary/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetAnalyticsSummaryOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<AnalyticsSummary>,
}

/// The parameters of `GET /analytics/call-volume-timeseries`.
///
/// `analytics.yaml#/paths/~1analytics~1call-volume-timeseries/get/parameters`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetCallVolumeTimeseriesParams {
    /// Only calls of this agent. Operations about a period take several ids, separated by
    /// commas; those about one day take one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    /// Only calls in this direction, as `inbound` or `outbound`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_type: Option<String>,
    /// Only calls of this campaign.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaign_id: Option<String>,
    /// The begin of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_from: Option<Timestamp>,
    /// The end of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_to: Option<Timestamp>,
}

/// `analytics.yaml#/paths/~1analytics~1call-volume-timeseries/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetCallVolumeTimeseriesOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<CallVolumeTimeseries>,
}

/// The parameters of `GET /analytics/pickup-rate-by-number`.
///
/// `analytics.yaml#/paths/~1analytics~1pickup-rate-by-number/get/parameters`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetPickupRateByNumberParams {
    /// Only calls of this agent. Operations about a period take several ids, separated by
    /// commas; those about one day take one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    /// Only calls in this direction, as `inbound` or `outbound`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_type: Option<String>,
    /// Only calls of this campaign.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaign_id: Option<String>,
    /// The begin of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_from: Option<Timestamp>,
    /// The end of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_to: Option<Timestamp>,
}

/// `analytics.yaml#/paths/~1analytics~1pickup-rate-by-number/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetPickupRateByNumberOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<PickupRateByNumber>,
}

/// The parameters of `GET /analytics/phone-number-trends`.
///
/// `analytics.yaml#/paths/~1analytics~1phone-number-trends/get/parameters`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetPhoneNumberTrendsParams {
    /// Only calls of this agent. Operations about a period take several ids, separated by
    /// commas; those about one day take one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    /// Only calls in this direction, as `inbound` or `outbound`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_type: Option<String>,
    /// Only calls of this campaign.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaign_id: Option<String>,
    /// The begin of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_from: Option<Timestamp>,
    /// The end of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_to: Option<Timestamp>,
}

/// `analytics.yaml#/paths/~1analytics~1phone-number-trends/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetPhoneNumberTrendsOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<PhoneNumberTrends>,
}

/// The parameters of `GET /analytics/hourly-performance`.
///
/// `analytics.yaml#/paths/~1analytics~1hourly-performance/get/parameters`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetHourlyPerformanceParams {
    /// Only calls of this agent. Operations about a period take several ids, separated by
    /// commas; those about one day take one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    /// Only calls in this direction, as `inbound` or `outbound`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_type: Option<String>,
    /// Only calls of this campaign.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaign_id: Option<String>,
    /// The begin of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_from: Option<Timestamp>,
    /// The end of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_to: Option<Timestamp>,
}

/// `analytics.yaml#/paths/~1analytics~1hourly-performance/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetHourlyPerformanceOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<HourlyPerformance>,
}

/// The parameters of `GET /analytics/call-outcomes-timeseries`.
///
/// `analytics.yaml#/paths/~1analytics~1call-outcomes-timeseries/get/parameters`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetCallOutcomesTimeseriesParams {
    /// Only calls of this agent. Operations about a period take several ids, separated by
    /// commas; those about one day take one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    /// Only calls in this direction, as `inbound` or `outbound`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_type: Option<String>,
    /// Only calls of this campaign.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaign_id: Option<String>,
    /// The begin of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_from: Option<Timestamp>,
    /// The end of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_to: Option<Timestamp>,
}

/// `analytics.yaml#/paths/~1analytics~1call-outcomes-timeseries/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetCallOutcomesTimeseriesOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<CallOutcomesTimeseries>,
}

/// The parameters of `GET /analytics/duration-stats`.
///
/// `analytics.yaml#/paths/~1analytics~1duration-stats/get/parameters`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetDurationStatsParams {
    /// Only calls of this agent. Operations about a period take several ids, separated by
    /// commas; those about one day take one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    /// Only calls in this direction, as `inbound` or `outbound`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_type: Option<String>,
    /// Only calls of this campaign.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaign_id: Option<String>,
    /// The begin of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_from: Option<Timestamp>,
    /// The end of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_to: Option<Timestamp>,
}

/// `analytics.yaml#/paths/~1analytics~1duration-stats/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetDurationStatsOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<DurationStats>,
}

/// The parameters of `GET /analytics/weekly-trends`.
///
/// `analytics.yaml#/paths/~1analytics~1weekly-trends/get/parameters`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetWeeklyTrendsParams {
    /// Only calls of this agent. Operations about a period take several ids, separated by
    /// commas; those about one day take one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    /// Only calls in this direction, as `inbound` or `outbound`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_type: Option<String>,
    /// Only calls of this campaign.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaign_id: Option<String>,
    /// The begin of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_from: Option<Timestamp>,
    /// The end of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_to: Option<Timestamp>,
}

/// `analytics.yaml#/paths/~1analytics~1weekly-trends/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetWeeklyTrendsOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<WeeklyTrends>,
}

/// The parameters of `GET /analytics/agent-performance`.
///
/// `analytics.yaml#/paths/~1analytics~1agent-performance/get/parameters`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetAgentPerformanceParams {
    /// Only calls of this agent. Operations about a period take several ids, separated by
    /// commas; those about one day take one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    /// Only calls in this direction, as `inbound` or `outbound`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_type: Option<String>,
    /// Only calls of this campaign.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaign_id: Option<String>,
    /// The begin of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_from: Option<Timestamp>,
    /// The end of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_to: Option<Timestamp>,
    /// The field to sort by, as `totalCalls`, `pickupRate` or `avgDuration`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort_by: Option<String>,
    /// Which way to sort.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort_order: Option<SortOrder>,
    /// The most agents to answer with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
}

/// `analytics.yaml#/paths/~1analytics~1agent-performance/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetAgentPerformanceOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<AgentPerformance>,
}

/// The parameters of `GET /analytics/concurrency`.
///
/// `analytics.yaml#/paths/~1analytics~1concurrency/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetConcurrencyTimeseriesParams {
    /// Only calls of this agent. Operations about a period take several ids, separated by
    /// commas; those about one day take one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    /// The day, as `2026-08-06`.
    pub date: Date,
    /// `true` adds the figures of each agent; they are left out when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub include_agents: Option<GetConcurrencyTimeseriesParamsIncludeAgents>,
}

open_enum! {
    /// `analytics.yaml#/paths/~1analytics~1concurrency/get/parameters/2/schema`
    pub enum GetConcurrencyTimeseriesParamsIncludeAgents {
        True = "true",
        False = "false",
    }
}

/// `analytics.yaml#/paths/~1analytics~1concurrency/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetConcurrencyTimeseriesOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<ConcurrencyTimeseries>,
}

/// The parameters of `GET /analytics/call-start-distribution`.
///
/// `analytics.yaml#/paths/~1analytics~1call-start-distribution/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetCallStartDistributionParams {
    /// Only calls of this agent. Operations about a period take several ids, separated by
    /// commas; those about one day take one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    /// The day, as `2026-08-06`.
    pub date: Date,
}

/// `analytics.yaml#/paths/~1analytics~1call-start-distribution/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetCallStartDistributionOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<CallStartDistribution>,
}

/// The parameters of `GET /analytics/daily-call-summary`.
///
/// `analytics.yaml#/paths/~1analytics~1daily-call-summary/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetDailyCallSummaryParams {
    /// Only calls of this agent. Operations about a period take several ids, separated by
    /// commas; those about one day take one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    /// The day, as `2026-08-06`.
    pub date: Date,
}

/// `analytics.yaml#/paths/~1analytics~1daily-call-summary/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetDailyCallSummaryOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<DailyCallSummary>,
}

/// The parameters of `GET /analytics/attempt-cohort`.
///
/// `analytics.yaml#/paths/~1analytics~1attempt-cohort/get/parameters`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetAttemptCohortsParams {
    /// Only calls of this agent. Operations about a period take several ids, separated by
    /// commas; those about one day take one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    /// Only calls in this direction, as `inbound` or `outbound`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_type: Option<String>,
    /// Only calls of this campaign.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaign_id: Option<String>,
    /// The begin of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_from: Option<Timestamp>,
    /// The end of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_to: Option<Timestamp>,
}

/// `analytics.yaml#/paths/~1analytics~1attempt-cohort/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetAttemptCohortsOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<AttemptCohorts>,
}
