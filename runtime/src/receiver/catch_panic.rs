//! Handlers that panic.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::response::{IntoResponse, Response};
use http::StatusCode;

use super::outcome::Outcome;
use crate::problem::Problem;

/// A pinned future whose panic is an answer.
pub(crate) struct CatchPanic<F>(Option<F>);

impl<F: Future<Output = Response> + Unpin> CatchPanic<F> {
    pub(crate) fn new(future: F) -> Self {
        Self(Some(future))
    }
}

impl<F: Future<Output = Response> + Unpin> Future for CatchPanic<F> {
    type Output = Response;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Response> {
        let Some(future) = self.0.as_mut() else {
            return Poll::Ready(panicked());
        };
        // What a panic leaves half done is dropped below and never polled again.
        catch_unwind(AssertUnwindSafe(|| Pin::new(future).poll(context))).unwrap_or_else(|_| {
            self.0 = None;
            Poll::Ready(panicked())
        })
    }
}

/// The answer for a handler that panicked.
pub(crate) fn panicked() -> Response {
    tracing::error!("the handler panicked");
    Outcome::Panicked.on(Problem::new(StatusCode::INTERNAL_SERVER_ERROR).into_response())
}
