//! Single values and their texts.

use serde_json::{Number, Value};

use crate::rest::Kind;

/// What a text means. OpenAPI does not say how lists and objects inside of others are written: they are JSON here.
pub(super) fn read(text: &str, kind: Kind) -> Result<Value, &'static str> {
    match kind {
        Kind::Text => Ok(text.into()),
        Kind::Integer => integer(text),
        Kind::Number => number(text).map(Value::Number).ok_or("has to be a number"),
        Kind::Boolean => boolean(text).ok_or("has to be `true` or `false`"),
        Kind::Any => Ok(any(text)),
        Kind::Array(_) | Kind::Object(..) => {
            serde_json::from_str(text).map_err(|_| "has to be JSON")
        }
    }
}

fn any(text: &str) -> Value {
    let number = || number(text).map(Value::Number);
    integer(text)
        .ok()
        .or_else(number)
        .or_else(|| boolean(text))
        .unwrap_or_else(|| text.into())
}

fn integer(text: &str) -> Result<Value, &'static str> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_whole = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !is_whole || (digits.starts_with('0') && digits.len() > 1) {
        return Err("has to be an integer");
    }
    let signed = text.parse::<i64>().map(Value::from);
    signed
        .or_else(|_| text.parse::<u64>().map(Value::from))
        .map_err(|_| "has to be an integer of 64 bits")
}

fn number(text: &str) -> Option<Number> {
    let first = text.bytes().next()?;
    let last = text.bytes().last()?;
    let is_number = (first == b'-' || first.is_ascii_digit()) && last.is_ascii_digit();
    is_number.then(|| serde_json::from_str(text).ok())?
}

fn boolean(text: &str) -> Option<Value> {
    match text {
        "true" => Some(Value::Bool(true)),
        "false" => Some(Value::Bool(false)),
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
