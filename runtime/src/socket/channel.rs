//! What generated code says of a channel.

use std::future::Future;
use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{Close, Closed, Frames, Invalid, Sender};
use crate::rest::Refusal;
use crate::rest::check::CheckFn;
use crate::rest::operation::Operation;
use crate::rest::server_call::ServerCall;

/// A channel that a handler `H` serves.
pub trait Channel<H>: 'static {
    /// What the client sends.
    type Received: DeserializeOwned + Send;

    /// What the server sends.
    type Sent: Serialize + 'static;

    /// What the handler keeps of a session.
    type Session: Send + 'static;

    /// The operation that opens the socket.
    const OPERATION: &'static Operation;

    /// Its path as the router takes it; `None` where it takes none.
    const ROUTE: Option<&'static str>;

    /// In which frames messages are written.
    const FRAMES: Frames = Frames::Text;

    /// What a message has to satisfy.
    fn check(message: &Self::Received) -> CheckFn;

    /// Reads the handshake, and asks the handler.
    fn open(
        handler: &Arc<H>,
        call: &mut ServerCall,
    ) -> impl Future<Output = Result<Self::Session, Refusal>> + Send;

    /// The socket is open.
    fn opened(
        handler: &H,
        session: &mut Self::Session,
        sender: &Sender<Self::Sent>,
    ) -> impl Future<Output = Result<(), Close>> + Send;

    /// A message has come.
    fn receive(
        handler: &H,
        session: &mut Self::Session,
        sender: &Sender<Self::Sent>,
        message: Self::Received,
    ) -> impl Future<Output = Result<(), Close>> + Send;

    /// A message has come that is not what the contract asks for.
    fn invalid(
        handler: &H,
        session: &mut Self::Session,
        sender: &Sender<Self::Sent>,
        message: Invalid,
    ) -> impl Future<Output = Result<(), Close>> + Send;

    /// The session has ended.
    fn closed(
        handler: &H,
        session: Self::Session,
        closed: Closed,
    ) -> impl Future<Output = ()> + Send;
}

/// Tells the log of a message of an unknown kind.
pub fn unknown(message: &Value) {
    let kind = message.get("type").and_then(Value::as_str).unwrap_or("?");
    let kind = crate::text::loggable(kind);
    tracing::warn!(%kind, "a message of an unknown kind");
}

/// Tells the log of a message that is not what the contract asks for.
pub fn invalid(message: &Invalid) {
    tracing::warn!(error = %message, "a message that is not what the contract asks for");
}
