//! Deliveries whose id is in a header that no signature covers.

use atoms_inbox::{Filter, Inbox, State, Work};
use atoms_runtime::codegen::{Discriminator, Dispatch, Dispatched, Endpoint, EventSpec};
use atoms_runtime::http::{Request, StatusCode};
use atoms_runtime::{DecodeError, Delivery, Receiver, Scheme, Secret, Signed};
use axum::Router;
use axum::body::Body;
use axum::response::Response;
use std::time::Duration;
use tower::ServiceExt;

use crate::common::place::on_each_store;
use crate::common::{Place, SECRET, reached};

on_each_store! {
    a_recorded_body_under_another_id_is_a_replay
    a_replay_uses_up_no_id
    it_is_found_by_its_id
    its_identity_is_the_same_when_it_is_read_again
}

struct Hub;

impl Dispatch for Hub {
    const ENDPOINT: &'static Endpoint = &Endpoint::new("hub", Discriminator::Path(&["event"]))
        .delivery_id_header("X-GitHub-Delivery")
        .events(&[EventSpec::new("pushed")]);

    async fn dispatch(&self, delivery: Delivery) -> Dispatched {
        delivery.notify_raw(async |_| Ok::<_, StatusCode>(())).await
    }

    async fn undecodable(&self, delivery: Delivery, error: DecodeError) -> Response {
        error.refuse(&delivery)
    }
}

fn endpoint(inbox: &Inbox) -> Router {
    let verifier = Signed::new(Scheme::GITHUB, Secret::new(SECRET).unwrap());
    inbox.receive(Receiver::new(Hub, verifier)).into_router()
}

/// Sends a push of this branch under an id.
async fn push(endpoint: &Router, branch: &str, id: Option<&str>) {
    let body = format!(r#"{{"event":"pushed","branch":"{branch}"}}"#);
    let mut request = Request::post("/");
    for (name, value) in Scheme::GITHUB.sign(&Secret::new(SECRET).unwrap(), body.as_bytes(), 0) {
        request = request.header(name, value);
    }
    if let Some(id) = id {
        request = request.header("x-github-delivery", id);
    }
    let request = request.body(Body::from(body)).unwrap();
    let response = endpoint.clone().oneshot(request).await.unwrap();
    assert_eq!(response.status(), 200);
}

async fn a_recorded_body_under_another_id_is_a_replay(place: Place) {
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox);
    for id in [Some("d-1"), Some("d-2"), None] {
        push(&endpoint, "main", id).await;
    }
    let stats = inbox.stats().await.unwrap();
    assert_eq!((stats.kept, stats.known, stats.conflicts), (1, 2, 0));
}

async fn a_replay_uses_up_no_id(place: Place) {
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox);
    for (branch, id) in [("main", "d-1"), ("main", "d-2"), ("next", "d-2")] {
        push(&endpoint, branch, Some(id)).await;
    }
    let worker = inbox.work(Work::default());
    reached(&inbox, State::Done, 2).await;
    worker.stop(Duration::from_secs(5)).await;
    assert_eq!(inbox.stats().await.unwrap().conflicts, 0);
}

async fn it_is_found_by_its_id(place: Place) {
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox);
    for (branch, id) in [("main", Some("d-1")), ("next", Some("d-2")), ("last", None)] {
        push(&endpoint, branch, id).await;
    }
    let filter = Filter {
        id: Some("d-2".to_owned()),
        ..Filter::default()
    };
    let rows = inbox.store().list(&filter).await.unwrap();
    let numbers: Vec<_> = rows.iter().map(|row| row.seq).collect();
    assert_eq!(numbers, [2]);
}

async fn its_identity_is_the_same_when_it_is_read_again(place: Place) {
    let inbox = place.open().await;
    push(&endpoint(&inbox), "main", Some("d-1")).await;
    let archived = inbox.store().archived(0).await.unwrap();
    let arrival = &archived[0].arrival;
    assert!(arrival.by_body && arrival.key().starts_with(b"\0\0"));
}
