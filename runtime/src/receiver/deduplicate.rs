//! One handling of a delivery, between its claim and its end.

use std::pin::pin;

use axum::response::{IntoResponse, Response};
use http::StatusCode;

use super::catch_panic::CatchPanic;
use super::outcome::Outcome;
use crate::dedup::{Claim, Store, StoredAnswer};
use crate::problem::Problem;

/// Handles a delivery unless it is or was handled: `repeated` answers in that case, told whether it is running yet.
pub(super) async fn once(
    store: &dyn Store,
    (contract, id): (&str, &str),
    handle: impl Future<Output = Response>,
    repeated: impl FnOnce(bool) -> Response,
) -> Response {
    match store.claim(contract, id).await {
        Claim::New => {}
        Claim::Done(Some(answer)) => return Outcome::Duplicate.on(answer.into_response()),
        Claim::Running => return Outcome::Duplicate.on(repeated(true)),
        Claim::Done(None) => return Outcome::Duplicate.on(repeated(false)),
    }
    let response = CatchPanic::new(pin!(handle)).await;
    if !response.status().is_success() || Outcome::of(&response) == Some(Outcome::Late) {
        store.release(contract, id).await;
        return response;
    }
    let outcome = Outcome::of(&response);
    let Some(answer) = StoredAnswer::of(response).await else {
        store.release(contract, id).await;
        return Problem::new(StatusCode::INTERNAL_SERVER_ERROR).into_response();
    };
    store.done(contract, id, answer.clone()).await;
    let response = answer.into_response();
    match outcome {
        Some(outcome) => outcome.on(response),
        None => response,
    }
}
