//! The handshake (RFC 6455, section 4.1).

use http::header::{
    CONNECTION, HeaderValue, SEC_WEBSOCKET_ACCEPT, SEC_WEBSOCKET_KEY, SEC_WEBSOCKET_VERSION,
    UPGRADE,
};
use http::{HeaderMap, StatusCode};
use tungstenite::handshake::client::generate_key;
use tungstenite::handshake::derive_accept_key;
use tungstenite::protocol::Role;

use super::{ConnectError, Dialed, Socket};
use crate::rest::client::{Call, Error};
use crate::socket::half::halves;

impl Call {
    /// Opens the socket of a channel. It is tried once, and redirects are not followed.
    ///
    /// # Errors
    ///
    /// When the handshake is refused, or not answered.
    pub async fn open<C: Dialed>(self) -> Result<Socket<C::Sent, C::Received>, ConnectError> {
        let settings = self.socket_settings().clone();
        let key = generate_key();
        let answer = self.upgrade(asked(&key)?).await?;
        if answer.status() != StatusCode::SWITCHING_PROTOCOLS {
            return Err(answer.refused().await);
        }
        accepted(answer.headers(), &key).map_err(ConnectError::Protocol)?;
        let upgraded = answer.into_connection().await?;
        let halves = halves(upgraded, Role::Client, &settings).await;
        Ok(Socket::start::<C, _>(halves, settings))
    }
}

/// The headers that ask for a socket.
fn asked(key: &str) -> Result<HeaderMap, Error> {
    let key = HeaderValue::from_str(key)
        .map_err(|_| Error::encode("a key that is not a valid header value"))?;
    Ok(HeaderMap::from_iter([
        (CONNECTION, HeaderValue::from_static("Upgrade")),
        (UPGRADE, HeaderValue::from_static("websocket")),
        (SEC_WEBSOCKET_VERSION, HeaderValue::from_static("13")),
        (SEC_WEBSOCKET_KEY, key),
    ]))
}

/// Whether the answer is that of a server that has understood.
fn accepted(headers: &HeaderMap, key: &str) -> Result<(), &'static str> {
    let text = |name| {
        headers
            .get(name)
            .and_then(|value: &HeaderValue| value.to_str().ok())
    };
    let is_websocket = |value: &str| value.eq_ignore_ascii_case("websocket");
    let upgrades = |value: &str| {
        value
            .split(',')
            .any(|one| one.trim().eq_ignore_ascii_case("upgrade"))
    };
    if !text(UPGRADE).is_some_and(is_websocket) {
        return Err("`Upgrade` is not `websocket`");
    }
    if !text(CONNECTION).is_some_and(upgrades) {
        return Err("`Connection` is not `Upgrade`");
    }
    if text(SEC_WEBSOCKET_ACCEPT) != Some(derive_accept_key(key.as_bytes()).as_str()) {
        return Err("`Sec-WebSocket-Accept` is not for this key");
    }
    Ok(())
}
