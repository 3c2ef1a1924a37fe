//! An open socket.

use std::fmt;

use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::{mpsc, oneshot};

use super::session::{self, Handed};
use super::{Dialed, Ended, Receiver};
use crate::socket::half::Half;
use crate::socket::{Close, Invalid, SendError, Sender, Settings};

/// An open socket, of a client that sends `S` and receives `R`.
///
/// It is used as it is, or [split](Self::split) for tasks of their own.
pub struct Socket<S, R: 'static> {
    sender: Sender<S>,
    receiver: Receiver<R>,
}

impl<S: 'static, R> Socket<S, R> {
    /// The session of a connection that was upgraded.
    pub(super) fn start<C, T>(halves: (Half<T>, Half<T>), settings: Settings) -> Self
    where
        C: Dialed<Sent = S, Received = R>,
        T: AsyncRead + AsyncWrite + Send + Unpin + 'static,
    {
        let (messages, received) = mpsc::channel(settings.received);
        let (closed, told) = oneshot::channel();
        let handed = Handed { messages, closed };
        let sender = Sender::new(settings.queued);
        let frames = settings.frames.unwrap_or(C::FRAMES);
        tokio::spawn(session::run(
            halves,
            sender.clone(),
            handed,
            frames,
            settings,
        ));
        Self {
            sender,
            receiver: Receiver::new(received, told, C::ERROR),
        }
    }

    /// What sends, of which there may be clones, and what receives.
    pub fn split(self) -> (Sender<S>, Receiver<R>) {
        (self.sender, self.receiver)
    }

    /// What sends.
    pub const fn sender(&self) -> &Sender<S> {
        &self.sender
    }

    /// Closes the session with that code once all is written that was sent before. Messages of the server arrive until it
    /// has closed too.
    pub fn close(&self, close: Close) {
        self.sender.close(close);
    }

    /// How the session has ended; `None` until [`next`](Self::next) has come back with `None`.
    pub const fn ended(&self) -> Option<&Ended> {
        self.receiver.ended()
    }
}

impl<S: Serialize, R> Socket<S, R> {
    /// Sends a message, and waits as long as the queue is full.
    ///
    /// # Errors
    ///
    /// When the session has ended.
    pub async fn send(&self, message: impl Into<S>) -> Result<(), SendError> {
        self.sender.send(message).await
    }
}

impl<S, R: DeserializeOwned> Socket<S, R> {
    /// The next message of the server; `None` once the session has ended.
    pub async fn next(&mut self) -> Option<Result<R, Invalid>> {
        self.receiver.next().await
    }
}

impl<S, R> fmt::Debug for Socket<S, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Socket")
            .field("sender", &self.sender)
            .field("receiver", &self.receiver)
            .finish()
    }
}
