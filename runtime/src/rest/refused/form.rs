//! The body of a documented answer that holds a refusal.

use axum::body::Body;
use http::StatusCode;

use super::fill::{Fill, Filled};
use crate::Problem;

/// How the body of a documented answer holds a refusal.
///
/// Generated contracts have one for each such body; [`unrouted`](super::unrouted) takes one.
#[derive(Debug)]
pub struct RefusalForm {
    media: &'static str,
    body: Content,
}

#[derive(Debug)]
enum Content {
    Json(Fill),
    Text,
}

impl RefusalForm {
    /// JSON of that media type.
    #[must_use]
    pub const fn json(media: &'static str, fill: Fill) -> Self {
        Self {
            media,
            body: Content::Json(fill),
        }
    }

    /// The messages as text of that media type, a line each.
    #[must_use]
    pub const fn text(media: &'static str) -> Self {
        Self {
            media,
            body: Content::Text,
        }
    }

    pub(super) const fn media(&self) -> &'static str {
        self.media
    }

    /// The body, of an answer with that status.
    pub(super) fn write(&self, problem: &Problem, status: StatusCode) -> serde_json::Result<Body> {
        Ok(match &self.body {
            Content::Json(fill) => serde_json::to_vec(&Filled::new(fill, problem, status))?.into(),
            Content::Text => problem.messages().join("\n").into(),
        })
    }
}
