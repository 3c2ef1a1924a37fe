//! Where a change is, and what reaches it.

use crate::wire::Direction;

/// A place in a document.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// The file, as the user called it or relative to the repository.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// From 1.
    pub column: usize,
    /// The JSON pointer: `/components/schemas/Call/properties/status`.
    pub pointer: String,
}

/// An operation or an event whose messages a place is part of.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Reach {
    /// `GET /agent/{id}`, or the key of the event.
    pub name: String,
    /// Which of its messages.
    pub direction: Direction,
    /// Which part of the message: `body`, `response 200`, `query parameter limit`; empty for the whole. Of a channel,
    /// `client message` or `server message`.
    pub part: String,
}

impl Reach {
    /// What its messages are called: `request`, and `client message` on a channel.
    pub fn noun(&self) -> &str {
        match self.part.as_str() {
            "client message" | "server message" => &self.part,
            _ => self.direction.name(),
        }
    }
}
