//! The formats that are understood, by the names of the OpenAPI format registry and of JSON Schema: what type of value
//! each is of, and what is known of its values.

use std::ops::RangeInclusive;

use super::JsonType;

/// A format whose values are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `date-time`, of RFC 3339
    DateTime,
    /// `date`, of RFC 3339
    Date,
    /// `time`, of RFC 3339
    Time,
    /// `duration`, of ISO 8601
    Duration,
    /// `email`
    Email,
    /// `hostname`
    Hostname,
    /// `ipv4`
    Ipv4,
    /// `ipv6`
    Ipv6,
    /// `uri`, and `url` as many documents have it
    Uri,
    /// `uuid`
    Uuid,
    /// `byte`, which is base64
    Byte,
    /// `int8`
    Int8,
    /// `int16`
    Int16,
    /// `int32`
    Int32,
    /// `int64`
    Int64,
    /// `uint8`
    Uint8,
    /// `uint16`
    Uint16,
    /// `uint32`
    Uint32,
    /// `uint64`
    Uint64,
}

/// What is known of a format.
struct Known {
    format: Format,
    name: &'static str,
    /// A value of it, where it is one of text.
    example: Option<&'static str>,
    /// What each value matches, where that says more than that it is text.
    pattern: Option<&'static str>,
}

const fn text(
    format: Format,
    name: &'static str,
    example: &'static str,
    pattern: Option<&'static str>,
) -> Known {
    let example = Some(example);
    Known {
        format,
        name,
        example,
        pattern,
    }
}

const fn integer(format: Format, name: &'static str) -> Known {
    Known {
        format,
        name,
        example: None,
        pattern: None,
    }
}

const DATE_TIME: &str = r"^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$";
const UUID: &str = "^[0-9A-Fa-f]{8}-([0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}$";

/// In the order of [`Format`].
const KNOWN: [Known; 19] = [
    text(
        Format::DateTime,
        "date-time",
        "2026-01-31T12:00:00.000Z",
        Some(DATE_TIME),
    ),
    text(
        Format::Date,
        "date",
        "2026-01-31",
        Some(r"^\d{4}-\d\d-\d\d$"),
    ),
    text(Format::Time, "time", "12:00:00Z", None),
    text(Format::Duration, "duration", "P1D", None),
    text(
        Format::Email,
        "email",
        "someone@example.com",
        Some("^.+@.+$"),
    ),
    text(Format::Hostname, "hostname", "example.com", None),
    text(Format::Ipv4, "ipv4", "192.0.2.1", None),
    text(Format::Ipv6, "ipv6", "2001:db8::1", None),
    text(
        Format::Uri,
        "uri",
        "https://example.com/",
        Some("^[A-Za-z][A-Za-z0-9+.-]*:"),
    ),
    text(
        Format::Uuid,
        "uuid",
        "00000000-0000-4000-8000-000000000000",
        Some(UUID),
    ),
    text(Format::Byte, "byte", "dGV4dA==", None),
    integer(Format::Int8, "int8"),
    integer(Format::Int16, "int16"),
    integer(Format::Int32, "int32"),
    integer(Format::Int64, "int64"),
    integer(Format::Uint8, "uint8"),
    integer(Format::Uint16, "uint16"),
    integer(Format::Uint32, "uint32"),
    integer(Format::Uint64, "uint64"),
];

impl Format {
    /// The format of that name.
    pub fn of(name: &str) -> Option<Self> {
        let name = if name == "url" { "uri" } else { name };
        let known = KNOWN.iter().find(|known| known.name == name);
        known.map(|known| known.format)
    }

    const fn known(self) -> &'static Known {
        &KNOWN[self as usize]
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        self.known().name
    }

    /// What it is a format of.
    pub const fn json_type(self) -> JsonType {
        match self.known().example {
            Some(_) => JsonType::String,
            None => JsonType::Integer,
        }
    }

    /// A text of it.
    pub const fn example(self) -> Option<&'static str> {
        self.known().example
    }

    /// A regular expression that each text of it matches.
    pub const fn pattern(self) -> Option<&'static str> {
        self.known().pattern
    }

    /// How many characters all texts of it have.
    pub const fn length(self) -> Option<u64> {
        match self {
            Self::Uuid => Some(36),
            Self::Date => Some(10),
            _ => None,
        }
    }

    /// The integers of it.
    pub fn range(self) -> Option<RangeInclusive<i128>> {
        Some(match self {
            Self::Int8 => i8::MIN.into()..=i8::MAX.into(),
            Self::Int16 => i16::MIN.into()..=i16::MAX.into(),
            Self::Int32 => i32::MIN.into()..=i32::MAX.into(),
            Self::Int64 => i64::MIN.into()..=i64::MAX.into(),
            Self::Uint8 => 0..=u8::MAX.into(),
            Self::Uint16 => 0..=u16::MAX.into(),
            Self::Uint32 => 0..=u32::MAX.into(),
            Self::Uint64 => 0..=u64::MAX.into(),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_the_order_of_the_formats() {
        for (index, known) in KNOWN.iter().enumerate() {
            assert_eq!(known.format as usize, index, "{}", known.name);
            assert_eq!(known.format.range().is_some(), known.example.is_none());
        }
    }

    #[test]
    fn an_example_is_as_long_and_looks_as_its_format_has_it() {
        for known in KNOWN.iter().filter(|known| known.example.is_some()) {
            let example = known.example.unwrap_or_default();
            let length = known.format.length();
            assert!(length.is_none_or(|length| length == example.len() as u64));
            let pattern = known.pattern.unwrap_or_default();
            let regex = regress::Regex::new(pattern).expect("a pattern of the table");
            assert!(regex.find(example).is_some(), "{example}");
        }
    }
}
