//! Which secrets are taken.

use std::sync::Arc;

use atoms_api::atoms::webhooks::{SIGNATURE, router};
use atoms_runtime::{Lookup, Secret, SecretError, SignatureError, Signed, Unverified};
use axum::Router;
use axum::body::Body;
use http::Request;

use crate::support::{SECRET, Service, payload, post, problem, secret, status, verified_atoms};

fn signed_with(key: &str) -> Request<Body> {
    let body = payload("atoms/pre-conversation");
    let headers = SIGNATURE.sign(&Secret::new(key).unwrap(), &body, 0);
    post(body, headers)
}

fn at(uri: &str, key: &str) -> Request<Body> {
    let mut request = signed_with(key);
    *request.uri_mut() = uri.parse().unwrap();
    request
}

#[tokio::test]
async fn every_secret_of_a_rotation_is_taken_and_no_other() {
    let verifier = verified_atoms().or(Secret::new("whsec-next").unwrap());
    let router = router(Arc::new(Service::default()), verifier);
    assert_eq!(status(&router, signed_with(SECRET)).await, 200);
    assert_eq!(status(&router, signed_with("whsec-next")).await, 200);
    assert_eq!(problem(&router, signed_with("whsec-past")).await.0, 401);
}

/// The secrets of two webhooks, by the address that each posts to.
async fn stored(webhook: String) -> Result<Vec<Secret>, SignatureError> {
    tokio::task::yield_now().await;
    match webhook.as_str() {
        "webhook=1" => Ok(vec![Secret::new("whsec-one").unwrap()]),
        "webhook=2" => Ok(vec![secret(), Secret::new("whsec-two").unwrap()]),
        "webhook=down" => Err(SignatureError::Unavailable),
        _ => Ok(Vec::new()),
    }
}

fn many() -> (Arc<Service>, Router) {
    let service = Arc::new(Service::default());
    let verifier = Lookup::new(SIGNATURE, |request: &Unverified<'_>| {
        stored(request.uri.query().unwrap_or_default().to_owned())
    });
    let router = router(Arc::clone(&service), verifier);
    (service, router)
}

#[tokio::test]
async fn secrets_are_looked_up_for_each_request() {
    let (service, router) = many();
    assert_eq!(status(&router, at("/?webhook=1", "whsec-one")).await, 200);
    assert_eq!(status(&router, at("/?webhook=2", "whsec-two")).await, 200);
    assert_eq!(status(&router, at("/?webhook=2", SECRET)).await, 200);
    assert_eq!(service.methods().len(), 3);
    assert_eq!(
        problem(&router, at("/?webhook=2", "whsec-one")).await.0,
        401
    );
    assert_eq!(
        problem(&router, at("/?webhook=3", "whsec-one")).await.0,
        401
    );
    assert_eq!(problem(&router, at("/", "whsec-one")).await.0, 401);
    assert_eq!(service.methods().len(), 3);
}

#[tokio::test]
async fn secrets_that_cannot_be_looked_up_are_not_the_sender_s_fault() {
    let (service, router) = many();
    let request = at("/?webhook=down", "whsec-one");
    assert_eq!(problem(&router, request).await, (503, String::new()));
    assert!(service.seen().is_empty());
}

#[test]
fn a_secret_that_is_none_is_refused_when_it_is_made() {
    for blank in ["", " ", "\t\n"] {
        assert_eq!(Secret::new(blank).unwrap_err(), SecretError::Blank);
    }
    assert_eq!(Secret::new("***").unwrap_err(), SecretError::Masked);
    assert!(Secret::new("changeme").is_ok());
}

#[test]
fn no_secret_is_shown() {
    let verifier = Signed::new(SIGNATURE, secret());
    let shown = format!("{:?} {verifier:?}", secret());
    assert!(!shown.contains(SECRET), "{shown}");
}
