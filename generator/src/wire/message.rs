//! What is sent and answered: bodies, responses, their media types and headers.

use openapiv3::{Example, Link, ReferenceOr};
use serde_json::Value;

use super::{At, Header, Map, SchemaRef, Shared, Style};

/// What the document calls a message of a channel.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct MessageKey {
    /// Its key among the messages where it stands; else the one that its channel gives it.
    pub key: String,
    /// Where it stands. Its payload may stand elsewhere.
    pub at: At,
}

impl MessageKey {
    /// Where its payload stands; of one that stands elsewhere, where the message does.
    pub fn place(&self, payload: &At) -> At {
        let (own, payload_at) = (self.at.origin(), payload.origin());
        let is_within = own.source == payload_at.source
            && payload_at
                .pointer
                .strip_prefix(&own.pointer)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        if is_within {
            payload.clone()
        } else {
            self.at.clone()
        }
    }
}

/// `requestBody`
#[derive(Clone, Debug, PartialEq)]
pub struct RequestBody {
    /// Where it stands.
    pub at: At,
    /// `description`
    pub description: Option<String>,
    /// `required`
    pub required: bool,
    /// By media type, as written.
    pub content: Map<MediaType>,
    /// Its `x-` extensions.
    pub extensions: Map<Value>,
}

/// One of `responses`.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    /// Where it stands.
    pub at: At,
    /// `summary`
    pub summary: Option<String>,
    /// `description`
    pub description: String,
    /// `headers`
    pub headers: Map<Shared<Header>>,
    /// By media type, as written.
    pub content: Map<MediaType>,
    /// `links`
    pub links: Map<ReferenceOr<Link>>,
    /// Its `x-` extensions.
    pub extensions: Map<Value>,
}

/// A body in one media type.
#[derive(Clone, Debug, PartialEq)]
pub struct MediaType {
    /// Where it stands.
    pub at: At,
    /// `schema`; of `text/event-stream` the schema of an event's data.
    pub schema: Option<SchemaRef>,
    /// `itemSchema`: the schema of one value of several, unless it has become [`schema`](Self::schema).
    pub item_schema: Option<SchemaRef>,
    /// `example`
    pub example: Option<Value>,
    /// `examples`
    pub examples: Map<ReferenceOr<Example>>,
    /// `encoding`
    pub encoding: Map<Encoding>,
    /// Its `x-` extensions.
    pub extensions: Map<Value>,
}

/// How a property is written in a form or a multipart body.
#[derive(Clone, Debug, PartialEq)]
pub struct Encoding {
    /// Where it stands.
    pub at: At,
    /// `contentType`
    pub content_type: Option<String>,
    /// `headers`
    pub headers: Map<Shared<Header>>,
    /// `style`
    pub style: Option<Style>,
    /// `explode`
    pub explode: Option<bool>,
    /// `allowReserved`
    pub allow_reserved: bool,
    /// Its `x-` extensions.
    pub extensions: Map<Value>,
}
