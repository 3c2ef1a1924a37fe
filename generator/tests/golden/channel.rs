object! {
    /// `#/channels/desk/messages/ask/payload`
    pub struct Ask with new {
        pub r#type: AskType = constant("type", Ask),
        pub text: String = "text",
    }
}

open_enum! {
    /// `#/channels/desk/messages/ask/payload/properties/type`
    pub enum AskType {
        Ask = "ask",
    }
}

/// `#/operations/fromClient`
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "the alternatives are the document's")]
pub enum DeskClientMessage {
    Ask(Ask),
    /// A value that is none of these, as it came.
    Unknown(Value),
}

/// The document has no message of this side.
///
/// `#/channels/desk`
#[derive(Clone, Debug, PartialEq)]
pub enum DeskServerMessage {
    /// A value that is none of these, as it came.
    Unknown(Value),
}

/// One method per message of the client; a new message is a compile error here. The methods of a
/// session are called one after the other, and close it with what they fail with.
pub trait Desk: Sized + Send + Sync + 'static {
    /// Who calls, read before the socket is opened; its rejection is the answer.
    type Caller: FromRequestParts<Arc<Self>> + Send;

    /// What is kept of a session.
    type Session: Send + 'static;

    /// Asked before the socket is opened. A refusal is the answer, and no socket is opened.
    ///
    /// `GET /desk`
    fn open(
        &self,
        caller: Self::Caller,
    ) -> impl Future<Output = Result<Self::Session, Refusal>> + Send;

    /// `#/channels/desk/messages/ask/payload`
    fn ask(
        &self,
        session: &mut Self::Session,
        client: &ToClient,
        message: shared::Ask,
    ) -> impl Future<Output = Result<(), Close>> + Send;
    // …
}

/// An open socket, as its client has it.
pub type DeskSocket = Socket<shared::DeskClientMessage, shared::DeskServerMessage>;
