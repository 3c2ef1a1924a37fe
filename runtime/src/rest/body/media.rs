//! Which media types are taken.

use axum::RequestExt;
use axum::body::Body;
use axum::extract::Request;
use http::StatusCode;
use http::header::{ACCEPT, CONTENT_TYPE, HeaderMap, HeaderValue};
use mime::Mime;

use crate::Problem;
use crate::media::{self, is_json, plain};

/// The media type a message says it has; `None` where it says nothing.
pub(in crate::rest) fn declared(headers: &HeaderMap) -> Result<Option<Mime>, Problem> {
    let mut values = headers.get_all(CONTENT_TYPE).iter();
    let Some(value) = values.next() else {
        return Ok(None);
    };
    let media = media::of_header(value).filter(|_| values.next().is_none());
    media.map(Some).ok_or_else(unsupported)
}

/// Refuses a request of a media type that is not taken, and names the one that is; one that says nothing is taken.
pub(super) fn accept(
    headers: &HeaderMap,
    name: &'static str,
    taken: impl Fn(&Mime) -> bool,
) -> Result<(), Problem> {
    plain(headers)?;
    match declared(headers) {
        Ok(Some(media)) if taken(&media) => Ok(()),
        Ok(None) => Ok(()),
        Ok(Some(_)) | Err(_) => Err(instead(&[name])),
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

/// 415, with what would be taken: RFC 9110, section 15.5.16, has it in `Accept`.
pub(in crate::rest) fn instead(names: &[&str]) -> Problem {
    let quoted: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
    let problem = Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    let problem = problem.detail(match &quoted[..] {
        [one] => format!("the content type has to be {one}"),
        all => format!("the content type has to be one of {}", all.join(", ")),
    });
    match HeaderValue::try_from(names.join(", ")) {
        Ok(names) => problem.taken(ACCEPT, names),
        Err(_) => problem,
    }
}

/// Whether a media type is one that the document writes so; `*` stands for any.
pub(in crate::rest) fn matches(media: &Mime, written: &str) -> bool {
    closeness(media, written).is_some()
}

/// How closely the document writes a media type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Closeness {
    /// With parameters, all of which the message has: `application/json; version=2`.
    Parameters,
    /// Itself.
    Exact,
    /// With parameters that the message leaves out.
    Unstated,
    /// `application/*+json`
    Suffix,
    /// `application/*`
    Range,
    /// `*/*`
    Any,
}

/// How closely, if at all.
fn closeness(media: &Mime, written: &str) -> Option<Closeness> {
    let (essence, parameters) = written.split_once(';').unwrap_or((written, ""));
    let (kind, subtype) = essence.trim().split_once('/')?;
    let (_, own) = media.essence_str().split_once('/')?;
    if kind != "*" && !media.type_().as_str().eq_ignore_ascii_case(kind) {
        return None;
    }
    match subtype.strip_prefix('*') {
        None if own.eq_ignore_ascii_case(subtype) => parameters_of(media, parameters),
        Some("") if kind == "*" => Some(Closeness::Any),
        Some("") => Some(Closeness::Range),
        Some(suffix) if own.to_ascii_lowercase().ends_with(suffix) => Some(Closeness::Suffix),
        None | Some(_) => None,
    }
}

fn parameters_of(media: &Mime, written: &str) -> Option<Closeness> {
    let pairs = written.split(';').filter_map(|pair| pair.split_once('='));
    let mut closeness = Closeness::Exact;
    for (name, value) in pairs {
        closeness = match media.get_param(name.trim()) {
            Some(own) if own.as_str() != value.trim().trim_matches('"') => return None,
            Some(_) if closeness != Closeness::Unstated => Closeness::Parameters,
            Some(_) | None => Closeness::Unstated,
        };
    }
    Some(closeness)
}

/// One of several media types of a body.
#[derive(Clone, Copy, Debug)]
pub struct MediaChoice {
    /// As the document writes it.
    written: &'static str,
    is_json: bool,
}

impl MediaChoice {
    /// One that is read as JSON.
    #[must_use]
    pub const fn json(written: &'static str) -> Self {
        Self {
            written,
            is_json: true,
        }
    }

    /// Any other.
    #[must_use]
    pub const fn other(written: &'static str) -> Self {
        Self {
            written,
            is_json: false,
        }
    }
}

/// The one of several media types that a message has: the one that is written most closely. JSON that none but a range
/// is written for is that of the plain media type for JSON, or of the only one that is read as JSON. A message that says
/// nothing has the first.
///
/// # Errors
/// When it has none of them: 415.
pub(in crate::rest) fn choose(
    headers: &HeaderMap,
    list: &[MediaChoice],
) -> Result<&'static str, Problem> {
    let found = match declared(headers) {
        Ok(Some(media)) => closest(&media, list),
        Ok(None) => list.first().map(|choice| choice.written),
        Err(_) => None,
    };
    found.ok_or_else(|| {
        let names: Vec<_> = list.iter().map(|choice| choice.written).collect();
        instead(&names)
    })
}

fn closest(media: &Mime, list: &[MediaChoice]) -> Option<&'static str> {
    let close = |choice: &MediaChoice| Some((closeness(media, choice.written)?, choice.written));
    let closest = list
        .iter()
        .filter_map(close)
        .min_by_key(|(closeness, _)| *closeness);
    match closest {
        Some((closeness, written)) if closeness <= Closeness::Suffix => Some(written),
        ranged => json(media, list).or(ranged.map(|(_, written)| written)),
    }
}

/// What JSON is read as that has no entry of its own.
fn json(media: &Mime, list: &[MediaChoice]) -> Option<&'static str> {
    let mut all = list
        .iter()
        .filter(|choice| choice.is_json && is_json(media))
        .map(|choice| choice.written);
    let plain = all.clone().find(|written| *written == "application/json");
    plain.or_else(|| match (all.next(), all.next()) {
        (one, None) => one,
        _ => None,
    })
}

/// 415.
#[doc(hidden)]
pub fn unsupported() -> Problem {
    media::unsupported("the content type is not taken here")
}
