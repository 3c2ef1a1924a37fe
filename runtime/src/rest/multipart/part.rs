//! What the parts of a contract have in common.

use std::borrow::Cow;
use std::future::Future;
use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::rule::{Holds, PartRule};
use super::{FilePart, Parts};
use crate::Problem;
use crate::rest::check::{Budget, CheckFn, anything};
use crate::rest::{In, ParamKind, Violation, body, params};
use crate::{media, pointer};

/// The parts of a multipart body: a variant for each, and one for parts of other names.
pub trait Part: Sized + Send + 'static {
    /// Which parts there are.
    const RULES: &'static [PartRule];

    /// Reads a part.
    ///
    /// # Errors
    /// When it is not as asked, with pointers into the part, or breaks off.
    fn read(part: RawPart) -> impl Future<Output = Result<Self, Problem>> + Send;

    /// Writes a part.
    ///
    /// # Errors
    /// When its value does not serialize.
    fn write(self) -> serde_json::Result<FilePart>;
}

/// Parts that can be held together, each in a field of its own.
pub trait PartForm: Part {
    /// All of them.
    type Form: Send;

    /// Reads all of them.
    ///
    /// # Errors
    /// As of [`Parts::next`].
    fn collect(parts: Parts<Self>) -> impl Future<Output = Result<Self::Form, Problem>> + Send;
}

/// A part that came and is yet to be read.
#[derive(Debug)]
pub struct RawPart {
    part: FilePart,
    rule: Option<&'static PartRule>,
    limit: usize,
}

impl RawPart {
    /// A part under these rules; text and JSON of at most so many bytes.
    pub(super) fn new(part: FilePart, rules: &'static [PartRule], limit: usize) -> Self {
        let rule = rules.iter().find(|rule| rule.name == part.name);
        Self { part, rule, limit }
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.part.name
    }

    /// The part as it comes.
    pub fn file(self) -> FilePart {
        self.part
    }

    /// The value of a part that is text or JSON.
    ///
    /// # Errors
    /// When it is not as asked, with pointers into the part, or breaks off.
    pub async fn value<T: DeserializeOwned>(self) -> Result<T, Problem> {
        let Self { part, limit, rule } = self;
        let check = rule.map_or(anything as CheckFn, |rule| rule.check);
        match rule.map(|rule| rule.holds) {
            Some(Holds::Text(kind)) => read_text(part, limit, kind, check).await,
            Some(Holds::Json | Holds::File) | None => read_json(part, limit, check).await,
        }
    }
}

/// The only one of the values of a part that has to come: the last word after the rules have been followed.
#[doc(hidden)]
pub fn required<T>(mut values: Vec<T>, name: &str) -> Result<T, Problem> {
    let missing = || Problem::violations(vec![violation(pointer::to(name), MISSING)]);
    values.pop().ok_or_else(missing)
}

/// What is said of a part that has to come and did not.
pub(super) const MISSING: &str = "is required";

/// A violation of a body of parts.
pub(super) fn violation(pointer: String, detail: impl Into<Cow<'static, str>>) -> Violation {
    Violation {
        place: In::Body,
        pointer,
        detail: detail.into(),
    }
}

/// Reads a part of JSON.
async fn read_json<T: DeserializeOwned>(
    part: FilePart,
    limit: usize,
    check: CheckFn,
) -> Result<T, Problem> {
    utf8(&part)?;
    let budget = part.budget.clone();
    decode(&part.bytes(limit).await?, check, budget)
}

/// Reads a part of text that means a value.
async fn read_text<T: DeserializeOwned>(
    part: FilePart,
    limit: usize,
    kind: ParamKind,
    check: CheckFn,
) -> Result<T, Problem> {
    utf8(&part)?;
    let budget = part.budget.clone();
    let bytes = part.bytes(limit).await?;
    let json = meant(&bytes, kind).map_err(|problem| unreadable(&problem))?;
    decode(json.as_bytes(), check, budget)
}

/// Refuses a part that says to be in another charset than UTF-8.
fn utf8(part: &FilePart) -> Result<(), Problem> {
    let media = part.content_type.as_deref().and_then(media::parse);
    if media.as_ref().is_none_or(media::is_utf8) {
        return Ok(());
    }
    let detail = "has a charset that is not UTF-8";
    Err(Problem::violations(vec![violation(String::new(), detail)]))
}

/// The body itself can be read: what cannot be parsed in one part of it is told beside what is wrong with others.
fn unreadable(problem: &Problem) -> Problem {
    let detail = problem.detail_text().map(|detail| format!("is {detail}"));
    let detail = detail.unwrap_or_else(|| "cannot be read".to_owned());
    Problem::violations(vec![violation(String::new(), detail)])
}

/// The JSON that a text means. A text that is none of its kind stays a text, for the check to find.
fn meant(bytes: &[u8], kind: ParamKind) -> Result<String, Problem> {
    let text = body::utf8(bytes)?;
    let value = match kind {
        ParamKind::Text => None,
        ParamKind::Integer | ParamKind::Number => json(text).filter(Value::is_number),
        ParamKind::Boolean => json(text).filter(Value::is_boolean),
        ParamKind::Any | ParamKind::OneOf(_) => json(text).filter(|_| !params::is_text(text, kind)),
        ParamKind::Array(_) => json(text).filter(Value::is_array),
        ParamKind::Object(..) => json(text).filter(Value::is_object),
    };
    // As written: numbers keep their digits.
    Ok(value.map_or_else(|| Value::from(text).to_string(), |_| text.to_owned()))
}

fn decode<T: DeserializeOwned>(
    bytes: &[u8],
    check: CheckFn,
    budget: Option<Arc<Budget>>,
) -> Result<T, Problem> {
    let budget = budget.unwrap_or_else(|| Arc::new(Budget::new()));
    match body::decode(bytes, check, &budget).map_err(|problem| unreadable(&problem))? {
        body::Held::Valid(value) => Ok(value),
        body::Held::Invalid(violations) => Err(Problem::violations(violations)),
    }
}

/// A part of JSON.
#[doc(hidden)]
pub fn write_json<T: Serialize>(name: &str, value: &T) -> serde_json::Result<FilePart> {
    let part = FilePart::unnamed(serde_json::to_vec(value)?);
    Ok(part.content_type("application/json").named(name))
}

/// A part of text: a string as it is, anything else as JSON.
#[doc(hidden)]
pub fn write_text<T: Serialize>(name: &str, value: &T) -> serde_json::Result<FilePart> {
    let text = match serde_json::to_value(value)? {
        Value::String(text) => text,
        value => value.to_string(),
    };
    Ok(FilePart::unnamed(text).named(name))
}

fn json(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok()
}
