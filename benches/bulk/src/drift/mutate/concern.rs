//! Whether a keyword says something of the object that it stands in.

use serde_json::Value;

use super::edit::Edit;
use super::samples::concerned;

/// Whether it says nothing there, neither before nor after.
pub(super) fn is_none(edit: &Edit, owners: (&Value, &Value), document: &Value) -> bool {
    match (&*edit.object, edit.keyword) {
        ("Schema", "readOnly" | "writeOnly") => !is_property(&edit.owner, document),
        ("Schema", "nullable") => is_refused(edit, owners.1, document),
        ("Schema", keyword) => [owners.0, owners.1]
            .iter()
            .all(|owner| is_of_others(keyword, owner)),
        ("Parameter" | "Header", "explode") => is_written_alike(owners.0, document),
        ("Server" | "Document" | "PathItem", _) if is_server(edit) => {
            is_called(&edit.owner, document)
        }
        _ => false,
    }
}

/// Whether the keyword is about values that the schema does not take.
fn is_of_others(keyword: &str, owner: &Value) -> bool {
    let types: Vec<&str> = match &owner["type"] {
        Value::String(one) => vec![one],
        Value::Array(list) => list.iter().filter_map(Value::as_str).collect(),
        _ => return false,
    };
    concerned(keyword).is_some_and(|kinds| types.iter().all(|one| !kinds.contains(one)))
}

/// Whether it is a property, or a component that is one: `readOnly` and `writeOnly` are about those alone (OpenAPI 3.0.3, 4.7.24).
fn is_property(owner: &str, document: &Value) -> bool {
    let (above, _) = owner.rsplit_once('/').unwrap_or_default();
    if above.ends_with("/properties") && !above.ends_with("/properties/properties") {
        return true;
    }
    above == "/components/schemas" && refers(document, &format!("#{owner}"), false)
}

/// Whether a property refers to it.
fn refers(value: &Value, target: &str, within: bool) -> bool {
    match value {
        Value::Object(map) => map.iter().any(|(key, below)| {
            let is_it = within && below.get("$ref").is_some_and(|own| own == target);
            is_it || refers(below, target, key == "properties")
        }),
        Value::Array(list) => list.iter().any(|below| refers(below, target, false)),
        _ => false,
    }
}

/// Whether `null` is refused whatever `nullable` says: by another part of the `allOf` that it is a part of, or by `enum`.
fn is_refused(edit: &Edit, owner: &Value, document: &Value) -> bool {
    let (above, _) = edit.owner.rsplit_once('/').unwrap_or_default();
    let parts = document
        .pointer(above)
        .filter(|_| above.ends_with("/allOf"));
    let refuses = |part: &Value| part["nullable"] != true;
    let parts = parts.and_then(Value::as_array);
    let others = parts.is_some_and(|parts| parts.iter().filter(|part| refuses(part)).count() > 1);
    others || owner["enum"] == serde_json::json!([null])
}

/// Whether a value is written the same with and without `explode`: one that is no list and no object, a list in a path or
/// header, and what `content` describes.
fn is_written_alike(owner: &Value, document: &Value) -> bool {
    if owner.get("content").is_some() {
        return true;
    }
    let mut schema = &owner["schema"];
    while let Some(target) = schema["$ref"].as_str() {
        let Some(next) = document.pointer(target.trim_start_matches('#')) else {
            return false;
        };
        schema = next;
    }
    let is_simple = !matches!(owner["in"].as_str(), Some("query" | "cookie"));
    match schema["type"].as_str() {
        Some("string" | "integer" | "number" | "boolean") => true,
        Some("array") => {
            is_simple
                && owner["style"]
                    .as_str()
                    .is_none_or(|style| style == "simple")
        }
        _ => false,
    }
}

fn is_server(edit: &Edit) -> bool {
    edit.object == "Server" || edit.keyword == "servers"
}

/// Whether no operation of ours is called there: an event is sent to an address of its receiver.
fn is_called(owner: &str, document: &Value) -> bool {
    let of_event = ["/webhooks/", "/x-webhooks/"]
        .iter()
        .any(|events| owner.starts_with(events));
    let paths = document["paths"].as_object();
    let has_none = paths.is_none_or(|paths| paths.keys().all(|path| path.starts_with("x-")));
    of_event || owner.contains("/callbacks/") || has_none
}
