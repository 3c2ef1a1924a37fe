//! Text that is not of its format.

use std::fmt;

/// Text that is not of its format. It does not hold the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormatError {
    pub(super) expected: &'static str,
}

impl FormatError {
    #[cfg(feature = "socket")]
    pub(crate) const fn new(expected: &'static str) -> Self {
        Self { expected }
    }
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not {}", self.expected)
    }
}

impl std::error::Error for FormatError {}
