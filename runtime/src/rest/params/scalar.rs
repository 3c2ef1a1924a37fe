//! Single values and their texts.

use std::borrow::Cow;

use serde_json::{Number, Value};

use crate::rest::Kind;
use crate::rest::check::{Decimal, Json};

/// What a text means. OpenAPI does not say how lists and objects inside of others are written: they are JSON here.
pub(super) fn read(text: Cow<'_, str>, kind: Kind) -> Result<Json<'_>, &'static str> {
    match kind {
        Kind::Text => Ok(Json::String(text)),
        Kind::Integer => integer(&text).map(Json::Number),
        Kind::Number => number(&text).ok_or("has to be a number"),
        Kind::Boolean => boolean(&text).ok_or("has to be `true` or `false`"),
        Kind::Any => Ok(any(text)),
        Kind::Array(_) | Kind::Object(..) => json(&text),
    }
}

/// What a text is that has to be JSON.
pub(super) fn json(text: &str) -> Result<Json<'static>, &'static str> {
    let json = Json::from_text(text).map(Json::into_owned);
    json.map_err(|_| "has to be JSON")
}

fn any(text: Cow<'_, str>) -> Json<'_> {
    let integer = integer(&text).ok().map(Json::Number);
    integer
        .or_else(|| number(&text))
        .or_else(|| boolean(&text))
        .unwrap_or(Json::String(text))
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

fn number(text: &str) -> Option<Json<'static>> {
    let first = text.bytes().next()?;
    let last = text.bytes().last()?;
    let is_number = (first == b'-' || first.is_ascii_digit()) && last.is_ascii_digit();
    let number: Number = is_number.then(|| serde_json::from_str(text).ok())??;
    Some(Json::Number((&number).into()))
}

fn boolean(text: &str) -> Option<Json<'static>> {
    match text {
        "true" => Some(Json::Bool(true)),
        "false" => Some(Json::Bool(false)),
        _ => None,
    }
}

/// The text of a value.
pub(super) fn write(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
