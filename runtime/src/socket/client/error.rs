//! Handshakes that open no socket.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::rest::client::{Error, ReceivedProblem};
use crate::text::loggable;

/// Why a socket was not opened.
///
/// Neither `Display` nor `Debug` shows a credential or a parameter's value. Of what was answered `Display` shows the reason
/// phrase, which is for people, and what a [problem](Self::problem) says.
#[non_exhaustive]
pub enum ConnectError {
    /// The handshake was answered, and not with 101; or the call for its credential, and not with success.
    Refused {
        /// The status.
        status: StatusCode,
        /// The reason phrase: the status' own, unless the server has sent another.
        reason: String,
        /// The headers.
        headers: Box<HeaderMap>,
        /// The first 64 KiB of the body.
        body: Bytes,
    },
    /// The answer is 101, and not one that opens a socket (RFC 6455, section 4.1).
    Protocol(&'static str),
    /// Nothing was answered, or nothing was sent: no connection, no time left, a parameter that cannot be written.
    Call(Error),
}

impl ConnectError {
    /// An answer that was read as none that is documented, with its reason phrase.
    pub(crate) fn of(error: Error, reason: impl Into<String>) -> Self {
        match error {
            Error::Undocumented {
                status,
                headers,
                body,
            } => Self::Refused {
                status,
                reason: reason.into(),
                headers,
                body,
            },
            error => error.into(),
        }
    }

    /// The status that was answered, if one was.
    pub const fn status(&self) -> Option<StatusCode> {
        match self {
            Self::Refused { status, .. } => Some(*status),
            Self::Protocol(_) => Some(StatusCode::SWITCHING_PROTOCOLS),
            Self::Call(error) => error.status(),
        }
    }

    /// The reason phrase that was answered, if one was.
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::Refused { reason, .. } => Some(reason),
            _ => None,
        }
    }

    /// What the service says is wrong, where it answered with `application/problem+json`.
    pub fn problem(&self) -> Option<ReceivedProblem> {
        match self {
            Self::Refused { headers, body, .. } => ReceivedProblem::of(headers, body),
            _ => None,
        }
    }

    /// Whether another attempt may go better: after 429, 5xx, no connection, and no answer in time.
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::Refused { status, .. } => {
                status.is_server_error() || *status == StatusCode::TOO_MANY_REQUESTS
            }
            Self::Protocol(_) => false,
            Self::Call(error) => matches!(error, Error::Timeout(_) | Error::Transport(_)),
        }
    }
}

impl From<Error> for ConnectError {
    fn from(error: Error) -> Self {
        Self::Call(error)
    }
}

impl fmt::Display for ConnectError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused { status, reason, .. } => {
                let status = status.as_u16();
                write!(f, "the socket was refused: {status} {}", loggable(reason))?;
                self.problem()
                    .map_or(Ok(()), |problem| write!(f, ": {problem}"))
            }
            Self::Protocol(cause) => write!(f, "the answer opens no socket: {cause}"),
            Self::Call(error) => error.fmt(f),
        }
    }
}

impl fmt::Debug for ConnectError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused { status, body, .. } => f
                .debug_struct("Refused")
                .field("status", status)
                .field("bytes", &body.len())
                .finish_non_exhaustive(),
            Self::Protocol(cause) => f.debug_tuple("Protocol").field(cause).finish(),
            Self::Call(error) => f.debug_tuple("Call").field(error).finish(),
        }
    }
}

impl std::error::Error for ConnectError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Call(error) => error.source(),
            _ => None,
        }
    }
}
