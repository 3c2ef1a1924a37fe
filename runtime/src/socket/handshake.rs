//! What a client shows to open a socket (RFC 6455, section 4.2.1).

use axum::extract::{FromRequestParts, WebSocketUpgrade};
use axum::response::IntoResponse;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::header::{CONNECTION, SEC_WEBSOCKET_KEY, SEC_WEBSOCKET_VERSION, UPGRADE};
use http::request::Parts;
use http::{HeaderMap, HeaderValue, StatusCode};

use crate::Problem;
use crate::rest::Refusal;

/// The only version there is.
const VERSION: &str = "13";

/// How many bytes a key has, once decoded.
const KEY: usize = 16;

/// The opening handshake of a client that may go on.
pub(super) struct Handshake(pub(super) WebSocketUpgrade);

impl<S: Send + Sync> FromRequestParts<S> for Handshake {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        if parts.headers.contains_key(UPGRADE) {
            version(&parts.headers)?;
            key(&parts.headers)?;
        }
        match WebSocketUpgrade::from_request_parts(parts, state).await {
            Ok(upgrade) => Ok(Self(upgrade)),
            Err(rejection) => Err(Problem::new(rejection.status())
                .detail(rejection.body_text())
                .into()),
        }
    }
}

/// 426 with the version that there is, where another is asked for (section 4.4).
fn version(headers: &HeaderMap) -> Result<(), Refusal> {
    let asked = headers.get(SEC_WEBSOCKET_VERSION);
    if asked.is_none_or(|asked| asked.as_bytes() == VERSION.as_bytes()) {
        return Ok(());
    }
    let problem = Problem::new(StatusCode::UPGRADE_REQUIRED)
        .detail("the version of the WebSocket protocol is 13");
    let mut answer = problem.into_response();
    for (name, value) in [
        (SEC_WEBSOCKET_VERSION, VERSION),
        (UPGRADE, "websocket"),
        (CONNECTION, "upgrade"),
    ] {
        let value = HeaderValue::from_static(value);
        answer.headers_mut().insert(name, value);
    }
    Err(answer.into())
}

/// A key is 16 bytes in base64.
fn key(headers: &HeaderMap) -> Result<(), Refusal> {
    let shown = headers.get(SEC_WEBSOCKET_KEY);
    let is_key = |shown: &HeaderValue| {
        let decoded = STANDARD.decode(shown.as_bytes());
        decoded.is_ok_and(|bytes| bytes.len() == KEY)
    };
    if shown.is_none_or(is_key) {
        return Ok(());
    }
    let problem = Problem::new(StatusCode::BAD_REQUEST);
    let detail = "`Sec-WebSocket-Key` is not 16 bytes in base64";
    Err(problem.detail(detail).into())
}
