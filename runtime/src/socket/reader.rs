//! Reading from the peer.

use std::time::Duration;

use axum::extract::ws::{Message, WebSocket};
use bytes::Bytes;
use futures_util::StreamExt;
use futures_util::stream::SplitStream;
use tokio::time::timeout;
use tungstenite::Error;
use tungstenite::error::ProtocolError;

use super::rate::Rate;
use super::{Close, Closed, Settings};

/// The reading half of a socket.
pub(super) struct Reader {
    stream: SplitStream<WebSocket>,
    rate: Rate,
    idle: Duration,
}

impl Reader {
    pub(super) fn new(stream: SplitStream<WebSocket>, settings: &Settings) -> Self {
        Self {
            stream,
            rate: Rate::new(settings.rate),
            idle: settings.idle,
        }
    }

    /// The next message, of a text or a binary frame.
    ///
    /// # Errors
    ///
    /// Why there is none any more.
    pub(super) async fn next(&mut self) -> Result<Bytes, Closed> {
        loop {
            self.rate.wait().await;
            let Ok(next) = timeout(self.idle, self.stream.next()).await else {
                return Err(Closed::Idle);
            };
            match next.ok_or(Closed::Lost)?.map_err(fault)? {
                Message::Text(text) => return Ok(text.into()),
                Message::Binary(bytes) => return Ok(bytes),
                Message::Close(frame) => return Err(closing(Close::of_peer(frame))),
                Message::Ping(_) | Message::Pong(_) => {}
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

/// What an error of the stream says of the peer.
fn fault(error: axum::Error) -> Closed {
    let Ok(error) = error.into_inner().downcast::<Error>() else {
        return Closed::Lost;
    };
    match *error {
        Error::Capacity(_) => Closed::Broken(Close::new(1009, "the message is too large")),
        Error::Utf8(_) => Closed::Broken(Close::new(1007, "not UTF-8")),
        Error::Protocol(ProtocolError::ResetWithoutClosingHandshake) => Closed::Lost,
        Error::Protocol(error) => Closed::Broken(Close::new(1002, error.to_string())),
        _ => Closed::Lost,
    }
}
