//! Reading from the peer.

use bytes::Bytes;
use futures_util::StreamExt;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::mpsc;

use super::frame::Incoming;
use super::half::Half;
use super::idle::IdleTimer;
use super::rate::Rate;
use super::{Close, Closed, Settings};

/// The reading half of a socket.
pub(super) struct Reader<S> {
    half: Half<S>,
    rate: Rate,
    idle: IdleTimer,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Reader<S> {
    pub(super) fn new(half: Half<S>, settings: &Settings) -> Self {
        Self {
            half,
            rate: Rate::new(settings.rate),
            idle: IdleTimer::new(settings.idle),
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
            let Some(next) = self.idle.within(self.half.next()).await else {
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
        while let Some(Ok(_)) = self.half.next().await {}
        self.half.drain().await;
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
