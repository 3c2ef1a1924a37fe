//! The service on a port of its own, and a client that knows JSON alone.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use atoms_runtime::server::Server;
use futures_util::{SinkExt, StreamExt};
use realtime::{Realtime, app};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

pub(crate) const KEY: &str = "sk_of_the_tests";

/// How long anything may take.
const PATIENCE: Duration = Duration::from_secs(60);

pub(crate) struct Service {
    pub(crate) realtime: Arc<Realtime>,
    pub(crate) address: SocketAddr,
}

impl Service {
    pub(crate) fn start() -> Self {
        let realtime = Arc::new(Realtime::new(KEY));
        let server = Server::new().bind("127.0.0.1:0").expect("a port");
        let address = server.local_addr().expect("an address");
        tokio::spawn(server.serve_until(app(&realtime), std::future::pending()));
        Self { realtime, address }
    }

    /// The socket's address with these parameters.
    pub(crate) fn url(&self, query: &str) -> String {
        let address = self.address;
        format!("ws://{address}/atoms/v1/agent/connect?{query}")
    }

    /// A session beside the key, which has greeted.
    pub(crate) async fn greeted(&self, query: &str) -> Client {
        let url = self.url(&format!("token={KEY}&agent_id=echo&{query}"));
        let mut client = Client::open(&url).await;
        client.until("transcript").await;
        client
    }

    /// The status and the body of an answer.
    pub(crate) async fn post(&self, path: &str, key: &str, body: &Value) -> (u16, Value) {
        let body = body.to_string();
        let (head, body) = self.ask(&format!(
            "POST {path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {key}\r\nconnection: close\r\n\
             content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        ))
        .await;
        (status(&head), serde_json::from_str(&body).expect("JSON"))
    }

    /// What a call is answered that is registered for the agent with these settings.
    pub(crate) async fn register(&self, settings: Value) -> (u16, Value) {
        let mut body = json!({ "agent_id": "echo" });
        let settings = settings.as_object().expect("an object").clone();
        body.as_object_mut().expect("an object").extend(settings);
        let path = "/atoms/v1/conversation/register-call";
        self.post(path, KEY, &body).await
    }

    pub(crate) async fn token(&self, settings: Value) -> String {
        let (status, body) = self.register(settings).await;
        assert_eq!(status, 201, "{body}");
        body["data"]["access_token"]
            .as_str()
            .expect("a token")
            .to_owned()
    }

    /// The status line that a handshake is answered with, reason phrase and all.
    pub(crate) async fn handshake(&self, query: &str) -> String {
        let (head, _) = self
            .ask(&format!(
                "GET /atoms/v1/agent/connect?{query} HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\n\
             upgrade: websocket\r\nsec-websocket-version: 13\r\n\
             sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
            ))
            .await;
        let line = head.lines().next().unwrap_or_default();
        line.to_owned()
    }

    /// The head and the body of the answer to a request; of a socket that is opened the head alone.
    pub(crate) async fn ask(&self, request: &str) -> (String, String) {
        let mut stream = TcpStream::connect(self.address)
            .await
            .expect("a connection");
        stream.write_all(request.as_bytes()).await.expect("sent");
        let mut answer = Vec::new();
        while !complete(&answer) {
            let read = timeout(PATIENCE, stream.read_buf(&mut answer)).await;
            if read.expect("in time").expect("an answer") == 0 {
                break;
            }
        }
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
        (head.to_owned(), body.to_owned())
    }
}

fn status(head: &str) -> u16 {
    let word = head.split(' ').nth(1).expect("a status");
    word.parse().expect("a status")
}

/// Whether the head is there and the whole body that it announces.
fn complete(answer: &[u8]) -> bool {
    let answer = String::from_utf8_lossy(answer);
    let Some((head, body)) = answer.split_once("\r\n\r\n") else {
        return false;
    };
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        let length = name.eq_ignore_ascii_case("content-length");
        length.then(|| value.trim().parse::<usize>().expect("a length"))
    });
    body.len() >= length.unwrap_or_default()
}

/// One session.
pub(crate) struct Client(WebSocketStream<MaybeTlsStream<TcpStream>>);

impl Client {
    pub(crate) async fn open(url: &str) -> Self {
        let (socket, _) = connect_async(url).await.expect("a socket");
        Self(socket)
    }

    pub(crate) async fn send_raw(&mut self, text: &str) {
        let frame = Message::text(text);
        self.0.send(frame).await.expect("it is sent");
    }

    pub(crate) async fn send(&mut self, message: Value) {
        self.send_raw(&message.to_string()).await;
    }

    pub(crate) async fn say(&mut self, text: &str) {
        self.send(json!({ "type": "input_text.send", "text": text }))
            .await;
    }

    async fn frame(&mut self) -> Message {
        loop {
            let frame = timeout(PATIENCE, self.0.next()).await.expect("in time");
            match frame.expect("a frame").expect("a frame") {
                Message::Ping(_) | Message::Pong(_) => {}
                other => return other,
            }
        }
    }

    pub(crate) async fn hear(&mut self) -> Value {
        let frame = self.frame().await;
        assert!(frame.is_text(), "{frame:?}");
        serde_json::from_slice(&frame.into_data()).expect("JSON")
    }

    /// All messages up to the next of that type.
    pub(crate) async fn until(&mut self, kind: &str) -> Vec<Value> {
        let mut heard = Vec::new();
        loop {
            heard.push(self.hear().await);
            if heard.last().expect("one")["type"] == kind {
                return heard;
            }
        }
    }

    pub(crate) async fn close_code(&mut self) -> u16 {
        match self.frame().await {
            Message::Close(Some(frame)) => frame.code.into(),
            other => panic!("not a close frame: {other:?}"),
        }
    }
}

/// The status that a handshake is refused with.
pub(crate) async fn refused(url: &str) -> u16 {
    match connect_async(url).await {
        Err(Error::Http(answer)) => answer.status().as_u16(),
        other => panic!("not refused: {other:?}"),
    }
}

/// The types of messages, those in a row once.
pub(crate) fn kinds(messages: &[Value]) -> Vec<&str> {
    let mut kinds: Vec<&str> = messages
        .iter()
        .map(|message| message["type"].as_str().expect("a type"))
        .collect();
    kinds.dedup();
    kinds
}
