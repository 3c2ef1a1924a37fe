//! The body of a call on its way out.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use axum::body::Body;
use bytes::Bytes;
use http_body::{Body as HttpBody, Frame, SizeHint};
use tokio::time::Instant;

use crate::rest::ByteStream;

/// The body of a call.
pub(super) enum Payload {
    /// None.
    Empty,
    /// One that can be sent again.
    Bytes(Bytes),
    /// One that is read while it is sent.
    Stream(Body),
    /// One that was read and sent.
    Spent,
}

impl From<ByteStream> for Payload {
    fn from(bytes: ByteStream) -> Self {
        match bytes.held() {
            Some(held) => Self::Bytes(held.clone()),
            None => Self::Stream(bytes.into_body()),
        }
    }
}

impl Payload {
    pub(super) fn is_repeatable(&self) -> bool {
        matches!(self, Self::Empty | Self::Bytes(_))
    }

    /// The body for one attempt; a stream is there for the first only.
    pub(super) fn take(&mut self, pulse: &Pulse) -> Option<reqwest::Body> {
        match std::mem::replace(self, Self::Spent) {
            Self::Empty => {
                *self = Self::Empty;
                None
            }
            Self::Bytes(bytes) => {
                *self = Self::Bytes(bytes.clone());
                Some(bytes.into())
            }
            Self::Stream(body) => Some(reqwest::Body::wrap(Sending {
                body: Mutex::new(body),
                pulse: pulse.clone(),
            })),
            Self::Spent => None,
        }
    }
}

/// When something was last sent.
#[derive(Clone)]
pub(super) struct Pulse(Arc<Mutex<Instant>>);

impl Pulse {
    pub(super) fn new() -> Self {
        Self(Arc::new(Mutex::new(Instant::now())))
    }

    pub(super) fn last(&self) -> Instant {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn beat(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }
}

/// A stream on its way out. The lock is never taken: it makes the body one that threads may share, as reqwest asks.
struct Sending {
    body: Mutex<Body>,
    pulse: Pulse,
}

impl Sending {
    fn body(&mut self) -> &mut Body {
        self.body.get_mut().unwrap_or_else(PoisonError::into_inner)
    }
}

impl HttpBody for Sending {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let polled = Pin::new(self.body()).poll_frame(context);
        if polled.is_ready() {
            self.pulse.beat();
        }
        polled
    }

    fn size_hint(&self) -> SizeHint {
        self.body
            .try_lock()
            .map_or_else(|_| SizeHint::default(), |body| body.size_hint())
    }
}
