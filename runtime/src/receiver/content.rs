//! Which content is taken.

use http::HeaderMap;
use http::header::CONTENT_TYPE;

use super::settings::Settings;
use crate::media::{self, unsupported};
use crate::problem::Problem;

/// Refuses what is not plain JSON, whatever the parameters of its media type are.
pub(super) fn check(headers: &HeaderMap, settings: &Settings) -> Result<(), Problem> {
    media::plain(headers)?;
    let mut types = headers.get_all(CONTENT_TYPE).iter().peekable();
    if types.peek().is_none() && settings.require_content_type {
        return Err(unsupported("the content type is missing"));
    }
    if types.all(|value| media::essence(value).is_some_and(|media| media::is_json(&media))) {
        Ok(())
    } else {
        Err(unsupported("the content type is not JSON"))
    }
}
