//! The types of the model: what is opened.

use super::{Docs, Group, Type};
use crate::diagnostic::Origin;

/// A channel: a socket over which both sides send messages.
#[derive(Clone, Debug)]
pub struct Socket {
    /// Its module and its trait, with the operation that opens it. The body of that is what the client sends, and the body
    /// of its answer 101 what the server sends, any number of times each.
    pub group: Group,
    /// What the client sends.
    pub received: Messages,
    /// What the server sends.
    pub sent: Messages,
    /// Whether messages are written in binary frames (`x-frames`).
    pub is_binary: bool,
    /// The message of the server that says what went wrong.
    pub error: Option<SessionError>,
    /// The operation whose answer has the credential that opens it.
    pub credential: Option<CredentialFrom>,
}

/// The operation whose answer has the credential that opens a channel (`x-credential-from`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CredentialFrom {
    /// The module of its group.
    pub group: String,
    /// Its function.
    pub function: String,
    /// The path of the property of the answer.
    pub property: Vec<String>,
}

/// The message that says what went wrong in a session (`x-session-error`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionError {
    /// The variant of the type of all messages.
    pub variant: String,
    /// The path of the property that is its code.
    pub code: Vec<String>,
    /// The codes after which a new session may go better.
    pub retry: Vec<String>,
    /// The properties that peers leave out.
    pub absent: Vec<String>,
    /// The property that peers put the others in.
    pub within: Option<String>,
}

/// What one side sends.
#[derive(Clone, Debug)]
pub struct Messages {
    /// The type of all of them, which has `Unknown` for those of a kind that the document does not name.
    pub ty: Type,
    /// Each of them that a value tells, in the document's order.
    pub list: Vec<Message>,
    /// Whether the document names none, told or not.
    pub is_none: bool,
}

impl Messages {
    /// Each variant and the type that it holds.
    pub(crate) fn by_variant(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        let list = self.list.iter();
        list.map(|message| (message.variant.as_str(), message.ty.named()))
    }
}

/// A message.
#[derive(Clone, Debug)]
pub struct Message {
    /// The variant of the type of all messages.
    pub variant: String,
    /// Its key in the document.
    pub key: String,
    /// What it holds.
    pub ty: Type,
    /// The method that takes it.
    pub function: String,
    /// Documentation.
    pub docs: Docs,
    /// Where it stands, as a reader would look it up.
    pub place: String,
    /// Where it stands, exactly.
    pub origin: Origin,
}
