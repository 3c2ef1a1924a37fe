//! Between the arrival of a delivery and its answer: keeping it.

use std::sync::Arc;
use std::time::Duration;

use axum::response::{IntoResponse, Response};
use http::StatusCode;
use tokio::time::{Instant, timeout_at};
use tracing::Instrument;

use super::answer;
use super::delivery::Delivery;
use super::dispatched::bare;
use super::outcome::Outcome;
use super::settings::Shared;
use super::work::known;
use crate::dedup::StoredAnswer;
use crate::keep::{Keeper, Kept};
use crate::problem::Problem;

/// How long keeping may take where the contract says nothing of the sender's patience.
const PATIENCE: Duration = Duration::from_secs(27);

/// How long an answer waits for its note.
const NOTE: Duration = Duration::from_secs(1);

/// Keeps a delivery that came at `start`. `None`: it is kept, and asks for an answer of the handler.
pub(super) async fn keep(
    keeper: &dyn Keeper,
    shared: &Shared,
    delivery: &Delivery,
    start: Instant,
) -> Option<Response> {
    let event = known(delivery);
    let patience = event
        .and_then(|event| shared.endpoint.events[event].deadline)
        .map_or(PATIENCE, |deadline| deadline / 10 * 9);
    match timeout_at(start + patience, keeper.keep(delivery)).await {
        Ok(Ok(Kept::New)) if delivery.asks() => None,
        Ok(Ok(Kept::New)) => Some(Outcome::Kept.on(bare(delivery.success()))),
        Ok(Ok(Kept::Known(Some(answer)))) => Some(Outcome::Duplicate.on(answer.into_response())),
        Ok(Ok(Kept::Known(None))) => Some(Outcome::Duplicate.on(answer::replay(shared, event))),
        Ok(Err(_)) | Err(_) => {
            tracing::error!("a delivery is not kept");
            Some(Outcome::Failed.on(Problem::new(StatusCode::SERVICE_UNAVAILABLE).into_response()))
        }
    }
}

/// Notes how a kept delivery was answered by its handler, as far as that is done by `limit`. The fallback in the place of a
/// handler that was dropped is no answer of it.
pub(super) async fn answered(
    keeper: &Arc<dyn Keeper>,
    delivery: Delivery,
    response: Response,
    limit: Option<Instant>,
) -> Response {
    let outcome = Outcome::of(&response);
    if !response.status().is_success() || outcome == Some(Outcome::Late) {
        note(keeper, delivery, None, limit).await;
        return response;
    }
    let Some(answer) = StoredAnswer::of(response).await else {
        note(keeper, delivery, None, limit).await;
        return Problem::new(StatusCode::INTERNAL_SERVER_ERROR).into_response();
    };
    note(keeper, delivery, Some(answer.clone()), limit).await;
    let response = answer.into_response();
    match outcome {
        Some(outcome) => outcome.on(response),
        None => response,
    }
}

/// Notes an answer in a task of its own, which goes on when the sender cannot wait for it any longer.
async fn note(
    keeper: &Arc<dyn Keeper>,
    delivery: Delivery,
    answer: Option<StoredAnswer>,
    limit: Option<Instant>,
) {
    let keeper = Arc::clone(keeper);
    let noting = async move { keeper.answered(&delivery, answer).await };
    let noting = tokio::spawn(noting.in_current_span());
    let patience = Instant::now() + NOTE;
    let until = limit.map_or(patience, |limit| limit.min(patience));
    match timeout_at(until, noting).await {
        Ok(Ok(())) => {}
        Ok(Err(_)) => tracing::error!("the note of an answer panicked"),
        Err(_) => tracing::warn!("a delivery is answered before the answer is noted"),
    }
}
