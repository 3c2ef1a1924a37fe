//! What is wrong with a request, place by place.

use std::borrow::Cow;

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
