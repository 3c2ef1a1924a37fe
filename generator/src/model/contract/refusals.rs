//! How requests are refused.

use serde_json::Value;

use super::Status;

/// The body of documented answers that can hold a refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusalForm {
    /// The constant, unique: `ERROR_RESPONSE`.
    pub name: String,
    /// The media type, as it is answered.
    pub media_type: String,
    /// What stands where; `None` for plain text.
    pub fill: Option<Fill>,
    /// Where the schema of the first of them stands, as a reader would look it up.
    pub place: String,
}

/// What a value of such a body is filled with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Always the same.
    Json(Value),
    /// The status, as a number.
    Status,
    /// The status' phrase.
    Title,
    /// The status' phrase as an identifier.
    Code,
    /// What is wrong as one text.
    Message,
    /// What is wrong as a list of texts.
    Messages,
    /// What is wrong as a list of such values.
    Each(Box<Self>),
    /// The part of the request that is wrong.
    Place,
    /// The JSON pointer in it.
    Pointer,
    /// Both as a list of texts.
    Steps,
    /// An object of these members.
    Object(Vec<(String, Self)>),
}

impl Fill {
    /// Whether it says what is wrong.
    pub fn tells(&self) -> bool {
        match self {
            Self::Message | Self::Messages => true,
            Self::Each(fill) => fill.tells(),
            Self::Object(members) => members.iter().any(|(_, fill)| fill.tells()),
            _ => false,
        }
    }
}

/// A form, by its index in the contract, and the statuses of the operation's answers that have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The index in [`Contract::refusals`](super::Contract::refusals).
    pub form: usize,
    /// The statuses.
    pub statuses: Vec<Status>,
}
