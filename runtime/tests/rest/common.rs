//! A service that answers with the parameters it was given, and what asks it.

use std::convert::Infallible;
use std::sync::Arc;

use atoms_runtime::codegen::check::JsonTree;
use atoms_runtime::codegen::{Operation, Param, ServerCall, route};
use atoms_runtime::rest::Refusal;
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use http::{HeaderMap, StatusCode};
use http_body_util::BodyExt as _;
use serde::Deserialize as _;
use serde_json::{Map, Value, json};
use tower::ServiceExt as _;

/// Parameters that were read, by their keys.
pub(crate) fn members(json: &JsonTree<'_>) -> Map<String, Value> {
    Map::deserialize(json).expect("an object")
}

/// The state of the services here: none.
#[derive(Debug)]
pub(crate) struct Nobody;

/// An operation of its own for each test.
pub(crate) fn operation(path: &'static str, params: &[Param]) -> &'static Operation {
    let params = Box::leak(params.to_vec().into_boxed_slice());
    Box::leak(Box::new(Operation::new("GET", path).params(params)))
}

/// A service with one operation at a path of axum's.
pub(crate) fn echo(operation: &'static Operation, path: &str) -> Router {
    let handler = |_: Arc<Nobody>, mut call: ServerCall| async move {
        let params: Value = call.params()?;
        Ok::<_, Refusal>(Ok::<_, Infallible>(params.to_string()))
    };
    Router::new()
        .route(path, route(operation, handler))
        .with_state(Arc::new(Nobody))
}

/// Asks, and reads the answer's JSON.
pub(crate) async fn ask(router: &Router, request: Request) -> (StatusCode, Value) {
    let response = send(router, request).await;
    let status = response.status();
    (status, body(response).await)
}

pub(crate) async fn send(router: &Router, request: Request) -> Response {
    router.clone().oneshot(request).await.unwrap()
}

pub(crate) async fn body(response: Response) -> Value {
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    serde_json::from_slice(&bytes).unwrap_or(Value::Null)
}

/// `GET` of an address.
pub(crate) fn get(uri: &str) -> Request {
    with(uri, &[])
}

/// `GET` of an address with headers.
pub(crate) fn with(uri: &str, headers: &[(&str, &str)]) -> Request {
    let mut request = Request::builder().uri(uri);
    for (name, value) in headers {
        request = request.header(*name, value.as_bytes());
    }
    request.body(Body::empty()).unwrap()
}

/// What the operation reads from an address, or what is wrong: place, pointer, detail.
pub(crate) async fn read(params: &[Param], query: &str) -> Result<Value, Vec<[String; 3]>> {
    told(
        &echo(operation("/", params), "/"),
        get(&format!("/?{query}")),
    )
    .await
}

/// What the service read, or what is wrong: place, pointer, detail.
pub(crate) async fn told(router: &Router, request: Request) -> Result<Value, Vec<[String; 3]>> {
    let (status, body) = ask(router, request).await;
    match status {
        StatusCode::OK => Ok(body),
        StatusCode::UNPROCESSABLE_ENTITY => Err(violations(&body)),
        status => panic!("{status}: {body}"),
    }
}

pub(crate) fn violations(body: &Value) -> Vec<[String; 3]> {
    let errors = body["errors"].as_array().unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let row = |error: &Value| ["in", "pointer", "detail"].map(|key| text(&error[key]));
    errors.iter().map(row).collect()
}

pub(crate) fn wrong(place: &str, pointer: &str, detail: &str) -> Vec<[String; 3]> {
    vec![[place, pointer, detail].map(str::to_owned)]
}

/// A map with one key.
pub(crate) fn map(key: &str, value: Value) -> Map<String, Value> {
    let mut map = Map::new();
    map.insert(key.to_owned(), value);
    map
}

/// The request of encoded parameters.
pub(crate) fn request(path: &str, query: Option<&str>, headers: HeaderMap) -> Request {
    let uri = query.map_or_else(|| path.to_owned(), |query| format!("{path}?{query}"));
    let mut request = get(&uri);
    *request.headers_mut() = headers;
    request
}

/// An object whose members are in order however they are kept.
pub(crate) fn color() -> Value {
    json!({"B": 150, "G": 200, "R": 100})
}
