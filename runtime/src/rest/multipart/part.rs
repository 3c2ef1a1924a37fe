//! What the parts of a contract have in common.

use std::future::Future;

use bytes::Bytes;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::FilePart;
use crate::Problem;
use crate::rest::check::CheckFn;
use crate::rest::{ByteStream, In, Kind, Violation, body};

/// The parts of a multipart body. [`parts!`](crate::rest::parts) writes it.
pub trait Part: Sized + Send + 'static {
    /// Which parts there are.
    const RULES: &'static [PartRule];

    /// Reads a part; text and JSON of at most so many bytes.
    ///
    /// # Errors
    /// When it is not as asked, or breaks off.
    fn read(part: FilePart, limit: usize) -> impl Future<Output = Result<Self, Problem>> + Send;

    /// Writes a part.
    fn write(self) -> FilePart;
}

/// How often a part may come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartRule {
    /// Its name.
    pub name: &'static str,
    /// Whether there may be several.
    pub repeated: bool,
    /// Whether one has to be there.
    pub required: bool,
}

impl PartRule {
    /// A part that may come once.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            repeated: false,
            required: false,
        }
    }

    /// A part that may come several times.
    #[must_use]
    pub const fn repeated(mut self) -> Self {
        self.repeated = true;
        self
    }

    /// A part that has to come.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// A part that is checked.
    #[doc(hidden)]
    #[must_use]
    pub const fn check(self) -> Self {
        self
    }
}

/// A violation of a part, which stands in the body under the part's name.
pub(super) fn violation(name: &str, pointer: &str, detail: &'static str) -> Violation {
    Violation {
        place: In::Body,
        pointer: pointer_to(name, pointer),
        detail: detail.into(),
    }
}

fn pointer_to(name: &str, pointer: &str) -> String {
    let name = name.replace('~', "~0").replace('/', "~1");
    format!("/{name}{pointer}")
}

/// Reads a part of JSON.
#[doc(hidden)]
pub async fn read_json<T: DeserializeOwned>(
    part: FilePart,
    limit: usize,
    check: CheckFn,
) -> Result<T, Problem> {
    let (name, bytes) = whole(part, limit).await?;
    decode(&name, &bytes, check)
}

/// Reads a part of text that means a value.
#[doc(hidden)]
pub async fn read_text<T: DeserializeOwned>(
    part: FilePart,
    limit: usize,
    kind: Kind,
    check: CheckFn,
) -> Result<T, Problem> {
    let (name, bytes) = whole(part, limit).await?;
    decode(&name, meant(&bytes, kind)?.as_bytes(), check)
}

async fn whole(mut part: FilePart, limit: usize) -> Result<(String, Bytes), Problem> {
    let name = std::mem::take(&mut part.name);
    Ok((name, part.bytes(limit).await?))
}

/// The JSON that a text means. A text that is none of its kind stays a text, for the check to find.
fn meant(bytes: &[u8], kind: Kind) -> Result<String, Problem> {
    let text = body::utf8(bytes)?;
    let value = match kind {
        Kind::Text => None,
        Kind::Integer | Kind::Number => json(text).filter(Value::is_number),
        Kind::Boolean => json(text).filter(Value::is_boolean),
        Kind::Any => json(text).filter(|value| value.is_number() || value.is_boolean()),
        Kind::Array(_) => json(text).filter(Value::is_array),
        Kind::Object(..) => json(text).filter(Value::is_object),
    };
    // As written: numbers keep their digits.
    Ok(value.map_or_else(|| Value::from(text).to_string(), |_| text.to_owned()))
}

fn decode<T: DeserializeOwned>(name: &str, bytes: &[u8], check: CheckFn) -> Result<T, Problem> {
    let mut violations = match body::decode(bytes, check)? {
        body::Held::Valid(value) => return Ok(value),
        body::Held::Invalid(violations) => violations,
    };
    for violation in &mut violations {
        violation.pointer = pointer_to(name, &violation.pointer);
    }
    Err(Problem::violations(violations))
}

/// A part of JSON. A value that cannot be written breaks the body off.
#[doc(hidden)]
pub fn write_json<T: Serialize>(value: &T) -> FilePart {
    FilePart::unnamed(written(serde_json::to_vec(value))).content_type("application/json")
}

/// A part of text: a string as it is, anything else as JSON.
#[doc(hidden)]
pub fn write_text<T: Serialize>(value: &T) -> FilePart {
    FilePart::unnamed(written(plain(value)))
}

/// A string as it is, anything else as JSON.
#[doc(hidden)]
pub fn plain<T: Serialize>(value: &T) -> serde_json::Result<String> {
    serde_json::to_value(value).map(|value| match value {
        Value::String(text) => text,
        value => value.to_string(),
    })
}

fn written<T: Into<ByteStream>>(content: serde_json::Result<T>) -> ByteStream {
    content.map_or_else(
        |error| ByteStream::from_stream(futures_util::stream::iter([Err::<Bytes, _>(error)])),
        Into::into,
    )
}

fn json(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok()
}
