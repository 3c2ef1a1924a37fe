//! What is wrong with a request, place by place.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Error, Unexpected};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::wire::object::Writer;

/// One thing that a request has to be and is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// Which part of the request.
    pub place: In,
    /// The JSON pointer in it; a parameter is `/name`. Of a name of more than a hundred letters the pointer has those and
    /// a `…`: it tells the reader which one is meant, and points at nothing.
    pub pointer: String,
    /// What was asked. Never the value.
    pub detail: Cow<'static, str>,
}

impl Serialize for Violation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Writer::new(serializer);
        members.required("in", self.place.name());
        members.required("pointer", &self.pointer);
        members.required("detail", &self.detail);
        members.end()
    }
}

/// In a sentence: `body/name is required`, `query/limit has to be at most 100`.
impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = self.place.name();
        write!(f, "{place}{} {}", self.pointer, self.detail)
    }
}

/// A part of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
    const ALL: [Self; 5] = [
        Self::Body,
        Self::Path,
        Self::Query,
        Self::Header,
        Self::Cookie,
    ];

    /// The part of that name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
    }

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

impl Serialize for In {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for In {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = Cow::<str>::deserialize(deserializer)?;
        let unknown = || D::Error::invalid_value(Unexpected::Str(&name), &"a part of a request");
        Self::named(&name).ok_or_else(unknown)
    }
}
