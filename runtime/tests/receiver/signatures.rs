//! Forged, broken and missing signatures, and the secrets behind them.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::common::contract::router;
use crate::common::crm::{Crm, served};
use crate::common::{
    answer, request, secret, send, signature, signed, started, status, with_signature,
};
use atoms_runtime::http::header::{HeaderName, HeaderValue};
use atoms_runtime::{Lookup, Scheme, Secret, SecretError, SignatureError, Signed, Unverified};

#[tokio::test]
async fn the_right_signature_passes() {
    let (crm, router) = served();
    assert_eq!(status(&router, signed(started("d-1"))).await, 200);
    assert_eq!(crm.steps(), ["started d-1 C-9 ringing"]);
}

#[tokio::test]
async fn empty_signatures_are_refused() {
    let (crm, router) = served();
    for empty in ["", "v1,", ",", "sha256="] {
        assert_eq!(
            status(&router, with_signature(&started("d-1"), empty.as_bytes())).await,
            401,
            "{empty}"
        );
    }
    assert!(crm.steps().is_empty());
}

#[tokio::test]
async fn no_signature_is_refused() {
    let (_, router) = served();
    assert_eq!(status(&router, request(started("d-1"), [])).await, 401);
}

#[tokio::test]
async fn every_part_of_the_right_signature_is_refused() {
    let (_, router) = served();
    let body = started("d-1");
    let right = signature(&body);
    for length in 1..right.len() {
        assert_eq!(
            status(&router, with_signature(&body, &right.as_bytes()[..length])).await,
            401,
            "{length}"
        );
    }
}

#[tokio::test]
async fn more_than_the_right_signature_is_refused() {
    let (_, router) = served();
    let body = started("d-1");
    for more in [
        "0",
        "00",
        ",",
        " x",
        "0000000000000000000000000000000000000000000000000000000000000000",
    ] {
        let long = signature(&body) + more;
        assert_eq!(
            status(&router, with_signature(&body, long.as_bytes())).await,
            401,
            "{more}"
        );
    }
}

#[tokio::test]
async fn every_digit_of_the_signature_counts() {
    let (_, router) = served();
    let body = started("d-1");
    let right = signature(&body).into_bytes();
    for index in 0..right.len() {
        let mut wrong = right.clone();
        wrong[index] = if wrong[index] == b'0' { b'1' } else { b'0' };
        assert_eq!(
            status(&router, with_signature(&body, &wrong)).await,
            401,
            "{index}"
        );
    }
}

#[tokio::test]
async fn upper_case_digits_pass() {
    let (_, router) = served();
    let body = started("d-1");
    let upper = signature(&body).to_uppercase();
    assert_eq!(
        status(&router, with_signature(&body, upper.as_bytes())).await,
        200
    );
}

#[tokio::test]
async fn other_digits_are_refused() {
    let (_, router) = served();
    let body = started("d-1");
    assert_eq!(
        status(&router, with_signature(&body, &[b'z'; 64])).await,
        401
    );
    assert_eq!(
        status(&router, with_signature(&body, &[0xFF; 64])).await,
        401
    );
}

#[tokio::test]
async fn two_signatures_are_refused() {
    let (_, router) = served();
    let body = started("d-1");
    let (right, wrong) = (signature(&body), "00".repeat(32));
    for [first, second] in [[&wrong, &right], [&right, &wrong], [&right, &right]] {
        let headers = [first, second].map(|text| {
            (
                HeaderName::from_static("x-signature"),
                text.parse().unwrap(),
            )
        });
        assert_eq!(status(&router, request(body.clone(), headers)).await, 401);
    }
}

#[test]
fn empty_blank_and_masked_secrets_are_refused() {
    for blank in ["", "   ", "\t\n", "\u{a0}"] {
        assert_eq!(
            Secret::new(blank).unwrap_err(),
            SecretError::Blank,
            "{blank:?}"
        );
    }
    for masked in ["***", "••••••••", "xxxx-xxxx", " **** "] {
        assert_eq!(
            Secret::new(masked).unwrap_err(),
            SecretError::Masked,
            "{masked:?}"
        );
    }
}

#[test]
fn a_variable_without_a_secret_is_named() {
    assert!(Secret::from_env("CARGO_PKG_NAME").is_ok());
    let unset = Secret::from_env("ATOMS_NO_SUCH_VARIABLE").unwrap_err();
    assert_eq!(
        unset.to_string(),
        "ATOMS_NO_SUCH_VARIABLE: the secret is not set"
    );
}

#[tokio::test]
async fn a_weak_secret_bypasses_nothing() {
    let weak = Secret::new("changeme").unwrap();
    let router = router(
        Arc::new(Crm::default()),
        Signed::new(Scheme::ATOMS, weak.clone()),
    );
    let body = started("d-1");
    assert_eq!(status(&router, request(body.clone(), [])).await, 401);
    assert_eq!(
        status(&router, with_signature(&body, signature(&body).as_bytes())).await,
        401
    );
    let headers = Scheme::ATOMS.sign(&weak, body.as_bytes(), 0);
    assert_eq!(status(&router, request(body, headers)).await, 200);
}

#[tokio::test]
async fn old_and_new_secret_pass_during_rotation() {
    let (new, other) = (
        Secret::new("newer").unwrap(),
        Secret::new("stranger").unwrap(),
    );
    let verifier = Signed::new(Scheme::ATOMS, new.clone()).or(secret());
    let router = router(Arc::new(Crm::default()), verifier);
    let body = started("d-1");
    for (secret, expected) in [(secret(), 200), (new, 200), (other, 401)] {
        let headers = Scheme::ATOMS.sign(&secret, body.as_bytes(), 0);
        assert_eq!(
            status(&router, request(body.clone(), headers)).await,
            expected
        );
    }
}

#[tokio::test]
async fn the_signature_is_of_the_bytes_and_not_of_the_json() {
    let (_, router) = served();
    let body = started("d-1");
    let spaced = body.replace(':', ": ");
    assert_eq!(
        status(
            &router,
            with_signature(&spaced, signature(&body).as_bytes())
        )
        .await,
        401
    );
}

#[tokio::test]
async fn a_refusal_tells_nothing_of_the_signature() {
    let (_, router) = served();
    let body = started("d-1");
    let (status, text) = answer(&router, with_signature(&body, &[b'0'; 64])).await;
    assert_eq!(status, 401);
    let problem = r#"{"type":"about:blank","title":"Unauthorized","status":401,"detail":"the signature does not verify"}"#;
    assert_eq!(text, problem);
    let (_, missing) = answer(&router, request(body, [])).await;
    assert_eq!(missing, problem);
}

#[test]
fn nothing_shows_a_secret() {
    let secret = Secret::new("hunter2").unwrap();
    let signed = Signed::new(Scheme::ATOMS, secret.clone());
    let shown = format!("{secret:?} {signed:?}");
    assert!(!shown.contains("hunter2"), "{shown}");
    assert!(shown.contains("[redacted]"));
}

#[tokio::test]
async fn secrets_are_looked_up_per_request() {
    let lookup = Lookup::new(Scheme::ATOMS, |request: &Unverified<'_>| {
        let webhook = request.headers.get("x-webhook").cloned();
        async move {
            tokio::task::yield_now().await;
            match webhook.as_ref().map(HeaderValue::as_bytes) {
                Some(b"crm") => Ok(vec![secret()]),
                Some(b"down") => Err(SignatureError::Unavailable),
                _ => Ok(Vec::new()),
            }
        }
    });
    let router = router(Arc::new(Crm::default()), lookup);
    for (webhook, expected) in [("crm", 200), ("other", 401), ("down", 503)] {
        let mut request = signed(started("d-1"));
        request
            .headers_mut()
            .insert("x-webhook", webhook.parse().unwrap());
        assert_eq!(send(&router, request).await.status(), expected, "{webhook}");
    }
}

#[tokio::test]
async fn what_cannot_be_right_costs_no_look_up() {
    static ASKED: AtomicUsize = AtomicUsize::new(0);
    let lookup = Lookup::new(Scheme::ATOMS, |_: &Unverified<'_>| async {
        ASKED.fetch_add(1, Ordering::Relaxed);
        Ok(vec![secret()])
    });
    let router = router(Arc::new(Crm::default()), lookup);
    assert_eq!(status(&router, request(started("d-1"), [])).await, 401);
    assert_eq!(
        status(&router, with_signature(&started("d-1"), b"zz")).await,
        401
    );
    assert_eq!(ASKED.load(Ordering::Relaxed), 0);
    assert_eq!(status(&router, signed(started("d-1"))).await, 200);
    assert_eq!(ASKED.load(Ordering::Relaxed), 1);
}
