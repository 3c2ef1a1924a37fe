//! What the endpoints refuse, and how little they say about it.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use atoms_api::atoms::webhooks::receiver;
use axum::body::Body;
use bytes::Bytes;
use http::{HeaderName, Request};
use http_body::{Body as HttpBody, Frame};
use serde_json::json;

use crate::support::{
    Manner, SECRET, Service, assistant, atoms, forged, json, now, payload, post, problem, secret,
    send, serves_assistant, serves_atoms, status, verified_atoms,
};

fn signature(body: &[u8]) -> String {
    let headers = atoms_api::atoms::webhooks::SIGNATURE.sign(&secret(), body, 0);
    headers[0].1.to_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_signature_that_is_not_the_body_s_is_401() {
    let (service, router) = serves_atoms();
    let body = payload("atoms/post-conversation");
    let right = signature(&body);
    let wrong = [
        "",
        "zz",
        &right[..63],
        &format!("{right}00"),
        &format!("sha256={right}"),
        &"0".repeat(64),
    ];
    for wrong in wrong {
        let (status, detail) = problem(&router, forged(&body, wrong.as_bytes())).await;
        assert_eq!(status, 401, "{wrong}");
        assert!(!detail.contains(&right) && !detail.contains(SECRET));
    }
    assert_eq!(problem(&router, forged(&body, b"\xff\xfe")).await.0, 401);
    assert_eq!(problem(&router, post(body.clone(), [])).await.0, 401);
    let mut twice = forged(&body, right.as_bytes());
    twice
        .headers_mut()
        .append("x-signature", right.parse().unwrap());
    assert_eq!(problem(&router, twice).await.0, 401);
    assert!(service.seen().is_empty());
}

#[tokio::test]
async fn the_bytes_are_verified_not_what_they_say() {
    let (_, router) = serves_atoms();
    let body = payload("atoms/post-conversation");
    let compact = json("atoms/post-conversation").to_string();
    let right = signature(&body);
    assert_eq!(
        problem(&router, forged(compact.as_bytes(), right.as_bytes()))
            .await
            .0,
        401
    );
    let deep = "[".repeat(100_000);
    assert_eq!(problem(&router, post(deep.clone(), [])).await.0, 401);
    assert_eq!(problem(&router, atoms(deep.into_bytes())).await.0, 400);
}

#[tokio::test]
async fn a_timestamp_out_of_tolerance_is_401() {
    let (service, router) = serves_assistant();
    let body = payload("assistant/status-update");
    let at = |seconds| {
        let scheme = atoms_api::assistant::webhooks::SIGNATURE;
        post(body.clone(), scheme.sign(&secret(), &body, seconds))
    };
    assert_eq!(status(&router, at(now() - 280)).await, 200);
    assert_eq!(problem(&router, at(now() - 330)).await.0, 401);
    assert_eq!(problem(&router, at(now() + 330)).await.0, 401);
    let mut moved = at(now());
    let later = (now() + 20).to_string().parse().unwrap();
    moved.headers_mut().insert("x-webhook-timestamp", later);
    assert_eq!(problem(&router, moved).await.0, 401);
    let mut untimed = at(now());
    untimed.headers_mut().remove("x-webhook-timestamp");
    assert_eq!(problem(&router, untimed).await.0, 401);
    assert_eq!(service.methods(), ["status_update"]);
}

#[tokio::test]
async fn the_prefix_of_a_signature_may_be_absent() {
    let (_, router) = serves_assistant();
    let mut request = assistant(payload("assistant/status-update"));
    let header = HeaderName::from_static("x-webhook-signature");
    let value = request.headers()[&header].to_str().unwrap();
    let bare = value.strip_prefix("sha256=").unwrap().parse().unwrap();
    request.headers_mut().insert(header, bare);
    assert_eq!(status(&router, request).await, 200);
}

#[tokio::test]
async fn other_methods_are_405() {
    let (_, router) = serves_atoms();
    for method in ["GET", "PUT", "DELETE", "PATCH"] {
        let request = Request::builder().method(method).uri("/");
        let request = request.body(Body::empty()).unwrap();
        assert_eq!(problem(&router, request).await, (405, String::new()));
    }
    let request = Request::get("/").body(Body::empty()).unwrap();
    let response = send(&router, request).await;
    assert_eq!(response.headers()["allow"], "POST");
}

#[tokio::test]
async fn a_body_beyond_the_limit_is_413() {
    let (service, router) = serves_atoms();
    let mut body = json("atoms/post-conversation");
    body["description"] = json!("a".repeat(7 * 1024 * 1024));
    assert_eq!(status(&router, atoms(&body)).await, 200);
    body["description"] = json!("a".repeat(8 * 1024 * 1024));
    assert_eq!(problem(&router, atoms(&body)).await.0, 413);
    let small = receiver(Arc::clone(&service), verified_atoms())
        .body_limit(400)
        .into_router();
    let body = payload("atoms/post-conversation");
    assert_eq!(problem(&small, atoms(body.clone())).await.0, 413);
    assert_eq!(problem(&small, forged(&body, b"")).await.0, 413);
    assert_eq!(service.methods(), ["post_conversation"]);
}

/// A body that begins and never ends.
struct Stalled(Option<Bytes>);

impl HttpBody for Stalled {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let first = self.0.take();
        first.map_or(Poll::Pending, |first| {
            Poll::Ready(Some(Ok(Frame::data(first))))
        })
    }
}

#[tokio::test(start_paused = true)]
async fn a_body_that_does_not_arrive_is_408() {
    let (service, router) = serves_atoms();
    // Without a signature no body would be read.
    let signed = || atoms_api::atoms::webhooks::SIGNATURE.sign(&secret(), b"{}", 0);
    let stalled = || post(Body::new(Stalled(Some(Bytes::from_static(b"{")))), signed());
    let start = tokio::time::Instant::now();
    assert_eq!(problem(&router, stalled()).await.0, 408);
    assert!(start.elapsed() >= Duration::from_secs(10));
    let hasty = receiver(Arc::clone(&service), verified_atoms())
        .read_timeout(Duration::from_millis(20))
        .into_router();
    let start = tokio::time::Instant::now();
    assert_eq!(problem(&hasty, stalled()).await.0, 408);
    assert!(start.elapsed() < Duration::from_secs(1));
}

#[tokio::test]
async fn what_is_not_plain_json_is_415() {
    let (service, router) = serves_atoms();
    let with = |name: &'static str, value: &'static str| {
        let mut request = atoms(payload("atoms/pre-conversation"));
        request.headers_mut().insert(name, value.parse().unwrap());
        request
    };
    for other in ["application/x-www-form-urlencoded", "text/plain", "json"] {
        assert_eq!(
            problem(&router, with("content-type", other)).await.0,
            415,
            "{other}"
        );
    }
    assert_eq!(
        problem(&router, with("content-encoding", "gzip")).await.0,
        415
    );
    assert!(service.seen().is_empty());
    for json in ["Application/JSON", "application/json; charset=utf-8"] {
        assert_eq!(
            status(&router, with("content-type", json)).await,
            200,
            "{json}"
        );
    }
}

#[tokio::test]
async fn a_missing_content_type_is_415_where_it_is_required() {
    let (service, router) = serves_atoms();
    let untyped = || {
        let mut request = atoms(payload("atoms/pre-conversation"));
        request.headers_mut().remove("content-type");
        request
    };
    assert_eq!(status(&router, untyped()).await, 200);
    let strict = receiver(service, verified_atoms())
        .require_content_type()
        .into_router();
    assert_eq!(problem(&strict, untyped()).await.0, 415);
}

#[tokio::test]
async fn an_event_that_an_endpoint_does_not_take_is_422() {
    let service = Arc::new(Service::default());
    let router = receiver(Arc::clone(&service), verified_atoms())
        .only(&["pre-conversation"])
        .into_router();
    let body = payload("atoms/post-conversation");
    assert_eq!(problem(&router, atoms(body)).await.0, 422);
    let body = payload("atoms/pre-conversation");
    assert_eq!(status(&router, atoms(body)).await, 200);
    assert_eq!(service.methods(), ["pre_conversation"]);
}

#[tokio::test]
async fn a_failure_is_the_service_s_answer_and_a_panic_says_nothing() {
    let (service, router) = serves_atoms();
    let body = payload("atoms/pre-conversation");
    service.behave(Manner::Fails(http::StatusCode::CONFLICT));
    let failed = problem(&router, atoms(body.clone())).await;
    assert_eq!(failed, (409, "the books are closed".to_owned()));
    service.behave(Manner::Panics);
    assert_eq!(
        problem(&router, atoms(body.clone())).await,
        (500, String::new())
    );
    service.behave(Manner::Quick);
    assert_eq!(status(&router, atoms(body)).await, 200);
}
