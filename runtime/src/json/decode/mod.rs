//! Payloads that do not decode.

mod cause;
mod locate;

use std::fmt;

use serde::de::DeserializeOwned;

use crate::text;

#[cfg(feature = "rest")]
pub(crate) use locate::from_tree;
pub(crate) use locate::{from_text, observed};

/// Decodes a payload as the endpoint does: past a byte order mark, taking `49.0` for an integer. For bodies that were
/// kept and are read later.
///
/// # Errors
///
/// When the bytes are not JSON in UTF-8, or do not fit `T`; the error names the place and no value.
pub fn decode_body<T: DeserializeOwned>(body: &[u8]) -> Result<T, DecodeError> {
    from_text(
        std::str::from_utf8(text::without_bom(body))
            .map_err(|_| DecodeError::plain("not UTF-8"))?,
    )
}

/// Why a payload does not decode: where, and what was expected.
///
/// Neither `Display` nor `Debug` shows a value of the payload; [`detail`](Self::detail) does.
#[derive(Clone)]
pub struct DecodeError(Box<Inner>);

#[derive(Clone)]
struct Inner {
    pointer: String,
    cause: String,
    detail: String,
}

impl DecodeError {
    fn new(pointer: String, error: &serde_json::Error) -> Self {
        let cause = cause::message(error);
        Self(Box::new(Inner {
            pointer,
            cause,
            detail: error.to_string(),
        }))
    }

    /// An error whose cause quotes nothing.
    pub(crate) fn plain(cause: &'static str) -> Self {
        let inner = Inner {
            pointer: String::new(),
            cause: cause.to_owned(),
            detail: cause.to_owned(),
        };
        Self(Box::new(inner))
    }

    /// An error of the JSON itself.
    pub(crate) fn of_json(error: &serde_json::Error) -> Self {
        Self::new(String::new(), error)
    }

    /// The JSON pointer of the value that does not fit; empty for the whole.
    pub fn pointer(&self) -> &str {
        &self.0.pointer
    }

    /// What was expected there.
    pub fn cause(&self) -> &str {
        &self.0.cause
    }

    /// The decoder's own words, which **quote the payload**: not for logs.
    pub fn detail(&self) -> &str {
        &self.0.detail
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.pointer().is_empty() {
            write!(f, "{}: ", text::loggable(self.pointer()))?;
        }
        f.write_str(self.cause())
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DecodeError")
            .field("pointer", &self.pointer())
            .field("cause", &self.cause())
            .finish_non_exhaustive()
    }
}

impl std::error::Error for DecodeError {}
