//! What is wrong with a request, place by place.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

/// One thing that a request has to be and is not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Violation {
    /// Which part of the request.
    #[serde(rename = "in")]
    pub place: In,
    /// The JSON pointer in it; a parameter is `/name`. Of a name of more than a hundred letters the pointer has those and
    /// a `…`: it tells the reader which one is meant, and points at nothing.
    pub pointer: String,
    /// What was asked. Never the value.
    pub detail: Cow<'static, str>,
}

/// In a sentence: `body/name is required`, `query/limit has to be at most 100`.
impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = self.place.name();
        write!(f, "{place}{} {}", self.pointer, self.detail)
    }
}

/// A part of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum In {
    /// The body.
    Body,
    /// The path.
    Path,
    /// The query.
    Query,
    /// The headers.
    Header,
    /// The cookies.
    Cookie,
}

impl In {
    /// `body`, `path`, `query`, `header`, `cookie`.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Body => "body",
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Cookie => "cookie",
        }
    }
}
