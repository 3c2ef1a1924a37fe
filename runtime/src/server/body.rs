//! Bodies of requests, counted and timed, and bodies of answers.

use std::error::Error;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use hyper::body::Incoming;
use tokio::time::{Sleep, sleep};

use super::limit_log::Exceeded;
use super::service::Request;
use crate::in_flight::BodyFault;

type BoxError = Box<dyn Error + Send + Sync>;
type Waiting = Pin<Box<dyn Future<Output = bool> + Send>>;

/// The body of a request.
pub(super) struct RequestBody {
    body: Incoming,
    request: Arc<Request>,
    /// Since when nothing comes.
    pause: Option<Pin<Box<Sleep>>>,
    /// What came and has no room yet.
    next: Option<(Frame<Bytes>, Waiting)>,
    ended: bool,
}

impl RequestBody {
    pub(super) fn new(body: Incoming, request: Arc<Request>) -> Self {
        Self {
            body,
            request,
            pause: None,
            next: None,
            ended: false,
        }
    }

    fn poll_next(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        if let Poll::Ready(next) = Pin::new(&mut self.body).poll_frame(context) {
            self.pause = None;
            return Poll::Ready(next.map(|frame| frame.map_err(Into::into)));
        }
        let stall = self.request.shared.limits.stall;
        let pause = self.pause.get_or_insert_with(|| Box::pin(sleep(stall)));
        ready!(pause.as_mut().poll(context));
        self.request.shared.limit_log.tell(Exceeded::Body);
        Poll::Ready(Some(Err(self.request.fail(BodyFault::Slow).into())))
    }

    /// Counts a piece, or puts it aside until there is room.
    fn count(&mut self, frame: Frame<Bytes>) -> Option<Frame<Bytes>> {
        let bytes = frame.data_ref().map_or(0, Bytes::len);
        let request = &self.request;
        if bytes == 0 || request.shared.budget.try_take(&request.share, bytes) {
            return Some(frame);
        }
        let request = Arc::clone(request);
        let ahead = usize::try_from(self.body.size_hint().lower()).unwrap_or(usize::MAX);
        let waiting = async move {
            let budget = &request.shared.budget;
            budget.take(&request.share, bytes, ahead).await
        };
        self.next = Some((frame, Box::pin(waiting)));
        None
    }
}

impl Body for RequestBody {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        loop {
            if let Some((_, waiting)) = &mut self.next {
                let taken = ready!(waiting.as_mut().poll(context));
                let frame = self.next.take().map(|(frame, _)| Ok(frame));
                if taken {
                    return Poll::Ready(frame);
                }
                self.request.shared.limit_log.tell(Exceeded::Room);
                let fault = self.request.fail(BodyFault::Overloaded);
                return Poll::Ready(Some(Err(fault.into())));
            }
            match ready!(self.poll_next(context)) {
                Some(Ok(frame)) => {
                    if let Some(frame) = self.count(frame) {
                        return Poll::Ready(Some(Ok(frame)));
                    }
                }
                other => {
                    self.ended = other.is_none();
                    return Poll::Ready(other);
                }
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        self.next.is_none() && self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl Drop for RequestBody {
    fn drop(&mut self) {
        if !self.ended && !self.is_end_stream() {
            self.request.activity.leave_unread();
        }
    }
}

/// The body of an answer. The request ends with it.
pub(super) struct AnswerBody {
    body: axum::body::Body,
    _end: End,
}

/// Tells the connection that a request has ended, when it is dropped.
pub(super) struct End(pub(super) Arc<Request>);

impl Drop for End {
    fn drop(&mut self) {
        self.0.activity.request_ends();
    }
}

impl AnswerBody {
    pub(super) fn new(body: axum::body::Body, end: End) -> Self {
        Self { body, _end: end }
    }
}

impl Body for AnswerBody {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// What went wrong with a body, if anything did.
#[derive(Default)]
pub(super) struct Fault(AtomicU8);

impl Fault {
    pub(super) fn set(&self, fault: BodyFault) {
        let code = match fault {
            BodyFault::Overloaded => 1,
            BodyFault::Slow => 2,
        };
        self.0.store(code, Ordering::Relaxed);
    }

    pub(super) fn get(&self) -> Option<BodyFault> {
        match self.0.load(Ordering::Relaxed) {
            1 => Some(BodyFault::Overloaded),
            2 => Some(BodyFault::Slow),
            _ => None,
        }
    }
}
