//! Statuses as sets: 200 is in 2XX, which is in `default`.

use std::fmt;

use openapiv3::StatusCode;

/// The statuses that an answer is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Covers {
    Code(u16),
    /// `2XX` is 2.
    Range(u16),
    Default,
}

impl Covers {
    pub(super) fn of(status: &StatusCode) -> Self {
        match status {
            StatusCode::Code(code) => Self::Code(*code),
            StatusCode::Range(range) => Self::Range(*range),
        }
    }

    /// Whether every status of the other is one of these, and it is another set.
    pub(super) fn contains(self, other: Self) -> bool {
        match (self, other) {
            (Self::Range(range), Self::Code(code)) => code / 100 == range,
            (Self::Default, other) => other != Self::Default,
            _ => false,
        }
    }

    pub(super) fn is_success(self) -> bool {
        match self {
            Self::Code(code) => (200..300).contains(&code),
            Self::Range(range) => range == 2,
            Self::Default => false,
        }
    }
}

impl fmt::Display for Covers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(code) => write!(f, "{code}"),
            Self::Range(range) => write!(f, "{range}XX"),
            Self::Default => f.write_str("default"),
        }
    }
}
