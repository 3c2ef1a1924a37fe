//! Something that a document does not declare.

use serde_json::Value;

use crate::drift::{Check, Direction, Witness};
use crate::wire::At;

/// Something that a document does not declare, where it says the contrary.
#[derive(Clone, Debug)]
pub struct Found {
    /// What it is.
    pub check: &'static Check,
    /// What happened, one sentence without a full stop.
    pub message: String,
    /// Where the document says otherwise.
    pub at: At,
    /// Who sent it.
    pub direction: Direction,
    /// Which part of the message: `response 200`.
    pub part: String,
    /// What the document has, where it is a value.
    pub before: Option<Value>,
    /// What was met.
    pub after: Option<Value>,
    /// The message, as far as it shows it.
    pub witness: Option<Witness>,
}

impl Found {
    /// Something about an answer.
    pub fn new(check: &'static Check, at: At, message: impl Into<String>) -> Self {
        Self {
            check,
            message: message.into(),
            at,
            direction: Direction::Response,
            part: String::new(),
            before: None,
            after: None,
            witness: None,
        }
    }

    /// The value that was met.
    #[must_use]
    pub fn after(mut self, value: impl Into<Value>) -> Self {
        self.after = Some(value.into());
        self
    }

    /// The value that the document has.
    #[must_use]
    pub fn before(mut self, value: impl Into<Value>) -> Self {
        self.before = Some(value.into());
        self
    }
}
