//! Events that do not come.

use std::fmt;

use crate::rest::StreamError;

/// Why an event did not come.
#[derive(Debug)]
#[non_exhaustive]
pub enum EventError {
    /// The stream broke off.
    Stream(StreamError),
    /// An event is larger than what is read.
    TooLarge,
    /// An event's data is not what it should be; further events may be.
    Decode(serde_json::Error),
    /// An event's data could not be written.
    Encode,
}

impl fmt::Display for EventError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Stream(_) => "the events broke off",
            Self::TooLarge => "an event is larger than what is read",
            Self::Decode(_) => "an event does not decode",
            Self::Encode => "an event could not be written",
        })
    }
}

impl std::error::Error for EventError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Stream(error) => Some(error),
            Self::Decode(error) => Some(error),
            Self::TooLarge | Self::Encode => None,
        }
    }
}
