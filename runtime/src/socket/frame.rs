//! Frames, as both ends of a connection have them.

use bytes::Bytes;
use tungstenite::Message;
use tungstenite::error::{Error, ProtocolError};
use tungstenite::protocol::frame::CloseFrame;

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

impl From<Message> for Incoming {
    fn from(message: Message) -> Self {
        match message {
            Message::Text(text) => Self::Message(text.into()),
            Message::Binary(bytes) => Self::Message(bytes),
            Message::Ping(_) | Message::Pong(_) | Message::Frame(_) => Self::Control,
            Message::Close(frame) => Self::Close(Close::of_peer(
                frame
                    .as_ref()
                    .map(|frame| (frame.code.into(), &*frame.reason)),
            )),
        }
    }
}

impl From<Outgoing> for Message {
    fn from(frame: Outgoing) -> Self {
        match frame {
            Outgoing::Text(text) => Self::Text(text.into()),
            Outgoing::Binary(text) => Self::Binary(text.into()),
            Outgoing::Ping => Self::Ping(Bytes::new()),
            Outgoing::Close(close) => Self::Close(Some(CloseFrame {
                code: close.sendable().into(),
                reason: close.reason().into(),
            })),
        }
    }
}
