//! Whether a keyword says something of the object that it stands in.

use serde_json::Value;

use super::edit::Edit;
use super::samples::concerned;

/// Whether it says nothing there, neither before nor after.
pub(super) fn is_none(edit: &Edit, owners: (&Value, &Value), document: &Value) -> bool {
    match (&*edit.object, edit.keyword) {
        ("Schema", "readOnly" | "writeOnly") => !is_property(&edit.owner, document),
        ("Schema", "nullable") => is_refused(edit, owners.1, document),
        ("Schema", "title" | "description" | "externalDocs" | "deprecated") => {
            is_unread(edit, owners.0, document)
        }
        ("Schema", keyword) => [owners.0, owners.1]
            .iter()
            .all(|owner| is_of_others(keyword, owner)),
        (object, "summary" | "description") if object != "Schema" => is_overridden(edit, document),
        ("MediaType", keyword) if keyword != "schema" => is_query(&edit.owner, document),
        ("Discriminator", _) => is_untold(&edit.owner, document),
        ("Parameter" | "Header", "style" | "explode" | "allowReserved") => {
            is_written_alike(edit.keyword, owners.0, document)
        }
        _ => false,
    }
}

/// Whether whatever refers to it says it itself, which counts (OpenAPI 3.1.1, 4.8.23).
fn is_overridden(edit: &Edit, document: &Value) -> bool {
    let target = format!("#{}", edit.owner);
    let mut open = vec![document];
    let mut is_referred = false;
    while let Some(value) = open.pop() {
        match value {
            Value::Object(map) if map.get("$ref").is_some_and(|own| *own == target) => {
                is_referred = true;
                if !map.contains_key(edit.keyword) {
                    return false;
                }
            }
            Value::Object(map) => open.extend(map.values()),
            Value::Array(list) => open.extend(list),
            _ => {}
        }
    }
    is_referred
}

/// Whether a media type is that of a whole query, of which the schema alone is read.
fn is_query(media: &str, document: &Value) -> bool {
    let parameter = media
        .rsplit_once("/content/")
        .map_or("", |(parameter, _)| parameter);
    document
        .pointer(parameter)
        .is_some_and(|parameter| parameter["in"] == "querystring")
}

/// Whether a discriminator tells nothing: it has but one alternative, or stands in a component that messages are made of by
/// `allOf` alone.
fn is_untold(discriminator: &str, document: &Value) -> bool {
    let (owner, _) = discriminator.rsplit_once('/').unwrap_or_default();
    let schema = document.pointer(owner);
    let choices = ["oneOf", "anyOf"].iter();
    let mut choices = choices.filter_map(|keyword| schema?.get(keyword)?.as_array());
    let is_single = choices.next().is_some_and(|list| list.len() == 1) && choices.next().is_none();
    is_single || is_part(document, &format!("#{owner}"), &|_| true) == Some(true)
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

/// Whether `null` is refused whatever `nullable` says: by `enum`, by another part of every `allOf` that it is a part of; or
/// whether it says nothing, since no `type` stands beside it (OpenAPI 3.0.3, 4.7.24).
fn is_refused(edit: &Edit, owner: &Value, document: &Value) -> bool {
    let (above, _) = edit.owner.rsplit_once('/').unwrap_or_default();
    let refuses = |part: &&Value| part["nullable"] != true;
    let others = |parts: &Value| {
        let parts = parts.as_array();
        parts.is_some_and(|parts| parts.iter().filter(refuses).count() > 1)
    };
    let parts = document
        .pointer(above)
        .filter(|_| above.ends_with("/allOf"));
    owner["enum"] == serde_json::json!([null])
        || owner.get("type").is_none()
        || parts.is_some_and(others)
        || is_part(document, &format!("#{}", edit.owner), &others) == Some(true)
}

/// Whether every reference to it is a part of an `allOf` of that kind; `None` where there is no reference.
fn is_part(value: &Value, target: &str, is_of_kind: &impl Fn(&Value) -> bool) -> Option<bool> {
    let all = |found: &mut dyn Iterator<Item = Option<bool>>| {
        found
            .flatten()
            .fold(None, |known, one| Some(known.unwrap_or(true) && one))
    };
    match value {
        Value::Object(map) if map.get("$ref").is_some_and(|own| own == target) => Some(false),
        Value::Object(map) => all(&mut map.iter().map(|(key, below)| {
            let is_it = |part: &Value| part.get("$ref").is_some_and(|own| own == target);
            let parts = below.as_array().filter(|_| key == "allOf");
            match parts.filter(|parts| parts.iter().any(is_it)) {
                Some(_) => Some(is_of_kind(below)),
                None => is_part(below, target, is_of_kind),
            }
        })),
        Value::Array(list) => all(&mut list.iter().map(|below| is_part(below, target, is_of_kind))),
        _ => None,
    }
}

/// Whether nobody reads what it says: of the alternative that is `null`, which is no type of its own, and of the only
/// alternative where the schema around it says it itself.
fn is_unread(edit: &Edit, owner: &Value, document: &Value) -> bool {
    let (list, _) = edit.owner.rsplit_once('/').unwrap_or_default();
    let Some((around, "oneOf" | "anyOf")) = list.rsplit_once('/') else {
        return false;
    };
    let is_only = document
        .pointer(list)
        .and_then(Value::as_array)
        .is_some_and(|list| list.len() == 1);
    let around = document.pointer(around);
    let is_said = around.is_some_and(|around| around.get(edit.keyword).is_some());
    owner["type"] == "null" || is_only && is_said
}

/// Whether a value is written the same with and without the keyword: what `content` describes and, of `explode`, one that is
/// no list and no object, and a list in a path or header.
fn is_written_alike(keyword: &str, owner: &Value, document: &Value) -> bool {
    let is_simple = !matches!(owner["in"].as_str(), Some("query" | "cookie"));
    let style = owner["style"].as_str();
    let is_joined = is_simple && style.is_none_or(|style| style == "simple");
    owner.get("content").is_some()
        || keyword == "explode" && is_plain(&owner["schema"], is_joined, document, 20)
}

/// Whether all values of a schema are written in one piece, lists among them where `is_joined`.
fn is_plain(schema: &Value, is_joined: bool, document: &Value, depth: usize) -> bool {
    let Some(depth) = depth.checked_sub(1) else {
        return false;
    };
    let plain = |schema: &Value| is_plain(schema, is_joined, document, depth);
    if let Some(target) = schema["$ref"].as_str() {
        let target = document.pointer(target.trim_start_matches('#'));
        return target.is_some_and(plain);
    }
    if let Some(choice) = schema["oneOf"].as_array().or(schema["anyOf"].as_array()) {
        return choice.iter().all(plain);
    }
    match schema["type"].as_str() {
        Some("string" | "integer" | "number" | "boolean" | "null") => true,
        Some("array") => is_joined,
        _ => false,
    }
}
