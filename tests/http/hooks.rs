//! Deliveries that the crate does not know, and those that do not decode.

use std::sync::Arc;

use axum::Router;
use serde_json::json;

use crate::support::{
    Hooked, assistant, atoms, json, payload, problem, serves_assistant, serves_atoms, status,
    verified_assistant, verified_atoms,
};

fn hooked_atoms() -> (Arc<Hooked>, Router) {
    let service = Arc::new(Hooked::default());
    let router = atoms_api::atoms::webhooks::router(Arc::clone(&service), verified_atoms());
    (service, router)
}

fn hooked_assistant() -> (Arc<Hooked>, Router) {
    let service = Arc::new(Hooked::default());
    let router = atoms_api::assistant::webhooks::router(Arc::clone(&service), verified_assistant());
    (service, router)
}

/// A known event of Atoms without the call that it is about.
fn incomplete() -> Vec<u8> {
    let mut body = json("atoms/post-conversation");
    body["metadata"]["callData"]["endTime"].take();
    body.to_string().into_bytes()
}

#[tokio::test]
async fn a_newer_event_is_acknowledged_and_reaches_no_method() {
    let (service, router) = serves_atoms();
    assert_eq!(
        status(&router, atoms(payload("atoms/unknown-event"))).await,
        200
    );
    assert!(service.seen().is_empty());
    let (service, router) = serves_assistant();
    let body = payload("assistant/unknown-event");
    assert_eq!(status(&router, assistant(body)).await, 200);
    assert!(service.seen().is_empty());
}

#[tokio::test]
async fn a_newer_event_is_the_service_s_with_its_bytes() {
    let (service, router) = hooked_atoms();
    let body = payload("atoms/unknown-event");
    assert_eq!(status(&router, atoms(body.clone())).await, 200);
    let seen = service.0.only();
    assert_eq!(seen.method, "unrecognized");
    assert_eq!(seen.delivery.event(), "call-transferred");
    assert_eq!(seen.delivery.id(), Some("66d1f4095c3e9f42b7816f1b"));
    assert_eq!(*seen.delivery.raw(), body);

    let (service, router) = hooked_assistant();
    let body = payload("assistant/unknown-event");
    assert_eq!(status(&router, assistant(body.clone())).await, 200);
    let seen = service.0.only();
    assert_eq!(seen.delivery.event(), "call-transferred");
    assert_eq!(
        seen.delivery.json().unwrap(),
        json("assistant/unknown-event")
    );
}

#[tokio::test]
async fn a_delivery_without_an_event_is_unrecognized() {
    let (service, router) = hooked_atoms();
    let body = json!({"id": "d-1", "metadata": {"callId": "C-1"}});
    assert_eq!(status(&router, atoms(&body)).await, 200);
    let seen = service.0.only();
    assert_eq!((seen.method, seen.delivery.event()), ("unrecognized", ""));
    assert_eq!(seen.delivery.join_key(), Some("C-1"));
}

#[tokio::test]
async fn a_payload_that_does_not_decode_is_answered_400_with_its_place() {
    let (service, router) = serves_atoms();
    let (status, detail) = problem(&router, atoms(incomplete())).await;
    assert_eq!(status, 400);
    assert!(
        detail.starts_with("/metadata/callData/endTime: "),
        "{detail}"
    );
    assert!(service.seen().is_empty());

    let (service, router) = serves_assistant();
    let mut body = json("assistant/tool-calls");
    body["message"]["tool_call_list"][1]["function"]["arguments"] = json!("+15550102");
    let (status, detail) = problem(&router, assistant(&body)).await;
    assert_eq!(status, 400);
    let place = "/message/tool_call_list/1/function/arguments: ";
    assert!(detail.starts_with(place), "{detail}");
    assert!(!detail.contains("+15550102"), "{detail}");
    assert!(service.seen().is_empty());
}

#[tokio::test]
async fn a_payload_that_does_not_decode_is_the_service_s_with_its_bytes() {
    let (service, router) = hooked_atoms();
    let body = incomplete();
    assert_eq!(status(&router, atoms(body.clone())).await, 202);
    let seen = service.0.only();
    assert_eq!(seen.method, "undecodable");
    assert_eq!(seen.delivery.payload, "/metadata/callData/endTime");
    assert_eq!(seen.delivery.event(), "post-conversation");
    assert_eq!(*seen.delivery.raw(), body);

    let (service, router) = hooked_assistant();
    let body = json!({"message": {"type": "status-update"}});
    assert_eq!(status(&router, assistant(&body)).await, 202);
    assert_eq!(service.0.only().delivery.event(), "status-update");
}

#[tokio::test]
async fn what_is_not_json_is_not_lost() {
    let truncated = br#"{"id":"d-1","metadata":{"eventType":"#;
    for body in [&b"no json"[..], &b"{\"id\":\"\xff\"}"[..], truncated] {
        let (service, router) = hooked_atoms();
        assert_eq!(status(&router, atoms(body)).await, 202);
        let seen = service.0.only();
        assert_eq!((seen.method, seen.delivery.event()), ("undecodable", ""));
        assert_eq!(*seen.delivery.raw(), body);
        let (_, router) = serves_atoms();
        assert_eq!(problem(&router, atoms(body)).await.0, 400);
    }
}

#[tokio::test]
async fn a_delivery_that_names_two_events_is_not_handled() {
    let (service, router) = serves_atoms();
    let mut body = json("atoms/post-conversation");
    body["event"] = json!("66c1f0a2b4d85e7a90c3d214.pre-conversation");
    assert_eq!(problem(&router, atoms(&body)).await.0, 400);
    assert!(service.seen().is_empty());
}
