//! Messages that are not what the contract asks for.

use bytes::Bytes;
use serde::de::DeserializeOwned;

use crate::json::JsonTree;
use crate::problem::{In, Violation};
use crate::rest::check::{self, CheckFn};

/// A message as the contract has it: of its type, and as its check asks for.
pub(super) fn decode<M: DeserializeOwned>(
    message: Bytes,
    check_of: impl FnOnce(&M) -> CheckFn,
) -> Result<M, Invalid> {
    let read = || {
        let json = JsonTree::from_slice(&message).map_err(|_| vec![whole("is not JSON")])?;
        let read: M = check::decode(&json).map_err(|violation| vec![violation])?;
        let violations = check::check(check_of(&read), In::Body, &json);
        if violations.is_empty() {
            Ok(read)
        } else {
            Err(violations)
        }
    };
    let read = read();
    read.map_err(|violations| Invalid {
        message,
        violations,
    })
}

/// What is wrong with a message as a whole.
fn whole(detail: &'static str) -> Violation {
    Violation {
        place: In::Body,
        pointer: String::new(),
        detail: detail.into(),
    }
}

/// A message of the peer that is not what the contract asks for, as it came, and all that is wrong with it.
///
/// `Display` says what is wrong, and `Debug` neither shows a value of the message.
#[derive(Clone)]
pub struct Invalid {
    message: Bytes,
    violations: Vec<Violation>,
}

impl Invalid {
    /// The message as it came; maybe not JSON.
    pub const fn message(&self) -> &Bytes {
        &self.message
    }

    /// What is wrong with it, place by place. Never empty.
    pub fn violations(&self) -> &[Violation] {
        &self.violations
    }
}

impl std::fmt::Display for Invalid {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (index, violation) in self.violations.iter().enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            let (pointer, detail) = (&violation.pointer, &violation.detail);
            let space = if pointer.is_empty() { "" } else { " " };
            write!(f, "{comma}{pointer}{space}{detail}")?;
        }
        Ok(())
    }
}

impl std::fmt::Debug for Invalid {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Invalid")
            .field("violations", &self.violations)
            .finish_non_exhaustive()
    }
}
