//! `GET /health`: whether the service is alive. `GET /ready`: whether it can keep a delivery, for which it writes.

use std::collections::BTreeMap;
use std::time::Instant;

use atoms_api::assistant::types::{Health, HealthCheck};
use atoms_inbox::Inbox;
use atoms_runtime::http::StatusCode;
use atoms_runtime::jiff::Timestamp;
use axum::Json;
use axum::extract::State;

/// 200, in the form that the assistant platform uses for its own.
pub(crate) async fn health() -> Json<Health> {
    Json(told("ok", None))
}

/// 200 if a delivery could be kept, else 503, so that a load balancer sends them elsewhere.
pub(crate) async fn ready(State(inbox): State<Inbox>) -> (StatusCode, Json<Health>) {
    let start = Instant::now();
    let (status, word) = match inbox.ready().await {
        Ok(()) => (StatusCode::OK, "ok"),
        Err(error) => {
            tracing::error!(%error, "no delivery can be kept");
            (StatusCode::SERVICE_UNAVAILABLE, "error")
        }
    };
    let database = HealthCheck {
        status: Some(word.to_owned()),
        latency_ms: Some((start.elapsed().as_secs_f64() * 1000.0).into()),
    };
    let checks = BTreeMap::from([("database".to_owned(), database)]);
    (status, Json(told(word, Some(checks))))
}

fn told(word: &str, checks: Option<BTreeMap<String, HealthCheck>>) -> Health {
    Health {
        status: Some(word.to_owned()),
        timestamp: Some(Timestamp::now().into()),
        version: Some(env!("CARGO_PKG_VERSION").to_owned()),
        checks,
    }
}
