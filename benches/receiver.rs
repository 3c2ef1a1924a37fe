//! What the generated endpoint costs beside a handler written by hand that does the same work.
//!
//! `cargo bench --bench receiver` measures each alone, then both in turns, and prints the ratio.

use std::borrow::Cow;
use std::convert::Infallible;
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use atoms_api::atoms::types::{
    WebhookEventAnalyticsCompleted, WebhookEventPostConversation, WebhookEventPreConversation,
};
use atoms_api::atoms::webhooks::{SIGNATURE, Webhooks, router};
use atoms_runtime::{Delivery, Secret, Signed};
use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, State};
use axum::routing::post;
use bytes::Bytes;
use criterion::{BenchmarkId, Criterion, Throughput};
use hmac::{Hmac, KeyInit, Mac};
use http::{HeaderMap, Request, StatusCode};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::json;
use sha2::Sha256;
use tokio::runtime::Runtime;
use tower::ServiceExt;

const SECRET: &str = "whsec-5c81e0";
const LIMIT: usize = 8 * 1024 * 1024;

/// What both sides do with an event.
async fn handle<T: Sync>(payload: &T) {
    black_box(payload);
}

struct Service;

impl Webhooks for Service {
    type Error = Infallible;

    async fn pre_conversation(
        &self,
        delivery: Delivery<WebhookEventPreConversation>,
    ) -> Result<(), Infallible> {
        handle(&delivery.payload).await;
        Ok(())
    }

    async fn post_conversation(
        &self,
        delivery: Delivery<WebhookEventPostConversation>,
    ) -> Result<(), Infallible> {
        handle(&delivery.payload).await;
        Ok(())
    }

    async fn analytics_completed(
        &self,
        delivery: Delivery<WebhookEventAnalyticsCompleted>,
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

async fn by_hand(
    State(key): State<Arc<Hmac<Sha256>>>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<(), StatusCode> {
    verify(&key, &headers, &body)?;
    let probe: Probe<'_> = serde_json::from_slice(&body).map_err(|_| StatusCode::BAD_REQUEST)?;
    black_box((&probe.id, &probe.metadata.call_id));
    match &*probe.metadata.event_type {
        "pre-conversation" => handle(&parse::<WebhookEventPreConversation>(&body)?).await,
        "post-conversation" => handle(&parse::<WebhookEventPostConversation>(&body)?).await,
        "analytics-completed" => handle(&parse::<WebhookEventAnalyticsCompleted>(&body)?).await,
        _ => {}
    }
    Ok(())
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

fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, StatusCode> {
    serde_json::from_slice(body).map_err(|_| StatusCode::BAD_REQUEST)
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

/// Both endpoints, and a delivery that both take.
struct Pair {
    runtime: Runtime,
    generated: Router,
    by_hand: Router,
    body: Bytes,
    signature: String,
}

impl Pair {
    fn new(size: usize) -> Self {
        let secret = Secret::new(SECRET).expect("a secret");
        let key = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).expect("a key");
        let body = event(size);
        let headers = SIGNATURE.sign(&secret, &body, 0);
        let signature = headers[0].1.to_str().expect("text").to_owned();
        Self {
            runtime: tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .expect("a runtime"),
            generated: router(Arc::new(Service), Signed::new(SIGNATURE, secret)),
            by_hand: Router::new()
                .route("/", post(by_hand))
                .layer(DefaultBodyLimit::max(LIMIT))
                .with_state(Arc::new(key)),
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

    /// The time of the generated endpoint by that of the handler, the median of many turns.
    fn ratio(&self, turns: usize, rounds: u64) -> f64 {
        let mut ratios: Vec<_> = (0..turns)
            .map(|turn| {
                // Who goes first changes, so that neither always finds the machine as the other left it.
                let (hand, generated) = if turn % 2 == 0 {
                    let hand = self.time(&self.by_hand, rounds);
                    (hand, self.time(&self.generated, rounds))
                } else {
                    let generated = self.time(&self.generated, rounds);
                    (self.time(&self.by_hand, rounds), generated)
                };
                generated.as_secs_f64() / hand.as_secs_f64()
            })
            .collect();
        ratios.sort_by(f64::total_cmp);
        ratios[turns / 2]
    }
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    for (name, size, rounds) in [
        ("2 kB event", 2_000, 1_000),
        ("200 kB transcript", 200_000, 20),
    ] {
        let pair = Pair::new(size);
        let mut group = criterion.benchmark_group(name);
        group.throughput(Throughput::Bytes(pair.body.len() as u64));
        for (side, router) in [("by hand", &pair.by_hand), ("generated", &pair.generated)] {
            group.bench_function(BenchmarkId::from_parameter(side), |bencher| {
                bencher.iter_custom(|rounds| pair.time(router, rounds));
            });
        }
        group.finish();
        if std::env::args().any(|argument| argument == "--bench") {
            let overhead = (pair.ratio(101, rounds) - 1.0) * 100.0;
            println!(
                "{name}: {} bytes, overhead {overhead:+.1} % in turns",
                pair.body.len()
            );
        }
    }
    criterion.final_summary();
}
