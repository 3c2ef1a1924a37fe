//! What a client hears.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_util::Stream;
use serde::de::DeserializeOwned;
use tokio::sync::{mpsc, oneshot};

use super::{Ended, ErrorRule};
use crate::rest::check::anything;
use crate::socket::invalid::decode;
use crate::socket::{Closed, Invalid};

/// The messages of the server, in their order, until the session ends.
///
/// One that is not of its type is an `Err`, and ends nothing. A message of an unknown kind is a message. Those that nobody
/// takes wait, up to [`Settings::received`](crate::socket::Settings::received), and then the server does. Dropping the
/// receiver ends the session, with 1001.
pub struct Receiver<M: 'static> {
    messages: mpsc::Receiver<Bytes>,
    closed: oneshot::Receiver<Closed>,
    rule: Option<ErrorRule<M>>,
    error: Option<String>,
    ended: Option<Ended>,
}

impl<M: 'static> Receiver<M> {
    pub(super) const fn new(
        messages: mpsc::Receiver<Bytes>,
        closed: oneshot::Receiver<Closed>,
        rule: Option<ErrorRule<M>>,
    ) -> Self {
        Self {
            messages,
            closed,
            rule,
            error: None,
            ended: None,
        }
    }

    /// How the session has ended; `None` until the stream has.
    pub const fn ended(&self) -> Option<&Ended> {
        self.ended.as_ref()
    }

    fn poll_ended(&mut self, context: &mut Context<'_>) -> Poll<()> {
        if self.ended.is_none() {
            // A session whose runtime is gone says nothing.
            let closed = ready!(Pin::new(&mut self.closed).poll(context)).unwrap_or(Closed::Lost);
            let error = self.error.take();
            let rule = self
                .rule
                .filter(|rule| error.as_deref().is_some_and(|code| rule.is_retryable(code)));
            self.ended = Some(Ended {
                closed,
                error,
                error_is_retryable: rule.is_some(),
            });
        }
        Poll::Ready(())
    }
}

impl<M: DeserializeOwned> Receiver<M> {
    /// The next message; `None` once the session has ended.
    pub async fn next(&mut self) -> Option<Result<M, Invalid>> {
        poll_fn(|context| self.poll(context)).await
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<M, Invalid>>> {
        match ready!(self.messages.poll_recv(context)) {
            Some(message) => Poll::Ready(Some(self.read(message))),
            None => self.poll_ended(context).map(|()| None),
        }
    }

    fn read(&mut self, json: Bytes) -> Result<M, Invalid> {
        let read = decode(json.clone(), |_: &M| anything);
        let mend = |invalid| {
            let mended = self.rule.and_then(|rule| rule.mend(&json));
            mended.ok_or(invalid)
        };
        let (message, json) = read.map(|message| (message, json.clone())).or_else(mend)?;
        let code = self.rule.and_then(|rule| rule.code(&message, &json));
        if let Some(code) = code {
            self.error = code;
        }
        Ok(message)
    }
}

impl<M: DeserializeOwned> Stream for Receiver<M> {
    type Item = Result<M, Invalid>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll(context)
    }
}

impl<M> fmt::Debug for Receiver<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Receiver")
            .field("ended", &self.ended)
            .finish_non_exhaustive()
    }
}
