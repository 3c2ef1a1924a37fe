//! Two schemas at once: the rules by which `allOf` is merged.
//!
//! The verdict on every value is that of the two together. What cannot be said in one schema stays apart, as an `allOf` of
//! it: `additionalProperties` speaks of the properties that its own schema does not name, `items` of the items behind its
//! own `prefixItems` (JSON Schema Core 2020-12, 10.3).

use std::cmp::Ordering;
use std::sync::Arc;

use super::join::{join, least, list, only};
use super::null::null;
use super::values::{common, narrower, stricter};
use crate::wire::{At, JsonType, Map, Schema, SchemaOrBool, SchemaRef};

/// What holds for a value that satisfies both. Of what is for people the second says more.
pub fn both(a: Schema, b: Schema) -> Schema {
    let null = null(&a, &b);
    // What the keywords of one leave over is not what the other's do.
    let is_apart = a.asks_evaluated() && !b.allows_all() || b.asks_evaluated() && !a.allows_all();
    let Some(null) = null.filter(|_| !is_apart) else {
        return beside(a, b);
    };
    let mut rest = Schema::new(b.at.clone());
    let (mut into, next) = (a, b);
    into.nullable = null;
    let next = types(&mut into, &mut rest, next);
    let next = scalars(&mut into, &mut rest, next);
    let next = arrays(&mut into, &mut rest, next);
    let next = objects(&mut into, &mut rest, next);
    let next = unevaluated(&mut into, next);
    let next = combinations(&mut into, &mut rest, next);
    meaning(&mut into, next);
    if !rest.is_empty() {
        into.all_of.push(SchemaRef::Inline(Arc::new(rest)));
    }
    into
}

/// Two that are not merged.
fn beside(a: Schema, b: Schema) -> Schema {
    let mut both = Schema::new(b.at.clone());
    both.all_of = [a, b].map(|one| SchemaRef::Inline(Arc::new(one))).into();
    both
}

fn types(into: &mut Schema, rest: &mut Schema, mut next: Schema) -> Schema {
    let is_number = |json_type| json_type == Some(JsonType::Number);
    // `format` of `type: number` is not asked of integers.
    if is_number(into.json_type) && next.json_type == Some(JsonType::Integer) {
        into.format = None;
    } else if is_number(next.json_type) && into.json_type == Some(JsonType::Integer) {
        next.format = None;
    }
    match (into.json_type, next.json_type) {
        (Some(a), Some(b)) => match narrower(a, b) {
            Some(both) => into.json_type = Some(both),
            None => rest.json_type = Some(b),
        },
        (a, b) => into.json_type = a.or(b),
    }
    match (&into.values, next.values.take()) {
        (Some(a), Some(b)) => {
            let shared = common(a, &b);
            if shared.is_empty() {
                rest.values = Some(b);
            } else {
                into.values = Some(shared);
            }
        }
        (None, values) => into.values = values,
        (Some(_), None) => {}
    }
    only(&mut into.format, &mut rest.format, next.format.take());
    next
}

fn scalars(into: &mut Schema, rest: &mut Schema, mut next: Schema) -> Schema {
    let minimum = into.minimum.take();
    into.minimum = stricter(minimum, next.minimum.take(), Ordering::Greater);
    let maximum = into.maximum.take();
    into.maximum = stricter(maximum, next.maximum.take(), Ordering::Less);
    only(
        &mut into.multiple_of,
        &mut rest.multiple_of,
        next.multiple_of.take(),
    );
    into.min_length = into.min_length.max(next.min_length);
    into.max_length = least(into.max_length, next.max_length);
    only(&mut into.pattern, &mut rest.pattern, next.pattern.take());
    only(
        &mut into.content_encoding,
        &mut rest.content_encoding,
        next.content_encoding.take(),
    );
    only(
        &mut into.content_media_type,
        &mut rest.content_media_type,
        next.content_media_type.take(),
    );
    only(
        &mut into.content_schema,
        &mut rest.content_schema,
        next.content_schema.take(),
    );
    next
}

fn arrays(into: &mut Schema, rest: &mut Schema, mut next: Schema) -> Schema {
    into.min_items = into.min_items.max(next.min_items);
    into.max_items = least(into.max_items, next.max_items);
    into.unique_items |= next.unique_items;
    let contains = |schema: &mut Schema| {
        let counted = (schema.min_contains.take(), schema.max_contains.take());
        schema.contains.take().map(|item| (item, counted))
    };
    let (mut own, mut left) = (contains(into), None);
    only(&mut own, &mut left, contains(&mut next));
    for (schema, contains) in [(&mut *into, own), (&mut *rest, left)] {
        if let Some((item, (least, most))) = contains {
            schema.contains = Some(item);
            schema.min_contains = least;
            schema.max_contains = most;
        }
    }
    let prefix = std::mem::take(&mut next.prefix_items);
    let is_said = !into.prefix_items.is_empty() || into.items.is_some();
    if is_said && !(into.prefix_items.is_empty() && prefix.is_empty()) {
        rest.prefix_items = prefix;
        rest.items = next.items.take();
        return next;
    }
    into.prefix_items.extend(prefix);
    into.items = match (into.items.take(), next.items.take()) {
        (Some(a), Some(b)) => Some(one(a, b, &into.at)),
        (a, b) => a.or(b),
    };
    next
}

fn objects(into: &mut Schema, rest: &mut Schema, mut next: Schema) -> Schema {
    into.min_properties = into.min_properties.max(next.min_properties);
    into.max_properties = least(into.max_properties, next.max_properties);
    join(&mut into.required, std::mem::take(&mut next.required));
    for (name, names) in std::mem::take(&mut next.dependent_required) {
        join(into.dependent_required.entry(name).or_default(), names);
    }
    let at = &into.at.clone();
    all(&mut into.dependent_schemas, &mut next.dependent_schemas, at);
    only(
        &mut into.property_names,
        &mut rest.property_names,
        next.property_names.take(),
    );
    let is_named = |schema: &Schema| {
        !schema.properties.is_empty()
            || !schema.pattern_properties.is_empty()
            || schema.additional_properties.is_some()
    };
    // `additionalProperties: true` says nothing of those that the other names.
    let speaks = |schema: &Schema| match &schema.additional_properties {
        None | Some(SchemaOrBool::Bool(true)) => false,
        Some(SchemaOrBool::Bool(false)) => true,
        Some(SchemaOrBool::Schema(others)) => !others.allows_all(),
    };
    let closes = speaks(into) || speaks(&next);
    let target = if closes && is_named(into) { rest } else { into };
    all(&mut target.properties, &mut next.properties, at);
    all(
        &mut target.pattern_properties,
        &mut next.pattern_properties,
        at,
    );
    if let Some(additional) = next.additional_properties.take() {
        target.additional_properties = Some(additional);
    }
    next
}

/// Of the one that asks, beside one that allows everything.
fn unevaluated(into: &mut Schema, mut next: Schema) -> Schema {
    let properties = next.unevaluated_properties.take();
    into.unevaluated_properties = into.unevaluated_properties.take().or(properties);
    let items = next.unevaluated_items.take();
    into.unevaluated_items = into.unevaluated_items.take().or(items);
    next
}

fn combinations(into: &mut Schema, rest: &mut Schema, mut next: Schema) -> Schema {
    let is_choice = |schema: &Schema| !schema.one_of.is_empty() || !schema.any_of.is_empty();
    if let Some(discriminator) = next.discriminator.take() {
        let target = if is_choice(into) && is_choice(&next) {
            &mut *rest
        } else {
            &mut *into
        };
        target.discriminator = Some(discriminator);
    }
    list(&mut into.one_of, &mut rest.one_of, &mut next.one_of);
    list(&mut into.any_of, &mut rest.any_of, &mut next.any_of);
    only(&mut into.not, &mut rest.not, next.not.take());
    only(
        &mut into.condition,
        &mut rest.condition,
        next.condition.take(),
    );
    only(
        &mut into.dynamic_ref,
        &mut rest.dynamic_ref,
        next.dynamic_ref.take(),
    );
    only(
        &mut into.recursive_ref,
        &mut rest.recursive_ref,
        next.recursive_ref.take(),
    );
    join(&mut into.all_of, std::mem::take(&mut next.all_of));
    next
}

/// What is for people, and what a value means.
fn meaning(into: &mut Schema, next: Schema) {
    let prose = next.prose;
    let own = &mut into.prose;
    own.title = prose.title.or(own.title.take());
    own.description = prose.description.or(own.description.take());
    if prose.examples.first().is_some() {
        own.examples = prose.examples;
    }
    own.external_docs = prose.external_docs.or(own.external_docs.take());
    own.xml = prose.xml.or(own.xml.take());
    into.deprecated |= next.deprecated;
    into.read_only |= next.read_only;
    into.write_only |= next.write_only;
    into.sensitive |= next.sensitive;
    into.value_names.extend(next.value_names);
    into.aliases.extend(next.aliases);
    if next.default.is_some() {
        into.default = next.default;
        into.default_unfit = next.default_unfit;
    }
    into.extensions.extend(next.extensions);
}

/// What satisfies both, where they are used.
fn one(a: SchemaRef, b: SchemaRef, at: &At) -> SchemaRef {
    if a == b || b.is_empty() {
        return a;
    }
    if a.is_empty() {
        return b;
    }
    let schema = match (a, b) {
        (SchemaRef::Inline(a), SchemaRef::Inline(b)) => {
            both(Arc::unwrap_or_clone(a), Arc::unwrap_or_clone(b))
        }
        (a, b) => {
            let inline = [&a, &b].into_iter().find_map(|one| one.inline());
            let at = inline.map_or(at, |schema| &schema.at);
            let mut schema = Schema::new(at.clone());
            schema.all_of = vec![a, b];
            schema
        }
    };
    SchemaRef::Inline(Arc::new(schema))
}

/// What satisfies both by name, where one names it or both do.
fn all(into: &mut Map<SchemaRef>, next: &mut Map<SchemaRef>, at: &At) {
    for (name, schema) in std::mem::take(next) {
        match into.get_mut(&name) {
            Some(known) => *known = one(known.clone(), schema, at),
            None => {
                into.insert(name, schema);
            }
        }
    }
}
