//! A contract, somebody who works on its deliveries, and places for an inbox.

pub mod around;
pub mod contract;
pub mod desk;
pub mod place;
#[cfg(feature = "postgres")]
pub mod server;

use std::time::Duration;

use atoms_inbox::{Inbox, State};
use atoms_runtime::http::Request;
use atoms_runtime::{Scheme, Secret, Signed};
use axum::Router;
use axum::body::{Body, to_bytes};
use tower::ServiceExt;

pub use desk::Desk;
pub use place::Place;

pub const SECRET: &str = "whsec-7f3a";

pub fn verifier() -> Signed {
    Signed::new(Scheme::ATOMS, Secret::new(SECRET).unwrap())
}

/// The endpoint of an inbox, whose deliveries go to `desk`.
pub fn endpoint(inbox: &Inbox, desk: &Desk) -> Router {
    let receiver = contract::receiver(desk.clone(), verifier());
    inbox.receive(receiver).into_router()
}

/// A payload: what it tells, its id, its call, and what is to be done with it.
pub fn payload(event: &str, id: &str, call: &str, wish: &str) -> String {
    format!(r#"{{"event":"{event}","id":"{id}","call":"{call}","wish":"{wish}"}}"#)
}

/// Sends a signed delivery: the status, and the body.
pub async fn send(endpoint: &Router, body: &str) -> (u16, String) {
    let headers = Scheme::ATOMS.sign(&Secret::new(SECRET).unwrap(), body.as_bytes(), 0);
    let mut request = Request::post("/").header("content-type", "application/json");
    for (name, value) in headers {
        request = request.header(name, value);
    }
    let request = request.body(Body::from(body.to_owned())).unwrap();
    let response = endpoint.clone().oneshot(request).await.unwrap();
    let status = response.status().as_u16();
    let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

pub async fn status(endpoint: &Router, body: &str) -> u16 {
    send(endpoint, body).await.0
}

/// Waits until so many deliveries are in that state.
pub async fn reached(inbox: &Inbox, state: State, count: u64) {
    eventually(async || inbox.store().counts().await.unwrap().of(state) == count).await;
}

/// Waits until it holds.
pub async fn eventually(holds: impl AsyncFn() -> bool) {
    for _ in 0..1000 {
        if holds().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("it did not come to hold in ten seconds");
}
