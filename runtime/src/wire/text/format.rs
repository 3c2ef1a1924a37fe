//! The formats that text can be read in.

use jiff::civil;

use super::FormatError;

/// A format of text, and what it is read as.
pub trait Format {
    /// What the text stands for.
    type Value;

    /// Reads the text.
    ///
    /// # Errors
    ///
    /// When the text is not of the format.
    fn parse(text: &str) -> Result<Self::Value, FormatError>;
}

/// RFC 3339 date and time with an offset.
pub enum DateTimeFormat {}
/// RFC 3339 full date.
pub enum DateFormat {}
/// ISO 8601 duration.
pub enum DurationFormat {}
/// RFC 3986 address.
pub enum UriFormat {}
/// RFC 9562 identifier.
pub enum UuidFormat {}

impl Format for DateTimeFormat {
    type Value = jiff::Timestamp;

    fn parse(text: &str) -> Result<jiff::Timestamp, FormatError> {
        read(text, "a date-time with an offset")
    }
}

impl Format for DateFormat {
    type Value = civil::Date;

    fn parse(text: &str) -> Result<civil::Date, FormatError> {
        const EXPECTED: &str = "a date";
        // Jiff takes the date of a longer text, too.
        if text.len() != "2026-07-02".len() {
            return Err(FormatError { expected: EXPECTED });
        }
        read(text, EXPECTED)
    }
}

impl Format for DurationFormat {
    type Value = jiff::Span;

    fn parse(text: &str) -> Result<jiff::Span, FormatError> {
        const EXPECTED: &str = "an ISO 8601 duration";
        // Jiff takes a format of its own, too, such as `2 hours`.
        if !text.trim_start_matches(['+', '-']).starts_with('P') {
            return Err(FormatError { expected: EXPECTED });
        }
        read(text, EXPECTED)
    }
}

impl Format for UriFormat {
    type Value = http::Uri;

    fn parse(text: &str) -> Result<http::Uri, FormatError> {
        read(text, "a URI")
    }
}

impl Format for UuidFormat {
    type Value = uuid::Uuid;

    fn parse(text: &str) -> Result<uuid::Uuid, FormatError> {
        read(text, "a UUID")
    }
}

/// The date and time as written, with or without an offset.
pub(super) fn civil(text: &str) -> Result<civil::DateTime, FormatError> {
    // Jiff refuses `Z` here, since it asks whether an instant is meant; the caller has said that it is not.
    read(text.strip_suffix(['Z', 'z']).unwrap_or(text), "a date-time")
}

fn read<T: std::str::FromStr>(text: &str, expected: &'static str) -> Result<T, FormatError> {
    text.parse().map_err(|_| FormatError { expected })
}
