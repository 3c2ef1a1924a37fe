//! Who may call.

use std::convert::Infallible;
use std::sync::Arc;

use atoms_runtime::codegen::{
    Operation, Place, Requirement, SecurityKind, SecurityScheme, ServerCall, route,
};
use atoms_runtime::rest::{Credentials, Refusal};
use axum::Router;
use axum::extract::FromRequestParts;
use axum::response::Response;
use axum::routing::MethodRouter;
use http::StatusCode;
use http::request::Parts;
use serde_json::{Value, json};

use crate::common::{Nobody, ask, send, with};

pub(crate) const BEARER: SecurityScheme = scheme("bearerAuth", SecurityKind::Bearer);
pub(crate) const BASIC: SecurityScheme = scheme("basicAuth", SecurityKind::Basic);
const DIGEST: SecurityScheme = scheme("digest", SecurityKind::Http("Digest"));
pub(crate) const HEADER: SecurityScheme =
    scheme("key", SecurityKind::ApiKey(Place::Header, "X-Api-Key"));
pub(crate) const QUERY: SecurityScheme =
    scheme("queryKey", SecurityKind::ApiKey(Place::Query, "api_key"));
pub(crate) const COOKIE: SecurityScheme =
    scheme("session", SecurityKind::ApiKey(Place::Cookie, "sid"));
pub(crate) const ANY: &[&[Requirement]] = &[
    &[Requirement::of(&BEARER).scopes(&["read", "write"])],
    &[Requirement::of(&BASIC)],
    &[Requirement::of(&HEADER), Requirement::of(&QUERY)],
    &[Requirement::of(&COOKIE)],
    &[Requirement::of(&DIGEST)],
];

const fn scheme(name: &'static str, kind: SecurityKind) -> SecurityScheme {
    SecurityScheme::new(name, kind)
}

/// A caller whose secret is not `wrong`.
#[derive(Debug)]
pub(crate) struct Caller(Credentials);

impl FromRequestParts<Arc<Nobody>> for Caller {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &Arc<Nobody>) -> Result<Self, Refusal> {
        let credentials = Credentials::from_request_parts(parts, state).await?;
        match credentials.secret() {
            "wrong" => Err(credentials.refuse()),
            _ => Ok(Self(credentials)),
        }
    }
}

pub(crate) fn shown(Caller(credentials): &Caller) -> Value {
    json!([credentials.scheme(), credentials.secret()])
}

pub(crate) fn serve(route: MethodRouter<Arc<Nobody>>) -> Router {
    let router = Router::new().route("/", route);
    router.with_state(Arc::new(Nobody))
}

fn guarded(security: &'static [&'static [Requirement]]) -> Router {
    let operation = Box::leak(Box::new(Operation::new("GET", "/").security(security)));
    serve(route(
        operation,
        |handler, mut call: ServerCall| async move {
            let caller: Caller = call.caller(&handler).await?;
            Ok(Ok::<_, Infallible>(shown(&caller).to_string()))
        },
    ))
}

pub(crate) async fn caller(router: &Router, uri: &str, headers: &[(&str, &str)]) -> Option<Value> {
    let (status, body) = ask(router, with(uri, headers)).await;
    (status == StatusCode::OK).then_some(body)
}

#[tokio::test]
async fn the_first_alternative_that_is_there_is_shown() {
    let router = guarded(ANY);
    for (uri, headers, shown) in [
        (
            "/",
            vec![("authorization", "Bearer abc")],
            json!(["bearerAuth", "abc"]),
        ),
        (
            "/",
            vec![("authorization", "bearer  abc ")],
            json!(["bearerAuth", "abc"]),
        ),
        (
            "/",
            vec![("authorization", "BASIC YTpiOmM=")],
            json!(["basicAuth", "a:b:c"]),
        ),
        (
            "/",
            vec![("authorization", "Digest x=\"y\"")],
            json!(["digest", "x=\"y\""]),
        ),
        (
            "/?api_key=q+1",
            vec![("x-api-key", "h")],
            json!(["key", "h"]),
        ),
        (
            "/",
            vec![("cookie", "a=b; sid=s%201")],
            json!(["session", "s 1"]),
        ),
        (
            "/",
            vec![("cookie", "sid=\"good\"; a=b")],
            json!(["session", "good"]),
        ),
        (
            "/",
            vec![("cookie", "sid=s"), ("authorization", "Bearer b")],
            json!(["bearerAuth", "b"]),
        ),
    ] {
        assert_eq!(caller(&router, uri, &headers).await, Some(shown));
    }
}

#[tokio::test]
async fn without_a_whole_alternative_nobody_calls() {
    let router = guarded(ANY);
    for (uri, headers) in [
        ("/", vec![]),
        ("/", vec![("authorization", "Bearer")]),
        ("/", vec![("authorization", "Bearer  ")]),
        ("/", vec![("authorization", "Bearerabc")]),
        ("/", vec![("authorization", "Basic !!")]),
        ("/", vec![("authorization", "Basic YWJj")]),
        ("/", vec![("x-api-key", "half")]),
        ("/?api_key=half", vec![]),
        ("/?api_key=", vec![("x-api-key", "h")]),
        ("/", vec![("cookie", "sid=")]),
    ] {
        assert_eq!(
            caller(&router, uri, &headers).await,
            None,
            "{uri} {headers:?}"
        );
    }
}

/// A caller whose token is `right`, in whichever alternative.
struct Known(Value);

impl FromRequestParts<Arc<Nobody>> for Known {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &Arc<Nobody>) -> Result<Self, Refusal> {
        let credentials = Credentials::from_request_parts(parts, state).await?;
        let mut shown = credentials.alternatives();
        match shown.find(|shown| shown.secret() == "right") {
            Some(shown) => Ok(Self(json!([shown.scheme(), shown.scopes().count()]))),
            None => Err(credentials.refuse()),
        }
    }
}

#[tokio::test]
async fn an_alternative_that_is_wrong_hides_none_after_it() {
    static OPERATION: Operation = Operation::new("GET", "/").security(ANY);
    let router = serve(route(
        &OPERATION,
        |handler, mut call: ServerCall| async move {
            let Known(shown) = call.caller(&handler).await?;
            Ok(Ok::<_, Infallible>(shown.to_string()))
        },
    ));
    let right = ("authorization", "Bearer right");
    let stale = ("cookie", "sid=stale");
    for (headers, expected) in [
        (vec![right, stale], Some(json!(["bearerAuth", 2]))),
        (
            vec![("authorization", "Bearer stale"), ("cookie", "sid=right")],
            Some(json!(["session", 0])),
        ),
        (vec![("authorization", "Bearer stale"), stale], None),
        (vec![("x-api-key", "right")], None),
    ] {
        assert_eq!(
            caller(&router, "/", &headers).await,
            expected,
            "{headers:?}"
        );
    }
}

fn challenges(response: &Response) -> Vec<&str> {
    let lines = response.headers().get_all("www-authenticate").iter();
    lines.map(|line| line.to_str().unwrap()).collect()
}

#[tokio::test]
async fn a_refusal_says_how_to_call() {
    const ALL: [&str; 6] = [
        "Bearer",
        r#"Basic realm="api", charset="UTF-8""#,
        r#"ApiKey in="header", name="X-Api-Key""#,
        r#"ApiKey in="query", name="api_key""#,
        r#"ApiKey in="cookie", name="sid""#,
        "Digest",
    ];
    let router = guarded(ANY);
    for headers in [&[][..], &[("authorization", "Bearer wrong")]] {
        let response = send(&router, with("/", headers)).await;
        assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
        assert_eq!(challenges(&response), ALL);
        assert_eq!(
            response.headers()["content-type"],
            "application/problem+json"
        );
    }
}

#[tokio::test]
async fn outside_of_an_operation_nobody_calls() {
    let plain = serve(axum::routing::get(|caller: Credentials| async move {
        caller.secret().to_owned()
    }));
    let response = send(&plain, with("/", &[("authorization", "Bearer abc")])).await;
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
    assert_eq!(challenges(&response), ["Bearer"]);
}

#[tokio::test]
async fn every_secret_and_scope_of_the_alternative_is_there_and_none_in_debug() {
    static OPERATION: Operation = Operation::new("GET", "/").security(ANY);
    let router = serve(route(
        &OPERATION,
        |handler, mut call: ServerCall| async move {
            let Caller(shown): Caller = call.caller(&handler).await?;
            let scopes: Vec<_> = shown.scopes().collect();
            let all = json!([
                shown.get("key"),
                shown.get("queryKey"),
                shown.get("session"),
                shown.basic(),
                scopes
            ]);
            Ok(Ok::<_, Infallible>(format!(
                "[{all}, {:?}]",
                format!("{shown:?}")
            )))
        },
    ));
    let both = caller(&router, "/?api_key=q-4711", &[("x-api-key", "h-4711")]).await;
    let debug = r#"Credentials{"key": [redacted], "queryKey": [redacted]}"#;
    assert_eq!(
        both,
        Some(json!([["h-4711", "q-4711", null, null, []], debug]))
    );
    let basic = caller(&router, "/", &[("authorization", "Basic YTpiOmM=")]).await;
    assert_eq!(
        basic.unwrap()[0],
        json!([null, null, null, ["a", "b:c"], []])
    );
    let bearer = caller(&router, "/", &[("authorization", "Bearer b")]).await;
    assert_eq!(bearer.unwrap()[0][4], json!(["read", "write"]));
}
