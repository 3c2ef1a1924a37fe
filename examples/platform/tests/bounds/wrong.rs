//! Values that break a bound, and bodies with a change in one place.

use serde_json::{Value, json};

use crate::sample::{kinds, matching};

/// Values that break what is asked of a scalar: one a bound.
pub(crate) fn wrong(schema: &Value) -> Vec<(&'static str, Value)> {
    let mut wrong = Vec::new();
    if schema.get("enum").is_some() {
        wrong.push(("enum", json!("unheard-of")));
    }
    let integral = kinds(schema).contains(&"integer");
    let beyond = |bound: &Value, by: f64| match bound.as_i64().filter(|_| integral) {
        Some(bound) => json!(bound + if by < 0.0 { -1 } else { 1 }),
        None => json!(bound.as_f64().unwrap() + by),
    };
    if let Some(bound) = schema.get("minimum") {
        wrong.push(("minimum", beyond(bound, -0.25)));
    }
    if let Some(bound) = schema.get("maximum") {
        wrong.push(("maximum", beyond(bound, 0.25)));
    }
    if let Some(pattern) = schema.get("pattern") {
        wrong.push(("pattern", matching(pattern, false).into()));
    }
    let text = |length: u64| Value::from("x".repeat(usize::try_from(length).unwrap()));
    if let Some(least) = schema["minLength"].as_u64() {
        wrong.push(("minLength", text(least - 1)));
    }
    if let Some(most) = schema["maxLength"].as_u64() {
        wrong.push(("maxLength", text(most + 1)));
    }
    if schema["format"]
        .as_str()
        .is_some_and(|format| format != "binary")
    {
        wrong.push(("format", json!("whenever")));
    }
    wrong
}

/// The place of a member or an item.
pub(crate) fn below(at: &str, name: &str) -> String {
    format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"))
}

/// The body with a value at a place whose parent is there.
pub(crate) fn with(whole: &Value, at: &str, value: Value) -> Value {
    let mut whole = whole.clone();
    let Some((parent, name)) = at.rsplit_once('/') else {
        return value;
    };
    match whole.pointer_mut(parent).unwrap() {
        Value::Array(items) => items[name.parse::<usize>().unwrap()] = value,
        Value::Object(members) => drop(members.insert(name.to_owned(), value)),
        other => panic!("{at} within {other}"),
    }
    whole
}

/// The body without the member at a place.
pub(crate) fn without(whole: &Value, at: &str) -> Value {
    let mut whole = whole.clone();
    let (parent, name) = at.rsplit_once('/').unwrap();
    let members = whole.pointer_mut(parent).and_then(Value::as_object_mut);
    members.map(|members| members.remove(name));
    whole
}
