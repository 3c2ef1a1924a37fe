//! Signed requests, and their answers.

use std::time::{SystemTime, UNIX_EPOCH};

use atoms_runtime::{Scheme, Secret, Signed};
use axum::Router;
use axum::body::Body;
use axum::response::Response;
use http::{HeaderName, HeaderValue, Request};
use http_body_util::BodyExt;
use serde_json::Value;
use tower::ServiceExt;

pub(crate) const SECRET: &str = "whsec-5c81e0";

pub(crate) fn secret() -> Secret {
    Secret::new(SECRET).unwrap()
}

pub(crate) fn verified_atoms() -> Signed {
    Signed::new(atoms_api::atoms::webhooks::SIGNATURE, secret())
}

pub(crate) fn verified_assistant() -> Signed {
    Signed::new(atoms_api::assistant::webhooks::SIGNATURE, secret())
}

pub(crate) fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.unwrap().as_secs()
}

/// The bytes of `tests/payloads/{name}.json`.
pub(crate) fn payload(name: &str) -> Vec<u8> {
    let root = env!("CARGO_MANIFEST_DIR");
    std::fs::read(format!("{root}/tests/payloads/{name}.json")).unwrap()
}

/// The same as JSON, to be changed before it is sent.
pub(crate) fn json(name: &str) -> Value {
    serde_json::from_slice(&payload(name)).unwrap()
}

/// A delivery of Atoms.
pub(crate) fn atoms(body: impl Payload) -> Request<Body> {
    signed(Scheme::ATOMS, body.bytes())
}

/// A delivery of the assistant platform.
pub(crate) fn assistant(body: impl Payload) -> Request<Body> {
    signed(Scheme::ASSISTANT, body.bytes())
}

fn signed(scheme: Scheme, body: Vec<u8>) -> Request<Body> {
    let headers = scheme.sign(&secret(), &body, now());
    post(body, headers)
}

/// A delivery of Atoms with this signature.
pub(crate) fn forged(body: &[u8], signature: &[u8]) -> Request<Body> {
    let value = HeaderValue::from_bytes(signature).unwrap();
    post(
        body.to_vec(),
        [(HeaderName::from_static("x-signature"), value)],
    )
}

/// A POST of JSON with these headers.
pub(crate) fn post(
    body: impl Into<Body>,
    headers: impl IntoIterator<Item = (HeaderName, HeaderValue)>,
) -> Request<Body> {
    let mut request = Request::post("/").header("content-type", "application/json");
    for (name, value) in headers {
        request = request.header(name, value);
    }
    request.body(body.into()).unwrap()
}

/// What a delivery may be made of.
pub(crate) trait Payload {
    fn bytes(self) -> Vec<u8>;
}

impl Payload for Vec<u8> {
    fn bytes(self) -> Vec<u8> {
        self
    }
}

impl Payload for &[u8] {
    fn bytes(self) -> Vec<u8> {
        self.to_vec()
    }
}

impl Payload for &Value {
    fn bytes(self) -> Vec<u8> {
        self.to_string().into_bytes()
    }
}

pub(crate) async fn send(router: &Router, request: Request<Body>) -> Response {
    router.clone().oneshot(request).await.unwrap()
}

pub(crate) async fn status(router: &Router, request: Request<Body>) -> u16 {
    send(router, request).await.status().as_u16()
}

/// Status and body.
pub(crate) async fn answer(router: &Router, request: Request<Body>) -> (u16, String) {
    let response = send(router, request).await;
    let status = response.status().as_u16();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

/// The status and detail of an answer that must be a problem of RFC 9457 and nothing more.
pub(crate) async fn problem(router: &Router, request: Request<Body>) -> (u16, String) {
    let response = send(router, request).await;
    let status = response.status();
    assert_eq!(
        response.headers()["content-type"],
        "application/problem+json"
    );
    let body = response.into_body().collect().await.unwrap().to_bytes();
    let mut body: Value = serde_json::from_slice(&body).unwrap();
    let members = body.as_object_mut().unwrap();
    let detail = members.remove("detail").unwrap_or_default();
    let rest = serde_json::json!({
        "type": "about:blank",
        "title": status.canonical_reason(),
        "status": status.as_u16(),
    });
    assert_eq!(body, rest);
    let detail = detail.as_str().unwrap_or_default().to_owned();
    (status.as_u16(), detail)
}
