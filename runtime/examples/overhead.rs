//! How much the endpoint costs beside a handler written by hand that does the same work.
//!
//! `cargo run --release -p atoms-runtime --example overhead`

use std::borrow::Cow;
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use atoms_runtime::axum::Router;
use atoms_runtime::axum::body::Body;
use atoms_runtime::axum::extract::State;
use atoms_runtime::axum::response::Response;
use atoms_runtime::axum::routing::post;
use atoms_runtime::bytes::Bytes;
use atoms_runtime::http::{HeaderMap, Request, StatusCode};
use atoms_runtime::{
    DecodeError, Delivery, Discriminator, Dispatch, Endpoint, Event, Handed, Number, Receiver,
    Scheme, Secret, Sensitive, Signed, Timestamp, open_enum,
};
use hmac::{Hmac, KeyInit, Mac};
use serde::Deserialize;
use sha2::Sha256;
use tower::ServiceExt;

const SECRET: &str = "whsec-overhead";

#[derive(Deserialize)]
struct Ended {
    metadata: Metadata,
    #[expect(dead_code, reason = "decoded like the rest")]
    id: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code, reason = "decoded like the rest")]
struct Metadata {
    event_type: EventType,
    call_id: String,
    duration: Number,
    transcript: Vec<Turn>,
}

open_enum! {
    /// The tag.
    pub enum EventType {
        CallEnded = "call-ended",
    }
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "decoded like the rest")]
struct Turn {
    role: String,
    content: Sensitive<String>,
    timestamp: Timestamp,
}

#[derive(Deserialize)]
struct Probe<'a> {
    #[serde(borrow)]
    metadata: Tag<'a>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Tag<'a> {
    #[serde(borrow)]
    event_type: Cow<'a, str>,
}

struct Contract;

impl Dispatch for Contract {
    const ENDPOINT: &'static Endpoint = &Endpoint {
        contract: "overhead",
        discriminator: Discriminator::Path(&["metadata", "eventType"]),
        delivery_id: Some(&["id"]),
        join_key: Some(&["metadata", "callId"]),
        event_hint: Some(&["event"]),
        events: &[
            Event::new("call-started").deadline(Duration::from_secs(30)),
            Event::new("call-ended").deadline(Duration::from_secs(30)),
        ],
    };

    async fn dispatch(&self, delivery: Delivery) -> Handed {
        match delivery.event() {
            "call-ended" => {
                delivery
                    .notify(async |delivery: Delivery<Ended>| {
                        handle(&delivery.payload);
                        Ok::<_, StatusCode>(())
                    })
                    .await
            }
            _ => {
                delivery
                    .acknowledge(async |_| Ok::<_, StatusCode>(()))
                    .await
            }
        }
    }

    async fn undecodable(&self, delivery: Delivery, error: DecodeError) -> Response {
        error.refuse(&delivery)
    }
}

fn handle(payload: &Ended) {
    black_box(payload.metadata.transcript.len());
}

async fn by_hand(
    State(key): State<Arc<Hmac<Sha256>>>,
    headers: HeaderMap,
    body: Bytes,
) -> StatusCode {
    let mut signature = [0; 32];
    let Some(header) = headers.get("x-signature") else {
        return StatusCode::UNAUTHORIZED;
    };
    if hex::decode_to_slice(header.as_bytes(), &mut signature).is_err() {
        return StatusCode::UNAUTHORIZED;
    }
    let mut mac = Hmac::clone(&key);
    mac.update(&body);
    if mac.verify_slice(&signature).is_err() {
        return StatusCode::UNAUTHORIZED;
    }
    let Ok(probe) = serde_json::from_slice::<Probe<'_>>(&body) else {
        return StatusCode::BAD_REQUEST;
    };
    match &*probe.metadata.event_type {
        "call-ended" => match serde_json::from_slice::<Ended>(&body) {
            Ok(payload) => {
                handle(&payload);
                StatusCode::OK
            }
            Err(_) => StatusCode::BAD_REQUEST,
        },
        _ => StatusCode::OK,
    }
}

/// A payload of about `size` bytes.
fn payload(size: usize) -> Bytes {
    let turn = r#"{"role":"agent","content":"The invoice was sent on Monday; नमस्ते, shall I send it again?","timestamp":"2026-05-08T07:52:05.123Z"}"#;
    let turns = vec![turn; (size / turn.len()).max(1)].join(",");
    let head = r#"{"url":"https://crm.example/hooks","event":"a1.call-ended","metadata":{"eventType":"call-ended""#;
    format!(r#"{head},"callId":"CALL-7","duration":49.35,"transcript":[{turns}]}},"id":"d-1"}}"#)
        .into()
}

fn request(body: &Bytes, signature: &str) -> Request<Body> {
    let request = Request::post("/")
        .header("content-type", "application/json")
        .header("x-signature", signature);
    request.body(Body::from(body.clone())).expect("a request")
}

async fn time(router: &Router, body: &Bytes, signature: &str, rounds: u32) -> Duration {
    let requests: Vec<_> = (0..rounds).map(|_| request(body, signature)).collect();
    let start = Instant::now();
    for request in requests {
        let response = router.clone().oneshot(request).await.expect("an answer");
        assert_eq!(response.status(), 200);
    }
    start.elapsed() / rounds
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let secret = Secret::new(SECRET).expect("a secret");
    let key = Arc::new(Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).expect("a key"));
    let hand = Router::new().route("/", post(by_hand)).with_state(key);
    let ours = Receiver::new(Contract, Signed::new(Scheme::ATOMS, secret.clone())).into_router();
    for (size, rounds) in [(2_000, 2_000), (200_000, 50)] {
        let body = payload(size);
        let signature = hex_of(&secret, &body);
        let (mut best_hand, mut best_ours) = (Duration::MAX, Duration::MAX);
        let mut ratios = Vec::new();
        for _ in 0..60 {
            let hand = time(&hand, &body, &signature, rounds).await;
            let ours = time(&ours, &body, &signature, rounds).await;
            (best_hand, best_ours) = (best_hand.min(hand), best_ours.min(ours));
            ratios.push(ours.as_secs_f64() / hand.as_secs_f64());
        }
        ratios.sort_by(f64::total_cmp);
        let (best, median) = (
            best_ours.as_secs_f64() / best_hand.as_secs_f64(),
            ratios[ratios.len() / 2],
        );
        println!(
            "{} bytes: by hand {best_hand:?}, endpoint {best_ours:?}, best {best:.3}, median {median:.3}",
            body.len()
        );
    }
}

fn hex_of(secret: &Secret, body: &[u8]) -> String {
    let headers = Scheme::ATOMS.sign(secret, body, 0);
    headers
        .first()
        .and_then(|(_, value)| value.to_str().ok())
        .unwrap_or_default()
        .to_owned()
}
