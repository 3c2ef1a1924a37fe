//! The opening handshake, as a server reads and answers it (RFC 6455, section 4.2).

use axum::extract::FromRequestParts;
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::header::{
    CONNECTION, SEC_WEBSOCKET_ACCEPT, SEC_WEBSOCKET_KEY, SEC_WEBSOCKET_VERSION, UPGRADE,
};
use http::request::Parts;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use hyper::upgrade::{OnUpgrade, Upgraded};
use hyper_util::rt::TokioIo;
use tungstenite::handshake::derive_accept_key;
use tungstenite::protocol::Role;

use super::Settings;
use super::half::{Half, halves};
use crate::Problem;
use crate::rest::Refusal;

/// The only version there is.
const VERSION: &str = "13";

/// How many bytes a key has, once decoded.
const KEY: usize = 16;

/// The opening handshake of a client that may go on.
pub(super) struct Handshake {
    accept: HeaderValue,
    upgrade: OnUpgrade,
}

/// A connection of a client.
type Connection = TokioIo<Upgraded>;

impl Handshake {
    /// The answer after which the connection is a socket.
    pub(super) fn answer(&self) -> Response {
        let mut answer = StatusCode::SWITCHING_PROTOCOLS.into_response();
        upgrade_to(answer.headers_mut());
        let accept = self.accept.clone();
        answer.headers_mut().insert(SEC_WEBSOCKET_ACCEPT, accept);
        answer
    }

    /// The socket, once the answer is written; `None` where the client has gone before.
    pub(super) async fn socket(
        self,
        settings: &Settings,
    ) -> Option<(Half<Connection>, Half<Connection>)> {
        let connection = TokioIo::new(self.upgrade.await.ok()?);
        Some(halves(connection, Role::Server, settings).await)
    }
}

impl<S: Sync> FromRequestParts<S> for Handshake {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        if parts.method != Method::GET {
            return Err(Problem::new(StatusCode::METHOD_NOT_ALLOWED).into());
        }
        names(&parts.headers, &CONNECTION, "upgrade")?;
        names(&parts.headers, &UPGRADE, "websocket")?;
        version(&parts.headers)?;
        let accept = accept(&parts.headers)?;
        let upgrade = parts.extensions.remove::<OnUpgrade>();
        let upgrade = upgrade.ok_or_else(|| {
            let problem = Problem::new(StatusCode::UPGRADE_REQUIRED);
            problem.detail("a socket is opened over HTTP/1.1")
        })?;
        Ok(Self { accept, upgrade })
    }
}

fn refused(detail: String) -> Refusal {
    let problem = Problem::new(StatusCode::BAD_REQUEST);
    problem.detail(detail).into()
}

/// Whether one of the words of a header is this.
fn names(headers: &HeaderMap, header: &HeaderName, word: &str) -> Result<(), Refusal> {
    let values = headers.get_all(header).iter();
    let mut words = values.flat_map(|value| value.as_bytes().split(|byte| *byte == b','));
    if words.any(|one| one.trim_ascii().eq_ignore_ascii_case(word.as_bytes())) {
        return Ok(());
    }
    Err(refused(format!("`{header}` does not name `{word}`")))
}

/// 426 with the version that there is, where another is asked for (section 4.4).
fn version(headers: &HeaderMap) -> Result<(), Refusal> {
    match headers.get(SEC_WEBSOCKET_VERSION) {
        Some(asked) if asked.as_bytes() == VERSION.as_bytes() => return Ok(()),
        Some(_) => {}
        None => return Err(refused(format!("`{SEC_WEBSOCKET_VERSION}` is missing"))),
    }
    let problem = Problem::new(StatusCode::UPGRADE_REQUIRED)
        .detail("the version of the WebSocket protocol is 13");
    let mut answer = problem.into_response();
    upgrade_to(answer.headers_mut());
    let version = HeaderValue::from_static(VERSION);
    answer.headers_mut().insert(SEC_WEBSOCKET_VERSION, version);
    Err(answer.into())
}

/// What the client's key, which is 16 bytes in base64, is answered with.
fn accept(headers: &HeaderMap) -> Result<HeaderValue, Refusal> {
    let key = headers.get(SEC_WEBSOCKET_KEY).map(HeaderValue::as_bytes);
    let is_key = |key: &&[u8]| STANDARD.decode(key).is_ok_and(|bytes| bytes.len() == KEY);
    let accept = key.filter(is_key).map(derive_accept_key);
    let accept = accept.and_then(|accept| HeaderValue::try_from(accept).ok());
    accept.ok_or_else(|| refused(format!("`{SEC_WEBSOCKET_KEY}` is not 16 bytes in base64")))
}

fn upgrade_to(headers: &mut HeaderMap) {
    headers.insert(UPGRADE, HeaderValue::from_static("websocket"));
    headers.insert(CONNECTION, HeaderValue::from_static("upgrade"));
}
