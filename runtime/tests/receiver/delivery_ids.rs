//! Ids of deliveries that come in a header.

use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use atoms_runtime::axum::Router;
use atoms_runtime::axum::body::Body;
use atoms_runtime::axum::response::Response;
use atoms_runtime::codegen::{Discriminator, Dispatch, Dispatched, Endpoint, EventSpec};
use atoms_runtime::http::Request;
use atoms_runtime::{DecodeError, Delivery, Receiver, Recent, Scheme, Secret, Signed};

use crate::common::{answer, request};

/// Counts what it is given, and answers with the id.
#[derive(Clone, Default)]
struct Numbered(Arc<AtomicUsize>);

impl Dispatch for Numbered {
    const ENDPOINT: &'static Endpoint = &Endpoint::new("numbered", Discriminator::Route)
        .delivery_id_header("webhook-id")
        .events(&[
            EventSpec::new("told"),
            EventSpec::new("drawn").method("PUT").media("image/png"),
        ]);

    async fn dispatch(&self, delivery: Delivery) -> Dispatched {
        let count = self.0.fetch_add(1, Ordering::Relaxed) + 1;
        let id = delivery.id().unwrap_or("none").to_owned();
        let tell = async |_| Ok::<_, Infallible>(format!("{id} {count}"));
        delivery.ask_raw(tell).await
    }

    async fn undecodable(&self, delivery: Delivery, error: DecodeError) -> Response {
        error.refuse(&delivery)
    }
}

fn secret() -> Secret {
    Secret::new("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap()
}

fn router(scheme: Scheme) -> Router {
    Receiver::new(Numbered::default(), Signed::new(scheme, secret()))
        .deduplicate(Recent::new(100, Duration::from_secs(86_400)))
        .into_router()
}

fn now() -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    now.unwrap().as_secs()
}

/// A delivery of Standard Webhooks.
fn standard(id: &str, body: &str) -> Request<Body> {
    let headers = Scheme::STANDARD_WEBHOOKS.sign_as(id, &secret(), body.as_bytes(), now());
    let mut request = request(body, headers);
    *request.uri_mut() = "/told".parse().unwrap();
    request
}

/// A delivery whose id is not signed.
fn plain(ids: &[&str], body: &str) -> Request<Body> {
    let headers = Scheme::GITHUB.sign(&secret(), body.as_bytes(), 0);
    let mut request = request(body, headers);
    *request.uri_mut() = "/told".parse().unwrap();
    for id in ids {
        let headers = request.headers_mut();
        headers.append("Webhook-Id", id.parse().unwrap());
    }
    request
}

#[tokio::test]
async fn a_delivery_of_standard_webhooks_is_handled_once_by_its_header() {
    let router = router(Scheme::STANDARD_WEBHOOKS);
    for (id, expected) in [
        ("msg_1", r#""msg_1 1""#),
        ("msg_1", r#""msg_1 1""#),
        ("msg_2", r#""msg_2 2""#),
    ] {
        let answered = answer(&router, standard(id, "{}")).await;
        assert_eq!(answered, (200, expected.to_owned()), "{id}");
    }
    // It is signed: another one is no delivery.
    let mut forged = standard("msg_1", "{}");
    let headers = forged.headers_mut();
    headers.insert("webhook-id", "msg_3".parse().unwrap());
    assert_eq!(answer(&router, forged).await.0, 401);
}

#[tokio::test]
async fn a_header_that_is_missing_or_empty_is_no_id() {
    let router = router(Scheme::GITHUB);
    for (ids, body, expected) in [
        (&[][..], "1", r#""none 1""#),
        (&[], "2", r#""none 2""#),
        (&[""], "3", r#""none 3""#),
        (&["d-1"], "4", r#""d-1 4""#),
        (&["d-1"], "4", r#""d-1 4""#),
    ] {
        let answered = answer(&router, plain(ids, body)).await;
        assert_eq!(answered, (200, expected.to_owned()), "{ids:?}");
    }
}

/// Whoever has seen it can change a header that is not signed, and leave it out.
#[tokio::test]
async fn a_recorded_body_under_an_id_that_is_not_signed_is_a_replay() {
    let router = router(Scheme::GITHUB);
    for ids in [&["d-1"][..], &["d-2"], &[]] {
        let answered = answer(&router, plain(ids, "{}")).await;
        assert_eq!(answered, (200, r#""d-1 1""#.to_owned()), "{ids:?}");
    }
}

#[tokio::test]
async fn an_id_that_is_not_signed_cannot_be_used_up_by_a_replay() {
    let router = router(Scheme::GITHUB);
    for (id, body, expected) in [
        ("d-1", "1", r#""d-1 1""#),
        ("d-2", "1", r#""d-1 1""#),
        ("d-2", "2", r#""d-2 2""#),
    ] {
        let answered = answer(&router, plain(&[id], body)).await;
        assert_eq!(answered, (200, expected.to_owned()), "{id}");
    }
}

#[tokio::test]
async fn two_ids_are_none_that_decodes() {
    let router = router(Scheme::GITHUB);
    let (status, body) = answer(&router, plain(&["d-1", "d-1"], "{}")).await;
    assert_eq!(status, 400);
    assert!(body.contains("the id is there twice"), "{body}");
}

#[tokio::test]
async fn what_is_not_json_has_its_id_too() {
    let router = router(Scheme::GITHUB);
    for _ in 0..2 {
        let mut drawn = plain(&["d-7"], "\u{89}PNG");
        *drawn.uri_mut() = "/drawn".parse().unwrap();
        *drawn.method_mut() = atoms_runtime::http::Method::PUT;
        let headers = drawn.headers_mut();
        headers.insert("content-type", "image/png".parse().unwrap());
        let answered = answer(&router, drawn).await;
        assert_eq!(answered, (200, r#""d-7 1""#.to_owned()));
    }
}
