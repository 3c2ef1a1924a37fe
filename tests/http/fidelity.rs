//! Deliveries that differ from the document decode, and encode again without loss.

use atoms_api::atoms::types::{
    WebhookEventAnalyticsCompleted, WebhookEventAnalyticsMetricValue,
    WebhookEventCallDataCallStatus, WebhookEventPostConversation,
};
use axum::Router;
use serde_json::Value;

use crate::support::{
    Seen, assistant, atoms, json, payload, serves_assistant, serves_atoms, status,
};

async fn delivered(file: &str) -> Seen {
    let (service, router): (_, Router) = match file.split_once('/') {
        Some(("atoms", _)) => serves_atoms(),
        _ => serves_assistant(),
    };
    let body = payload(file);
    let request = match file.split_once('/') {
        Some(("atoms", _)) => atoms(body),
        _ => assistant(body),
    };
    assert_eq!(status(&router, request).await, 200, "{file}");
    service.only()
}

/// What `json` is without the values at these pointers.
fn without(mut json: Value, pointers: &[&str]) -> Value {
    for pointer in pointers {
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        let parent = json.pointer_mut(parent).and_then(Value::as_object_mut);
        assert!(parent.unwrap().remove(name).is_some(), "{pointer}");
    }
    json
}

#[tokio::test]
async fn what_arrives_encodes_again_as_it_came() {
    let files = [
        "atoms/pre-conversation",
        "atoms/post-conversation",
        "atoms/post-conversation-no-answer",
        "atoms/post-conversation-busy",
        "atoms/post-conversation-cancelled",
        "atoms/post-conversation-zone-less",
        "atoms/post-conversation-no-direction",
        "atoms/analytics-completed",
        "atoms/analytics-completed-no-direction",
        "atoms/analytics-completed-float-value",
        "assistant/assistant-request",
        "assistant/tool-calls",
        "assistant/status-update",
        "assistant/status-update-error",
        "assistant/end-of-call-report",
    ];
    for file in files {
        let seen = delivered(file).await;
        assert_eq!(seen.delivery.payload, json(file), "{file}");
        assert_eq!(*seen.delivery.raw(), payload(file), "{file}");
    }
}

#[tokio::test]
async fn an_undeclared_field_stays_in_the_delivery() {
    let files = [
        (
            "atoms/post-conversation-extra-field",
            &[
                "/attempt",
                "/metadata/region",
                "/metadata/callData/carrier",
                "/metadata/transcript/0/interrupted",
            ][..],
        ),
        (
            "assistant/end-of-call-report-extra-fields",
            &[
                "/version",
                "/message/cost",
                "/message/call/direction",
                "/message/customer/name",
                "/message/messages/0/seconds",
            ],
        ),
    ];
    for (file, undeclared) in files {
        let seen = delivered(file).await;
        assert_eq!(seen.delivery.payload, without(json(file), undeclared));
        assert_eq!(seen.delivery.json().unwrap(), json(file));
        assert_eq!(*seen.delivery.raw(), payload(file));
    }
}

fn post_conversation(file: &str) -> WebhookEventPostConversation {
    serde_json::from_slice(&payload(file)).unwrap()
}

#[test]
fn an_unknown_status_is_kept_and_a_known_one_is_named() {
    use WebhookEventCallDataCallStatus as Status;
    let status = |name: &str| {
        let file = format!("atoms/post-conversation-{name}");
        post_conversation(&file).metadata.call_data.call_status
    };
    assert_eq!(status("no-answer"), Status::Unknown("no-answer".to_owned()));
    assert_eq!(status("busy"), Status::Unknown("busy".to_owned()));
    assert_eq!(status("cancelled"), Status::Cancelled);
    assert!(!status("busy").is_known() && status("cancelled").is_known());
}

#[test]
fn a_time_without_a_zone_is_kept_and_can_be_read() {
    let call = post_conversation("atoms/post-conversation-zone-less")
        .metadata
        .call_data;
    assert_eq!(call.end_time.as_str(), "2026-08-07T09:53:43.054736");
    assert!(call.end_time.parse().is_err());
    assert_eq!(call.end_time.civil().unwrap().minute(), 53);
    let zoned = post_conversation("atoms/post-conversation")
        .metadata
        .call_data;
    assert_eq!(zoned.end_time.parse().unwrap().subsec_millisecond(), 54);
}

#[test]
fn a_metric_with_a_fraction_is_kept_whole() {
    use WebhookEventAnalyticsMetricValue as Metric;
    let file = payload("atoms/analytics-completed-float-value");
    let event: WebhookEventAnalyticsCompleted = serde_json::from_slice(&file).unwrap();
    let metrics = event.metadata.analytics.disposition_metrics;
    assert_eq!(*metrics[0].value, Metric::Boolean(true));
    assert_eq!(*metrics[1].value, Metric::Unknown(serde_json::json!(0.62)));
    assert_eq!(*metrics[2].value, Metric::String("2026-08-08".to_owned()));
}

#[test]
fn a_missing_optional_is_none() {
    let call = |file| post_conversation(file).metadata.call_data.call_direction;
    assert!(call("atoms/post-conversation-no-direction").is_none());
    assert!(call("atoms/post-conversation").is_some());
}
