//! Which event a delivery is of, and what becomes of it.

use std::sync::Arc;

use crate::common::contract::receiver;
use crate::common::crm::{Crm, served};
use crate::common::{answer, payload, send, signed, started, status, verifier};
use atoms_runtime::axum::Router;
use atoms_runtime::axum::response::Response;
use atoms_runtime::codegen::{Discriminator, Dispatch, Dispatched, Endpoint, EventSpec};
use atoms_runtime::{DecodeError, Delivery, Receiver};

#[tokio::test]
async fn an_unknown_event_is_acknowledged_and_reaches_its_hook() {
    let (crm, router) = served();
    assert_eq!(
        status(&router, signed(payload("brand-new", "d-1", r#""x":1"#))).await,
        200
    );
    for unnamed in [
        "{}",
        "[]",
        "null",
        "3",
        r#"{"call":{"kind":7}}"#,
        r#"{"call":"call-started"}"#,
    ] {
        assert_eq!(status(&router, signed(unnamed)).await, 200, "{unnamed}");
    }
    assert_eq!(crm.steps()[0], "unrecognized [brand-new]");
    assert!(
        crm.steps()[1..]
            .iter()
            .all(|step| step.starts_with("unrecognized ["))
    );
}

#[tokio::test]
async fn a_further_tag_names_the_same_event() {
    let (crm, router) = served();
    for event in ["call-ended", "call-finished"] {
        assert_eq!(
            status(&router, signed(payload(event, "d-1", r#""seconds":49"#))).await,
            202
        );
    }
    assert_eq!(crm.steps(), ["call-ended 49", "call-ended 49"]);
}

#[tokio::test]
async fn an_event_that_the_endpoint_does_not_take_is_refused() {
    let crm = Arc::new(Crm::default());
    let router = receiver(Arc::clone(&crm), verifier())
        .only(&["call-ended"])
        .into_router();
    assert_eq!(status(&router, signed(started("d-1"))).await, 422);
    assert_eq!(
        status(
            &router,
            signed(payload("call-ended", "d-2", r#""seconds":1"#))
        )
        .await,
        202
    );
    assert_eq!(
        status(&router, signed(payload("brand-new", "d-3", r#""x":1"#))).await,
        200
    );
    assert_eq!(crm.steps(), ["call-ended 1", "unrecognized [brand-new]"]);
}

#[tokio::test]
async fn a_hint_of_another_event_is_a_contradiction() {
    let (crm, router) = served();
    let hinted = |event: &str, hint: &str| {
        payload(event, "d-1", r#""status":"ringing""#).replace(&format!("agent-1.{event}"), hint)
    };
    assert_eq!(
        status(
            &router,
            signed(hinted("call-started", "agent-1.call-ended"))
        )
        .await,
        400
    );
    assert_eq!(
        status(&router, signed(hinted("brand-new", "agent-1.call-ended"))).await,
        200
    );
    assert_eq!(
        status(&router, signed(hinted("call-started", "agent-1.v2"))).await,
        200
    );
    assert_eq!(
        status(&router, signed(hinted("call-started", "call-started"))).await,
        200
    );
    assert_eq!(
        status(&router, signed(hinted("brand-new", "agent-1.newer-still"))).await,
        200
    );
    let steps = crm.steps();
    assert!(
        steps[0].starts_with("undecodable [call-started]"),
        "{steps:?}"
    );
    assert_eq!(steps[1], "unrecognized [brand-new]", "{steps:?}");
    assert_eq!(steps.len(), 5);
}

#[tokio::test]
async fn the_error_of_a_handler_is_the_answer() {
    let (_, router) = served();
    let (status, text) = answer(
        &router,
        signed(payload("call-started", "d-1", r#""status":"fail""#)),
    )
    .await;
    assert_eq!(status, 409);
    assert!(text.contains("the call is locked"));
}

#[tokio::test]
async fn an_answer_with_a_body_is_json() {
    let (_, router) = served();
    let response = send(
        &router,
        signed(payload("call-routing", "d-1", r#""slow":false"#)),
    )
    .await;
    assert_eq!(response.headers()["content-type"], "application/json");
    let again = answer(
        &router,
        signed(payload("call-routing", "d-1", r#""slow":false"#)),
    )
    .await;
    assert_eq!(again, (200, r#"{"agent":"Ada"}"#.to_owned()));
}

#[tokio::test]
async fn a_panic_is_answered_and_survived() {
    let (crm, router) = served();
    for word in ["panic", "late-panic"] {
        let body = payload("call-started", "d-1", &format!(r#""status":"{word}""#));
        let (status, text) = answer(&router, signed(body)).await;
        assert_eq!(status, 500, "{word}");
        assert!(!text.contains("no such call"), "{text}");
    }
    assert_eq!(status(&router, signed(started("d-2"))).await, 200);
    assert_eq!(crm.steps(), ["started d-2 C-9 ringing"]);
}

/// An endpoint that says which event it was given.
struct Echo<const HEADER: bool>;

impl<const HEADER: bool> Echo<HEADER> {
    const DISCRIMINATOR: Discriminator = if HEADER {
        Discriminator::Header("X-Event")
    } else {
        Discriminator::Route
    };
}

impl<const HEADER: bool> Dispatch for Echo<HEADER> {
    const ENDPOINT: &'static Endpoint = &Endpoint::new("echo", Self::DISCRIMINATOR)
        .events(&[EventSpec::new("opened"), EventSpec::new(":odd{name}")]);

    async fn dispatch(&self, delivery: Delivery) -> Dispatched {
        let event = delivery.event().to_owned();
        delivery
            .notify(async |_: Delivery<serde_json::Value>| Err::<(), _>(event))
            .await
    }

    async fn undecodable(&self, delivery: Delivery, error: DecodeError) -> Response {
        error.refuse(&delivery)
    }
}

async fn echoed(router: &Router, path: &str, events: &[&str]) -> (u16, String) {
    let mut request = signed("{}");
    *request.uri_mut() = path.parse().unwrap();
    for event in events {
        request
            .headers_mut()
            .append("x-event", event.parse().unwrap());
    }
    answer(router, request).await
}

#[tokio::test]
async fn events_are_told_apart_by_header() {
    let router = Receiver::new(Echo::<true>, verifier()).into_router();
    assert_eq!(
        echoed(&router, "/", &["opened"]).await,
        (200, "opened".to_owned())
    );
    assert_eq!(
        echoed(&router, "/", &["closed"]).await,
        (200, "closed".to_owned())
    );
    assert_eq!(echoed(&router, "/", &["opened", "opened"]).await.0, 400);
}

#[tokio::test]
async fn events_are_told_apart_by_route() {
    let router = Receiver::new(Echo::<false>, verifier()).into_router();
    assert_eq!(
        echoed(&router, "/opened", &[]).await,
        (200, "opened".to_owned())
    );
    assert_eq!(
        echoed(&router, "/:odd%7Bname%7D", &[]).await,
        (200, ":odd{name}".to_owned())
    );
    assert_eq!(echoed(&router, "/closed", &[]).await.0, 404);
    let anywhere = Router::new().route(
        "/hooks/{event}",
        Receiver::new(Echo::<false>, verifier()).into_method_router(),
    );
    assert_eq!(
        echoed(&anywhere, "/hooks/opened", &[]).await,
        (200, "opened".to_owned())
    );
    assert_eq!(echoed(&anywhere, "/hooks/closed", &[]).await.0, 404);
}

#[tokio::test]
async fn an_event_that_only_its_hint_names_is_not_dropped_in_silence() {
    let (crm, router) = served();
    let nameless = r#"{"id":"d-1","hint":"agent-1.call-started","call":null}"#;
    assert_eq!(status(&router, signed(nameless)).await, 400);
    assert!(
        crm.steps()[0].starts_with("undecodable []"),
        "{:?}",
        crm.steps()
    );
}
