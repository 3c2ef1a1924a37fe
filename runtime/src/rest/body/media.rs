//! Which media types are taken.

use axum::RequestExt;
use axum::body::Body;
use axum::extract::Request;
use http::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
use mime::Mime;

use crate::Problem;
use crate::media::{self, is_json, plain};

/// The media type a message says it has; `None` where it says nothing.
pub(in crate::rest) fn declared(headers: &HeaderMap) -> Result<Option<Mime>, Problem> {
    let mut values = headers.get_all(CONTENT_TYPE).iter();
    let Some(value) = values.next() else {
        return Ok(None);
    };
    let media = media::of(value).filter(|_| values.next().is_none());
    media.map(Some).ok_or_else(unsupported)
}

/// Refuses a message of a media type that is not taken; one that says nothing is taken.
pub(super) fn accept(headers: &HeaderMap, taken: impl Fn(&Mime) -> bool) -> Result<(), Problem> {
    plain(headers)?;
    match declared(headers)? {
        Some(media) if !taken(&media) => Err(unsupported()),
        Some(_) | None => Ok(()),
    }
}

/// The body of a request, unless that says to be in another charset than UTF-8.
pub(super) fn text_body(request: Request) -> Result<Body, Problem> {
    utf8(request.headers())?;
    Ok(request.into_limited_body())
}

fn utf8(headers: &HeaderMap) -> Result<(), Problem> {
    let has_parameters = |value: &HeaderValue| value.as_bytes().contains(&b';');
    if !headers.get_all(CONTENT_TYPE).iter().any(has_parameters) {
        return Ok(());
    }
    match declared(headers)? {
        Some(media) if !media::is_utf8(&media) => {
            Err(unsupported().detail("the charset is not UTF-8"))
        }
        Some(_) | None => Ok(()),
    }
}

/// Whether a media type is one that the document writes so; `*` stands for any.
pub(in crate::rest) fn matches(media: &Mime, written: &str) -> bool {
    let same = |part: &str, written: &str| written == "*" || part.eq_ignore_ascii_case(written);
    let (essence, _) = written.split_once(';').unwrap_or((written, ""));
    let Some((kind, subtype)) = essence.trim().split_once('/') else {
        return false;
    };
    let (_, ours) = media.essence_str().split_once('/').unwrap_or_default();
    same(media.type_().as_str(), kind) && same(ours, subtype)
}

/// The one of several media types, each with what it is read as, that a message has: the one written so, else for JSON
/// the one that is read as JSON, else a wildcard. A message that says nothing has the first.
///
/// # Errors
/// When it has none of them: 415.
#[doc(hidden)]
pub fn choose(
    headers: &HeaderMap,
    list: &[(&'static str, &'static str)],
) -> Result<&'static str, Problem> {
    let Some(media) = declared(headers)? else {
        return list
            .first()
            .map(|(written, _)| *written)
            .ok_or_else(unsupported);
    };
    let written = |wild: bool| {
        let found = |(written, _): &&(&'static str, &str)| {
            wild == written.contains('*') && matches(&media, written)
        };
        list.iter().find(found)
    };
    let json = || {
        list.iter()
            .find(|(_, codec)| *codec == "json" && is_json(&media))
    };
    let found = written(false).or_else(json).or_else(|| written(true));
    found.map(|(written, _)| *written).ok_or_else(unsupported)
}

/// 415.
#[doc(hidden)]
pub fn unsupported() -> Problem {
    media::unsupported("the content type is not taken here")
}
