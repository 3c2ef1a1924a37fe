//! The way of a request through the endpoint.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use http::header::{CONNECTION, HeaderValue};
use http::request::Parts;
use http::{StatusCode, Version};
use http_body::Body as _;
use tokio::time::Instant;
use tracing::field::{Empty, display};
use tracing::{Instrument, Span, info_span};

use super::content::Content;
use super::delivery::{Delivery, Named};
use super::dispatch::Dispatch;
use super::identify::{Asked, identify};
use super::outcome::Outcome;
use super::probe::Probe;
use super::settings::{Settings, Shared};
use super::{body, content, work};
use crate::in_flight::Hold;
use crate::json::DecodeError;
use crate::problem::Problem;
use crate::signature::{SignatureError, Unverified, Verify};
use crate::text::loggable;

/// A body of so many bytes is read over, so that the next request can follow it.
const MOST_SKIPPED: u64 = 8 * 1024;

/// An endpoint at work.
pub(super) struct Core<D, V> {
    pub(super) dispatch: Arc<D>,
    pub(super) verifier: V,
    pub(super) settings: Settings,
    pub(super) shared: Arc<Shared>,
    pub(super) probe: Probe,
}

/// Answers a request; `route` is the event of the route, if each event has one.
///
/// A client that hangs up does not cut short what has begun.
pub(super) fn receive<D: Dispatch, V: Verify>(
    core: Arc<Core<D, V>>,
    route: Option<usize>,
    request: Request,
) -> impl Future<Output = Response> + Send {
    let hold: Option<Hold> = request.extensions().get().cloned();
    // Boxed at once: it is some kilobytes, which whoever holds it would copy each time that it moves.
    work::detached(Box::pin(async move {
        let response = in_span(core, route, request).await;
        drop(hold);
        response
    }))
}

async fn in_span<D: Dispatch, V: Verify>(
    core: Arc<Core<D, V>>,
    route: Option<usize>,
    request: Request,
) -> Response {
    let start = Instant::now();
    let span = info_span!(
        "delivery",
        contract = core.shared.endpoint.contract,
        event = Empty,
        delivery.id = Empty,
        status = Empty,
        outcome = Empty,
    );
    if span.is_disabled() {
        return answer(&core, route, request, start, &span).await;
    }
    // Boxed, so that the future has room for the answer once.
    Box::pin(answer(&core, route, request, start, &span))
        .instrument(span.clone())
        .await
}

async fn answer<D: Dispatch, V: Verify>(
    core: &Arc<Core<D, V>>,
    route: Option<usize>,
    request: Request,
    start: Instant,
    span: &Span,
) -> Response {
    let mut event = None;
    let mut response = match admit(core, route, request).await {
        Ok((delivery, fault)) => {
            event = work::known(&delivery);
            note(core, &delivery, fault.as_ref(), span);
            work::answer(core, delivery, fault, start).await
        }
        Err(refused) => *refused,
    };
    let outcome = Outcome::take(&mut response);
    if !span.is_disabled() {
        span.record("status", response.status().as_u16())
            .record("outcome", outcome.as_str());
    }
    if let Some(observer) = &core.shared.observer {
        let event = event.map_or("", |event| core.shared.endpoint.events[event].name);
        let (status, took) = (response.status(), start.elapsed());
        harmless(|| observer.answered(event, status, took));
    }
    response
}

/// Everything up to the handler.
async fn admit<D: Dispatch, V: Verify>(
    core: &Core<D, V>,
    route: Option<usize>,
    request: Request,
) -> Result<(Delivery, Option<DecodeError>), Box<Response>> {
    let (parts, body) = request.into_parts();
    match check_head(core, &parts, &body) {
        Ok(content) => {
            let read = read(core, route, parts, content, body).await;
            read.map_err(|problem| Box::new(refused(problem)))
        }
        Err(problem) => Err(Box::new(leave(refused(problem), &parts, &body))),
    }
}

/// Everything up to the body. Who shows no signature has no body read.
fn check_head<D, V: Verify>(
    core: &Core<D, V>,
    parts: &Parts,
    body: &Body,
) -> Result<Content, Problem> {
    let content = content::check(parts, &core.settings, core.shared.endpoint)?;
    body::check(body, &core.settings)?;
    let checked = core.verifier.check_head(&parts.headers, &parts.uri);
    checked.map_err(distrust)?;
    Ok(content)
}

fn refused(problem: Problem) -> Response {
    tracing::debug!(status = problem.status().as_u16(), "refused");
    Outcome::Refused.on(problem.into_response())
}

/// Leaves the body unread: unless it is small, the connection ends with the answer.
fn leave(mut response: Response, parts: &Parts, body: &Body) -> Response {
    let is_small = body
        .size_hint()
        .upper()
        .is_some_and(|upper| upper <= MOST_SKIPPED);
    if !is_small && parts.version <= Version::HTTP_11 {
        let close = HeaderValue::from_static("close");
        response.headers_mut().insert(CONNECTION, close);
    }
    response
}

/// The body, its signature, and the search for event and ids.
async fn read<D: Dispatch, V: Verify>(
    core: &Core<D, V>,
    route: Option<usize>,
    mut parts: Parts,
    content: Content,
    body: Body,
) -> Result<(Delivery, Option<DecodeError>), Problem> {
    let hold: Option<Hold> = parts.extensions.remove();
    let raw = body::read(body, &core.settings, hold.as_ref()).await?;
    let unverified = Unverified {
        headers: &parts.headers,
        uri: &parts.uri,
        body: &raw,
    };
    core.verifier.verify(&unverified).await.map_err(distrust)?;
    let asked = Asked {
        head: parts,
        content,
        raw,
        route,
    };
    let (delivery, fault) = identify(&core.shared, &core.probe, asked)?;
    if let (Some(only), Named::Known(event)) = (&core.settings.only, &delivery.parts.event)
        && fault.is_none()
        && !only.contains(&core.shared.endpoint.events[*event].name)
    {
        let problem = Problem::new(StatusCode::UNPROCESSABLE_ENTITY);
        return Err(problem.detail("this endpoint does not take the event"));
    }
    Ok((delivery, fault))
}

fn distrust(error: SignatureError) -> Problem {
    tracing::warn!(reason = %error, "a delivery is not trusted");
    if error == SignatureError::Unavailable {
        return Problem::new(StatusCode::SERVICE_UNAVAILABLE);
    }
    Problem::new(StatusCode::UNAUTHORIZED).detail("the signature does not verify")
}

/// Tells the span and the observer which delivery it is.
fn note<D, V>(core: &Core<D, V>, delivery: &Delivery, fault: Option<&DecodeError>, span: &Span) {
    if !span.is_disabled() {
        span.record("event", display(loggable(delivery.event())));
        if let Some(id) = delivery.id() {
            span.record("delivery.id", display(loggable(id)));
        }
    }
    if let (Some(observer), Named::Other(event), None) =
        (&core.shared.observer, &delivery.parts.event, fault)
    {
        harmless(|| observer.unknown_event(core.shared.endpoint.contract, event));
    }
}

/// Calls an observer, whose panic must not cost the delivery.
fn harmless(tell: impl FnOnce()) {
    if std::panic::catch_unwind(std::panic::AssertUnwindSafe(tell)).is_err() {
        tracing::error!("the observer panicked");
    }
}
