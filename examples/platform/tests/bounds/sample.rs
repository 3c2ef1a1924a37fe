//! Values that a schema allows.

use regex::Regex;
use serde_json::{Map, Value, json};

use crate::support::Contract;

/// Texts for all patterns of the contract: of each, one that matches and one that does not.
const TEXTS: [&str; 5] = [
    "66c1f0a2b4d85e7a90c3d214",
    "a_1",
    "!",
    "tool_66c1f0a2b4d85e7a90c3d214",
    "CALL-1786007520417-5d20b9",
];

/// A small value that the schema allows.
pub(crate) fn sample(contract: &Contract, schema: &Value) -> Value {
    let schema = resolve(contract, schema);
    if let Some(values) = schema["enum"].as_array() {
        return values[0].clone();
    }
    match kinds(schema).first().copied() {
        Some("string") => text(schema).into(),
        Some("integer" | "number") => number(schema),
        Some("boolean") => true.into(),
        Some("null") => Value::Null,
        Some("array") => {
            let length = schema["minItems"].as_u64().unwrap_or(1);
            (0..length)
                .map(|_| sample(contract, &schema["items"]))
                .collect()
        }
        Some("object") => object(contract, schema),
        Some(other) => panic!("a type {other}"),
        None => match alternatives(schema) {
            Some((_, list)) => sample(contract, &list[0]),
            None => json!("anything"),
        },
    }
}

/// What a reference leads to; anything else is itself.
pub(crate) fn resolve<'a>(contract: &'a Contract, value: &'a Value) -> &'a Value {
    let Some(reference) = value.get("$ref") else {
        return value;
    };
    let pointer = reference.as_str().unwrap().trim_start_matches('#');
    resolve(contract, contract.0.pointer(pointer).unwrap())
}

/// The types that a schema allows; none where it allows all.
pub(crate) fn kinds(schema: &Value) -> Vec<&str> {
    match &schema["type"] {
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        kind => kind.as_str().into_iter().collect(),
    }
}

/// The alternatives of a schema, and their keyword.
pub(crate) fn alternatives(schema: &Value) -> Option<(&'static str, &[Value])> {
    ["oneOf", "anyOf"]
        .into_iter()
        .find_map(|keyword| Some((keyword, schema[keyword].as_array()?.as_slice())))
}

/// The names that have to be there.
pub(crate) fn required(schema: &Value) -> impl Iterator<Item = &str> {
    let names = schema["required"].as_array().into_iter().flatten();
    names.filter_map(Value::as_str)
}

/// Text, as it stands in parameters and parts.
pub(crate) fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

/// A text that matches the pattern, or does not.
pub(crate) fn matching(pattern: &Value, matches: bool) -> &'static str {
    let pattern = Regex::new(pattern.as_str().unwrap()).unwrap();
    let text = TEXTS
        .into_iter()
        .find(|text| pattern.is_match(text) == matches);
    text.unwrap_or_else(|| panic!("a text for {pattern}"))
}

fn text(schema: &Value) -> String {
    if let Some(pattern) = schema.get("pattern") {
        return matching(pattern, true).to_owned();
    }
    match schema["format"].as_str() {
        Some("date-time") => "2030-01-01T08:00:00Z".to_owned(),
        Some("date") => "2026-08-06".to_owned(),
        Some("uri") => "https://example.com/hook".to_owned(),
        Some("binary") | None => {
            let length = schema["minLength"].as_u64().unwrap_or(1);
            "x".repeat(usize::try_from(length).unwrap())
        }
        Some(other) => panic!("a format {other}"),
    }
}

fn number(schema: &Value) -> Value {
    let bounds = ["minimum", "maximum"].into_iter();
    let mut bounds = bounds.filter_map(|bound| schema.get(bound));
    bounds.next().cloned().unwrap_or(json!(1))
}

/// What has to be there, for the schema itself and for the first of its alternatives.
fn object(contract: &Contract, schema: &Value) -> Value {
    let first = alternatives(schema).map_or(&Value::Null, |(_, list)| &list[0]);
    let names = required(schema).chain(required(first));
    let property = |name: &str| {
        let declared = [schema, first].map(|schema| schema["properties"].get(name));
        declared.into_iter().flatten().next()
    };
    let members = names.map(|name| {
        let value = property(name).map_or(json!("anything"), |one| sample(contract, one));
        (name.to_owned(), value)
    });
    members.collect::<Map<_, _>>().into()
}
