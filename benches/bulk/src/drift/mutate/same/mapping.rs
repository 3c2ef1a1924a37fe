//! `mapping` of a discriminator: the names of schemas are known without it.

use serde_json::{Map, Value};

/// What it says beyond the name of an alternative for the alternative.
pub(super) fn stated(mapping: &Map<String, Value>, discriminator: &str, document: &Value) -> Value {
    let (owner, _) = discriminator.rsplit_once('/').unwrap_or_default();
    let owner = document.pointer(owner);
    let alternatives: Vec<&str> = ["oneOf", "anyOf"]
        .iter()
        .filter_map(|choice| owner?.get(choice)?.as_array())
        .flatten()
        .filter_map(|one| one["$ref"].as_str())
        .collect();
    let is_implicit = |name: &str, target: &Value| {
        let target = target.as_str().unwrap_or_default();
        let whole = format!("#/components/schemas/{name}");
        (target == name || target == whole) && alternatives.contains(&whole.as_str())
    };
    let stated = mapping
        .iter()
        .filter(|(name, target)| !is_implicit(name, target));
    let stated = stated.map(|(name, target)| (name.clone(), target.clone()));
    Value::Object(stated.collect())
}
