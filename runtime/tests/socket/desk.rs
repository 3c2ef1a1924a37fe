//! A channel by hand: the client asks, the server tells.

use std::net::SocketAddr;
use std::sync::Arc;

use atoms_runtime::Problem;
use atoms_runtime::codegen::check::{At, CheckFn};
use atoms_runtime::codegen::socket::Channel;
use atoms_runtime::codegen::{Operation, Param, ParamKind, ServerCall};
use atoms_runtime::rest::Refusal;
use atoms_runtime::socket::{Close, Closed, Endpoint, Invalid, Sender, Sessions, Settings};
use axum::Router;
use axum::http::StatusCode;
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

/// What has happened to the handler.
#[derive(Debug, PartialEq)]
pub(crate) enum Event {
    Invalid(String),
    Ended(Closed),
    /// A method was dropped before it was done.
    Dropped,
}

pub(crate) struct Desk(mpsc::UnboundedSender<Event>);

impl Desk {
    fn tell(&self, event: Event) {
        let _ = self.0.send(event);
    }
}

/// Tells when it is dropped.
struct Guard<'d>(&'d Desk);

impl Drop for Guard<'_> {
    fn drop(&mut self) {
        self.0.tell(Event::Dropped);
    }
}

const DESK: Operation =
    Operation::new("GET", "/desk").params(&[Param::query("room", ParamKind::Integer).required()]);

fn is_ask(value: At<'_>) {
    let object = value.object();
    object.required(&["type"]);
    object.property("text").string().min_length(1);
}

#[derive(serde::Deserialize)]
struct Asked {
    room: i64,
}

enum Wire {}

impl Channel<Desk> for Wire {
    type Received = Value;
    type Sent = Value;
    type Session = i64;

    const OPERATION: &'static Operation = &DESK;
    const ROUTE: Option<&'static str> = Some("/desk");

    fn check(_: &Value) -> CheckFn {
        is_ask
    }

    async fn open(_: &Arc<Desk>, call: &mut ServerCall) -> Result<i64, Refusal> {
        let asked: Asked = call.params()?;
        if asked.room == 13 {
            let problem = Problem::new(StatusCode::BAD_REQUEST);
            return Err(Refusal::from(problem).reason_phrase("No room 13"));
        }
        Ok(asked.room)
    }

    async fn opened(_: &Desk, room: &mut i64, client: &Sender<Value>) -> Result<(), Close> {
        Ok(client.send(json!({ "open": room })).await?)
    }

    async fn receive(
        desk: &Desk,
        room: &mut i64,
        client: &Sender<Value>,
        message: Value,
    ) -> Result<(), Close> {
        match message["type"].as_str().unwrap_or_default() {
            "say" => Ok(client.send(json!({ "said": message["text"] })).await?),
            "move" => {
                *room += 1;
                Ok(client.send(json!({ "room": room })).await?)
            }
            "count" => {
                let (client, until) = (client.clone(), message["until"].as_u64());
                client.clone().spawn(async move {
                    for number in 0..until.unwrap_or_default() {
                        if client.send(large(number)).await.is_err() {
                            return;
                        }
                    }
                });
                Ok(())
            }
            "sing" => {
                for number in 0..message["until"].as_u64().unwrap_or_default() {
                    client.send_droppable(large(number))?;
                }
                let dropped = if message["hush"] == true {
                    client.discard()
                } else {
                    0
                };
                Ok(client.send(json!({ "discarded": dropped > 0 })).await?)
            }
            "leave" => Err(Close::new(4000, "no agent")),
            "farewell" => {
                client.send(json!({ "said": "bye" })).await?;
                client.close(Close::normal());
                Ok(())
            }
            "wait" => {
                let _guard = Guard(desk);
                client.send(json!({ "waiting": true })).await?;
                std::future::pending().await
            }
            "panic" => panic!("as asked"),
            "panic beside" => {
                client.spawn(async { panic!("as asked") });
                Ok(())
            }
            other => Err(Close::new(4001, other)),
        }
    }

    async fn invalid(
        desk: &Desk,
        _: &mut i64,
        _: &Sender<Value>,
        message: Invalid,
    ) -> Result<(), Close> {
        desk.tell(Event::Invalid(message.to_string()));
        Ok(())
    }

    async fn closed(desk: &Desk, _: i64, closed: Closed) {
        desk.tell(Event::Ended(closed));
    }
}

/// A message that fills buffers.
fn large(number: u64) -> Value {
    json!({ "number": number, "filling": "x".repeat(64 * 1024) })
}

/// A server of the channel.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    pub(crate) sessions: Sessions,
    pub(crate) events: mpsc::UnboundedReceiver<Event>,
}

pub(crate) type Client = WebSocketStream<MaybeTlsStream<TcpStream>>;

impl Server {
    pub(crate) async fn start() -> Self {
        Self::with(Settings::default()).await
    }

    pub(crate) async fn with(settings: Settings) -> Self {
        let (told, events) = mpsc::unbounded_channel();
        let sessions = Sessions::new();
        let endpoint = Endpoint::of::<Wire>(Arc::new(Desk(told)));
        let app: Router = endpoint
            .settings(settings)
            .sessions(&sessions)
            .into_router();
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self {
            address,
            sessions,
            events,
        }
    }

    /// A client in a room, past the first message.
    pub(crate) async fn client(&self) -> Client {
        let url = format!("ws://{}/desk?room=7", self.address);
        let (mut client, _) = connect_async(url).await.expect("a socket");
        assert_eq!(heard(&mut client).await, json!({ "open": 7 }));
        client
    }

    pub(crate) async fn event(&mut self) -> Event {
        self.events.recv().await.expect("an event")
    }
}

pub(crate) async fn say(client: &mut Client, message: &Value) {
    let message = Message::text(message.to_string());
    client.send(message).await.expect("it is sent");
}

/// The next message of the server.
pub(crate) async fn heard(client: &mut Client) -> Value {
    loop {
        match client.next().await.expect("a frame").expect("a frame") {
            Message::Text(text) => return serde_json::from_str(&text).expect("JSON"),
            Message::Ping(_) => {}
            other => panic!("not a message: {other:?}"),
        }
    }
}

/// The code and the reason that the server closes with, past all messages.
pub(crate) async fn closed(client: &mut Client) -> (u16, String) {
    loop {
        match client.next().await.expect("a frame").expect("a frame") {
            Message::Close(Some(frame)) => return (frame.code.into(), frame.reason.to_string()),
            Message::Close(None) => return (1005, String::new()),
            _ => {}
        }
    }
}
