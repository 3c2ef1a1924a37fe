//! `name=value`, written.

use serde_json::{Map, Value};

use super::coding::Coding;
use super::deep_object;
use super::layout::Layout;
use super::named::delimiter;
use super::scalar::{self, among};
use crate::rest::param::Default;
use crate::rest::{Param, ParamKind, Style};

/// The pairs of a parameter of a query, a form or the cookies; none only where a reader sees the same in that.
pub(super) fn styled(
    param: &Param,
    value: &Value,
    coding: Coding,
) -> Result<Vec<String>, &'static str> {
    let pairs = in_style(param, value, coding)?;
    let is_same = param
        .default
        .is_none_or(|default| matches!(default, Default::Json("[]" | "{}")));
    if pairs.is_empty() && !is_same {
        return Err("is empty, which would be read as its default");
    }
    Ok(pairs)
}

fn in_style(param: &Param, value: &Value, coding: Coding) -> Result<Vec<String>, &'static str> {
    match param.style {
        Style::Json => Ok(vec![written(param.name, &json(param, value)?, coding)]),
        Style::Rest | Style::Others => match value.as_object() {
            Some(map) => members(map, coding),
            None => Ok(Vec::new()),
        },
        Style::Deep => {
            let mut pairs = Vec::new();
            deep_object::write(param.name.to_owned(), value, param.kind, &mut pairs)?;
            let pairs = pairs.iter().map(|(name, text)| written(name, text, coding));
            Ok(pairs.collect())
        }
        style => match delimiter(style) {
            None if value.is_object() => pairs(param.name, value, true, ',', coding),
            None => pairs(param.name, &*among(value, param.kind)?, true, ',', coding),
            Some(delimiter) => {
                let value = among(value, param.kind)?;
                pairs(param.name, &value, false, delimiter, coding)
            }
        },
    }
}

/// The text of a value that is written as JSON; among several kinds a string stands for itself.
fn json(param: &Param, value: &Value) -> Result<String, &'static str> {
    match param.kind {
        kind @ ParamKind::OneOf(_) => Ok(scalar::write(&*among(value, kind)?)),
        _ => Ok(value.to_string()),
    }
}

/// The pairs of a value: one for each of its pieces where it is exploded.
pub(super) fn pairs(
    name: &str,
    value: &Value,
    exploded: bool,
    separator: char,
    coding: Coding,
) -> Result<Vec<String>, &'static str> {
    let text = |coding| Layout {
        coding,
        separator,
        exploded: false,
    };
    match value {
        Value::Array(items) if exploded => list(name, items, coding),
        Value::Object(map) if exploded => members(map, coding),
        value if separator == ',' => {
            let text = text(coding).write(value)?;
            Ok(vec![format!("{}={text}", coding.encode(name))])
        }
        value => Ok(vec![written(
            name,
            &text(Coding::Plain).write(value)?,
            coding,
        )]),
    }
}

fn list(name: &str, items: &[Value], coding: Coding) -> Result<Vec<String>, &'static str> {
    if items.iter().any(Value::is_null) {
        return Err("holds `null`, which has no text");
    }
    let pairs = items
        .iter()
        .map(|item| written(name, &scalar::write(item), coding));
    Ok(pairs.collect())
}

/// A pair a member, and one an item of a member that is a list.
fn members(members: &Map<String, Value>, coding: Coding) -> Result<Vec<String>, &'static str> {
    let mut pairs = Vec::new();
    for (name, value) in members {
        match value {
            Value::Null => {}
            Value::Array(items) => pairs.extend(list(name, items, coding)?),
            value => pairs.push(written(name, &scalar::write(value), coding)),
        }
    }
    Ok(pairs)
}

fn written(name: &str, text: &str, coding: Coding) -> String {
    format!("{}={}", coding.encode(name), coding.encode(text))
}

/// One pair of a query.
pub(in crate::rest) fn pair(name: &str, text: &str) -> String {
    written(name, text, Coding::Query)
}
