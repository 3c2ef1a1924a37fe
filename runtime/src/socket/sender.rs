//! What a handler sends with.

use std::fmt;
use std::future::Future;
use std::marker::PhantomData;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use futures_util::FutureExt;
use serde::Serialize;
use tokio_util::sync::CancellationToken;

use super::Close;
use super::queue::{End, Full, Queue};

/// Sends messages of type `M` to one peer, as long as its session lives. Clones send to the same.
///
/// Messages are written in the order they were sent.
pub struct Sender<M> {
    shared: Arc<Shared>,
    sent: PhantomData<fn(M)>,
}

struct Shared {
    queue: Queue,
    ended: CancellationToken,
}

/// Why a message was not sent.
#[derive(Debug)]
#[non_exhaustive]
pub enum SendError {
    /// The session has ended.
    Ended,
    /// The queue is full; of [`Sender::try_send`] alone.
    Full,
    /// The message cannot be written as JSON.
    Encode(serde_json::Error),
}

impl<M> Sender<M> {
    pub(super) fn new(queued: usize) -> Self {
        let shared = Shared {
            queue: Queue::new(queued),
            ended: CancellationToken::new(),
        };
        Self {
            shared: Arc::new(shared),
            sent: PhantomData,
        }
    }

    pub(super) fn queue(&self) -> &Queue {
        &self.shared.queue
    }

    /// Says that the session has ended.
    pub(super) fn end(&self, end: End) {
        self.shared.queue.end(end);
        self.shared.ended.cancel();
    }

    /// Closes the session with that code once all is written that was sent before.
    pub fn close(&self, close: Close) {
        self.shared.queue.end(End::Close(close));
    }

    /// Waits until the session has ended.
    pub async fn ended(&self) {
        self.shared.ended.cancelled().await;
    }

    /// Whether the session has ended.
    pub fn is_ended(&self) -> bool {
        self.shared.ended.is_cancelled()
    }

    /// Gives up all droppable messages that wait, such as the audio of an agent that was interrupted; says how many these
    /// were.
    pub fn discard(&self) -> usize {
        self.shared.queue.discard()
    }
}

impl<M: 'static> Sender<M> {
    /// Runs a future beside the session's methods. It is dropped when the session ends; if it panics, the session ends with
    /// code 1011.
    pub fn spawn(&self, future: impl Future<Output = ()> + Send + 'static) {
        let sender = self.clone();
        tokio::spawn(async move {
            let running = AssertUnwindSafe(future).catch_unwind();
            let ran = sender.shared.ended.run_until_cancelled(running).await;
            if let Some(Err(_)) = ran {
                sender.close(Close::internal_error());
            }
        });
    }
}

impl<M: Serialize> Sender<M> {
    /// Sends a message, and waits as long as the queue is full.
    ///
    /// # Errors
    ///
    /// When the session has ended.
    pub async fn send(&self, message: impl Into<M>) -> Result<(), SendError> {
        let text = encode(&message.into())?;
        if self.shared.queue.push(text).await {
            Ok(())
        } else {
            Err(SendError::Ended)
        }
    }

    /// Sends a message unless the queue is full.
    ///
    /// # Errors
    ///
    /// When it is, or when the session has ended.
    pub fn try_send(&self, message: impl Into<M>) -> Result<(), SendError> {
        let text = encode(&message.into())?;
        self.shared.queue.try_push(text).map_err(|full| match full {
            Full::Full(_) => SendError::Full,
            Full::Ended => SendError::Ended,
        })
    }

    /// Sends a message that may be dropped: where the queue is full the oldest such gives way, or else this one.
    ///
    /// # Errors
    ///
    /// When the session has ended.
    pub fn send_droppable(&self, message: impl Into<M>) -> Result<(), SendError> {
        let text = encode(&message.into())?;
        if self.shared.queue.push_droppable(text) {
            Ok(())
        } else {
            Err(SendError::Ended)
        }
    }
}

fn encode(message: &impl Serialize) -> Result<String, SendError> {
    serde_json::to_string(message).map_err(SendError::Encode)
}

impl<M> Clone for Sender<M> {
    fn clone(&self) -> Self {
        Self {
            shared: Arc::clone(&self.shared),
            sent: PhantomData,
        }
    }
}

impl<M> fmt::Debug for Sender<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sender")
            .field("ended", &self.is_ended())
            .finish_non_exhaustive()
    }
}

impl fmt::Display for SendError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ended => f.write_str("the session has ended"),
            Self::Full => f.write_str("the queue is full"),
            Self::Encode(error) => write!(f, "the message cannot be written: {error}"),
        }
    }
}

impl std::error::Error for SendError {}

/// So that a method can use `?`: a session that has ended stays so, and any other failure is the service's.
impl From<SendError> for Close {
    fn from(error: SendError) -> Self {
        match error {
            SendError::Ended => Self::normal(),
            SendError::Full | SendError::Encode(_) => Self::internal_error(),
        }
    }
}
