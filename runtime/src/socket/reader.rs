//! Reading from the peer.

use std::time::Duration;

use bytes::Bytes;
use futures_util::{Stream, StreamExt};
use tokio::sync::mpsc;
use tokio::time::timeout;

use super::frame::Incoming;
use super::rate::Rate;
use super::{Close, Closed, Settings};

/// The reading half of a socket.
pub(super) struct Reader<S> {
    stream: S,
    rate: Rate,
    idle: Duration,
}

impl<S: Stream<Item = Result<Incoming, Closed>> + Unpin> Reader<S> {
    pub(super) fn new(stream: S, settings: &Settings) -> Self {
        Self {
            stream,
            rate: Rate::new(settings.rate),
            idle: settings.idle,
        }
    }

    /// Hands messages on until there are no more, and says why. Whoever takes them may have gone.
    pub(super) async fn forward(&mut self, inbound: &mpsc::Sender<Bytes>) -> Closed {
        loop {
            match self.next().await {
                Ok(message) => drop(inbound.send(message).await),
                Err(closed) => return closed,
            }
        }
    }

    /// The next message, of a text or a binary frame.
    async fn next(&mut self) -> Result<Bytes, Closed> {
        loop {
            self.rate.wait().await;
            let Ok(next) = timeout(self.idle, self.stream.next()).await else {
                return Err(Closed::Idle);
            };
            match next.ok_or(Closed::Lost)?? {
                Incoming::Message(message) => return Ok(message),
                Incoming::Close(close) => return Err(closing(close)),
                Incoming::Control => {}
            }
        }
    }

    /// Reads on until the peer has closed too, so that what it was sent is not lost with the connection.
    pub(super) async fn finish(&mut self) {
        while let Some(Ok(_)) = self.stream.next().await {}
    }
}

/// What tungstenite reads in the place of a close frame whose code no frame may carry, and answers with.
const UNFIT: &str = "Protocol violation";

fn closing(close: Close) -> Closed {
    if close.code() == 1002 && close.reason() == UNFIT {
        return Closed::Broken(close);
    }
    Closed::ByPeer(close)
}
