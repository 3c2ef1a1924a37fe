//! Media types, and which content is taken.

use http::StatusCode;
use http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, HeaderMap, HeaderValue};
use mime::Mime;

use crate::problem::Problem;

/// The media type that a header says.
#[cfg(feature = "rest")]
pub(crate) fn of_header(value: &HeaderValue) -> Option<Mime> {
    parse(value.to_str().ok()?)
}

/// The media type that a header says, whatever its parameters are.
pub(crate) fn essence(value: &HeaderValue) -> Option<Mime> {
    let end = value.as_bytes().split(|byte| *byte == b';').next()?;
    parse(std::str::from_utf8(end).ok()?)
}

/// The media type that a text says.
pub(crate) fn parse(text: &str) -> Option<Mime> {
    text.parse().or_else(|_| tidy(text).parse()).ok()
}

/// RFC 9110 lets white space stand on either side of a `;`, `mime` only spaces after it.
fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    let mut is_quoted = false;
    for letter in text.trim().chars() {
        is_quoted ^= letter == '"';
        if letter == ';' && !is_quoted {
            tidy.truncate(tidy.trim_end().len());
        }
        tidy.push(if letter == '\t' { ' ' } else { letter });
    }
    tidy
}

/// `application/json`, `text/json` and `*/*+json`.
pub(crate) fn is_json(media: &Mime) -> bool {
    let is_whole = || media.subtype() == mime::JSON && media.suffix().is_none();
    media.suffix() == Some(mime::JSON)
        || is_whole() && matches!(media.type_(), mime::APPLICATION | mime::TEXT)
}

/// Whether text of that media type is in UTF-8, which it is where it does not say.
#[cfg(feature = "rest")]
pub(crate) fn is_utf8(media: &Mime) -> bool {
    // Names compare in any case.
    let charset = media.get_param(mime::CHARSET);
    charset.is_none_or(|charset| charset == "utf-8" || charset == "utf8" || charset == "us-ascii")
}

/// Refuses a body that is compressed: whoever wants those puts a layer before that decompresses.
pub(crate) fn plain(headers: &HeaderMap) -> Result<(), Problem> {
    let identity = |value: &HeaderValue| value.as_bytes().eq_ignore_ascii_case(b"identity");
    if headers.get_all(CONTENT_ENCODING).iter().all(identity) {
        return Ok(());
    }
    let taken = HeaderValue::from_static("identity");
    Err(unsupported("compressed bodies are not taken").taken(ACCEPT_ENCODING, taken))
}

/// 415.
pub(crate) fn unsupported(detail: &'static str) -> Problem {
    Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE).detail(detail)
}
