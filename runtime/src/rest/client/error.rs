//! Calls that come back without a documented answer.

use std::borrow::Cow;
use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, StatusCode};

use super::ReceivedProblem;
use crate::media;

/// Why a call has no documented answer.
///
/// Neither `Display` nor `Debug` shows a credential or a parameter's value: both are fit for logs. Of what was answered
/// they show nothing, but that `Display` tells what a [problem](Self::problem) says has happened, and where.
#[non_exhaustive]
pub enum Error {
    /// The answer's status is none that the contract lists.
    Undocumented {
        /// The status.
        status: StatusCode,
        /// The headers.
        headers: Box<HeaderMap>,
        /// The first 64 KiB of the body.
        body: Bytes,
    },
    /// The status is documented; what came with it is not what the contract describes.
    Decode {
        /// The status.
        status: StatusCode,
        /// The JSON pointer of what does not fit; empty for the whole.
        pointer: String,
        /// What was expected there.
        cause: String,
        /// The first 64 KiB of the body; empty when a header is at fault.
        body: Bytes,
    },
    /// The body is larger than [`Http::body_limit`](super::Http::body_limit) lets it be.
    TooLarge {
        /// The status.
        status: StatusCode,
        /// How many bytes are read at most.
        limit: usize,
    },
    /// Nothing came for this long: no answer, or no more of it.
    Timeout(Duration),
    /// No connection, or one that broke.
    Transport(Box<dyn StdError + Send + Sync>),
    /// The call cannot be written: nothing was sent.
    Encode(Cow<'static, str>),
}

impl Error {
    /// A call that cannot be written, and why; without values.
    pub fn encode(cause: impl Into<Cow<'static, str>>) -> Self {
        Self::Encode(cause.into())
    }

    /// The status that was answered, if one was.
    pub const fn status(&self) -> Option<StatusCode> {
        match self {
            Self::Undocumented { status, .. }
            | Self::Decode { status, .. }
            | Self::TooLarge { status, .. } => Some(*status),
            _ => None,
        }
    }

    /// What the service says is wrong, where it answered with `application/problem+json`.
    pub fn problem(&self) -> Option<ReceivedProblem> {
        match self {
            Self::Undocumented { headers, body, .. } => ReceivedProblem::of(headers, body),
            _ => None,
        }
    }

    /// Whether the other side took too long.
    pub const fn is_timeout(&self) -> bool {
        matches!(self, Self::Timeout(_))
    }

    /// What a failure of reqwest is to a caller.
    pub(super) fn of(error: reqwest::Error, limit: Duration) -> Self {
        // Addresses hold the values of queries.
        let error = error.without_url();
        if error.is_timeout() {
            Self::Timeout(limit)
        } else if error.is_builder() {
            Self::encode(format!("the request: {}", innermost(&error)))
        } else if error.is_connect() && innermost(&error).to_string().contains(NO_TLS) {
            Self::encode("https takes the feature `client-tls`")
        } else {
            Self::Transport(error.into())
        }
    }
}

/// What a connector without TLS says of `https`.
const NO_TLS: &str = "scheme is not http";

/// Whether a body is said to describe a problem.
pub(super) fn is_problem(headers: &HeaderMap) -> bool {
    let media = headers.get(CONTENT_TYPE).and_then(media::essence);
    media.is_some_and(|media| media.essence_str() == "application/problem+json")
}

fn innermost<'a>(error: &'a (dyn StdError + 'static)) -> &'a (dyn StdError + 'static) {
    let mut error = error;
    while let Some(source) = error.source() {
        error = source;
    }
    error
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Undocumented { status, .. } => {
                write!(f, "answered {status}, undocumented")?;
                self.problem()
                    .map_or(Ok(()), |problem| write!(f, ": {problem}"))
            }
            Self::Decode {
                status,
                pointer,
                cause,
                ..
            } => {
                write!(f, "answered {status}, which does not decode: ")?;
                if !pointer.is_empty() {
                    write!(f, "{}: ", pointer.escape_debug())?;
                }
                f.write_str(cause)
            }
            Self::TooLarge { status, limit } => {
                write!(f, "answered {status} with a body of over {limit} bytes")
            }
            Self::Timeout(limit) => write!(f, "no answer within {limit:?}"),
            Self::Transport(cause) => {
                write!(f, "the call did not get through: {}", innermost(&**cause))
            }
            Self::Encode(cause) => write!(f, "the call cannot be written: {cause}"),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Undocumented { status, body, .. } => f
                .debug_struct("Undocumented")
                .field("status", status)
                .field("bytes", &body.len())
                .finish_non_exhaustive(),
            Self::Decode {
                status,
                pointer,
                cause,
                body,
            } => f
                .debug_struct("Decode")
                .field("status", status)
                .field("pointer", pointer)
                .field("cause", cause)
                .field("bytes", &body.len())
                .finish(),
            Self::TooLarge { status, limit } => f
                .debug_struct("TooLarge")
                .field("status", status)
                .field("limit", limit)
                .finish(),
            Self::Timeout(limit) => f.debug_tuple("Timeout").field(limit).finish(),
            Self::Transport(cause) => f.debug_tuple("Transport").field(cause).finish(),
            Self::Encode(cause) => f.debug_tuple("Encode").field(cause).finish(),
        }
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Transport(cause) => Some(&**cause),
            _ => None,
        }
    }
}
