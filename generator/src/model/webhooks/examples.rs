//! Deliveries that a document shows: values of examples, and the places in them.

use indexmap::IndexSet;
use openapiv3::{Example, ReferenceOr};
use serde_json::Value;

/// How many places of the payloads with as many steps are looked at.
pub(super) const MAX_PLACES: usize = 600;

/// The places of an example's members with as many named steps.
pub(super) fn members(
    value: &Value,
    depth: usize,
    above: &mut Vec<String>,
    out: &mut IndexSet<Vec<String>>,
) {
    match value {
        Value::Object(members_of) if out.len() < MAX_PLACES => {
            for (name, value) in members_of {
                above.push(name.clone());
                if depth == 1 {
                    out.insert(above.clone());
                } else {
                    members(value, depth - 1, above, out);
                }
                above.pop();
            }
        }
        Value::Array(items) => {
            if let Some(first) = items.first() {
                above.push("0".to_owned());
                members(first, depth, above, out);
                above.pop();
            }
        }
        _ => {}
    }
}

/// The value of an example that stands in place.
pub(super) fn value_of(example: &ReferenceOr<Example>) -> Option<&Value> {
    example.as_item()?.value.as_ref()
}

/// An example; where it is JSON written as text, what that says.
pub(super) fn parsed(value: &Value) -> Value {
    let inner = value
        .as_str()
        .filter(|text| text.trim_start().starts_with(['{', '[']));
    inner
        .and_then(|text| serde_json::from_str(text).ok())
        .unwrap_or_else(|| value.clone())
}

/// What a value has at a place.
pub(super) fn at<'v>(value: &'v Value, steps: &[String]) -> Option<&'v Value> {
    steps.iter().try_fold(value, |value, step| match value {
        Value::Object(members) => members.get(step),
        Value::Array(items) => items.get(step.parse::<usize>().ok()?),
        _ => None,
    })
}
