//! What a union decodes: everything, but what names an alternative that does not take it.

use serde_json::Value;

use super::{empty, inline, of_type, typed};
use crate::model::{Route, Select, Tag, Tagged, Type, Union, Variant};
use crate::wire::{JsonType, Schema, SchemaRef};

/// What a union decodes.
pub(super) fn union(shape: &Union) -> Schema {
    let mut own = empty();
    let mut told = Vec::new();
    find(&shape.select, false, &mut told);
    match told.as_slice() {
        [] => {}
        [(tagged, false)] if is_plain(tagged) => own.any_of = alternatives(shape, tagged),
        _ => own.any_of = vec![inline(unknown())],
    }
    own
}

/// Finds the questions about a property whose answer is a value: what that names is then read as nothing else. Each with
/// whether it is only asked after another question.
fn find<'s>(select: &'s Select, is_after: bool, told: &mut Vec<(&'s Tagged, bool)>) {
    match select {
        Select::Variant(_) | Select::Unknown => {}
        Select::Tag(tagged) => {
            if !is_by_type(tagged) {
                told.push((tagged, is_after));
            }
            let further = tagged.absent.iter().chain(&tagged.other).map(AsRef::as_ref);
            let arms = tagged.arms.iter().map(|(_, select)| select);
            arms.chain(further)
                .for_each(|select| find(select, true, told));
        }
        Select::Kind(routes) => {
            for (route, select) in routes {
                // Only an object has the property: that it is one need not be asked.
                find(select, is_after || *route != Route::Object, told);
            }
        }
    }
}

fn is_by_type(tagged: &Tagged) -> bool {
    let mut tags = tagged.arms.iter().flat_map(|(tags, _)| tags);
    tags.any(|tag| matches!(tag, Tag::Type(_)))
}

/// Whether each value of the property leads to one alternative at once.
fn is_plain(tagged: &Tagged) -> bool {
    !tagged.path.is_empty()
        && tagged
            .arms
            .iter()
            .all(|(_, select)| matches!(select, Select::Variant(_)))
}

/// One alternative for each value that names one, and one for whatever else is kept whole.
fn alternatives(shape: &Union, tagged: &Tagged) -> Vec<SchemaRef> {
    let mut known = Vec::new();
    let mut alternatives = Vec::new();
    for (tags, select) in &tagged.arms {
        let Select::Variant(index) = select else {
            continue;
        };
        let values: Vec<Value> = tags.iter().filter_map(value).collect();
        known.extend(values.iter().cloned());
        let mut named = empty();
        named.all_of = vec![content(&shape.variants[*index]), tag(&tagged.path, values)];
        alternatives.push(inline(named));
    }
    alternatives.push(other(&tagged.path, known));
    alternatives
}

fn content(variant: &Variant) -> SchemaRef {
    match &variant.ty {
        Type::Any => inline(empty()),
        ty => of_type(ty),
    }
}

fn value(tag: &Tag) -> Option<Value> {
    match tag {
        Tag::Text(text) => Some(text.as_str().into()),
        Tag::Integer(integer) => Some((*integer).into()),
        Tag::Bool(value) => Some((*value).into()),
        Tag::Type(_) => None,
    }
}

/// An object that has one of these values at a path.
fn tag(path: &[String], values: Vec<Value>) -> SchemaRef {
    let Some((name, below)) = path.split_first() else {
        let mut own = empty();
        own.values = Some(values);
        return inline(own);
    };
    let mut own = typed(JsonType::Object);
    own.required = vec![name.clone()];
    own.properties.insert(name.clone(), tag(below, values));
    inline(own)
}

/// Anything that has none of these values at a path.
fn other(path: &[String], values: Vec<Value>) -> SchemaRef {
    let mut own = empty();
    match path.split_first() {
        Some((name, below)) => {
            own.properties.insert(name.clone(), other(below, values));
        }
        None => own.not = Some(tag(&[], values)),
    }
    inline(own)
}

/// What cannot be told in a schema.
fn unknown() -> Schema {
    let mut own = empty();
    own.dynamic_ref = Some("oneOf".to_owned());
    own
}
