//! A request as it goes out, and as it is shown.

use std::fmt;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use super::form::{multipart, urlencoded};
use super::is_json;

/// What a path or a query holds as it is (RFC 3986, section 2.3).
const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// A request.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The method, as HTTP spells it.
    pub method: String,
    /// The whole address.
    pub url: String,
    /// The headers that are given.
    pub headers: Vec<(String, String)>,
    /// The parameters of the path, by name.
    pub path: Vec<(String, Value)>,
    /// The parameters of the query, by name.
    pub query: Vec<(String, Value)>,
    /// The names of headers whose values are never shown.
    pub secret: Vec<String>,
    /// The body.
    pub body: Option<Payload>,
}

/// A body as it goes out.
#[derive(Clone, Debug)]
pub struct Payload {
    /// `Content-Type`
    pub media: String,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// What they are made of.
    pub value: Value,
}

impl Payload {
    /// Writes a value in a media type.
    pub fn new(media: &str, value: Value, is_file: impl Fn(&str) -> bool) -> Self {
        let (media, bytes) = match &value {
            Value::Object(members) if media == "multipart/form-data" => {
                let (boundary, bytes) = multipart(members, is_file);
                (format!("{media}; boundary={boundary}"), bytes)
            }
            Value::Object(members) if media == "application/x-www-form-urlencoded" => {
                (media.to_owned(), urlencoded(members))
            }
            Value::String(text) if !is_json(media) => (media.to_owned(), text.clone().into_bytes()),
            value => (media.to_owned(), value.to_string().into_bytes()),
        };
        Self {
            media,
            bytes,
            value,
        }
    }
}

impl Request {
    /// Puts the parameters of path and query into an address that ends in the path of the operation.
    pub fn address(&mut self, base: &str, path: &str) {
        let mut url = format!("{}{path}", base.trim_end_matches('/'));
        for (name, value) in &self.path {
            url = url.replace(&format!("{{{name}}}"), &encoded(&text(value)));
        }
        let pairs = self.query.iter();
        let pairs: Vec<String> = pairs
            .flat_map(|(name, value)| pairs_of(name, value))
            .collect();
        if !pairs.is_empty() {
            url = format!("{url}?{}", pairs.join("&"));
        }
        self.url = url;
    }
}

/// What is not known yet stays as it is written; no address holds braces, so it is never sent.
fn encoded(text: &str) -> String {
    if text.starts_with("{$") {
        return text.to_owned();
    }
    utf8_percent_encode(text, UNRESERVED).to_string()
}

/// `form` and `explode`: a list is a pair for each item, an object `deepObject`.
fn pairs_of(name: &str, value: &Value) -> Vec<String> {
    let pair = |name: &str, value: &Value| format!("{name}={}", encoded(&text(value)));
    let name = encoded(name);
    match value {
        Value::Array(items) => items.iter().map(|item| pair(&name, item)).collect(),
        Value::Object(members) => members
            .iter()
            .map(|(member, value)| pair(&format!("{name}[{}]", encoded(member)), value))
            .collect(),
        value => vec![pair(&name, value)],
    }
}

/// A value as it stands in an address or a header.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        value => value.to_string(),
    }
}

/// The same, for whoever looks at a request again.
pub fn query_text(value: &Value) -> String {
    text(value)
}

/// A request as people may see it, its secrets left out.
#[derive(Debug)]
pub struct Shown<'r> {
    /// The request.
    pub request: &'r Request,
    /// What its body is shown as.
    pub body: Option<Value>,
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let request = self.request;
        write!(f, "{} {}", request.method, request.url)?;
        for (name, value) in &request.headers {
            let is_secret = request.secret.iter().any(|own| own == name);
            let value = if is_secret { "[redacted]" } else { value };
            write!(f, "\n  {name}: {value}")?;
        }
        if let (Some(payload), Some(body)) = (&request.body, &self.body) {
            write!(f, "\n  content-type: {}\n  {body}", payload.media)?;
        }
        Ok(())
    }
}
