//! Text with a typed view.

mod error;
pub mod format;

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

pub use error::FormatError;
use format::Format;

/// An instant, or a civil time where the zone was left out (`format: date-time`).
pub type Timestamp = Text<format::DateTimeFormat>;
/// A day (`format: date`).
pub type Date = Text<format::DateFormat>;
/// A length of time, in units of the clock and of the calendar (`format: duration`).
pub type IsoDuration = Text<format::DurationFormat>;
/// An address (`format: uri`).
pub type Uri = Text<format::UriFormat>;
/// A 128-bit identifier (`format: uuid`).
pub type Uuid = Text<format::UuidFormat>;

/// Text that should be of format `F`, kept as it arrived.
///
/// Whatever text arrives is taken, so that no delivery is lost to a missing zone or an odd address; [`Text::parse`]
/// is the typed view. Texts are equal if they are the same letter by letter.
///
/// ```
/// # use atoms_runtime::Timestamp;
/// let zoneless = Timestamp::from("2026-07-02T10:30:45.123456");
/// assert!(zoneless.parse().is_err());
/// assert_eq!(zoneless.civil().unwrap().hour(), 10);
/// assert_eq!(zoneless.as_str(), "2026-07-02T10:30:45.123456");
/// ```
pub struct Text<F> {
    text: String,
    format: PhantomData<fn() -> F>,
}

impl<F> Text<F> {
    /// The text as it arrived.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The text as it arrived.
    pub fn into_string(self) -> String {
        self.text
    }
}

impl<F: Format> Text<F> {
    /// The value that the text stands for.
    ///
    /// # Errors
    ///
    /// When the text is not of the format.
    pub fn parse(&self) -> Result<F::Value, FormatError> {
        F::parse(&self.text)
    }
}

impl Text<format::DateTimeFormat> {
    /// The date and the time of day as written, whatever the zone.
    ///
    /// # Errors
    ///
    /// When the text is not a date and a time.
    pub fn civil(&self) -> Result<jiff::civil::DateTime, FormatError> {
        format::civil(&self.text)
    }
}

impl<F> From<String> for Text<F> {
    fn from(text: String) -> Self {
        Self {
            text,
            format: PhantomData,
        }
    }
}

impl<F> From<&str> for Text<F> {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl<F> From<Text<F>> for String {
    fn from(text: Text<F>) -> Self {
        text.text
    }
}

/// Milliseconds, as `Date.toISOString` of ECMAScript writes them and so most documents' examples have them. Who means
/// other digits makes it of text.
///
/// ```
/// # use atoms_runtime::{jiff, Timestamp};
/// let instant: jiff::Timestamp = "2026-07-02T10:30:45.123456789Z".parse().unwrap();
/// assert_eq!(Timestamp::from(instant), "2026-07-02T10:30:45.123Z");
/// ```
impl From<jiff::Timestamp> for Timestamp {
    fn from(instant: jiff::Timestamp) -> Self {
        format!("{instant:.3}").into()
    }
}

macro_rules! from_value {
    ($($value:ty => $text:ty),* $(,)?) => {
        $(impl From<$value> for $text {
            fn from(value: $value) -> Self {
                value.to_string().into()
            }
        })*
    };
}

from_value! {
    jiff::civil::Date => Date,
    jiff::Span => IsoDuration,
    jiff::SignedDuration => IsoDuration,
    http::Uri => Uri,
    uuid::Uuid => Uuid,
}

impl<F> AsRef<str> for Text<F> {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

impl<F> Clone for Text<F> {
    fn clone(&self) -> Self {
        self.text.clone().into()
    }
}

impl<F> PartialEq for Text<F> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<F> Eq for Text<F> {}

impl<F> PartialEq<str> for Text<F> {
    fn eq(&self, other: &str) -> bool {
        self.text == other
    }
}

impl<F> PartialEq<&str> for Text<F> {
    fn eq(&self, other: &&str) -> bool {
        self.text == *other
    }
}

impl<F> Hash for Text<F> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl<F> fmt::Display for Text<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

impl<F> fmt::Debug for Text<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text, f)
    }
}

impl<F> Serialize for Text<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de, F> Deserialize<'de> for Text<F> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}
