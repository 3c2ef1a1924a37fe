//! When a campaign begins, how often it tries again, and from which numbers.

use serde_json::json;

use crate::field::Field;

fn field(pointer: &'static str) -> Field {
    Field {
        route: "POST /campaign",
        operation: "create_campaign",
        body: json!({"name": "Reminders", "agentId": "a1", "audienceId": "p1"}),
        pointer,
    }
}

#[tokio::test]
async fn a_campaign_begins_at_a_time_of_iso_8601() {
    let field = field("/scheduledAt");
    field.refuses(json!("tomorrow")).await;
    field.refuses(json!(1_893_484_800)).await;
    field.accepts(json!("2030-01-01T08:00:00Z")).await;
    field.accepts(json!("2030-01-01T08:00:00+05:30")).await;
    field.may_be_absent().await;
}

#[tokio::test]
async fn a_call_is_tried_again_at_most_10_times() {
    let field = field("/maxRetries");
    for refused in [-1, 11] {
        field.refuses(json!(refused)).await;
    }
    for accepted in [0, 3, 10] {
        field.accepts(json!(accepted)).await;
    }
    field.may_be_absent().await;
}

#[tokio::test]
async fn tries_are_a_minute_to_a_day_apart() {
    let field = field("/retryDelay");
    for refused in [0, 1441] {
        field.refuses(json!(refused)).await;
    }
    for accepted in [1, 15, 1440] {
        field.accepts(json!(accepted)).await;
    }
    field.may_be_absent().await;
}

#[tokio::test]
async fn caller_ids_are_a_list_of_phone_numbers() {
    let field = field("/phoneNumberIds");
    field.refuses(json!("p1")).await;
    field
        .refuses_at("/phoneNumberIds/1", json!(["p1", 2]))
        .await;
    field.accepts(json!(["66b7c0d1e2f3a4b5c6d7e8f9"])).await;
    field
        .accepts(json!([
            "66b7c0d1e2f3a4b5c6d7e8f9",
            "66b7c0d1e2f3a4b5c6d7e8fa"
        ]))
        .await;
    field.may_be_absent().await;
}
