//! Every event of both contracts reaches its method, with its ids.

use atoms_runtime::Scheme;

use crate::support::{assistant, atoms, payload, serves_assistant, serves_atoms, status};

const CALL: &str = "CALL-1786096380221-a81f3c";
const ASSISTED_CALL: &str = "b3f9a6d2-7c14-4e0b-8d55-1fa2097e6c38";

#[tokio::test]
async fn every_event_of_atoms_reaches_its_method() {
    let events = [
        (
            "pre-conversation",
            "pre_conversation",
            "66d1f37b5c3e9f42b7816f10",
        ),
        (
            "post-conversation",
            "post_conversation",
            "66d1f3a75c3e9f42b7816f11",
        ),
        (
            "analytics-completed",
            "analytics_completed",
            "66d1f3f05c3e9f42b7816f12",
        ),
    ];
    for (event, method, id) in events {
        let (service, router) = serves_atoms();
        let body = payload(&format!("atoms/{event}"));
        assert_eq!(status(&router, atoms(body.clone())).await, 200, "{event}");
        let seen = service.only();
        assert_eq!((seen.method, seen.delivery.event()), (method, event));
        assert_eq!(seen.delivery.id(), Some(id));
        assert_eq!(seen.delivery.join_key(), Some(CALL));
        assert_eq!(*seen.delivery.raw(), body);
    }
}

#[tokio::test]
async fn every_event_of_the_assistant_platform_reaches_its_method() {
    let events = [
        (
            "assistant-request",
            "assistant-request",
            "assistant_request",
        ),
        ("tool-calls", "tool-calls", "tool_calls"),
        ("status-update", "status-update", "status_update"),
        ("status-update-error", "status-update", "status_update"),
        (
            "end-of-call-report",
            "end-of-call-report",
            "end_of_call_report",
        ),
    ];
    for (file, event, method) in events {
        let (service, router) = serves_assistant();
        let body = payload(&format!("assistant/{file}"));
        assert_eq!(status(&router, assistant(body)).await, 200, "{file}");
        let seen = service.only();
        assert_eq!((seen.method, seen.delivery.event()), (method, event));
        assert_eq!(seen.delivery.join_key(), Some(ASSISTED_CALL));
        assert_eq!(seen.delivery.id(), None);
    }
}

#[tokio::test]
async fn both_contracts_are_served_side_by_side() {
    let (service, atoms_router) = serves_atoms();
    let (other, assistant_router) = serves_assistant();
    let router = axum::Router::new()
        .nest("/hooks/atoms", atoms_router)
        .nest("/hooks/assistant", assistant_router);
    let mut request = atoms(payload("atoms/pre-conversation"));
    *request.uri_mut() = "/hooks/atoms".parse().unwrap();
    assert_eq!(status(&router, request).await, 200);
    let mut request = assistant(payload("assistant/tool-calls"));
    *request.uri_mut() = "/hooks/assistant".parse().unwrap();
    assert_eq!(status(&router, request).await, 200);
    assert_eq!(service.methods(), ["pre_conversation"]);
    assert_eq!(other.methods(), ["tool_calls"]);
}

#[tokio::test]
async fn a_delivery_of_one_platform_is_not_taken_for_the_other() {
    let (service, router) = serves_atoms();
    let body = payload("atoms/pre-conversation");
    assert_eq!(status(&router, assistant(body)).await, 401);
    let (other, router) = serves_assistant();
    let body = payload("assistant/tool-calls");
    assert_eq!(status(&router, atoms(body)).await, 401);
    assert!(service.seen().is_empty() && other.seen().is_empty());
}

#[test]
fn the_documents_declare_the_known_schemes() {
    assert_eq!(atoms_api::atoms::webhooks::SIGNATURE, Scheme::ATOMS);
    assert_eq!(atoms_api::assistant::webhooks::SIGNATURE, Scheme::ASSISTANT);
}
