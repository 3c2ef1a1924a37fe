//! Bodies, content types and methods that are not taken.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use crate::common::contract::receiver;
use crate::common::crm::{Crm, served};
use crate::common::{
    answer, payload, request, send, signed, started, status, verifier, with_signature,
};
use atoms_runtime::axum;
use atoms_runtime::axum::body::Body;
use atoms_runtime::bytes::Bytes;
use atoms_runtime::http::Request;
use http_body::Frame;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

#[tokio::test]
async fn a_property_twice_is_undecodable() {
    let (crm, router) = served();
    let declared = payload(
        "call-started",
        "d-1",
        r#""status":"ringing","status":"answered""#,
    );
    assert_eq!(status(&router, signed(declared)).await, 400);
    let event = payload(
        "call-started",
        "d-1",
        r#""status":"ringing","kind":"call-ended""#,
    );
    assert_eq!(status(&router, signed(event)).await, 400);
    let undeclared = payload(
        "call-started",
        "d-1",
        r#""status":"ringing","new":1,"new":2"#,
    );
    assert_eq!(status(&router, signed(undeclared)).await, 200);
    let steps = crm.steps();
    assert!(
        steps[0].starts_with("undecodable [call-started]"),
        "{steps:?}"
    );
    assert!(
        steps[0].ends_with("/call: duplicate field `status`"),
        "{steps:?}"
    );
    assert!(steps[1].starts_with("undecodable []"), "{steps:?}");
}

#[tokio::test]
async fn a_body_that_is_not_utf8_is_undecodable() {
    let (crm, router) = served();
    assert_eq!(status(&router, signed([0xFF, 0xFE])).await, 400);
    assert_eq!(status(&router, signed(*b"{\"new\":\"\xFF\"}")).await, 400);
    let ignored =
        payload("call-started", "d-1", r#""status":"ringing","new":"?""#).replace('?', "\u{1}");
    let ignored: Vec<u8> = ignored
        .bytes()
        .map(|byte| if byte == 1 { 0xFF } else { byte })
        .collect();
    assert_eq!(status(&router, signed(ignored)).await, 400);
    assert_eq!(crm.steps().len(), 3);
    assert!(
        crm.steps()
            .iter()
            .all(|step| step.starts_with("undecodable"))
    );
}

#[tokio::test]
async fn signed_bytes_that_are_no_json_reach_the_handler() {
    let (crm, router) = served();
    for text in ["", "{", "nope", "{} {}", "[1,]"] {
        assert_eq!(status(&router, signed(text)).await, 400, "{text}");
    }
    assert!(
        crm.steps()
            .iter()
            .all(|step| step.starts_with("undecodable [] ")),
        "{:?}",
        crm.steps()
    );
    assert_eq!(crm.steps().len(), 5);
}

#[tokio::test]
async fn a_byte_order_mark_is_signed_and_skipped() {
    let (crm, router) = served();
    assert_eq!(
        status(&router, signed(format!("\u{feff}{}", started("d-1")))).await,
        200
    );
    assert_eq!(crm.steps(), ["started d-1 C-9 ringing"]);
}

#[tokio::test]
async fn a_deep_body_is_verified_before_it_is_parsed() {
    let (crm, router) = served();
    let deep = "[".repeat(100_000) + &"]".repeat(100_000);
    assert_eq!(status(&router, request(deep.clone(), [])).await, 401);
    assert!(crm.steps().is_empty());
    let body = format!(r#"{{"call":{{"kind":"call-routing","deep":{deep}}}}}"#);
    assert_eq!(status(&router, signed(body)).await, 400);
}

#[tokio::test]
async fn a_body_over_the_limit_is_refused_before_its_signature() {
    let crm = Arc::new(Crm::default());
    let router = receiver(Arc::clone(&crm), verifier())
        .body_limit(200)
        .into_router();
    assert_eq!(status(&router, request("x".repeat(201), [])).await, 413);
    assert_eq!(status(&router, request("x".repeat(200), [])).await, 401);
    let pieces = Pieces::of(&"x".repeat(201), 50);
    let pieces = with_signature("", &[b'0'; 64]).map(|_| pieces);
    assert_eq!(status(&router, pieces).await, 413);
}

/// A body that is not to be read.
struct Untouched;

impl http_body::Body for Untouched {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        panic!("the body is read")
    }
}

#[tokio::test]
async fn without_a_signature_that_can_be_right_no_body_is_read() {
    let (crm, router) = served();
    let unread = |request: Request<Body>| request.map(|_| Body::new(Untouched));
    for request in [
        request("", []),
        with_signature("", b"sha256=00"),
        with_signature("", &[b'z'; 64]),
    ] {
        let response = send(&router, unread(request)).await;
        assert_eq!(response.status(), 401);
        assert_eq!(response.headers()["connection"], "close");
    }
    let response = send(&router, request("{}", [])).await;
    assert_eq!(response.status(), 401);
    assert!(
        response.headers().get("connection").is_none(),
        "a small body is read over"
    );
    assert!(crm.steps().is_empty());
}

#[tokio::test]
async fn eight_mebibytes_are_the_limit_by_default() {
    let (_, router) = served();
    assert_eq!(
        status(&router, request(vec![b' '; 8 * 1024 * 1024 + 1], [])).await,
        413
    );
    assert_eq!(
        status(&router, request(vec![b' '; 8 * 1024 * 1024], [])).await,
        401
    );
}

#[tokio::test]
async fn a_body_in_pieces_is_read_whole() {
    let (crm, router) = served();
    let (parts, _) = signed(started("d-1")).into_parts();
    let request = Request::from_parts(parts, Pieces::of(&started("d-1"), 7));
    assert_eq!(status(&router, request).await, 200);
    assert_eq!(crm.steps().len(), 1);
}

/// A body that comes in chunks.
struct Pieces(VecDeque<Bytes>);

impl Pieces {
    fn of(text: &str, size: usize) -> Body {
        Body::new(Self(
            text.as_bytes()
                .chunks(size)
                .map(Bytes::copy_from_slice)
                .collect(),
        ))
    }
}

impl http_body::Body for Pieces {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Ready(self.0.pop_front().map(|chunk| Ok(Frame::data(chunk))))
    }
}

#[tokio::test]
async fn a_body_that_dribbles_is_cut_off() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let quick =
        receiver(Arc::new(Crm::default()), verifier()).read_timeout(Duration::from_millis(200));
    tokio::spawn(async move { axum::serve(listener, quick.into_router()).await });
    let mut stream = tokio::net::TcpStream::connect(address).await.unwrap();
    stream
        .write_all(
            b"POST / HTTP/1.1\r\nhost: x\r\nx-signature: 00000000000000000000000000000000\
            00000000000000000000000000000000\r\ncontent-length: 1000\r\n\r\n",
        )
        .await
        .unwrap();
    let (mut read, mut write) = stream.into_split();
    let dribble = tokio::spawn(async move {
        while write.write_all(b" ").await.is_ok() {
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    });
    let mut answer = Vec::new();
    let limit = Duration::from_secs(10);
    tokio::time::timeout(limit, read.read_to_end(&mut answer))
        .await
        .unwrap()
        .unwrap_or_default();
    dribble.abort();
    assert!(
        answer.starts_with(b"HTTP/1.1 408 "),
        "{}",
        String::from_utf8_lossy(&answer)
    );
}

#[tokio::test]
async fn compressed_bodies_are_refused() {
    let (_, router) = served();
    for (encoding, expected) in [
        ("gzip", 415),
        ("br", 415),
        ("identity, gzip", 415),
        ("identity", 200),
    ] {
        let mut request = signed(started("d-1"));
        request
            .headers_mut()
            .insert("content-encoding", encoding.parse().unwrap());
        assert_eq!(
            send(&router, request).await.status(),
            expected,
            "{encoding}"
        );
    }
}

#[tokio::test]
async fn content_types_other_than_json_are_refused() {
    let (_, router) = served();
    for (content_type, expected) in [
        ("application/json", 200),
        ("application/json; charset=utf-8", 200),
        ("Application/JSON", 200),
        ("application/json ; charset=utf-8", 200),
        ("application/json; charset", 200),
        ("application/vnd.calls+json", 200),
        ("text/json", 200),
        ("foo/json", 415),
        ("application/jsonp", 415),
        ("application/x-www-form-urlencoded", 415),
        ("text/plain", 415),
        ("", 415),
    ] {
        let mut request = signed(started("d-1"));
        request
            .headers_mut()
            .insert("content-type", content_type.parse().unwrap());
        assert_eq!(
            send(&router, request).await.status(),
            expected,
            "{content_type}"
        );
    }
}

#[tokio::test]
async fn a_missing_content_type_is_refused_on_demand() {
    let (crm, lenient) = served();
    let strict = receiver(crm, verifier())
        .require_content_type()
        .into_router();
    for (router, expected) in [(lenient, 200), (strict, 415)] {
        let mut request = signed(started("d-1"));
        request.headers_mut().remove("content-type");
        assert_eq!(send(&router, request).await.status(), expected);
    }
}

#[tokio::test]
async fn methods_other_than_post_are_refused() {
    let (_, router) = served();
    for method in ["GET", "PUT", "DELETE", "PATCH", "OPTIONS"] {
        let request = Request::builder()
            .method(method)
            .uri("/")
            .body(Body::empty())
            .unwrap();
        let response = send(&router, request).await;
        assert_eq!(response.status(), 405, "{method}");
        assert_eq!(response.headers()["allow"], "POST");
        assert_eq!(
            response.headers()["content-type"],
            "application/problem+json"
        );
    }
}

#[tokio::test]
async fn a_payload_that_does_not_fit_is_named_by_pointer_without_its_values() {
    let (crm, router) = served();
    let body = payload("call-started", "d-1", r#""status":4711"#);
    let (status, text) = answer(&router, signed(body)).await;
    assert_eq!(status, 400);
    assert!(
        text.contains(r#""detail":"/call/status: expected a string, found integer""#),
        "{text}"
    );
    assert!(!text.contains("4711"), "{text}");
    assert!(crm.steps()[0].starts_with("undecodable [call-started]"));
}
