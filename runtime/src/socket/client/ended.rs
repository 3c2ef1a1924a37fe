//! How a session has ended, as its client knows it.

use std::fmt;

use crate::socket::Closed;

/// How a session has ended: what closed it, and the code of the last error that the server sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    pub(super) closed: Closed,
    pub(super) error: Option<String>,
    /// Whether the contract says so of the error's code.
    pub(super) error_is_retryable: bool,
}

impl Ended {
    /// What closed the session.
    pub const fn closed(&self) -> &Closed {
        &self.closed
    }

    /// The close code: 1006 where the connection is gone without one.
    pub fn code(&self) -> u16 {
        self.closed.code()
    }

    /// The reason that came with the code; often empty.
    pub fn reason(&self) -> &str {
        self.closed.reason()
    }

    /// The code of the last message that said what went wrong, where the contract has such a message.
    pub fn error(&self) -> Option<&str> {
        self.error.as_deref()
    }

    /// Whether a new session may go better. Not after a normal end (1000), one by this side, or one that says that this
    /// side broke the protocol. Of the others the last error decides, by its code; where there was none, it may.
    pub fn is_retryable(&self) -> bool {
        match &self.closed {
            Closed::ByPeer(close) if matches!(close.code(), 1000 | 1002 | 1003 | 1007..=1010) => {
                false
            }
            Closed::ByHandler(_) | Closed::Broken(_) => false,
            _ => self.error.is_none() || self.error_is_retryable,
        }
    }
}

impl fmt::Display for Ended {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reason = crate::text::loggable(self.reason()).to_string();
        write!(f, "the session has ended: {}", self.code())?;
        if !reason.is_empty() {
            write!(f, ", {reason}")?;
        }
        match self.error() {
            Some(error) => write!(f, ", after the error {}", crate::text::loggable(error)),
            None => Ok(()),
        }
    }
}
