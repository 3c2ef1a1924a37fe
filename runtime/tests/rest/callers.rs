//! When a caller is asked for, and of whom none is.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use atoms_runtime::codegen::{Operation, Requirement, ServerCall, route};
use axum::body::{Body, Bytes};
use axum::extract::Request;
use http::StatusCode;
use http_body::Frame;
use serde_json::{Value, json};

use crate::common::send;
use crate::security::{ANY, BASIC, BEARER, COOKIE, Caller, HEADER, QUERY, caller, serve, shown};

#[tokio::test]
async fn a_caller_is_asked_before_the_body_is_read() {
    static OPERATION: Operation = Operation::new("GET", "/").security(ANY);
    let router = serve(route(
        &OPERATION,
        |handler, mut call: ServerCall| async move {
            let _: Caller = call.caller(&handler).await?;
            Ok(Ok::<_, Infallible>(()))
        },
    ));
    let body = Body::new(Untouched);
    let response = send(&router, Request::new(body)).await;
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
}

/// A body that nobody may read.
struct Untouched;

impl http_body::Body for Untouched {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        unreachable!("the body is read")
    }
}

#[tokio::test]
async fn where_anybody_may_call_only_who_shows_something_is_looked_at() {
    static OPERATION: Operation = Operation::new("GET", "/").security(&[
        &[],
        &[Requirement::of(&BEARER)],
        &[Requirement::of(&BASIC)],
        &[Requirement::of(&HEADER), Requirement::of(&QUERY)],
        &[Requirement::of(&COOKIE)],
    ]);
    let router = serve(route(
        &OPERATION,
        |handler, mut call: ServerCall| async move {
            let caller: Option<Caller> = call.caller_if_any(&handler).await?;
            Ok(Ok::<_, Infallible>(
                json!(caller.as_ref().map(shown)).to_string(),
            ))
        },
    ));
    for headers in [
        &[][..],
        &[("authorization", "Digest x")],
        &[("authorization", "Bearers x")],
        &[("cookie", "sid=; other=s")],
    ] {
        assert_eq!(caller(&router, "/", headers).await, Some(Value::Null));
    }
    let known = caller(&router, "/", &[("authorization", "Bearer b")]).await;
    assert_eq!(known, Some(json!(["bearerAuth", "b"])));
    for (uri, headers) in [
        ("/", &[("authorization", "Bearer wrong")][..]),
        ("/", &[("authorization", "Bearer")]),
        ("/", &[("authorization", "bearer ")]),
        ("/", &[("authorization", "Basic !!")]),
        ("/", &[("x-api-key", "half")]),
        ("/", &[("x-api-key", "")]),
        ("/?api_key=%FF", &[]),
        ("/?api_key=", &[]),
        ("/", &[("cookie", "sid=%FF")]),
    ] {
        assert_eq!(
            caller(&router, uri, headers).await,
            None,
            "{uri} {headers:?}"
        );
    }
}
