//! `type`: lists of types, `null`, and what a missing one must be.

use super::aliases::ALIASES;
use super::names::VARNAMES;
use super::{Diagnostics, Tree, Value, values};
use crate::diagnostic::{Diagnostic, code, suggest};
use crate::lower::tree::Map;
use crate::wire::{Format, JsonType};

const TYPES: [&str; 7] = [
    "string", "number", "integer", "boolean", "object", "array", "null",
];

/// The keywords that constrain text.
pub(super) const STRING: [&str; 3] = ["minLength", "maxLength", "pattern"];
/// The keywords that constrain numbers.
pub(super) const NUMBER: [&str; 5] = [
    "multipleOf",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
];
/// The keywords that constrain arrays.
pub(super) const ARRAY: [&str; 4] = ["items", "minItems", "maxItems", "uniqueItems"];
/// The keywords that constrain objects.
pub(super) const OBJECT: [&str; 5] = [
    "properties",
    "required",
    "additionalProperties",
    "minProperties",
    "maxProperties",
];

/// The keywords that mean something for one type only.
pub(super) fn own_keywords(of: &str) -> &'static [&'static str] {
    match of {
        "string" => &STRING,
        "number" | "integer" => &NUMBER,
        "array" => &ARRAY,
        "object" => &OBJECT,
        _ => &[],
    }
}

/// One type, or none; several become alternatives; `null` becomes `nullable`.
pub(super) fn rewrite(tree: &mut Tree, diagnostics: &mut Diagnostics) {
    let Some(declared) = tree.get("type").cloned() else {
        return;
    };
    let Some(mut types) = read(&declared, diagnostics) else {
        tree.take("type");
        return;
    };
    if types.iter().any(|name| name == "null") {
        types.retain(|name| name != "null");
        tree.set("nullable", Value::Bool(true));
        if types.is_empty() {
            tree.take("type");
            let null = Tree::made(&declared.at, Value::Null);
            tree.set("enum", Value::List(vec![null]));
            return;
        }
    }
    // Every integer is a number.
    if types.iter().any(|name| name == "number") {
        types.retain(|name| name != "integer");
    }
    match types.as_slice() {
        [] => drop(tree.take("type")),
        [only] => tree.put("type", Tree::made(&declared.at, Value::Text(only.clone()))),
        _ => alternatives(tree, &types),
    }
}

/// The types that are named; `None` when none is known.
fn read(declared: &Tree, diagnostics: &mut Diagnostics) -> Option<Vec<String>> {
    let named = match &declared.value {
        Value::List(list) => list.as_slice(),
        _ => std::slice::from_ref(declared),
    };
    let mut types: Vec<String> = Vec::new();
    for name in named {
        // `type: [string, null]` in YAML, where the quotes were forgotten.
        let text = match &name.value {
            Value::Null => Some("null"),
            _ => name.text(),
        };
        match text {
            Some(text) if TYPES.contains(&text) => {
                if !types.iter().any(|known| known == text) {
                    types.push(text.to_owned());
                }
            }
            _ => diagnostics.push(unknown(name)),
        }
    }
    (!types.is_empty()).then_some(types)
}

fn unknown(name: &Tree) -> Diagnostic {
    let text = name.text().unwrap_or(name.kind_name());
    let meant = match text.to_ascii_lowercase().as_str() {
        "int" | "int32" | "int64" | "long" => Some("integer"),
        "float" | "double" | "decimal" => Some("number"),
        "bool" => Some("boolean"),
        "map" | "dict" | "any" => Some("object"),
        "list" => Some("array"),
        "str" | "text" | "date" | "datetime" | "date-time" | "file" | "uuid" => Some("string"),
        lower => suggest(lower, TYPES),
    };
    let message = format!("`{text}` is not a type, so any JSON value is taken");
    let mut diagnostic = Diagnostic::warning(code::TYPE_UNKNOWN, message).at(name.origin());
    diagnostic.hint = Some(meant.map_or_else(
        || format!("the types are {}", TYPES.join(", ")),
        |meant| format!("did you mean `{meant}`?"),
    ));
    diagnostic
}

/// Several types: `anyOf` with one each, and with each the keywords that are about it.
fn alternatives(tree: &mut Tree, types: &[String]) {
    let mut values = values::by_type(tree, types);
    let mut parts = Vec::new();
    for name in types {
        let mut part = Tree::empty(&tree.at);
        part.set("type", Value::Text(name.clone()));
        for keyword in own_keywords(name) {
            if let Some(value) = tree.get(keyword).cloned() {
                part.put(keyword, value);
            }
        }
        if tree.get("format").is_some_and(|format| takes(name, format))
            && let Some(format) = tree.get("format").cloned()
        {
            part.put("format", format);
        }
        if let Some(values) = &mut values {
            match values.remove(name) {
                Some(values) => part.set("enum", Value::List(values)),
                None => continue,
            }
            for keyword in [VARNAMES, ALIASES] {
                if let Some(stated) = tree.get(keyword).cloned() {
                    part.put(keyword, stated);
                }
            }
        }
        super::types::items(&mut part);
        parts.push(part);
    }
    if values.is_some() {
        tree.take("enum");
    }
    for keyword in types
        .iter()
        .flat_map(|name| own_keywords(name))
        .chain(&["type", "format"])
    {
        tree.take(keyword);
    }
    place(tree, parts);
}

/// Puts the alternatives where nothing stands yet.
fn place(tree: &mut Tree, parts: Vec<Tree>) {
    if tree.get("anyOf").is_none() && tree.get("oneOf").is_none() {
        tree.set("anyOf", Value::List(parts));
        return;
    }
    let mut part = Tree::empty(&tree.at);
    part.set("anyOf", Value::List(parts));
    if tree.get("allOf").is_none() {
        tree.set("allOf", Value::List(Vec::new()));
    }
    if let Some(list) = tree.get_mut("allOf").and_then(Tree::list_mut) {
        list.push(part);
    }
}

/// Whether a format is one of that type.
fn takes(name: &str, format: &Tree) -> bool {
    let format = format.text().unwrap_or_default();
    let numeric = matches!(format, "float" | "double" | "decimal" | "unixtime")
        || Format::of(format).is_some_and(|format| format.json_type() == JsonType::Integer);
    match name {
        "string" => !numeric,
        "number" | "integer" => numeric,
        _ => false,
    }
}

/// A schema that speaks of properties is one of an object, one that speaks of items one of an array,
/// unless it is put together from others; closed values of one type have that type.
pub(super) fn infer(tree: &mut Tree) {
    let has = |key: &str| tree.get(key).is_some();
    if has("type") || ["allOf", "oneOf", "anyOf", "not"].into_iter().any(has) {
        return;
    }
    let name = if has("properties") || has("additionalProperties") {
        Some("object")
    } else if has("items") || has("prefixItems") {
        Some("array")
    } else {
        values::common_type(tree)
    };
    let Some(name) = name else { return };
    let at = tree.at.clone();
    if let Some(map) = tree.map_mut() {
        map.shift_insert(
            0,
            "type".to_owned(),
            Tree::made(&at, Value::Text(name.to_owned())),
        );
    }
}

/// Text in base64 is what 3.0 calls `format: byte`.
pub(super) fn encoding(tree: &mut Tree) {
    let text = |key: &str| tree.get(key).and_then(Tree::text);
    let is_base64 =
        text("contentEncoding").is_some_and(|encoding| encoding.eq_ignore_ascii_case("base64"));
    if is_base64 && text("type") == Some("string") && text("format").is_none() {
        tree.set("format", Value::Text("byte".to_owned()));
    }
}

/// An array says what it holds.
pub(super) fn items(tree: &mut Tree) {
    let said = ["items", "prefixItems"];
    let unsaid = said.iter().all(|key| tree.get(key).is_none());
    if unsaid && tree.get("type").and_then(Tree::text) == Some("array") {
        tree.put("items", Tree::made(&tree.at, Value::Map(Map::new())));
    }
}
