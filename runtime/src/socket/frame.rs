//! Frames, as both ends of a connection have them.
//!
//! The sockets of axum, which serve, and of tokio-tungstenite, which dial, differ in the type of their messages alone.

use std::future::ready;

use axum::extract::ws;
use bytes::Bytes;
use futures_util::{Sink, SinkExt, Stream, StreamExt};
use tungstenite::error::{Error, ProtocolError};

use super::{Close, Closed, Frames};

/// A frame of the peer.
pub(super) enum Incoming {
    /// A message, in a text or a binary frame.
    Message(Bytes),
    /// A ping or a pong, which the connection has answered by itself.
    Control,
    /// The close frame.
    Close(Close),
}

/// A frame for the peer.
pub(super) enum Outgoing {
    Text(String),
    Binary(String),
    Ping,
    Close(Close),
}

impl Outgoing {
    /// A message in the frame that it goes in.
    pub(super) fn message(text: String, frames: Frames) -> Self {
        match frames {
            Frames::Text => Self::Text(text),
            Frames::Binary => Self::Binary(text),
        }
    }
}

/// The halves of a socket that was served.
pub(super) fn served(
    socket: ws::WebSocket,
) -> (
    impl Sink<Outgoing> + Send + Unpin + 'static,
    impl Stream<Item = Result<Incoming, Closed>> + Send + Unpin,
) {
    let (sink, stream) = socket.split();
    let sink = sink.with(|frame| ready(Ok::<_, axum::Error>(ws::Message::from(frame))));
    let stream = stream.map(|frame| {
        let unwrapped = |error: axum::Error| match error.into_inner().downcast::<Error>() {
            Ok(error) => fault(*error),
            Err(_) => Closed::Lost,
        };
        frame.map(Incoming::from).map_err(unwrapped)
    });
    (sink, stream)
}

/// What an error of the connection says of the peer.
pub(super) fn fault(error: Error) -> Closed {
    match error {
        Error::Capacity(_) => Closed::Broken(Close::new(1009, "the message is too large")),
        Error::Utf8(_) => Closed::Broken(Close::new(1007, "not UTF-8")),
        Error::Protocol(ProtocolError::ResetWithoutClosingHandshake) => Closed::Lost,
        Error::Protocol(error) => Closed::Broken(Close::new(1002, error.to_string())),
        _ => Closed::Lost,
    }
}

impl From<ws::Message> for Incoming {
    fn from(message: ws::Message) -> Self {
        match message {
            ws::Message::Text(text) => Self::Message(text.into()),
            ws::Message::Binary(bytes) => Self::Message(bytes),
            ws::Message::Ping(_) | ws::Message::Pong(_) => Self::Control,
            ws::Message::Close(frame) => Self::Close(Close::of_peer(
                frame.as_ref().map(|frame| (frame.code, &*frame.reason)),
            )),
        }
    }
}

impl From<Outgoing> for ws::Message {
    fn from(frame: Outgoing) -> Self {
        match frame {
            Outgoing::Text(text) => Self::Text(text.into()),
            Outgoing::Binary(text) => Self::Binary(text.into()),
            Outgoing::Ping => Self::Ping(Bytes::new()),
            Outgoing::Close(close) => Self::Close(Some(ws::CloseFrame {
                code: close.sendable(),
                reason: close.reason().into(),
            })),
        }
    }
}
