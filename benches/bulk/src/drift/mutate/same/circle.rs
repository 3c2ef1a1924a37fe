//! References that lead to themselves and to nothing else.

use serde_json::Value;

/// Whether that is one: a schema that is itself says nothing.
pub(super) fn is_one(reference: &Value, document: &Value) -> bool {
    let mut seen = Vec::new();
    let mut reference = reference.as_str();
    while let Some(target) = reference {
        if seen.contains(&target) {
            return true;
        }
        seen.push(target);
        let schema = target
            .strip_prefix('#')
            .and_then(|pointer| document.pointer(pointer));
        reference = schema.and_then(only);
    }
    false
}

/// What a schema refers to that is nothing but that: a `$ref`, or a choice of one.
fn only(schema: &Value) -> Option<&str> {
    let map = schema.as_object().filter(|map| map.len() == 1)?;
    let (keyword, value) = map.iter().next()?;
    match (keyword.as_str(), value) {
        ("$ref", value) => value.as_str(),
        ("oneOf" | "anyOf" | "allOf", Value::Array(list)) => match &**list {
            [one] => only(one),
            _ => None,
        },
        _ => None,
    }
}
