//! Schemes other than the usual: timestamps, algorithms, encodings, prefixes.

use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::common::contract::router;
use crate::common::crm::{Crm, served};
use crate::common::{request, secret, signature, started, status, with_signature};
use atoms_runtime::http::header::HeaderValue;
use atoms_runtime::{Scheme, Signed, SignedPart};

#[tokio::test]
async fn a_prefix_is_taken_if_the_scheme_has_it() {
    let body = started("d-1");
    let prefixed = format!("sha256={}", signature(&body));
    let (crm, plain) = served();
    assert_eq!(
        status(&plain, with_signature(&body, prefixed.as_bytes())).await,
        401
    );
    let prefixing = router(crm, Signed::new(Scheme::ATOMS.prefix("sha256="), secret()));
    assert_eq!(
        status(&prefixing, with_signature(&body, prefixed.as_bytes())).await,
        200
    );
    assert_eq!(
        status(
            &prefixing,
            with_signature(&body, signature(&body).as_bytes())
        )
        .await,
        200
    );
}

fn noon() -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(1_780_000_000)
}

#[tokio::test]
async fn timestamps_out_of_tolerance_are_refused() {
    let router = router(
        Arc::new(Crm::default()),
        Signed::new(Scheme::ASSISTANT, secret()).at(noon),
    );
    for (seconds, expected) in [
        (1_780_000_000, 200),
        (1_779_999_700, 200),
        (1_780_000_300, 200),
        (1_779_999_699, 401),
        (1_780_000_301, 401),
        (0, 401),
        (u64::MAX, 401),
    ] {
        let body = started("d-1");
        let headers = Scheme::ASSISTANT.sign(&secret(), body.as_bytes(), seconds);
        assert_eq!(
            status(&router, request(body, headers)).await,
            expected,
            "{seconds}"
        );
    }
}

#[tokio::test]
async fn the_timestamp_is_signed() {
    let router = router(
        Arc::new(Crm::default()),
        Signed::new(Scheme::ASSISTANT, secret()).at(noon),
    );
    let body = started("d-1");
    let headers = Scheme::ASSISTANT.sign(&secret(), body.as_bytes(), 1_700_000_000);
    for moved in ["1780000000", "+1780000000", "now", "", "1780000000.0"] {
        let mut headers = headers.clone();
        headers[1].1 = HeaderValue::from_static(moved);
        assert_eq!(
            status(&router, request(body.clone(), headers)).await,
            401,
            "{moved}"
        );
    }
    assert_eq!(
        status(&router, request(body, headers.into_iter().take(1))).await,
        401
    );
}

#[tokio::test]
async fn each_algorithm_and_encoding_verifies_what_it_signs() {
    const BOTH: &[SignedPart] = &[SignedPart::Timestamp, SignedPart::Body];
    let hour = Duration::from_secs(3600);
    for scheme in [
        Scheme::hmac_sha1("X-Sum"),
        Scheme::hmac_sha512("x-sum").prefix("sha512="),
        Scheme::hmac_sha256("X-SUM").base64(),
        Scheme::hmac_sha512("X-Sum")
            .base64()
            .timestamp("X-Time", hour)
            .parts(BOTH, ":"),
    ] {
        let router = router(
            Arc::new(Crm::default()),
            Signed::new(scheme, secret()).at(noon),
        );
        let body = started("d-1");
        let headers = scheme.sign(&secret(), body.as_bytes(), 1_780_000_000);
        assert_eq!(
            status(&router, request(body.clone(), headers.clone())).await,
            200,
            "{scheme:?}"
        );
        assert_eq!(
            status(&router, request(body + " ", headers)).await,
            401,
            "{scheme:?}"
        );
    }
}

#[tokio::test]
async fn a_scheme_that_does_not_sign_the_body_verifies_nothing() {
    for scheme in [
        Scheme::ATOMS.parts(&[], ""),
        Scheme::ASSISTANT.parts(&[SignedPart::Timestamp], ""),
    ] {
        let router = router(
            Arc::new(Crm::default()),
            Signed::new(scheme, secret()).at(noon),
        );
        let body = started("d-1");
        let headers = scheme.sign(&secret(), body.as_bytes(), 1_780_000_000);
        assert_eq!(status(&router, request(body, headers)).await, 401);
    }
}
