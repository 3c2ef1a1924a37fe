//! Events out of any stream.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use super::{Event, EventError};

/// A stream whose items become events.
pub(super) struct Made<S, F>(pub(super) Pin<Box<S>>, pub(super) F);

impl<S, F, T> Stream for Made<S, F>
where
    S: Stream,
    F: Fn(S::Item) -> Result<Event<T>, EventError> + Unpin,
{
    type Item = Result<Event<T>, EventError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let item = ready!(self.0.as_mut().poll_next(context));
        Poll::Ready(item.map(|item| (self.1)(item)))
    }
}
