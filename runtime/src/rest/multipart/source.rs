//! Parts off the wire, on top of `multer`.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use http::StatusCode;
use http::header::CONTENT_TYPE;

use super::FilePart;
use crate::Problem;
use crate::media;
use crate::rest::check::Budget;
use crate::rest::{ByteStream, StreamError, disposition};

/// The most bytes between two parts' contents: their heads, and what precedes the first.
const LARGEST_HEAD: usize = 64 * 1024;

/// The parts of a body, as they come.
pub(super) struct Source {
    parts: multer::Multipart<'static>,
    /// The content of the part that was given last, as long as it is its turn.
    current: Slot,
    left: Arc<Left>,
    budget: Arc<Budget>,
}

type Slot = Arc<Mutex<Option<Current>>>;

/// The content of a part.
struct Current {
    field: multer::Field<'static>,
    /// How many bytes of it may still come; `None` once more have.
    left: Option<usize>,
}

impl Current {
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, StreamError>>> {
        let left = self.left.ok_or(StreamError::TooLarge)?;
        let Some(piece) = ready!(Pin::new(&mut self.field).poll_next(context)) else {
            return Poll::Ready(None);
        };
        let piece = piece.map_err(|error| StreamError::known(error.into()))?;
        self.left = left.checked_sub(piece.len());
        Poll::Ready(Some(self.left.map(|_| piece).ok_or(StreamError::TooLarge)))
    }
}

impl Source {
    pub(super) fn new(body: ByteStream, boundary: &str) -> Self {
        let left = Arc::new(Left::default());
        let pieces = Pieces {
            body,
            left: Arc::clone(&left),
            paused: false,
        };
        Self {
            parts: multer::Multipart::new(pieces, boundary),
            current: Slot::default(),
            left,
            budget: Arc::new(Budget::new()),
        }
    }

    /// Takes at most so many bytes from now on, if not fewer already.
    pub(super) fn limit(&self, bytes: usize) {
        self.left.whole.fetch_min(bytes, Ordering::Relaxed);
    }

    /// The next part, if it has a name, its content at most so many bytes. What is left of the part before is passed over.
    pub(super) async fn next(
        &mut self,
        limit: usize,
    ) -> Result<Option<(Option<String>, FilePart)>, Problem> {
        self.pass_over().await?;
        self.left.head.store(LARGEST_HEAD, Ordering::Relaxed);
        let field = self.parts.next_field().await;
        self.left.head.store(usize::MAX, Ordering::Relaxed);
        let Some(field) = field.map_err(problem)? else {
            return Ok(None);
        };
        let (name, file_name) = disposition::part(field.headers());
        let content_type = field.headers().get(CONTENT_TYPE).and_then(media::of_header);
        self.current = Arc::new(Mutex::new(Some(Current {
            field,
            left: Some(limit),
        })));
        let content = ByteStream::from_stream(Content(Arc::clone(&self.current)));
        let mut part = FilePart::unnamed(content);
        part.file_name = file_name;
        part.content_type = content_type.map(|media| media.to_string());
        part.budget = Some(Arc::clone(&self.budget));
        Ok(Some((name, part)))
    }

    async fn pass_over(&mut self) -> Result<(), StreamError> {
        let Some(mut current) = take(&self.current) else {
            return Ok(());
        };
        while let Some(piece) = poll_fn(|context| current.poll(context)).await {
            piece?;
        }
        Ok(())
    }
}

fn take(slot: &Slot) -> Option<Current> {
    slot.lock().unwrap_or_else(PoisonError::into_inner).take()
}

/// The content of a part, until the next part's turn comes.
struct Content(Slot);

impl Stream for Content {
    type Item = Result<Bytes, StreamError>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let mut slot = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match slot.as_mut() {
            Some(current) => current.poll(context),
            None => Poll::Ready(Some(Err(StreamError::PassedOver))),
        }
    }
}

/// The pieces of the body, one each time they are asked for: `multer` would hold all that has arrived.
struct Pieces {
    body: ByteStream,
    left: Arc<Left>,
    paused: bool,
}

/// How many bytes may still come.
struct Left {
    /// Before a part's head has to be complete.
    head: AtomicUsize,
    /// Of the whole body.
    whole: AtomicUsize,
}

impl Default for Left {
    fn default() -> Self {
        Self {
            head: AtomicUsize::new(usize::MAX),
            whole: AtomicUsize::new(usize::MAX),
        }
    }
}

impl Left {
    fn all(&self) -> [&AtomicUsize; 2] {
        [&self.head, &self.whole]
    }

    fn is_over(&self) -> bool {
        let mut all = self.all().into_iter();
        all.any(|left| left.load(Ordering::Relaxed) == 0)
    }

    fn take(&self, bytes: usize) {
        for left in self.all() {
            let before = left.load(Ordering::Relaxed);
            if before != usize::MAX {
                left.store(before.saturating_sub(bytes), Ordering::Relaxed);
            }
        }
    }
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
        if self.left.is_over() {
            return Poll::Ready(Some(Err(StreamError::TooLarge)));
        }
        if let Some(Ok(piece)) = &piece {
            self.left.take(piece.len());
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
