//! Numbers as they are written, compared without rounding.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

use super::digits::{Buffer, Digits};

/// A JSON number, exact however large or fine it is: `1e400` is greater than `1e399`, and `0.3` is a multiple of `0.1`.
#[derive(Clone, Debug)]
pub enum Decimal<'a> {
    /// An integer that is not negative.
    Unsigned(u64),
    /// An integer.
    Signed(i64),
    /// Any other, as JSON writes it.
    Written(Cow<'a, str>),
}

impl Decimal<'_> {
    /// Whether it has no fraction; `3.0` has none.
    pub fn is_integer(&self) -> bool {
        match self {
            Self::Unsigned(_) | Self::Signed(_) => true,
            Self::Written(_) => self.with(|digits| digits.is_zero() || digits.low >= 0),
        }
    }

    /// The integer that it is, however it is written.
    pub(crate) fn to_i128(&self) -> Option<i128> {
        self.integer()
            .or_else(|| self.with(|digits| digits.integer()))
    }

    /// Whether it is a whole number of steps. A step of 0 asks nothing.
    pub fn is_multiple_of(&self, step: &Decimal<'_>) -> bool {
        match (self.integer(), step.integer()) {
            (_, Some(0)) => true,
            (Some(value), Some(step)) => value % step == 0,
            _ => self.with(|value| step.with(|step| value.is_multiple_of(step))),
        }
    }

    /// Owns its text.
    pub(super) fn into_owned(self) -> Decimal<'static> {
        match self {
            Self::Unsigned(value) => Decimal::Unsigned(value),
            Self::Signed(value) => Decimal::Signed(value),
            Self::Written(text) => Decimal::Written(text.into_owned().into()),
        }
    }

    fn integer(&self) -> Option<i128> {
        match self {
            Self::Unsigned(value) => Some((*value).into()),
            Self::Signed(value) => Some((*value).into()),
            Self::Written(_) => None,
        }
    }

    fn with<T>(&self, f: impl FnOnce(&Digits<'_>) -> T) -> T {
        match self {
            Self::Unsigned(value) => f(&Digits::of_integer(false, Buffer::new(*value).as_bytes())),
            Self::Signed(value) => {
                let buffer = Buffer::new(value.unsigned_abs());
                f(&Digits::of_integer(*value < 0, buffer.as_bytes()))
            }
            Self::Written(text) => f(&Digits::of_text(text)),
        }
    }
}

impl PartialEq for Decimal<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Decimal<'_> {}

impl PartialOrd for Decimal<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.integer(), other.integer()) {
            (Some(left), Some(right)) => left.cmp(&right),
            _ => self.with(|left| other.with(|right| left.compare(right))),
        }
    }
}

impl Hash for Decimal<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.with(|digits| digits.hash(state));
    }
}

impl std::fmt::Display for Decimal<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unsigned(value) => value.fmt(f),
            Self::Signed(value) => value.fmt(f),
            Self::Written(text) => f.write_str(text),
        }
    }
}

impl From<i32> for Decimal<'_> {
    fn from(value: i32) -> Self {
        Self::Signed(value.into())
    }
}

impl From<i64> for Decimal<'_> {
    fn from(value: i64) -> Self {
        Self::Signed(value)
    }
}

impl From<u64> for Decimal<'_> {
    fn from(value: u64) -> Self {
        Self::Unsigned(value)
    }
}

impl<'a> From<&'a str> for Decimal<'a> {
    /// The text has to be a JSON number.
    fn from(text: &'a str) -> Self {
        Self::Written(text.into())
    }
}

impl From<&serde_json::Number> for Decimal<'_> {
    fn from(number: &serde_json::Number) -> Self {
        match (number.as_u64(), number.as_i64()) {
            (Some(value), _) => Self::Unsigned(value),
            (_, Some(value)) => Self::Signed(value),
            _ => Self::Written(number.to_string().into()),
        }
    }
}
