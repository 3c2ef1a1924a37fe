//! `allOf`: a part that another part says says nothing more.

use serde_json::{Value, json};

use crate::drift::mutate::edit::Edit;

/// How many references are followed.
const DEPTH: usize = 20;

/// The parts that say something of their own.
pub(super) fn stated(parts: &[Value], document: &Value) -> Vec<Value> {
    let parts: Vec<&Value> = parts.iter().map(|part| resolved(part, document)).collect();
    let mut stated: Vec<Value> = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        let before = stated.iter().any(|other| says(other, part));
        let behind = parts[index + 1..]
            .iter()
            .any(|other| says(other, part) && other != part);
        if !before && !behind && **part != json!({}) {
            stated.push((*part).clone());
        }
    }
    stated
}

/// Whether the `allOf` that an edited schema is a part of says the same all the same.
pub(super) fn is_same_around(edit: &Edit, document: &Value) -> bool {
    let list = edit.owner.rsplit_once('/').map(|(above, _)| above);
    let Some(list) = list.filter(|list| list.ends_with("/allOf")) else {
        return false;
    };
    let edited = edit.apply(document);
    let parts = |document: &Value| {
        let parts = document.pointer(list)?.as_array()?;
        Some(stated(parts, document))
    };
    parts(document) == parts(&edited)
}

pub(super) fn resolved<'d>(part: &'d Value, document: &'d Value) -> &'d Value {
    let mut part = part;
    for _ in 0..DEPTH {
        let target = part["$ref"]
            .as_str()
            .and_then(|target| target.strip_prefix('#'));
        match target.and_then(|pointer| document.pointer(pointer)) {
            Some(target) => part = target,
            None => break,
        }
    }
    part
}

/// Whether a schema has all keywords of another, and each of its properties those of the other's.
fn says(schema: &Value, other: &Value) -> bool {
    let entries = |value: &Value, says: &dyn Fn(&str, &Value) -> bool| {
        let entries = value.as_object();
        entries.is_some_and(|entries| entries.iter().all(|(key, value)| says(key, value)))
    };
    entries(other, &|keyword, value| {
        let own = &schema[keyword];
        own == value
            || keyword == "properties" && entries(value, &|name, one| says(&own[name], one))
    })
}
