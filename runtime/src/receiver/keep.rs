//! Between the arrival of a delivery and its answer: keeping it.

use std::time::Duration;

use axum::response::{IntoResponse, Response};
use http::StatusCode;
use tokio::time::{Instant, timeout_at};

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

/// Notes how a kept delivery was answered by its handler.
pub(super) async fn answered(
    keeper: &dyn Keeper,
    delivery: &Delivery,
    response: Response,
) -> Response {
    if !response.status().is_success() {
        keeper.answered(delivery, None).await;
        return response;
    }
    let outcome = Outcome::of(&response);
    let Some(answer) = StoredAnswer::of(response).await else {
        keeper.answered(delivery, None).await;
        return Problem::new(StatusCode::INTERNAL_SERVER_ERROR).into_response();
    };
    keeper.answered(delivery, Some(answer.clone())).await;
    let response = answer.into_response();
    match outcome {
        Some(outcome) => outcome.on(response),
        None => response,
    }
}
