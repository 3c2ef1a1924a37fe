//! Whether a keyword says the same before and after.

mod all_of;
mod bounds;
mod circle;
mod implied;
mod mapping;
mod parameters;

use serde_json::{Value, json};

use super::edit::Edit;

/// Whether what is said is what was said: both are the default, or follow from other keywords.
pub(super) fn is_same(edit: &Edit, owners: (&Value, &Value), document: &Value) -> bool {
    let said = |value: &Option<Value>, owner: &Value| {
        let value = value.clone().map(|value| spelled(edit, value, document));
        value.filter(|value| !is_default(edit, value, owner, document))
    };
    said(&edit.before, owners.0) == said(&edit.after, owners.1)
        || edit.name() == "Operation.parameters" && parameters::is_same(edit, document)
        || edit.object == "Schema"
            && (of_schema(edit, owners, document) || all_of::is_same_around(edit, document))
}

/// Whether a keyword of a schema says what others say.
fn of_schema(edit: &Edit, owners: (&Value, &Value), document: &Value) -> bool {
    match edit.keyword {
        "type" => {
            let implied = |value: &Option<Value>, owner| {
                let beside = || implied::beside(&edit.owner, document);
                let own = || implied::kind(owner, document);
                value.clone().or_else(own).or_else(beside)
            };
            implied(&edit.before, owners.0) == implied(&edit.after, owners.1)
        }
        "minimum" | "exclusiveMinimum" => bounds::least(owners.0) == bounds::least(owners.1),
        "maximum" | "exclusiveMaximum" => bounds::most(owners.0) == bounds::most(owners.1),
        _ => false,
    }
}

/// A value in one spelling.
fn spelled(edit: &Edit, value: Value, document: &Value) -> Value {
    match (edit.keyword, &value) {
        ("type", Value::Array(list)) if list.len() == 1 => list[0].clone(),
        ("security", value) if is_open_to_all(value) => json!([]),
        ("allOf", Value::Array(parts)) => json!(all_of::stated(parts, document)),
        ("enum", Value::Array(list)) => {
            let repeated = |index: usize| list[..index].contains(&list[index]);
            let once = (0..list.len()).filter(|index| !repeated(*index));
            once.map(|index| list[index].clone()).collect()
        }
        ("mapping", Value::Object(map)) => mapping::stated(map, &edit.owner, document),
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
        ("Operation" | "PathItem", "servers") => {
            value == &json!([]) || Some(value) == inherited_servers(&edit.owner, document)
        }
        ("Operation", "responses") => {
            let statuses = value.as_object();
            value.is_null() || statuses.is_some_and(|all| all.values().all(Value::is_null))
        }
        ("MediaType" | "Parameter" | "Header", "examples") => value == &json!({}),
        ("Schema", "$ref") => circle::is_one(value, document),
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
        ("Schema", "prefixItems") => {
            let items = owner.get("items").cloned().unwrap_or(json!({}));
            let list = value.as_array();
            list.is_some_and(|list| list.iter().all(|one| *one == items))
        }
        // A value, or a schema that none is not the same as.
        (
            _,
            "default" | "const" | "enum" | "example" | "examples" | "value" | "dataValue" | "not"
            | "contains" | "contentSchema" | "if" | "then" | "else",
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

/// The servers of an operation or path item that states none.
fn inherited_servers<'d>(owner: &str, document: &'d Value) -> Option<&'d Value> {
    let (above, _) = owner.rsplit_once('/')?;
    let item = above.strip_suffix("/additionalOperations").unwrap_or(above);
    let around = [document.pointer(item), Some(document)]
        .into_iter()
        .flatten();
    let stated = around.filter_map(|around| around.get("servers"));
    stated.into_iter().find(|servers| **servers != json!([]))
}

/// Whether no requirement asks for credentials.
fn is_open_to_all(security: &Value) -> bool {
    let list = security.as_array();
    list.is_some_and(|list| list.iter().all(|one| one == &json!({})))
}

/// Where a value stands that is written in some style: a header in a header, a property of a form as in a query.
fn place<'o>(edit: &Edit, owner: &'o Value) -> &'o str {
    match &*edit.object {
        "Encoding" => "query",
        "Header" => "header",
        _ => owner["in"].as_str().unwrap_or_default(),
    }
}
