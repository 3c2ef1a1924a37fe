//! A client that knows JSON alone.

use std::net::SocketAddr;

use axum::Router;
use futures_util::{SinkExt, StreamExt};
use serde_json::Value;
use tokio::net::{TcpListener, TcpStream};
use tokio_tungstenite::tungstenite::Error;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

pub(crate) struct Client(WebSocketStream<MaybeTlsStream<TcpStream>>);

pub(crate) async fn serve(app: Router) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, app).await });
    address
}

impl Client {
    pub(crate) async fn open(request: impl IntoClientRequest + Unpin) -> Self {
        let (socket, _) = connect_async(request).await.expect("a socket");
        Self(socket)
    }

    pub(crate) async fn send(&mut self, message: &Value) {
        let frame = Message::text(message.to_string());
        self.0.send(frame).await.expect("it is sent");
    }

    pub(crate) async fn send_binary(&mut self, message: &Value) {
        let frame = Message::binary(message.to_string());
        self.0.send(frame).await.expect("it is sent");
    }

    pub(crate) async fn frame(&mut self) -> Message {
        self.0.next().await.expect("a frame").expect("a frame")
    }

    pub(crate) async fn hear(&mut self) -> Value {
        let frame = self.frame().await;
        serde_json::from_slice(&frame.into_data()).expect("JSON")
    }

    pub(crate) async fn close_code(&mut self) -> u16 {
        match self.frame().await {
            Message::Close(Some(frame)) => frame.code.into(),
            other => panic!("not a close frame: {other:?}"),
        }
    }
}

/// The status that a handshake is refused with, and the reason phrase is not to be seen here.
pub(crate) async fn refused(request: impl IntoClientRequest + Unpin) -> u16 {
    match connect_async(request).await {
        Err(Error::Http(answer)) => answer.status().as_u16(),
        other => panic!("not refused: {other:?}"),
    }
}
