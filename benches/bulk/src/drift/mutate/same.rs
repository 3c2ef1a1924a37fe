//! Whether a keyword says the same before and after.

use serde_json::{Value, json};

use super::edit::Edit;

/// Whether what is said is what was said: both are the default, or follow from other keywords.
pub(super) fn is_same(edit: &Edit, owners: (&Value, &Value), document: &Value) -> bool {
    let said = |value: &Option<Value>, owner: &Value| {
        let value = value.clone().map(|value| spelled(edit, value));
        value.filter(|value| !is_default(edit, value, owner, document))
    };
    if said(&edit.before, owners.0) == said(&edit.after, owners.1) {
        return true;
    }
    edit.object == "Schema" && edit.keyword == "type" && {
        let implied = |value: &Option<Value>, owner| value.clone().or_else(|| implied(owner));
        implied(&edit.before, owners.0) == implied(&edit.after, owners.1)
    }
}

/// A value in one spelling.
fn spelled(edit: &Edit, value: Value) -> Value {
    match (edit.keyword, &value) {
        ("type", Value::Array(list)) if list.len() == 1 => list[0].clone(),
        ("security", value) if is_open_to_all(value) => json!([]),
        _ => value,
    }
}

/// Whether nothing said would mean that.
fn is_default(edit: &Edit, value: &Value, owner: &Value, document: &Value) -> bool {
    let is_open = matches!(value, Value::Bool(true)) || value == &json!({});
    match (&*edit.object, edit.keyword) {
        ("Operation", "security") => match document.get("security") {
            Some(own) => value == own,
            None => is_open_to_all(value),
        },
        ("Document", "security") => is_open_to_all(value),
        ("Schema", "minLength" | "minItems" | "minProperties") => value == &json!(0),
        ("Schema", "minContains") => value == &json!(1),
        (
            "Schema",
            "additionalProperties"
            | "unevaluatedProperties"
            | "unevaluatedItems"
            | "items"
            | "propertyNames"
            | "additionalItems",
        )
        | ("MediaType", "schema") => is_open,
        ("Schema", "exclusiveMinimum") => value.is_boolean() && !bounds(owner, "minimum", value),
        ("Schema", "exclusiveMaximum") => value.is_boolean() && !bounds(owner, "maximum", value),
        ("Schema", "prefixItems") => {
            let items = owner.get("items").cloned().unwrap_or(json!({}));
            let list = value.as_array();
            list.is_some_and(|list| list.iter().all(|one| *one == items))
        }
        // A value, or a schema that none is not the same as.
        (
            _,
            "default" | "const" | "enum" | "example" | "examples" | "value" | "dataValue" | "oneOf"
            | "anyOf" | "not" | "contains" | "contentSchema" | "if" | "then" | "else",
        )
        | ("Link", "requestBody") => false,
        ("Parameter" | "Header" | "Encoding", "style") => {
            let is_form = matches!(place(edit, owner), "query" | "cookie");
            value == if is_form { "form" } else { "simple" }
        }
        ("Parameter" | "Header" | "Encoding", "explode") => {
            let is_form = matches!(place(edit, owner), "query" | "cookie");
            let style = owner["style"].as_str();
            value == &json!(style.map_or(is_form, |style| style == "form"))
        }
        _ => match value {
            Value::Bool(own) => !own,
            Value::Array(list) => list.is_empty(),
            Value::Object(map) => map.is_empty(),
            _ => false,
        },
    }
}

/// Whether no requirement asks for credentials.
fn is_open_to_all(security: &Value) -> bool {
    let list = security.as_array();
    list.is_some_and(|list| list.iter().all(|one| one == &json!({})))
}

/// Whether a truth value of an exclusive bound says something.
fn bounds(owner: &Value, bound: &str, value: &Value) -> bool {
    value == true && owner.get(bound).is_some()
}

/// Where a value stands that is written in some style: a header in a header, a property of a form as in a query.
fn place<'o>(edit: &Edit, owner: &'o Value) -> &'o str {
    match &*edit.object {
        "Encoding" => "query",
        "Header" => "header",
        _ => owner["in"].as_str().unwrap_or_default(),
    }
}

/// The type that a schema without one has by its other keywords.
fn implied(owner: &Value) -> Option<Value> {
    let has = |keyword: &str| owner.get(keyword).is_some();
    if ["allOf", "oneOf", "anyOf", "not"].into_iter().any(has) {
        return None;
    }
    let one_of_values = |list: &[Value]| {
        let kinds: Vec<&str> = list.iter().filter(|one| !one.is_null()).map(kind).collect();
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
        kind(owner.get("const")?)
    };
    Some(json!(kind))
}

fn kind(value: &Value) -> &'static str {
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
