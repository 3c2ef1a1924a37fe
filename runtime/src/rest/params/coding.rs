//! How text is escaped, place by place.

use std::borrow::Cow;

use percent_encoding::{
    AsciiSet, CONTROLS, NON_ALPHANUMERIC, percent_decode, percent_decode_str, utf8_percent_encode,
};

/// What RFC 6265 lets no value of a cookie hold, beside what is not ASCII.
const NO_VALUE: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b',').add(b';').add(b'\\');

/// What it lets no name hold.
const NO_NAME: &AsciiSet = &NO_VALUE
    .add(b'(')
    .add(b')')
    .add(b'/')
    .add(b':')
    .add(b'<')
    .add(b'=')
    .add(b'>')
    .add(b'?')
    .add(b'@')
    .add(b'[')
    .add(b']')
    .add(b'{')
    .add(b'}');

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

/// A cookie of a name and a text, as they are as far as a cookie can hold them: most readers unescape nothing.
pub(in crate::rest) fn cookie_pair(name: &str, text: &str) -> String {
    format!("{}={}", plain(name, NO_NAME), plain(text, NO_VALUE))
}

/// Escaped where it has to be, and where a `%` would be taken for an escape.
fn plain(text: &str, escaped: &'static AsciiSet) -> String {
    let mut plain = String::with_capacity(text.len());
    for (at, piece) in text.split('%').enumerate() {
        if at > 0 {
            let is_escape = is_digits(piece.as_bytes());
            plain.push_str(if is_escape { "%25" } else { "%" });
        }
        plain.extend(utf8_percent_encode(piece, escaped));
    }
    plain
}

/// Without the quotes that RFC 6265 lets stand around a cookie's value.
pub(super) fn unquoted(raw: &str) -> &str {
    let inner = raw.strip_prefix('"').and_then(|raw| raw.strip_suffix('"'));
    inner.unwrap_or(raw)
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
    let spaced = raw
        .bytes()
        .map(|byte| if byte == b'+' { b' ' } else { byte });
    let mut decoded: Vec<u8> = spaced.collect();
    if decoded.contains(&b'%') {
        decoded = percent_decode(&decoded).collect();
    }
    let text = String::from_utf8(decoded);
    text.map(Cow::Owned).map_err(|_| UTF_8)
}

/// Whether every `%` has its two digits.
fn is_encoded(raw: &str) -> bool {
    let bytes = raw.as_bytes();
    (0..bytes.len()).all(|at| bytes[at] != b'%' || is_digits(&bytes[at + 1..]))
}

/// Whether two hexadecimal digits begin it.
fn is_digits(bytes: &[u8]) -> bool {
    let digits = bytes.get(..2);
    digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
}
