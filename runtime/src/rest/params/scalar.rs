//! Single values and their texts.

use std::borrow::Cow;

use serde_json::Value;

use crate::json::{Decimal, JsonTree};
use crate::rest::ParamKind;

/// What a text means. OpenAPI does not say how lists and objects inside of others are written: they are JSON here.
pub(super) fn read(text: Cow<'_, str>, kind: ParamKind) -> Result<JsonTree<'_>, &'static str> {
    match kind {
        ParamKind::Text => Ok(JsonTree::String(text)),
        ParamKind::Integer => integer(&text).map(JsonTree::Number),
        ParamKind::Number => number(text).ok_or("has to be a number"),
        ParamKind::Boolean => boolean(&text).ok_or("has to be `true` or `false`"),
        ParamKind::Any => Ok(one_of(text, PLAIN)),
        ParamKind::OneOf(kinds) => Ok(one_of(text, kinds)),
        ParamKind::Array(_) | ParamKind::Object(..) => json(&text),
    }
}

/// What a text is that has to be JSON.
pub(super) fn json(text: &str) -> Result<JsonTree<'static>, &'static str> {
    let json = JsonTree::from_text(text).map(JsonTree::into_owned);
    json.map_err(|_| "has to be JSON")
}

/// Every kind that is a single text.
const PLAIN: &[ParamKind] = &[
    ParamKind::Text,
    ParamKind::Integer,
    ParamKind::Number,
    ParamKind::Boolean,
];

/// Where a string may be meant, only a text that is written as another kind writes it is of that kind. What is of none
/// stays a text, for the check to find.
fn one_of<'a>(text: Cow<'a, str>, kinds: &'static [ParamKind]) -> JsonTree<'a> {
    if let Some(json) = compound(&text, ParamKind::OneOf(kinds)) {
        return json;
    }
    let is_text = kinds.iter().any(|kind| matches!(kind, ParamKind::Text));
    let read = kinds.iter().find_map(|kind| match kind {
        ParamKind::Boolean => boolean(&text),
        ParamKind::Integer | ParamKind::Number if is_text && text == "-0" => None,
        ParamKind::Integer => integer(&text).ok().map(JsonTree::Number),
        ParamKind::Number if is_text && !is_written(&text) => None,
        ParamKind::Number => number(text.clone()),
        _ => None,
    });
    read.unwrap_or(JsonTree::String(text))
}

/// The list or the object that a text is the JSON of, where one may be meant.
fn compound(text: &str, kind: ParamKind) -> Option<JsonTree<'static>> {
    let is_meant = match text.bytes().next()? {
        b'[' => kind.items().is_some(),
        b'{' => kind.members().is_some(),
        _ => false,
    };
    is_meant.then(|| json(text).ok()).flatten()
}

/// Whether a number is written so.
fn is_written(text: &str) -> bool {
    let float = || serde_json::Number::from_f64(text.parse().ok()?);
    integer(text).is_ok() || float().is_some_and(|float| float.to_string() == text)
}

fn integer(text: &str) -> Result<Decimal<'static>, &'static str> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_whole = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !is_whole || (digits.starts_with('0') && digits.len() > 1) {
        return Err("has to be an integer");
    }
    let unsigned = text.parse().map(Decimal::Unsigned);
    unsigned
        .or_else(|_| text.parse().map(Decimal::Signed))
        .map_err(|_| "has to be an integer of 64 bits")
}

/// A number with all of its digits.
fn number(text: Cow<'_, str>) -> Option<JsonTree<'_>> {
    let is_end = |byte: Option<u8>| byte.is_some_and(|byte| byte == b'-' || byte.is_ascii_digit());
    // Neither white space nor a byte order mark.
    let is_bare = is_end(text.bytes().next()) && is_end(text.bytes().last());
    if !is_bare || !matches!(JsonTree::from_text(&text), Ok(JsonTree::Number(_))) {
        return None;
    }
    let integer = integer(&text).ok().filter(|_| text != "-0");
    Some(JsonTree::Number(integer.unwrap_or(Decimal::Written(text))))
}

fn boolean(text: &str) -> Option<JsonTree<'static>> {
    match text {
        "true" => Some(JsonTree::Bool(true)),
        "false" => Some(JsonTree::Bool(false)),
        _ => None,
    }
}

/// A value that is written into one text. Among several kinds a list or an object is JSON, and a string must not be.
pub(super) fn among(value: &Value, kind: ParamKind) -> Result<Cow<'_, Value>, &'static str> {
    match (kind, value) {
        (ParamKind::OneOf(_), Value::Array(_) | Value::Object(_)) => {
            Ok(Cow::Owned(value.to_string().into()))
        }
        (ParamKind::OneOf(_), Value::String(text)) if compound(text, kind).is_some() => {
            Err("is a text that would be read as a list or an object")
        }
        _ => Ok(Cow::Borrowed(value)),
    }
}

/// The text of a value.
pub(super) fn write(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
