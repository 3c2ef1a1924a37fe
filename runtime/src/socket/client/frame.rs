//! The frames of a socket that was dialed.

use std::future::ready;

use bytes::Bytes;
use futures_util::{Sink, SinkExt, Stream, StreamExt};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_tungstenite::WebSocketStream;
use tungstenite::protocol::frame::CloseFrame;
use tungstenite::{Error, Message};

use crate::socket::frame::{Incoming, Outgoing, fault};
use crate::socket::{Close, Closed};

/// The halves of a socket that was dialed.
pub(super) fn dialed<S>(
    socket: WebSocketStream<S>,
) -> (
    impl Sink<Outgoing> + Send + Unpin + 'static,
    impl Stream<Item = Result<Incoming, Closed>> + Send + Unpin,
)
where
    S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    let (sink, stream) = socket.split();
    let sink = sink.with(|frame| ready(Ok::<_, Error>(Message::from(frame))));
    let stream = stream.map(|frame| frame.map(Incoming::from).map_err(fault));
    (sink, stream)
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
