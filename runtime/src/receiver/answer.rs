//! Answers that are given in the handler's place.

use axum::response::{IntoResponse, Response};
use http::StatusCode;

use super::dispatched::{bare, json_bytes};
use super::outcome::Outcome;
use super::settings::Shared;
use crate::problem::Problem;

/// The answer for a handler that takes longer than the platform waits. It is no success unless the document says what
/// to answer then: the handler may still fail, and what was acknowledged would be lost.
pub(super) fn late(shared: &Shared, event: Option<usize>) -> Response {
    tracing::warn!("the handler takes longer than the platform waits");
    let answer = fallback(shared, event)
        .unwrap_or_else(|| Problem::new(StatusCode::GATEWAY_TIMEOUT).into_response());
    Outcome::Late.on(answer)
}

/// The answer for a delivery that is being handled: no success, since that may fail yet.
pub(super) fn running(shared: &Shared, event: Option<usize>) -> Response {
    fallback(shared, event).unwrap_or_else(|| {
        let conflict = Problem::new(StatusCode::CONFLICT);
        conflict
            .detail("the delivery is being handled")
            .into_response()
    })
}

/// The answer for a delivery that was handled, and whose own answer is not at hand.
pub(super) fn replay(shared: &Shared, event: Option<usize>) -> Response {
    fallback(shared, event).unwrap_or_else(|| match event {
        Some(event) if shared.endpoint.events[event].asks => {
            let conflict = Problem::new(StatusCode::CONFLICT);
            conflict
                .detail("the delivery was received before")
                .into_response()
        }
        Some(event) => bare(shared.endpoint.events[event].success()),
        None => bare(StatusCode::OK),
    })
}

fn fallback(shared: &Shared, event: Option<usize>) -> Option<Response> {
    let event = &shared.endpoint.events[event?];
    Some(json_bytes(event.success(), event.fallback?))
}
