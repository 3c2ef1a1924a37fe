//! A server that sends what it is told, contract or not.

use std::net::SocketAddr;

use futures_util::{SinkExt, StreamExt};
use serde_json::Value;
use tokio::net::{TcpListener, TcpStream};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::{WebSocketStream, accept_async};

/// One client's end of a socket, as its server has it.
pub(crate) struct Peer(WebSocketStream<TcpStream>);

/// Waits for clients at a port of its own.
pub(crate) struct Peers(TcpListener);

impl Peers {
    pub(crate) async fn listen() -> (SocketAddr, Self) {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        (address, Self(listener))
    }

    pub(crate) async fn accept(&self) -> Peer {
        let (stream, _) = self.0.accept().await.expect("a client");
        Peer(accept_async(stream).await.expect("a handshake"))
    }
}

impl Peer {
    pub(crate) async fn say(&mut self, message: &Value) {
        self.frame(Message::text(message.to_string())).await;
    }

    pub(crate) async fn frame(&mut self, frame: Message) {
        self.0.send(frame).await.expect("it is sent");
    }

    pub(crate) async fn hear(&mut self) -> Option<Message> {
        self.0.next().await?.ok()
    }

    /// The closing handshake with this code, to its end.
    pub(crate) async fn close(mut self, code: u16, reason: &'static str) {
        let frame = CloseFrame {
            code: code.into(),
            reason: reason.into(),
        };
        self.frame(Message::Close(Some(frame))).await;
        while self.hear().await.is_some() {}
    }
}
