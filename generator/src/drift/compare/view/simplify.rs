//! A schema in one spelling: what two documents can say otherwise and mean the same is said in one way.

use std::sync::Arc;

use serde_json::Value;

use super::View;
use crate::wire::{JsonType, Map, Schema, SchemaOrBool, SchemaRef, both};

/// A merged schema, simplified.
pub(super) fn simplified(view: &View<'_>, merged: &Arc<Schema>) -> Arc<Schema> {
    let mut schema = Schema::clone(merged);
    choices(view, &mut schema, &mut vec![Arc::as_ptr(merged)]);
    values(&mut schema);
    bounds(&mut schema);
    mapping(&mut schema);
    if schema == **merged {
        Arc::clone(merged)
    } else {
        Arc::new(schema)
    }
}

/// An alternative that is `null` alone is `nullable`; a choice of one is no choice. `within` holds what is being simplified, since
/// a choice of one may be itself.
fn choices(view: &View<'_>, schema: &mut Schema, within: &mut Vec<*const Schema>) {
    let lists: [fn(&mut Schema) -> &mut Vec<SchemaRef>; 2] =
        [|one| &mut one.one_of, |one| &mut one.any_of];
    for list in lists {
        let before = list(schema).len();
        let free = schema.json_type.is_none() && schema.values.is_none();
        if free && before > 1 {
            list(schema).retain(|alternative| !is_null(view, alternative));
        }
        let null = list(schema).len() < before;
        if let [only] = &**list(schema) {
            let only = only.clone();
            list(schema).clear();
            schema.discriminator = None;
            single(view, schema, &only, within);
        }
        schema.nullable |= null;
    }
}

/// What the only alternative says holds.
fn single(view: &View<'_>, schema: &mut Schema, only: &SchemaRef, within: &mut Vec<*const Schema>) {
    let inner = view.all_of.merged(only);
    let Some(inner) = inner.filter(|inner| !within.contains(&Arc::as_ptr(inner))) else {
        return;
    };
    within.push(Arc::as_ptr(&inner));
    let mut own = schema.clone();
    let nullable = std::mem::take(&mut own.nullable);
    let (at, keywords) = (own.at.clone(), own.keywords.clone());
    let mut whole = both(Schema::clone(&inner), own);
    whole.nullable |= nullable;
    (whole.at, whole.keywords) = (at, keywords);
    *schema = whole;
    if !schema.one_of.is_empty() || !schema.any_of.is_empty() {
        choices(view, schema, within);
    }
}

fn is_null(view: &View<'_>, alternative: &SchemaRef) -> bool {
    view.all_of.merged(alternative).is_some_and(|schema| {
        let values = schema.values.as_deref();
        schema.json_type == Some(JsonType::Null)
            || values.is_some_and(|values| values == [Value::Null])
    })
}

/// The values that the type allows, without `null`, which is `nullable` whether or not it is listed, and the type that the
/// values have.
fn values(schema: &mut Schema) {
    let Some(values) = &mut schema.values else {
        return;
    };
    if let Some(json_type) = schema.json_type {
        values.retain(|value| is_of(value, json_type) || value.is_null() && schema.nullable);
    }
    let before = values.len();
    values.retain(|value| !value.is_null());
    schema.nullable |= values.len() < before;
    let mut unique: Vec<Value> = Vec::new();
    for value in values.drain(..) {
        if !unique.contains(&value) {
            unique.push(value);
        }
    }
    *values = unique;
    let types: Vec<JsonType> = values.iter().map(type_of).collect();
    if let Some(first) = types
        .first()
        .filter(|first| types.iter().all(|one| one == *first))
    {
        schema.json_type = Some(*first);
    }
}

/// The narrowest type of a value.
pub(in crate::drift) fn type_of(value: &Value) -> JsonType {
    match value {
        Value::Null => JsonType::Null,
        Value::Bool(_) => JsonType::Boolean,
        Value::Number(number) if number.as_f64().is_some_and(|value| value.fract() != 0.0) => {
            JsonType::Number
        }
        Value::Number(_) => JsonType::Integer,
        Value::String(_) => JsonType::String,
        Value::Array(_) => JsonType::Array,
        Value::Object(_) => JsonType::Object,
    }
}

fn is_of(value: &Value, json_type: JsonType) -> bool {
    let own = type_of(value);
    own == json_type || own == JsonType::Integer && json_type == JsonType::Number
}

/// A bound that excludes nothing is none.
fn bounds(schema: &mut Schema) {
    for least in [
        &mut schema.min_length,
        &mut schema.min_items,
        &mut schema.min_properties,
    ] {
        *least = least.filter(|least| *least > 0);
    }
    if schema.min_contains == Some(1) || schema.contains.is_none() {
        schema.min_contains = None;
    }
    let allows_all = |schema: &SchemaOrBool| match schema {
        SchemaOrBool::Bool(allowed) => *allowed,
        SchemaOrBool::Schema(schema) => schema.is_empty(),
    };
    for open in [
        &mut schema.additional_properties,
        &mut schema.unevaluated_properties,
        &mut schema.unevaluated_items,
    ] {
        if open.as_ref().is_some_and(allows_all) {
            *open = None;
        }
    }
    for closed in [
        &mut schema.additional_properties,
        &mut schema.unevaluated_properties,
    ] {
        if matches!(closed, Some(SchemaOrBool::Schema(schema)) if schema.inline().is_some_and(Schema::is_never))
        {
            *closed = Some(SchemaOrBool::Bool(false));
        }
    }
    for anything in [&mut schema.items, &mut schema.property_names] {
        if anything.as_ref().is_some_and(SchemaRef::is_empty) {
            *anything = None;
        }
    }
    let mut names: Vec<String> = Vec::new();
    for name in schema.required.drain(..) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    schema.required = names;
}

/// Every value of a discriminator is written down: a component without an entry is named by its key.
fn mapping(schema: &mut Schema) {
    let Some(discriminator) = &mut schema.discriminator else {
        return;
    };
    let alternatives = schema.one_of.iter().chain(&schema.any_of);
    let mut whole: Map<String> = discriminator.mapping.clone();
    for key in alternatives.filter_map(SchemaRef::component) {
        if !whole.values().any(|target| target == key) {
            whole.insert(key.to_owned(), key.to_owned());
        }
    }
    discriminator.mapping = whole;
}
