//! Messages that are not what the contract asks for.

use bytes::Bytes;

use crate::Violation;

/// A message of the peer that is not what the contract asks for, as it came, and all that is wrong with it.
///
/// `Display` says what is wrong, and `Debug` neither shows a value of the message.
#[derive(Clone)]
pub struct Invalid {
    message: Bytes,
    violations: Vec<Violation>,
}

impl Invalid {
    pub(super) const fn new(message: Bytes, violations: Vec<Violation>) -> Self {
        Self {
            message,
            violations,
        }
    }

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
