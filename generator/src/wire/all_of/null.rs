//! `null`: of two schemas that are merged.

use serde_json::Value;

use crate::wire::{JsonType, Schema};

/// Whether `null` satisfies both, where one says so on its own; `None` where that cannot be said without the other's
/// parts. `nullable` beside nothing else says nothing.
pub(super) fn null(a: &Schema, b: &Schema) -> Option<bool> {
    let says = |schema: &Schema| schema.nullable && !schema.allows_all();
    if !says(a) && !says(b) {
        return Some(false);
    }
    Some(takes_null(a)? && takes_null(b)?)
}

fn takes_null(schema: &Schema) -> Option<bool> {
    let is_null = |json_type: JsonType| json_type == JsonType::Null;
    let lists_null = |values: &Vec<Value>| values.contains(&Value::Null);
    if schema.nullable {
        return Some(true);
    }
    if !schema.json_type.is_none_or(is_null) || !schema.values.as_ref().is_none_or(lists_null) {
        return Some(false);
    }
    let lists = [&schema.all_of, &schema.one_of, &schema.any_of];
    let plain = lists.iter().all(|list| list.is_empty())
        && schema.not.is_none()
        && schema.condition.is_none()
        && schema.dynamic_ref.is_none()
        && schema.recursive_ref.is_none();
    plain.then_some(true)
}
