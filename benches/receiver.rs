//! What the generated endpoint costs beside handlers written by hand that do the same work.
//!
//! `cargo bench --bench receiver` measures each alone, then two in turns, and prints how they compare.

use std::borrow::Cow;
use std::convert::Infallible;
use std::future::ready;
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use atoms_api::atoms::types::{
    WebhookEventAnalyticsCompleted as AnalyticsCompleted,
    WebhookEventPostConversation as PostConversation,
    WebhookEventPreConversation as PreConversation,
};
use atoms_api::atoms::webhooks::{SIGNATURE, Webhooks, router};
use atoms_runtime::{Delivery, Secret, Signed};
use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, State};
use axum::routing::{MethodRouter, post};
use bytes::Bytes;
use criterion::{BenchmarkId, Criterion, Throughput};
use hmac::{Hmac, KeyInit, Mac};
use http::{HeaderMap, Request, StatusCode};
use serde::Deserialize;
use serde_json::{from_slice, from_str, json};
use sha2::Sha256;
use tokio::runtime::Runtime;
use tower::ServiceExt;

const SECRET: &str = "whsec-5c81e0";
const LIMIT: usize = 8 * 1024 * 1024;

/// What both sides do with an event.
async fn handle<T>(payload: &T) {
    ready(black_box(payload)).await;
}

struct Service;

impl Webhooks for Service {
    type Error = Infallible;

    async fn pre_conversation(
        &self,
        delivery: Delivery<PreConversation>,
    ) -> Result<(), Infallible> {
        handle(&delivery.payload).await;
        Ok(())
    }

    async fn post_conversation(
        &self,
        delivery: Delivery<PostConversation>,
    ) -> Result<(), Infallible> {
        handle(&delivery.payload).await;
        Ok(())
    }

    async fn analytics_completed(
        &self,
        delivery: Delivery<AnalyticsCompleted>,
    ) -> Result<(), Infallible> {
        handle(&delivery.payload).await;
        Ok(())
    }
}

/// The texts that a handler by hand needs before it can choose a type.
#[derive(Deserialize)]
struct Probe<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
    #[serde(borrow)]
    metadata: Call<'a>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Call<'a> {
    #[serde(borrow)]
    event_type: Cow<'a, str>,
    #[serde(borrow)]
    call_id: Cow<'a, str>,
}

/// As most would write it, reading bytes as `axum::Json` does.
async fn by_hand(
    State(key): State<Arc<Hmac<Sha256>>>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<(), StatusCode> {
    verify(&key, &headers, &body)?;
    let probe: Probe<'_> = fits(from_slice(&body))?;
    black_box((&probe.id, &probe.metadata.call_id));
    match &*probe.metadata.event_type {
        "pre-conversation" => handle(&fits::<PreConversation>(from_slice(&body))?).await,
        "post-conversation" => handle(&fits::<PostConversation>(from_slice(&body))?).await,
        "analytics-completed" => handle(&fits::<AnalyticsCompleted>(from_slice(&body))?).await,
        _ => {}
    }
    Ok(())
}

/// Written for speed: text whose UTF-8 was checked once is quicker to read than bytes.
async fn tuned(
    State(key): State<Arc<Hmac<Sha256>>>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<(), StatusCode> {
    verify(&key, &headers, &body)?;
    let body = std::str::from_utf8(&body).map_err(|_| StatusCode::BAD_REQUEST)?;
    let probe: Probe<'_> = fits(from_str(body))?;
    black_box((&probe.id, &probe.metadata.call_id));
    match &*probe.metadata.event_type {
        "pre-conversation" => handle(&fits::<PreConversation>(from_str(body))?).await,
        "post-conversation" => handle(&fits::<PostConversation>(from_str(body))?).await,
        "analytics-completed" => handle(&fits::<AnalyticsCompleted>(from_str(body))?).await,
        _ => {}
    }
    Ok(())
}

fn fits<T>(read: serde_json::Result<T>) -> Result<T, StatusCode> {
    read.map_err(|_| StatusCode::BAD_REQUEST)
}

fn verify(key: &Hmac<Sha256>, headers: &HeaderMap, body: &[u8]) -> Result<(), StatusCode> {
    let header = headers.get("x-signature").ok_or(StatusCode::UNAUTHORIZED)?;
    let mut signature = [0; 32];
    hex::decode_to_slice(header, &mut signature).map_err(|_| StatusCode::UNAUTHORIZED)?;
    let mut mac = key.clone();
    mac.update(body);
    mac.verify_slice(&signature)
        .map_err(|_| StatusCode::UNAUTHORIZED)
}

/// An event of about `size` bytes: a call with a transcript that long.
fn event(size: usize) -> Bytes {
    let turn = json!({
        "role": "agent",
        "content": "The invoice went out on Monday; नमस्ते, shall I send it again?",
        "timestamp": "2026-05-08T07:52:05.123Z",
    });
    let mut event = json!({
        "url": "https://crm.example.com/hooks/atoms",
        "description": "CRM",
        "event": "66c1f0a2b4d85e7a90c3d214.post-conversation",
        "metadata": {
            "agentId": "66c1f0a2b4d85e7a90c3d214",
            "eventType": "post-conversation",
            "conversationType": "telephonyOutbound",
            "callId": "CALL-1786096380221-a81f3c",
            "recordingUrl": "https://recordings.example.com/CALL-1786096380221-a81f3c.wav",
            "callData": {
                "answerTime": "2026-08-07T09:53:11.804Z",
                "callDirection": "telephony_outbound",
                "callDuration": 31.250_419,
                "callStatus": "completed",
                "endTime": "2026-08-07T09:53:43.054Z",
                "fromNumber": "+15550100",
                "toNumber": "+15550102",
            },
            "transcript": [],
            "variables": {"default_language": "hi", "order_total": 1499, "address": null},
        },
        "id": "66d1f3a75c3e9f42b7816f11",
    });
    let rest = size.saturating_sub(event.to_string().len());
    let turns = (rest / (turn.to_string().len() + 1)).max(1);
    event["metadata"]["transcript"] = vec![turn; turns].into();
    event.to_string().into()
}

fn mounted(methods: MethodRouter<Arc<Hmac<Sha256>>>, key: &Arc<Hmac<Sha256>>) -> Router {
    Router::new()
        .route("/", methods)
        .layer(DefaultBodyLimit::max(LIMIT))
        .with_state(Arc::clone(key))
}

/// The generated endpoint, two by hand, and a delivery that all take.
struct Bench {
    runtime: Runtime,
    generated: Router,
    by_hand: Router,
    tuned: Router,
    body: Bytes,
    signature: String,
}

impl Bench {
    fn new(size: usize) -> Self {
        let secret = Secret::new(SECRET).expect("a secret");
        let key = Hmac::new_from_slice(SECRET.as_bytes()).expect("a key");
        let key = Arc::new(key);
        let body = event(size);
        let headers = SIGNATURE.sign(&secret, &body, 0);
        let signature = headers[0].1.to_str().expect("text").to_owned();
        Self {
            runtime: tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .expect("a runtime"),
            generated: router(Arc::new(Service), Signed::new(SIGNATURE, secret)),
            by_hand: mounted(post(by_hand), &key),
            tuned: mounted(post(tuned), &key),
            body,
            signature,
        }
    }

    /// How long it takes to answer so many deliveries.
    fn time(&self, router: &Router, rounds: u64) -> Duration {
        let request = || {
            Request::post("/")
                .header("content-type", "application/json")
                .header("x-signature", &self.signature)
                .body(Body::from(self.body.clone()))
                .expect("a request")
        };
        let requests: Vec<_> = (0..rounds).map(|_| request()).collect();
        self.runtime.block_on(async {
            let start = Instant::now();
            for request in requests {
                let response = router.clone().oneshot(request).await.expect("an answer");
                assert_eq!(response.status(), StatusCode::OK);
            }
            start.elapsed()
        })
    }

    /// The time of the generated endpoint by that of a handler, the median of many turns.
    fn ratio(&self, hand: &Router, turns: usize, rounds: u64) -> f64 {
        let ratio = |turn: usize| {
            // Who goes first changes, so that neither always finds the machine as the other left it.
            let (hand, generated) = if turn.is_multiple_of(2) {
                let hand = self.time(hand, rounds);
                (hand, self.time(&self.generated, rounds))
            } else {
                let generated = self.time(&self.generated, rounds);
                (self.time(hand, rounds), generated)
            };
            generated.as_secs_f64() / hand.as_secs_f64()
        };
        let mut ratios: Vec<_> = (0..turns).map(ratio).collect();
        ratios.sort_by(f64::total_cmp);
        ratios[turns / 2]
    }
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let measured = std::env::args().any(|argument| argument == "--bench");
    for (name, size, rounds) in [
        ("2 kB event", 2_000, 1_000),
        ("200 kB transcript", 200_000, 20),
    ] {
        let bench = Bench::new(size);
        let hands = [
            ("by hand", &bench.by_hand),
            ("by hand, tuned", &bench.tuned),
        ];
        let mut group = criterion.benchmark_group(name);
        group.throughput(Throughput::Bytes(bench.body.len() as u64));
        for (side, router) in hands.into_iter().chain([("generated", &bench.generated)]) {
            group.bench_function(BenchmarkId::from_parameter(side), |bencher| {
                bencher.iter_custom(|rounds| bench.time(router, rounds));
            });
        }
        group.finish();
        for (side, router) in hands.into_iter().filter(|_| measured) {
            let overhead = (bench.ratio(router, 101, rounds) - 1.0) * 100.0;
            println!(
                "{name}, {} bytes: {overhead:+.1} % to {side}",
                bench.body.len()
            );
        }
    }
    criterion.final_summary();
}
