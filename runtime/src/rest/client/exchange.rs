//! A call's way over the wire: its attempts, and the redirects of each.

use std::pin::pin;
use std::time::Duration;

use http::{HeaderMap, Method};
use reqwest::Url;
use tokio::time::{Instant, sleep, timeout_at};

use super::payload::{Payload, Pulse};
use super::{Error, Http, Response, redirect, retry};
use crate::rest::Operation;

/// A call as it is sent.
pub(super) struct Request {
    pub(super) operation: &'static Operation,
    pub(super) method: Method,
    pub(super) url: Url,
    pub(super) headers: HeaderMap,
    pub(super) payload: Payload,
    pub(super) timeout: Duration,
}

/// Sends a call, as often as it takes and may.
pub(super) async fn exchange(http: &Http, mut request: Request) -> Result<Response, Error> {
    let may = retry::is_idempotent(&request.method) && request.payload.is_repeatable();
    let most = if may { http.settings.retries } else { 0 };
    let mut attempt = 0;
    loop {
        let outcome = follow(http, &mut request).await;
        let pause = (attempt < most)
            .then(|| retry::pause(attempt, &outcome))
            .flatten();
        let Some(pause) = pause else {
            return outcome;
        };
        attempt += 1;
        report(&request, attempt, pause, &outcome);
        drop(outcome);
        sleep(pause).await;
    }
}

fn report(request: &Request, attempt: u32, pause: Duration, outcome: &Result<Response, Error>) {
    let (status, error) = match outcome {
        Ok(response) => (Some(response.status().as_u16()), None),
        Err(error) => (None, Some(tracing::field::display(error))),
    };
    tracing::debug!(
        method = request.operation.method,
        path = request.operation.path,
        attempt,
        status,
        error,
        pause_ms = u64::try_from(pause.as_millis()).unwrap_or(u64::MAX),
        "a call is sent again",
    );
}

/// One attempt, through its redirects, which share the time that it has.
async fn follow(http: &Http, request: &mut Request) -> Result<Response, Error> {
    let pulse = Pulse::new();
    let mut response = once(http, request, &pulse).await?;
    let mut next = redirect::next(request, &response);
    for _ in 0..http.settings.redirects {
        let Some(mut moved) = next else {
            break;
        };
        response = once(http, &mut moved, &pulse).await?;
        next = redirect::next(&moved, &response);
    }
    Ok(response)
}

async fn once(http: &Http, request: &mut Request, pulse: &Pulse) -> Result<Response, Error> {
    let response = send(http.connections()?, request, pulse).await?;
    Ok(Response::new(response, &http.settings))
}

/// Sends a request once, and waits for the head of its answer.
pub(super) async fn send(
    client: &reqwest::Client,
    request: &mut Request,
    pulse: &Pulse,
) -> Result<reqwest::Response, Error> {
    let mut sent = reqwest::Request::new(request.method.clone(), request.url.clone());
    sent.headers_mut().clone_from(&request.headers);
    *sent.body_mut() = request.payload.take(pulse);
    let limit = request.timeout;
    let answered = in_time(limit, pulse, client.execute(sent)).await?;
    answered.map_err(|error| Error::of(error, limit))
}

/// Waits while something is sent, and for so long after that.
async fn in_time<F: Future>(limit: Duration, pulse: &Pulse, future: F) -> Result<F::Output, Error> {
    let mut future = pin!(future);
    loop {
        let Some(end) = pulse.last().checked_add(limit) else {
            return Ok(future.await);
        };
        if let Ok(output) = timeout_at(end, future.as_mut()).await {
            return Ok(output);
        }
        if pulse.last() + limit <= Instant::now() {
            return Err(Error::Timeout(limit));
        }
    }
}
