//! Which content is taken.

use http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use http::{HeaderMap, StatusCode};

use super::settings::Settings;
use crate::problem::Problem;

/// Refuses what is not plain JSON.
pub(super) fn check(headers: &HeaderMap, settings: &Settings) -> Result<(), Problem> {
    let unsupported = |detail| Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE).detail(detail);
    let plain = |value: &[u8]| value.eq_ignore_ascii_case(b"identity");
    if !headers
        .get_all(CONTENT_ENCODING)
        .iter()
        .all(|value| plain(value.as_bytes()))
    {
        return Err(unsupported("compressed bodies are not taken"));
    }
    let mut types = headers.get_all(CONTENT_TYPE).iter().peekable();
    if types.peek().is_none() && settings.require_content_type {
        return Err(unsupported("the content type is missing"));
    }
    if types.all(|value| is_json(value.as_bytes())) {
        Ok(())
    } else {
        Err(unsupported("the content type is not JSON"))
    }
}

/// `application/json` and `application/*+json`, in any case, with any parameters.
fn is_json(value: &[u8]) -> bool {
    let end = value
        .iter()
        .position(|byte| *byte == b';')
        .unwrap_or(value.len());
    let essence = value[..end].trim_ascii();
    if essence.eq_ignore_ascii_case(b"application/json") {
        return true;
    }
    let is =
        |part: Option<&[u8]>, text: &[u8]| part.is_some_and(|part| part.eq_ignore_ascii_case(text));
    let suffix = essence.len().checked_sub(b"+json".len());
    is(essence.get(..b"application/".len()), b"application/")
        && is(suffix.and_then(|from| essence.get(from..)), b"+json")
}

#[cfg(test)]
mod tests {
    use super::is_json;

    #[test]
    fn json_is_known_by_its_essence() {
        for json in [
            "application/json",
            "Application/JSON",
            "application/json; charset=utf-8",
            "application/json;charset=\"utf-8\"",
            "application/cloudevents+json",
        ] {
            assert!(is_json(json.as_bytes()), "{json}");
        }
        for other in [
            "",
            "text/json",
            "application/jsonp",
            "application/x-www-form-urlencoded",
            "+json",
            "text/x+json",
        ] {
            assert!(!is_json(other.as_bytes()), "{other}");
        }
    }
}
