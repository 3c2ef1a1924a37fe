//! The type that a schema without one has by its other keywords.

use serde_json::{Value, json};

/// How many references and parts of `allOf` are followed.
const DEPTH: usize = 20;

/// That type; a part of `allOf` may say it.
pub(super) fn kind(owner: &Value, document: &Value) -> Option<Value> {
    within(owner, document, DEPTH)
}

/// The type that the schema has by what stands beside it, where it is a part of `allOf`.
pub(super) fn beside(pointer: &str, document: &Value) -> Option<Value> {
    let (above, own) = pointer.rsplit_once('/')?;
    let whole = document.pointer(above.strip_suffix("/allOf")?)?;
    let parts = whole["allOf"].as_array()?.iter().enumerate();
    let mut others = parts.filter(|(index, _)| index.to_string() != own);
    let stated = whole.get("type").cloned();
    stated.or_else(|| others.find_map(|(_, part)| stated_by(part, document, DEPTH)))
}

fn within(owner: &Value, document: &Value, depth: usize) -> Option<Value> {
    let depth = depth.checked_sub(1)?;
    let has = |keyword: &str| owner.get(keyword).is_some();
    if let Some(target) = owner["$ref"].as_str() {
        return stated_by(
            document.pointer(target.strip_prefix('#')?)?,
            document,
            depth,
        );
    }
    if let Some(parts) = owner["allOf"].as_array() {
        return parts
            .iter()
            .find_map(|part| stated_by(part, document, depth));
    }
    if let Some(choice) = owner["oneOf"].as_array().or(owner["anyOf"].as_array()) {
        // Beside a type, `null` as an alternative is `nullable`.
        let mut kinds = choice.iter().filter(|one| one["type"] != "null");
        let kind = stated_by(kinds.next()?, document, depth)?;
        let is_it = |one| stated_by(one, document, depth).as_ref() == Some(&kind);
        return kinds.all(is_it).then(|| kind.clone());
    }
    if has("not") {
        return None;
    }
    let one_of_values = |list: &[Value]| {
        let kinds: Vec<&str> = list
            .iter()
            .filter(|one| !one.is_null())
            .map(kind_of)
            .collect();
        let first = *kinds.first()?;
        kinds.iter().all(|kind| *kind == first).then_some(first)
    };
    let kind = if has("properties") || has("additionalProperties") {
        "object"
    } else if has("items") || has("prefixItems") {
        "array"
    } else if let Some(values) = owner["enum"].as_array() {
        one_of_values(values)?
    } else {
        kind_of(owner.get("const")?)
    };
    Some(json!(kind))
}

fn stated_by(schema: &Value, document: &Value, depth: usize) -> Option<Value> {
    let own = schema.get("type").cloned();
    own.or_else(|| within(schema, document, depth))
}

fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}
