//! What generated code says of a channel to its client.

use std::fmt;

use bytes::Bytes;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::socket::Frames;

/// A channel as its client has it.
pub trait Dialed: 'static {
    /// What the client sends.
    type Sent: Serialize + 'static;

    /// What the server sends.
    type Received: DeserializeOwned + Send + 'static;

    /// In which frames messages are written.
    const FRAMES: Frames = Frames::Text;

    /// Which message says what went wrong.
    const ERROR: Option<ErrorRule<Self::Received>> = None;
}

/// The message that says what went wrong, and after which of its codes a new session may go better (`x-session-error`).
pub struct ErrorRule<M: 'static> {
    is_error: fn(&M) -> bool,
    code: &'static [&'static str],
    retry: &'static [&'static str],
    absent: &'static [&'static str],
    within: Option<&'static str>,
}

impl<M> ErrorRule<M> {
    /// The messages of which this holds, and the path of the property that is their code.
    #[must_use]
    pub const fn new(is_error: fn(&M) -> bool, code: &'static [&'static str]) -> Self {
        Self {
            is_error,
            code,
            retry: &[],
            absent: &[],
            within: None,
        }
    }

    /// With the codes after which a new session may go better.
    #[must_use]
    pub const fn retry(mut self, codes: &'static [&'static str]) -> Self {
        self.retry = codes;
        self
    }

    /// Read where these properties are left out, or stand in an object of that name.
    #[must_use]
    pub const fn lenient(
        mut self,
        absent: &'static [&'static str],
        within: Option<&'static str>,
    ) -> Self {
        self.absent = absent;
        self.within = within;
        self
    }

    /// The code of a message, if it is one that says what went wrong; `Some(None)` where it has none.
    pub(super) fn code(&self, message: &M, json: &Bytes) -> Option<Option<String>> {
        if !(self.is_error)(message) {
            return None;
        }
        let json: Value = serde_json::from_slice(json).unwrap_or_default();
        let code = self.code.iter().try_fold(&json, |json, key| json.get(key));
        Some(match code {
            None | Some(Value::Null) => None,
            Some(Value::String(code)) => (!code.is_empty()).then(|| code.clone()),
            Some(other) => Some(other.to_string()),
        })
    }

    pub(super) fn is_retryable(&self, code: &str) -> bool {
        self.retry.contains(&code)
    }
}

impl<M: DeserializeOwned> ErrorRule<M> {
    /// A message that is not as the contract has it, if it is one that says what went wrong, as peers write it otherwise.
    pub(super) fn mend(&self, json: &Bytes) -> Option<(M, Bytes)> {
        if self.absent.is_empty() && self.within.is_none() {
            return None;
        }
        let mut json: Map<String, Value> = serde_json::from_slice(json).ok()?;
        let inner = self
            .within
            .and_then(|within| json.get(within)?.as_object().cloned());
        for (key, value) in inner.into_iter().flatten() {
            json.entry(key).or_insert(value);
        }
        for key in self.absent {
            json.entry(*key)
                .or_insert_with(|| Value::String(String::new()));
        }
        let json = Bytes::from(serde_json::to_vec(&json).ok()?);
        let message = serde_json::from_slice(&json).ok()?;
        (self.is_error)(&message).then_some((message, json))
    }
}

impl<M> Clone for ErrorRule<M> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<M> Copy for ErrorRule<M> {}

impl<M> fmt::Debug for ErrorRule<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorRule")
            .field("code", &self.code)
            .field("retry", &self.retry)
            .finish_non_exhaustive()
    }
}
