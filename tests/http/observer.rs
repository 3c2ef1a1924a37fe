//! What a newer platform sends, counted.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use atoms_runtime::Observer;
use axum::Router;
use http::StatusCode;
use serde_json::json;

use crate::support::{
    Service, assistant, atoms, forged, json, payload, status, verified_assistant, verified_atoms,
};

/// Writes down what it hears.
#[derive(Clone, Default)]
struct Heard(Arc<Mutex<Vec<String>>>);

impl Heard {
    fn note(&self, what: String) {
        self.0.lock().unwrap().push(what);
    }

    /// What was heard, but for the answers.
    fn news(&self) -> Vec<String> {
        let heard = self.0.lock().unwrap();
        let news = heard.iter().filter(|what| !what.starts_with("answered"));
        news.cloned().collect()
    }

    fn answers(&self) -> Vec<String> {
        let heard = self.0.lock().unwrap();
        let answers = heard.iter().filter(|what| what.starts_with("answered"));
        answers.cloned().collect()
    }
}

impl Observer for Heard {
    fn unknown_event(&self, contract: &str, event: &str) {
        self.note(format!("event {contract} {event}"));
    }

    fn unknown_value(&self, event: &str, type_name: &str, value: &str) {
        self.note(format!("value {event} {type_name} {value}"));
    }

    fn undeclared_field(&self, event: &str, pointer: &str) {
        self.note(format!("field {event} {pointer}"));
    }

    fn answered(&self, event: &str, status: StatusCode, _: Duration) {
        self.note(format!("answered {event} {}", status.as_u16()));
    }
}

fn observed_atoms() -> (Heard, Router) {
    let heard = Heard::default();
    let service = Arc::new(Service::default());
    let receiver = atoms_api::atoms::webhooks::receiver(service, verified_atoms());
    (heard.clone(), receiver.observe(heard).into_router())
}

fn observed_assistant() -> (Heard, Router) {
    let heard = Heard::default();
    let service = Arc::new(Service::default());
    let receiver = atoms_api::assistant::webhooks::receiver(service, verified_assistant());
    (heard.clone(), receiver.observe(heard).into_router())
}

#[tokio::test]
async fn what_the_document_describes_is_no_news() {
    let (heard, router) = observed_atoms();
    for event in [
        "pre-conversation",
        "post-conversation",
        "analytics-completed",
    ] {
        let body = payload(&format!("atoms/{event}"));
        assert_eq!(status(&router, atoms(body)).await, 200);
    }
    assert_eq!(heard.news(), [""; 0]);
    let (heard, router) = observed_assistant();
    for event in [
        "assistant-request",
        "tool-calls",
        "status-update",
        "end-of-call-report",
    ] {
        let body = payload(&format!("assistant/{event}"));
        assert_eq!(status(&router, assistant(body)).await, 200);
    }
    assert_eq!(heard.news(), [""; 0]);
}

#[tokio::test]
async fn an_unknown_event_is_counted() {
    let (heard, router) = observed_atoms();
    status(&router, atoms(payload("atoms/unknown-event"))).await;
    assert_eq!(heard.news(), ["event atoms call-transferred"]);
    let (heard, router) = observed_assistant();
    status(&router, assistant(payload("assistant/unknown-event"))).await;
    assert_eq!(heard.news(), ["event assistant call-transferred"]);
}

#[tokio::test]
async fn an_unknown_value_is_counted() {
    let (heard, router) = observed_atoms();
    for name in ["no-answer", "busy", "cancelled"] {
        let body = payload(&format!("atoms/post-conversation-{name}"));
        assert_eq!(status(&router, atoms(body)).await, 200);
    }
    let news = ["no-answer", "busy"];
    let news =
        news.map(|value| format!("value post-conversation WebhookEventCallDataCallStatus {value}"));
    assert_eq!(heard.news(), news);

    let (heard, router) = observed_assistant();
    let mut body = json("assistant/status-update");
    body["message"]["call"]["type"] = json!("satellite_call");
    status(&router, assistant(&body)).await;
    assert_eq!(
        heard.news(),
        ["value status-update CallType satellite_call"]
    );
}

#[tokio::test]
async fn a_value_that_is_none_of_a_union_s_is_counted() {
    let (heard, router) = observed_atoms();
    let body = payload("atoms/analytics-completed-float-value");
    assert_eq!(status(&router, atoms(body)).await, 200);
    let news = "value analytics-completed WebhookEventAnalyticsMetricValue 0.62";
    assert_eq!(heard.news(), [news]);
}

#[tokio::test]
async fn an_undeclared_field_is_counted() {
    let (heard, router) = observed_atoms();
    let body = payload("atoms/post-conversation-extra-field");
    assert_eq!(status(&router, atoms(body)).await, 200);
    let fields = [
        "/metadata/callData/carrier",
        "/metadata/transcript/0/interrupted",
        "/metadata/region",
        "/attempt",
    ];
    assert_eq!(
        heard.news(),
        fields.map(|field| format!("field post-conversation {field}"))
    );

    let (heard, router) = observed_assistant();
    let body = payload("assistant/end-of-call-report-extra-fields");
    assert_eq!(status(&router, assistant(body)).await, 200);
    let fields = [
        "/message/call/direction",
        "/message/customer/name",
        "/message/messages/0/seconds",
        "/message/cost",
        "/version",
    ];
    assert_eq!(
        heard.news(),
        fields.map(|field| format!("field end-of-call-report {field}"))
    );
}

#[tokio::test]
async fn every_answer_is_counted() {
    let (heard, router) = observed_atoms();
    let body = payload("atoms/pre-conversation");
    status(&router, atoms(body.clone())).await;
    status(&router, forged(&body, b"00")).await;
    status(&router, atoms(payload("atoms/unknown-event"))).await;
    let mut broken = json("atoms/post-conversation");
    broken["metadata"] = json!({"eventType": "post-conversation"});
    status(&router, atoms(&broken)).await;
    assert_eq!(
        heard.answers(),
        [
            "answered pre-conversation 200",
            "answered  401",
            "answered  200",
            "answered post-conversation 400",
        ]
    );
}
