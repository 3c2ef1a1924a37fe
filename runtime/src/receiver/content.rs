//! Which content is taken.

use http::header::CONTENT_TYPE;
use http::request::Parts;
use http::{HeaderMap, HeaderValue};
use mime::Mime;

use super::endpoint::{Endpoint, EventSpec};
use super::settings::Settings;
use crate::media::{self, unsupported};
use crate::problem::Problem;

/// What the body of a delivery is in, by its header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// JSON, or nothing was said.
    Json,
    /// Another media type.
    Other(Mime),
}

impl Content {
    /// What the headers say, if they do.
    pub(super) fn of(headers: &HeaderMap) -> Result<Option<Self>, Problem> {
        let mut content = None;
        for value in headers.get_all(CONTENT_TYPE) {
            let this = Self::of_one(value)?;
            if content
                .replace(this.clone())
                .is_some_and(|before| before != this)
            {
                return Err(unsupported("there are two content types"));
            }
        }
        Ok(content)
    }

    fn of_one(value: &HeaderValue) -> Result<Self, Problem> {
        // What nearly all deliveries say is not parsed.
        if value == "application/json" {
            return Ok(Self::Json);
        }
        let media = media::essence(value);
        let media = media.ok_or_else(|| unsupported("the content type is unreadable"))?;
        Ok(if media::is_json(&media) {
            Self::Json
        } else {
            Self::Other(media)
        })
    }

    pub(super) fn is_json(&self) -> bool {
        *self == Self::Json
    }
}

impl EventSpec {
    /// Whether its bytes are handed over as they come, since its deliveries are not JSON.
    pub(super) fn is_raw(&self) -> bool {
        !self.media.is_empty()
    }

    /// Whether its deliveries have that content.
    pub(super) fn comes_in(&self, content: &Content) -> bool {
        match content {
            _ if self.media == "*/*" => true,
            Content::Json => self.media.is_empty(),
            Content::Other(media) => media.essence_str().eq_ignore_ascii_case(self.media),
        }
    }
}

/// Refuses what no event with the request's method comes in, whatever the parameters of its media type are.
pub(super) fn check(
    head: &Parts,
    settings: &Settings,
    endpoint: &Endpoint,
) -> Result<Content, Problem> {
    media::plain(&head.headers)?;
    let content = Content::of(&head.headers)?;
    if content.is_none() && settings.require_content_type {
        return Err(unsupported("the content type is missing"));
    }
    let content = content.unwrap_or(Content::Json);
    let is_known = |event: &EventSpec| head.method == event.method && event.comes_in(&content);
    // What is JSON may be an event that is newer than the contract.
    if content.is_json() || endpoint.events.iter().any(is_known) {
        Ok(content)
    } else {
        Err(unsupported("the content type is not JSON"))
    }
}
