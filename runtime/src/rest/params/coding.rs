//! How text is escaped, place by place.

use std::borrow::Cow;

use percent_encoding::{
    AsciiSet, NON_ALPHANUMERIC, percent_decode, percent_decode_str, utf8_percent_encode,
};

/// Everything but what RFC 3986 calls unreserved.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// The escaping of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Coding {
    /// Percent-encoded, and nothing else will do.
    Path,
    /// The same, written so that no punctuation stands in it: for text beside other text.
    Segment,
    /// As forms are: `+` is a space, and a stray `%` is itself.
    Query,
    /// Percent-encoded; a stray `%` is itself.
    Cookie,
    /// As it is, without space at its ends.
    Header,
    /// As it is.
    Plain,
}

impl Coding {
    /// The text that was meant.
    pub(super) fn decode(self, raw: &str) -> Result<Cow<'_, str>, &'static str> {
        match self {
            Self::Path | Self::Segment if !is_encoded(raw) => Err("is not percent-encoded"),
            Self::Path | Self::Segment | Self::Cookie => {
                percent_decode_str(raw).decode_utf8().map_err(|_| UTF_8)
            }
            Self::Query => form(raw),
            Self::Header => Ok(trim(raw).into()),
            Self::Plain => Ok(raw.into()),
        }
    }

    /// The text as it is written.
    pub(super) fn encode(self, text: &str) -> String {
        match self {
            Self::Path | Self::Query | Self::Cookie => {
                utf8_percent_encode(text, RESERVED).to_string()
            }
            Self::Segment => utf8_percent_encode(text, NON_ALPHANUMERIC).to_string(),
            Self::Header | Self::Plain => text.to_owned(),
        }
    }
}

/// Without the space that HTTP lets stand around values.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t'])
}

const UTF_8: &str = "is not UTF-8";

fn form(raw: &str) -> Result<Cow<'_, str>, &'static str> {
    if !raw.bytes().any(|byte| matches!(byte, b'+' | b'%')) {
        return Ok(raw.into());
    }
    let spaced = |byte| if byte == b'+' { b' ' } else { byte };
    let spaced: Vec<u8> = raw.bytes().map(spaced).collect();
    let decoded = match percent_decode(&spaced).into() {
        Cow::Owned(decoded) => Some(decoded),
        Cow::Borrowed(_) => None,
    };
    String::from_utf8(decoded.unwrap_or(spaced))
        .map(Cow::from)
        .map_err(|_| UTF_8)
}

/// Whether every `%` has its two digits.
fn is_encoded(raw: &str) -> bool {
    let is_hex = |at: Option<&u8>| at.is_some_and(u8::is_ascii_hexdigit);
    let bytes = raw.as_bytes();
    (0..bytes.len())
        .all(|at| bytes[at] != b'%' || (is_hex(bytes.get(at + 1)) && is_hex(bytes.get(at + 2))))
}
