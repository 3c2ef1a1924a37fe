//! Deliveries that come twice.

use std::sync::Arc;
use std::time::Duration;

use atoms_api::atoms::webhooks::receiver;
use atoms_runtime::{Claim, Deduplicate, Recent, StoredAnswer};
use axum::Router;
use serde_json::json;

use crate::support::{
    Manner, Service, answer, assistant, atoms, json, payload, serves_atoms, status,
    verified_assistant, verified_atoms,
};

const DAY: Duration = Duration::from_secs(86_400);

fn once(store: impl Deduplicate) -> (Arc<Service>, Router) {
    let service = Arc::new(Service::default());
    let router = receiver(Arc::clone(&service), verified_atoms())
        .deduplicate(store)
        .into_router();
    (service, router)
}

fn remembering() -> (Arc<Service>, Router) {
    once(Recent::new(100, DAY))
}

#[tokio::test]
async fn a_signature_alone_lets_a_replay_through() {
    let (service, router) = serves_atoms();
    for _ in 0..2 {
        let body = payload("atoms/pre-conversation");
        assert_eq!(status(&router, atoms(body)).await, 200);
    }
    assert_eq!(service.methods().len(), 2);
}

#[tokio::test]
async fn a_replay_is_acknowledged_and_not_handled() {
    let (service, router) = remembering();
    for _ in 0..3 {
        let body = payload("atoms/pre-conversation");
        assert_eq!(answer(&router, atoms(body)).await, (200, String::new()));
    }
    assert_eq!(service.methods(), ["pre_conversation"]);
    let body = payload("atoms/post-conversation");
    assert_eq!(status(&router, atoms(body)).await, 200);
    assert_eq!(service.methods().len(), 2);
}

#[tokio::test]
async fn a_delivery_that_failed_is_handled_when_it_comes_again() {
    let (service, router) = remembering();
    let body = payload("atoms/pre-conversation");
    service.behave(Manner::Fails(http::StatusCode::SERVICE_UNAVAILABLE));
    assert_eq!(status(&router, atoms(body.clone())).await, 503);
    service.behave(Manner::Panics);
    assert_eq!(status(&router, atoms(body.clone())).await, 500);
    service.behave(Manner::Quick);
    assert_eq!(status(&router, atoms(body.clone())).await, 200);
    assert_eq!(status(&router, atoms(body)).await, 200);
    assert_eq!(service.methods().len(), 3);
}

#[tokio::test]
async fn a_forged_delivery_claims_no_id() {
    let (service, router) = remembering();
    let body = payload("atoms/pre-conversation");
    let mut forged = atoms(body.clone());
    let wrong = "0".repeat(64).parse().unwrap();
    forged.headers_mut().insert("x-signature", wrong);
    assert_eq!(status(&router, forged).await, 401);
    assert_eq!(status(&router, atoms(body)).await, 200);
    assert_eq!(service.methods(), ["pre_conversation"]);
}

#[tokio::test]
async fn a_delivery_without_an_id_is_always_handled() {
    let (service, router) = remembering();
    let mut body = json("atoms/pre-conversation");
    body["id"] = json!("");
    for _ in 0..2 {
        assert_eq!(status(&router, atoms(&body)).await, 200);
    }
    assert_eq!(service.methods().len(), 2);

    let service = Arc::new(Service::default());
    let router =
        atoms_api::assistant::webhooks::receiver(Arc::clone(&service), verified_assistant())
            .deduplicate(Recent::new(100, DAY))
            .into_router();
    for _ in 0..2 {
        let body = payload("assistant/status-update");
        assert_eq!(status(&router, assistant(body)).await, 200);
    }
    assert_eq!(service.methods().len(), 2);
}

#[tokio::test]
async fn memory_is_bounded_by_number_and_by_time() {
    let (service, router) = once(Recent::new(1, DAY));
    for event in ["pre-conversation", "post-conversation", "pre-conversation"] {
        status(&router, atoms(payload(&format!("atoms/{event}")))).await;
    }
    assert_eq!(service.methods().len(), 3);
    let (service, router) = once(Recent::new(100, Duration::ZERO));
    for _ in 0..2 {
        status(&router, atoms(payload("atoms/pre-conversation"))).await;
    }
    assert_eq!(service.methods().len(), 2);
}

/// A store that has handled everything.
struct Handled;

impl Deduplicate for Handled {
    async fn claim(&self, contract: &str, id: &str) -> Claim {
        assert_eq!((contract, id), ("atoms", "66d1f37b5c3e9f42b7816f10"));
        Claim::Done(None)
    }

    async fn done(&self, _: &str, _: &str, _: StoredAnswer) {
        unreachable!("nothing is handled")
    }

    async fn release(&self, _: &str, _: &str) {
        unreachable!("nothing is handled")
    }
}

#[tokio::test]
async fn a_store_of_one_s_own_decides_by_contract_and_id() {
    let (service, router) = once(Handled);
    let body = payload("atoms/pre-conversation");
    assert_eq!(status(&router, atoms(body)).await, 200);
    assert!(service.seen().is_empty());
}
