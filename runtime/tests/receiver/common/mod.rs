//! A contract as the generator writes it, and deliveries to it.

pub mod contract;
pub mod crm;

use atoms_runtime::axum::Router;
use atoms_runtime::axum::body::Body;
use atoms_runtime::axum::response::Response;
use atoms_runtime::http::{HeaderName, HeaderValue, Request, StatusCode};
use atoms_runtime::{Scheme, Secret, Signed};
use http_body_util::BodyExt;
use tower::ServiceExt;

pub const SECRET: &str = "whsec-7f3a";

pub fn secret() -> Secret {
    Secret::new(SECRET).unwrap()
}

pub fn verifier() -> Signed {
    Signed::new(Scheme::ATOMS, secret())
}

/// The payload of a call that began.
pub fn started(id: &str) -> String {
    payload("call-started", id, r#""status":"ringing""#)
}

/// A payload of `event`, with further members of `call`.
pub fn payload(event: &str, id: &str, call: &str) -> String {
    format!(
        r#"{{"hint":"agent-1.{event}","call":{{"kind":"{event}","key":"C-9","phone":"+15550199",{call}}},"id":"{id}"}}"#
    )
}

/// A POST of `body` with the right signature.
pub fn signed(body: impl Into<Vec<u8>>) -> Request<Body> {
    let body = body.into();
    let headers = Scheme::ATOMS.sign(&secret(), &body, 0);
    request(body, headers)
}

pub fn request(
    body: impl Into<Vec<u8>>,
    headers: impl IntoIterator<Item = (HeaderName, HeaderValue)>,
) -> Request<Body> {
    let mut request = Request::post("/").header("content-type", "application/json");
    for (name, value) in headers {
        request = request.header(name, value);
    }
    request.body(Body::from(body.into())).unwrap()
}

/// A POST of `body` with this signature.
pub fn with_signature(body: &str, signature: &[u8]) -> Request<Body> {
    let value = HeaderValue::from_bytes(signature).unwrap();
    request(body, [(HeaderName::from_static("x-signature"), value)])
}

/// The right signature of `body`.
pub fn signature(body: &str) -> String {
    Scheme::ATOMS.sign(&secret(), body.as_bytes(), 0)[0]
        .1
        .to_str()
        .unwrap()
        .to_owned()
}

pub async fn send(router: &Router, request: Request<Body>) -> Response {
    router.clone().oneshot(request).await.unwrap()
}

pub async fn status(router: &Router, request: Request<Body>) -> StatusCode {
    send(router, request).await.status()
}

/// Status and body.
pub async fn answer(router: &Router, request: Request<Body>) -> (u16, String) {
    let response = send(router, request).await;
    let status = response.status().as_u16();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8(body.to_vec()).unwrap())
}
