//! Bodies that may be left out.

use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::RequestExt;
use axum::body::Body;
use axum::extract::Request;
use bytes::Bytes;
use http_body::{Body as HttpBody, Frame, SizeHint};

use super::{Held, ReadBody};
use crate::rest::{Refusal, StreamError, Violation};

/// Reads a body if there is one: an empty body is none, whatever its `Content-Type` says.
#[derive(Clone, Copy, Debug)]
pub struct Optional<R>(pub R);

impl<T: Send, R: ReadBody<T>> ReadBody<Option<T>> for Optional<R> {
    async fn read(self, request: Request) -> Result<Held<Option<T>>, Refusal> {
        let (parts, mut body) = request.with_limited_body().into_parts();
        let Some(first) = first(&mut body).await? else {
            return Ok(Held::Valid(None));
        };
        let rest = Body::new(Begun {
            first: Some(first),
            rest: body,
        });
        let held = self.0.read(Request::from_parts(parts, rest)).await?;
        Ok(held.map(Some))
    }

    async fn violations(body: Option<T>) -> Vec<Violation> {
        match body {
            Some(body) => R::violations(body).await,
            None => Vec::new(),
        }
    }
}

/// The first piece that is not empty.
async fn first(body: &mut Body) -> Result<Option<Bytes>, Refusal> {
    loop {
        match poll_fn(|context| Pin::new(&mut *body).poll_frame(context)).await {
            None => return Ok(None),
            Some(Err(error)) => {
                return Err(crate::Problem::from(StreamError::from(error)).into());
            }
            Some(Ok(frame)) => match frame.into_data() {
                Ok(data) if !data.is_empty() => return Ok(Some(data)),
                Ok(_) | Err(_) => {}
            },
        }
    }
}

/// A body whose first piece has been looked at.
struct Begun {
    first: Option<Bytes>,
    rest: Body,
}

impl HttpBody for Begun {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        match self.first.take() {
            Some(first) => Poll::Ready(Some(Ok(Frame::data(first)))),
            None => Pin::new(&mut self.rest).poll_frame(context),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.first.is_none() && self.rest.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        let first = self.first.as_ref().map_or(0, Bytes::len) as u64;
        let rest = self.rest.size_hint();
        let mut hint = SizeHint::new();
        hint.set_lower(rest.lower().saturating_add(first));
        if let Some(upper) = rest.upper() {
            hint.set_upper(upper.saturating_add(first));
        }
        hint
    }
}
