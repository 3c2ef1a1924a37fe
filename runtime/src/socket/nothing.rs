//! What a side sends that has no messages.

use serde::{Serialize, Serializer};

/// What is sent by a side that the document has no message of: there is no value of it, so that a
/// [`Sender`](super::Sender) of it sends nothing, and closes all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nothing {}

impl Serialize for Nothing {
    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        match *self {}
    }
}
