//! Figures of calls.

use atoms_api::atoms::Client;
use atoms_api::atoms::analytics::{self as api, types};
use atoms_runtime::Date;

use crate::told::{CALL, told};

pub(crate) async fn all(client: &Client) {
    counted(client).await;
    summed(client).await;
    in_time(client).await;
    by_number(client).await;
    on_a_day(client).await;
}

async fn counted(client: &Client) {
    let params = types::ListCallCountsParams::default();
    let calls = told!(
        client.list_call_counts(&params).await,
        api::ListCallCountsAnswer::Ok
    );
    assert_eq!(calls["data"]["calls"][0]["callId"], CALL);

    let params = types::GetCallCountsByDayParams::default();
    let days = told!(
        client.get_call_counts_by_day(&params).await,
        api::GetCallCountsByDayAnswer::Ok
    );
    assert_eq!(days["data"]["callCountsByDay"][0]["count"], 118);

    let params = types::GetConversationDetailsParams::new(CALL);
    let call = client.get_conversation_details(&params).await;
    let call = told!(call, api::GetConversationDetailsAnswer::Ok);
    assert_eq!(call["data"]["callId"], CALL);

    let params = types::GetUsageTimeseriesParams::default();
    let usage = told!(
        client.get_usage_timeseries(&params).await,
        api::GetUsageTimeseriesAnswer::Ok
    );
    assert_eq!(usage["data"]["totalCredits"], 22.5);
}

async fn summed(client: &Client) {
    let params = types::GetDashboardParams::default();
    let dashboard = told!(
        client.get_dashboard(&params).await,
        api::GetDashboardAnswer::Ok
    );
    assert_eq!(dashboard["data"]["summary"]["totalCalls"]["current"], 249);

    let params = types::GetAnalyticsSummaryParams::default();
    let summary = told!(
        client.get_analytics_summary(&params).await,
        api::GetAnalyticsSummaryAnswer::Ok
    );
    assert_eq!(summary["data"]["pickupRate"]["percentChange"], 3.84);

    let params = types::GetDurationStatsParams::default();
    let stats = told!(
        client.get_duration_stats(&params).await,
        api::GetDurationStatsAnswer::Ok
    );
    assert_eq!(stats["data"]["p95DurationMs"], 104_500);

    let params = types::GetAgentPerformanceParams::default();
    let agents = told!(
        client.get_agent_performance(&params).await,
        api::GetAgentPerformanceAnswer::Ok
    );
    assert_eq!(agents["data"]["agents"][0]["totalCost"], 27.9);

    let params = types::GetAttemptCohortsParams::default();
    let cohorts = told!(
        client.get_attempt_cohorts(&params).await,
        api::GetAttemptCohortsAnswer::Ok
    );
    assert_eq!(cohorts["data"]["cohorts"][0]["attemptNumber"], 1);
}

async fn in_time(client: &Client) {
    let params = types::GetCallVolumeTimeseriesParams::default();
    let volume = client.get_call_volume_timeseries(&params).await;
    let volume = told!(volume, api::GetCallVolumeTimeseriesAnswer::Ok);
    assert_eq!(volume["data"]["dataPoints"][0]["totalCalls"], 131);

    let params = types::GetHourlyPerformanceParams::default();
    let hours = told!(
        client.get_hourly_performance(&params).await,
        api::GetHourlyPerformanceAnswer::Ok
    );
    assert_eq!(hours["data"]["hours"][0]["hour"], 9);

    let params = types::GetCallOutcomesTimeseriesParams::default();
    let outcomes = client.get_call_outcomes_timeseries(&params).await;
    let outcomes = told!(outcomes, api::GetCallOutcomesTimeseriesAnswer::Ok);
    assert_eq!(outcomes["data"]["totals"]["noAnswer"], 28);

    let params = types::GetWeeklyTrendsParams::default();
    let weeks = told!(
        client.get_weekly_trends(&params).await,
        api::GetWeeklyTrendsAnswer::Ok
    );
    assert_eq!(weeks["data"]["weeks"][0]["weekStart"], "2026-08-03");
}

async fn by_number(client: &Client) {
    let params = types::GetPickupRateByNumberParams::default();
    let numbers = client.get_pickup_rate_by_number(&params).await;
    let numbers = told!(numbers, api::GetPickupRateByNumberAnswer::Ok);
    assert_eq!(numbers["data"]["numbers"][0]["phoneNumber"], "+15550100");

    let params = types::GetPhoneNumberTrendsParams::default();
    let trends = client.get_phone_number_trends(&params).await;
    let trends = told!(trends, api::GetPhoneNumberTrendsAnswer::Ok);
    assert_eq!(
        trends["data"]["trends"][0]["dataPoints"][1]["pickupRate"],
        73.3
    );
}

async fn on_a_day(client: &Client) {
    let day = Date::from("2026-08-06");
    let params = types::GetConcurrencyTimeseriesParams::new(day.clone());
    let minutes = client.get_concurrency_timeseries(&params).await;
    let minutes = told!(minutes, api::GetConcurrencyTimeseriesAnswer::Ok);
    assert_eq!(minutes["data"]["peakConcurrent"], 9);

    let params = types::GetCallStartDistributionParams::new(day.clone());
    let starts = client.get_call_start_distribution(&params).await;
    let starts = told!(starts, api::GetCallStartDistributionAnswer::Ok);
    assert_eq!(starts["data"]["dataPoints"][0]["callCount"], 6);

    let params = types::GetDailyCallSummaryParams::new(day);
    let summary = told!(
        client.get_daily_call_summary(&params).await,
        api::GetDailyCallSummaryAnswer::Ok
    );
    assert_eq!(summary["data"]["date"], "2026-08-06");
}
