object! {
    /// `#/components/schemas/Stop`
    pub struct Stop with new {
        pub r#type: StopType = constant("type", Stop),
    }
}

open_enum! {
    /// `#/components/schemas/Stop/properties/type`
    pub enum StopType {
        Stop = "stop",
    }
}

/// Any other value.
///
/// `#/channels/feed/messages/rest`
pub type Rest = Value;

/// `#/operations/fromServer`
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "the alternatives are the document's")]
pub enum FeedServerMessage {
    /// The payload is a component of the same name.
    #[deprecated]
    Stop(Stop),
    Rest(Rest),
    /// A value that is none of these, as it came.
    Unknown(Value),
}

/// The document has no message of this side.
///
/// `#/channels/feed`
#[derive(Clone, Debug, PartialEq)]
pub enum FeedClientMessage {
    /// A value that is none of these, as it came.
    Unknown(Value),
}

/// One method per message of the client; a new message is a compile error here. The methods of a
/// session are called one after the other, and close it with what they fail with.
pub trait Feed: Sized + Send + Sync + 'static {
    /// What is kept of a session.
    type Session: Send + 'static;

    /// Asked before the socket is opened. A refusal is the answer, and no socket is opened.
    ///
    /// `GET /feed`
    fn open(&self) -> impl Future<Output = Result<Self::Session, Refusal>> + Send;
    // …
}

/// An open socket, as its client has it.
pub type FeedSocket = Socket<Nothing, shared::FeedServerMessage>;
