//! Parts off the wire, on top of `multer`.

use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use http::StatusCode;

use super::FilePart;
use crate::Problem;
use crate::rest::{ByteStream, StreamError, disposition};

/// The most bytes between two parts' contents: their heads, and what precedes the first.
const LARGEST_HEAD: usize = 64 * 1024;

/// The parts of a body, as they come.
pub(super) struct Source {
    parts: multer::Multipart<'static>,
    /// The content of the part that was given last, as long as it is its turn.
    current: Slot,
    /// Bytes that may still come before a part's head has to be complete.
    head: Arc<AtomicUsize>,
}

type Slot = Arc<Mutex<Option<multer::Field<'static>>>>;

impl Source {
    pub(super) fn new(body: ByteStream, boundary: &str) -> Self {
        let head = Arc::new(AtomicUsize::new(usize::MAX));
        let pieces = Pieces {
            body,
            head: Arc::clone(&head),
            paused: false,
        };
        Self {
            parts: multer::Multipart::new(pieces, boundary),
            current: Slot::default(),
            head,
        }
    }

    /// The next part, its content at most so many bytes. What is left of the part before is passed over.
    pub(super) async fn next(&mut self, limit: usize) -> Result<Option<FilePart>, Problem> {
        self.pass_over().await?;
        self.head.store(LARGEST_HEAD, Ordering::Relaxed);
        let field = self.parts.next_field().await;
        self.head.store(usize::MAX, Ordering::Relaxed);
        let Some(field) = field.map_err(problem)? else {
            return Ok(None);
        };
        let (name, file_name) = disposition::part(field.headers());
        let content_type = field.content_type().map(ToString::to_string);
        self.current = Arc::new(Mutex::new(Some(field)));
        let content = ByteStream::from_stream(Content(Arc::clone(&self.current)));
        let mut part = FilePart::unnamed(content.limit(limit)).named(name.unwrap_or_default());
        part.file_name = file_name;
        part.content_type = content_type;
        Ok(Some(part))
    }

    async fn pass_over(&mut self) -> Result<(), Problem> {
        let field = take(&self.current);
        let Some(mut field) = field else {
            return Ok(());
        };
        while field.chunk().await.map_err(problem)?.is_some() {}
        Ok(())
    }
}

fn take(slot: &Slot) -> Option<multer::Field<'static>> {
    slot.lock().unwrap_or_else(PoisonError::into_inner).take()
}

/// The content of a part, until the next part's turn comes.
struct Content(Slot);

impl Stream for Content {
    type Item = Result<Bytes, StreamError>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let mut slot = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(field) = slot.as_mut() else {
            return Poll::Ready(Some(Err(StreamError::PassedOver)));
        };
        let piece = ready!(Pin::new(field).poll_next(context));
        Poll::Ready(piece.map(|piece| piece.map_err(|error| StreamError::known(error.into()))))
    }
}

/// The pieces of the body, one each time they are asked for: `multer` would hold all that has arrived.
struct Pieces {
    body: ByteStream,
    head: Arc<AtomicUsize>,
    paused: bool,
}

impl Stream for Pieces {
    type Item = Result<Bytes, StreamError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if std::mem::take(&mut self.paused) {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        let piece = ready!(Pin::new(&mut self.body).poll_next(context));
        self.paused = piece.is_some();
        let left = self.head.load(Ordering::Relaxed);
        if left != usize::MAX {
            if left == 0 {
                return Poll::Ready(Some(Err(StreamError::TooLarge)));
            }
            let length = piece
                .as_ref()
                .and_then(|piece| piece.as_ref().ok())
                .map_or(0, Bytes::len);
            self.head
                .store(left.saturating_sub(length), Ordering::Relaxed);
        }
        Poll::Ready(piece)
    }
}

fn problem(error: multer::Error) -> Problem {
    match error {
        multer::Error::StreamReadFailed(error) => StreamError::known(error).into(),
        _ => Problem::new(StatusCode::BAD_REQUEST).detail("the multipart body is malformed"),
    }
}
