//! What a client shows is what a service sees.

use std::convert::Infallible;
use std::sync::Arc;

use atoms_runtime::codegen::{
    Operation, Place, Requirement, SecurityKind, SecurityScheme, ServerCall, route,
};
use atoms_runtime::rest::{Credential, Credentials};
use axum::Router;
use http::{HeaderMap, StatusCode};
use serde_json::{Value, json};

use crate::common::{Nobody, ask, request};

const BEARER: SecurityScheme = scheme("bearer", SecurityKind::Bearer);
const BASIC: SecurityScheme = scheme("basic", SecurityKind::Basic);
const TOKEN: SecurityScheme = scheme("token", SecurityKind::Http("Token"));
const HEADER: SecurityScheme = scheme("header", SecurityKind::ApiKey(Place::Header, "X-Key"));
const QUERY: SecurityScheme = scheme("query", SecurityKind::ApiKey(Place::Query, "key"));
const COOKIE: SecurityScheme = scheme("cookie", SecurityKind::ApiKey(Place::Cookie, "sid"));

const fn scheme(name: &'static str, kind: SecurityKind) -> SecurityScheme {
    SecurityScheme::new(name, kind)
}

/// What a service sees of the credential: `null` where it is refused.
async fn seen(credential: &Credential, security: &'static [&'static [Requirement]]) -> Value {
    let operation = Box::leak(Box::new(Operation::new("GET", "/").security(security)));
    let (mut headers, mut query) = (HeaderMap::new(), Some("a=b".to_owned()));
    credential
        .apply(operation, &mut headers, &mut query)
        .unwrap();
    assert!(headers.values().all(http::HeaderValue::is_sensitive));
    let route = route(operation, |handler, mut call: ServerCall| async move {
        let shown: Credentials = call.caller(&handler).await?;
        let names = ["bearer", "basic", "token", "header", "query", "cookie"];
        let shown: Vec<_> = names.iter().filter_map(|name| shown.get(name)).collect();
        Ok(Ok::<_, Infallible>(json!(shown).to_string()))
    });
    let router = Router::new().route("/", route).with_state(Arc::new(Nobody));
    let (status, body) = ask(&router, request("/", query.as_deref(), headers)).await;
    if status == StatusCode::OK {
        body
    } else {
        Value::Null
    }
}

#[tokio::test]
async fn a_token_goes_where_each_operation_asks_for_it() {
    const EACH: &[&[&[Requirement]]] = &[
        &[&[Requirement::of(&BEARER)]],
        &[&[Requirement::of(&TOKEN)]],
        &[&[Requirement::of(&HEADER)]],
        &[&[Requirement::of(&QUERY)]],
        &[&[Requirement::of(&COOKIE)]],
        &[&[], &[Requirement::of(&BASIC)], &[Requirement::of(&BEARER)]],
    ];
    const LOGIN: &[&[Requirement]] = &[&[Requirement::of(&BASIC)]];
    let token = Credential::from("a+b&c =d");
    for security in EACH {
        assert_eq!(seen(&token, security).await, json!(["a+b&c =d"]));
    }
    assert_eq!(seen(&token, LOGIN).await, Value::Null);
}

#[tokio::test]
async fn the_first_alternative_that_can_be_met_is() {
    const BOTH: &[&[Requirement]] = &[
        &[Requirement::of(&HEADER), Requirement::of(&QUERY)],
        &[Requirement::of(&BASIC)],
        &[Requirement::of(&BEARER)],
    ];
    assert_eq!(seen(&Credential::bearer("b"), BOTH).await, json!(["b"]));
    assert_eq!(
        seen(&Credential::basic("a", "b:c"), BOTH).await,
        json!(["a:b:c"])
    );
    assert_eq!(
        seen(&Credential::api_key("k"), BOTH).await,
        json!(["k", "k"])
    );
    let two = Credential::api_key("k").scheme("query", "q");
    assert_eq!(seen(&two, BOTH).await, json!(["k", "q"]));
    let half = Credential::none()
        .scheme("query", "q")
        .scheme("basic", "n:p");
    assert_eq!(seen(&half, BOTH).await, json!(["n:p"]));
    assert_eq!(seen(&Credential::none(), BOTH).await, Value::Null);
}

#[tokio::test]
async fn a_secret_goes_nowhere_where_none_is_asked_for() {
    static OPEN: Operation = Operation::new("GET", "/");
    let (mut headers, mut query) = (HeaderMap::new(), None);
    let credential = Credential::new("sk-4711");
    credential.apply(&OPEN, &mut headers, &mut query).unwrap();
    assert!(headers.is_empty() && query.is_none());
}

#[tokio::test]
async fn a_secret_that_no_header_holds_is_an_error_that_does_not_show_it() {
    static ASKED: Operation = Operation::new("GET", "/").security(&[&[Requirement::of(&BEARER)]]);
    let credential = Credential::new("sk\n4711");
    let error = credential
        .apply(&ASKED, &mut HeaderMap::new(), &mut None)
        .unwrap_err();
    assert!(!format!("{error} {error:?} {credential:?}").contains("4711"));
}

#[tokio::test]
async fn cookies_of_parameters_stay_beside_the_secret() {
    static ASKED: Operation = Operation::new("GET", "/").security(&[&[Requirement::of(&COOKIE)]]);
    let mut headers = HeaderMap::new();
    headers.insert("cookie", http::HeaderValue::from_static("a=b"));
    Credential::new("s")
        .apply(&ASKED, &mut headers, &mut None)
        .unwrap();
    assert_eq!(headers["cookie"], "a=b; sid=s");
}

#[tokio::test]
async fn a_key_in_a_cookie_is_written_as_it_is_where_a_cookie_can_hold_it() {
    static ASKED: &[&[Requirement]] = &[&[Requirement::of(&COOKIE)]];
    static OPERATION: Operation = Operation::new("GET", "/").security(ASKED);
    for (key, written) in [
        ("a+b/c==", "sid=a+b/c=="),
        ("!#$&'()*:<>?@[]^`{|}~", "sid=!#$&'()*:<>?@[]^`{|}~"),
        ("100%", "sid=100%"),
        ("%41%4", "sid=%2541%4"),
        ("a b;c,\"d\"\\\n", "sid=a%20b%3Bc%2C%22d%22%5C%0A"),
        ("é", "sid=%C3%A9"),
    ] {
        let credential = Credential::api_key(key);
        let mut headers = HeaderMap::new();
        let applied = credential.apply(&OPERATION, &mut headers, &mut None);
        applied.unwrap();
        assert_eq!(headers["cookie"], written);
        assert_eq!(seen(&credential, ASKED).await, json!([key]));
    }
}
