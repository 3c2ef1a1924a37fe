/// `#/components/messages/ask/payload`
pub type Ask = Map<String, Value>;

/// One method per message of the client; a new message is a compile error here. The methods of a
/// session are called one after the other, and close it with what they fail with.
pub trait Self_: Sized + Send + Sync + 'static {
    /// What is kept of a session.
    type Session: Send + 'static;

    /// Asked before the socket is opened. A refusal is the answer, and no socket is opened.
    ///
    /// `GET /self`
    fn open(&self) -> impl Future<Output = Result<Self::Session, Refusal>> + Send;
    // …
}

/// One method per message of the client; a new message is a compile error here. The methods of a
/// session are called one after the other, and close it with what they fail with.
pub trait ToClientSocket: Sized + Send + Sync + 'static {
    /// What is kept of a session.
    type Session: Send + 'static;

    /// Asked before the socket is opened. A refusal is the answer, and no socket is opened.
    ///
    /// `GET /to`
    fn open(&self) -> impl Future<Output = Result<Self::Session, Refusal>> + Send;
    // …
}

/// An open socket, as its client has it.
pub type SelfSocket = Socket<Nothing, types::SelfServerMessage>;

/// An open socket, as its client has it.
pub type ToClientSocketSocket = Socket<Nothing, types::ToClientServerMessage>;
