//! A service to call, and the operations and answers of a small contract, as generated code has them.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use atoms_runtime::codegen::{
    Operation, Param, ParamKind, Requirement, SecurityKind, SecurityScheme,
};
use atoms_runtime::http::StatusCode;
use atoms_runtime::rest::ByteStream;
use atoms_runtime::rest::client::{Error, Http, ReadAnswer, Response};
use axum::Router;
use axum::extract::Request;
use axum::response::IntoResponse;
use serde::{Deserialize, Serialize};
use tokio::net::TcpListener;

pub(crate) static TOKEN: SecurityScheme = SecurityScheme::new("token", SecurityKind::Bearer);

pub(crate) static READ_ROOM: Operation = Operation::new("GET", "/rooms/{id}")
    .params(&[
        Param::path("id", ParamKind::Text),
        Param::query("from", ParamKind::Text),
        Param::header("x-trace", ParamKind::Text).key("trace"),
    ])
    .security(&[&[Requirement::of(&TOKEN)]]);

pub(crate) static ADD_ROOM: Operation = Operation::new("POST", "/rooms");
pub(crate) static PUT_ROOM: Operation =
    Operation::new("PUT", "/rooms/{id}").params(&[Param::path("id", ParamKind::Text)]);

#[derive(Debug, Default, Serialize)]
pub(crate) struct RoomParams {
    pub(crate) id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) trace: Option<String>,
}

pub(crate) fn room(id: &str) -> RoomParams {
    RoomParams {
        id: id.into(),
        ..RoomParams::default()
    }
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Room {
    pub(crate) name: String,
    pub(crate) seats: i64,
}

#[derive(Debug, PartialEq, Deserialize)]
pub(crate) struct Limits {
    pub(crate) left: u32,
}

const LIMITS: &[Param] = &[Param::header("x-left", ParamKind::Integer).key("left")];

/// What `answers!` makes of a documented answer of each kind.
#[derive(Debug)]
pub(crate) enum RoomAnswer {
    Ok(Room),
    NoContent,
    Note(String),
    Photo(ByteStream),
    TooMany(Limits),
    Other(StatusCode, Room),
}

impl ReadAnswer for RoomAnswer {
    async fn read(response: Response) -> Result<Self, Error> {
        match response.status().as_u16() {
            200 => Ok(Self::Ok(response.json().await?)),
            204 => Ok(Self::NoContent),
            203 => Ok(Self::Note(response.text().await?)),
            206 => Ok(Self::Photo(response.bytes())),
            429 => Ok(Self::TooMany(response.read_headers(LIMITS)?)),
            status @ 500..600 => {
                let status = StatusCode::from_u16(status).expect("a status");
                Ok(Self::Other(status, response.json().await?))
            }
            _ => Err(response.undocumented().await),
        }
    }
}

/// Only a status: for calls whose answer is not what is looked at.
#[derive(Debug, PartialEq)]
pub(crate) struct Status(pub(crate) u16);

impl ReadAnswer for Status {
    async fn read(response: Response) -> Result<Self, Error> {
        Ok(Self(response.status().as_u16()))
    }
}

/// Serves a router on a port of its own; the address.
pub(crate) async fn serve(router: Router) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, router).await });
    format!("http://{address}")
}

/// A service that answers with what a function makes of each request and its number.
pub(crate) async fn service<R: IntoResponse + Send + 'static>(
    answer: impl Fn(usize, &Request) -> R + Clone + Send + Sync + 'static,
) -> (Http, Arc<AtomicUsize>) {
    let calls = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&calls);
    let router = Router::new().fallback(move |request: Request| {
        let answer = answer(count.fetch_add(1, Ordering::SeqCst), &request);
        async move { answer }
    });
    (Http::new(serve(router).await), calls)
}

/// A service that remembers the requests as text: the line, the headers in order of name, the body.
pub(crate) async fn recorder() -> (Http, Arc<Mutex<Vec<String>>>) {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let list = Arc::clone(&seen);
    let router = Router::new().fallback(move |request: Request| {
        let list = Arc::clone(&list);
        async move {
            let text = written(request).await;
            list.lock().expect("the list").push(text);
            StatusCode::NO_CONTENT
        }
    });
    (Http::new(serve(router).await), seen)
}

async fn written(request: Request) -> String {
    let (head, body) = request.into_parts();
    let body = axum::body::to_bytes(body, usize::MAX).await;
    let mut headers: Vec<_> = head
        .headers
        .iter()
        .map(|(name, value)| format!("{name}: {}\n", value.to_str().expect("ASCII")))
        .collect();
    headers.sort();
    let body = String::from_utf8(body.expect("a body").into()).expect("UTF-8");
    format!("{} {}\n{}\n{body}", head.method, head.uri, headers.concat())
}
