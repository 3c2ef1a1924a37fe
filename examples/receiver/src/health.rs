//! `GET /health`: whether the service can take deliveries, in the form that the assistant platform uses for its own.

use std::collections::BTreeMap;
use std::time::Instant;

use atoms_api::assistant::types::{Health, HealthCheck};
use atoms_runtime::http::StatusCode;
use atoms_runtime::jiff::Timestamp;
use axum::Json;
use axum::extract::State;

use crate::store::Store;

/// 200 if all is well, else 503, so that a load balancer looks no further.
pub(crate) async fn health(State(store): State<Store>) -> (StatusCode, Json<Health>) {
    let start = Instant::now();
    let (status, word) = match store.check().await {
        Ok(()) => (StatusCode::OK, "ok"),
        Err(error) => {
            tracing::error!(%error, "the database does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, "error")
        }
    };
    let database = HealthCheck {
        status: Some(word.to_owned()),
        latency_ms: Some((start.elapsed().as_secs_f64() * 1000.0).into()),
    };
    let health = Health {
        status: Some(word.to_owned()),
        timestamp: Some(Timestamp::now().into()),
        version: Some(env!("CARGO_PKG_VERSION").to_owned()),
        checks: Some(BTreeMap::from([("database".to_owned(), database)])),
    };
    (status, Json(health))
}
