//! Bodies, within limits.

use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::task::Poll;
use std::time::Duration;

use axum::body::Body;
use bytes::{Bytes, BytesMut};
use http::StatusCode;
use http_body::Body as _;
use tokio::time::timeout;

use super::settings::Settings;
use crate::in_flight::{BodyFault, Hold};
use crate::problem::Problem;

/// Memory taken at once on a sender's word.
const MOST_RESERVED: u64 = 1024 * 1024;

/// Refuses a body that says that it is too large.
pub(super) fn check(body: &Body, settings: &Settings) -> Result<(), Problem> {
    if body.size_hint().lower() > settings.body_limit as u64 {
        return Err(too_large());
    }
    Ok(())
}

/// Reads the whole body, byte by byte as it came. What the server lets it wait is no time of the sender.
pub(super) async fn read(
    body: Body,
    settings: &Settings,
    hold: Option<&Hold>,
) -> Result<Bytes, Problem> {
    let mut collect = pin!(collect(body, settings.body_limit));
    // Most bodies came with their head: no timer for those.
    let first = poll_fn(|context| Poll::Ready(collect.as_mut().poll(context))).await;
    if let Poll::Ready(read) = first {
        return read;
    }
    let mut patience = settings.read_timeout;
    while !patience.is_zero() {
        if let Ok(read) = timeout(patience, collect.as_mut()).await {
            return read;
        }
        patience = hold.map_or(Duration::ZERO, Hold::take_waited);
    }
    Err(Problem::new(StatusCode::REQUEST_TIMEOUT))
}

async fn collect(mut body: Body, limit: usize) -> Result<Bytes, Problem> {
    let Some(first) = chunk(&mut body).await? else {
        return Ok(Bytes::new());
    };
    if first.len() > limit {
        return Err(too_large());
    }
    // A body of one chunk is not copied.
    let Some(mut next) = (if body.is_end_stream() {
        None
    } else {
        chunk(&mut body).await?
    }) else {
        return Ok(first);
    };
    let mut whole = BytesMut::with_capacity(capacity(&body, &first, &next));
    whole.extend_from_slice(&first);
    loop {
        if whole.len() + next.len() > limit {
            return Err(too_large());
        }
        whole.extend_from_slice(&next);
        match chunk(&mut body).await? {
            Some(chunk) => next = chunk,
            None => return Ok(whole.freeze()),
        }
    }
}

fn capacity(body: &Body, first: &Bytes, next: &Bytes) -> usize {
    let rest = body.size_hint().lower().min(MOST_RESERVED);
    first.len() + next.len() + usize::try_from(rest).unwrap_or(0)
}

/// The next piece of data; trailers are passed over.
async fn chunk(body: &mut Body) -> Result<Option<Bytes>, Problem> {
    loop {
        match poll_fn(|context| Pin::new(&mut *body).poll_frame(context)).await {
            None => return Ok(None),
            Some(Err(error)) => {
                let broken = Problem::new(StatusCode::BAD_REQUEST).detail("the body broke off");
                return Err(BodyFault::behind(&error).map_or(broken, BodyFault::problem));
            }
            Some(Ok(frame)) => {
                if let Ok(data) = frame.into_data() {
                    return Ok(Some(data));
                }
            }
        }
    }
}

fn too_large() -> Problem {
    Problem::new(StatusCode::PAYLOAD_TOO_LARGE)
}
