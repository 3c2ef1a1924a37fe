//! Where a change is, and what reaches it.

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
    /// Which part of the message: `body`, `response 200`, `query parameter limit`; empty for the whole.
    pub part: String,
}

/// Which way a message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Direction {
    /// From the caller of an operation.
    Request,
    /// From the service that is called.
    Response,
    /// From the sender of an event.
    Event,
    /// From the receiver of an event.
    EventAnswer,
}

impl Direction {
    /// `request`, `response`, `event`, `event answer`
    pub fn name(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Response => "response",
            Self::Event => "event",
            Self::EventAnswer => "event answer",
        }
    }
}
