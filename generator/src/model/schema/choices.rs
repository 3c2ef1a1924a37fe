//! Alternatives that are none: combinations of `oneOf` and `anyOf` that say something simpler.

use crate::wire::{JsonType, narrower};
use std::collections::HashSet;

use serde_json::Value;

use super::all_of::{Schemas, both, merge};
use super::resolved::{AdditionalProperties, ResolvedSchema};
use super::view::SchemaView;

/// The same schema with fewer than two alternatives where the document allows it, and with one choice where only one is.
pub(in crate::model) fn simplify<'a>(
    schemas: Schemas<'a>,
    mut resolved: ResolvedSchema<'a>,
) -> ResolvedSchema<'a> {
    if resolved.further_choices.is_empty() {
        return simplify_one(schemas, resolved);
    }
    let mut nullable = Vec::new();
    let mut left = Vec::new();
    for choice in resolved.take_choices() {
        let mut alone = ResolvedSchema::empty(resolved.at);
        alone.choose(choice);
        let mut simple = simplify_one(schemas, alone);
        if simple.one_of.is_empty() && simple.is_hollow() && !simple.nullable {
            continue;
        }
        nullable.push(simple.nullable);
        if !simple.one_of.is_empty() {
            left.push(std::mem::take(&mut simple.one_of));
        }
        simple.nullable = resolved.nullable;
        resolved = both(resolved, simple);
    }
    resolved.nullable |= !nullable.is_empty() && nullable.iter().all(|nullable| *nullable);
    for choice in left {
        resolved.choose(choice);
    }
    resolved
}

fn simplify_one<'a>(schemas: Schemas<'a>, mut resolved: ResolvedSchema<'a>) -> ResolvedSchema<'a> {
    if resolved.one_of.is_empty() {
        return resolved;
    }
    let one_of = std::mem::take(&mut resolved.one_of);
    let mut read = alternatives(schemas, one_of);
    if !(resolved.is_bare() && holds_choice(schemas, &read)) {
        read = expand(schemas, read);
    }
    read.retain(|(_, alternative)| {
        let is_null = is_null(alternative);
        resolved.nullable |= is_null || alternative.nullable;
        !is_null
    });
    if read.iter().all(|(_, alternative)| alternative.is_hollow()) {
        return resolved;
    }
    if let [(_, only)] = read.as_slice() {
        return both(resolved, only.clone());
    }
    if let Some(kind) = shared_kind(&read) {
        return scalar(resolved, kind, &read);
    }
    resolved.one_of = read.into_iter().map(|(view, _)| view).collect();
    resolved
}

/// An alternative, and what it says with its `allOf`.
type Alternative<'a> = (SchemaView<'a>, ResolvedSchema<'a>);

fn alternatives<'a>(schemas: Schemas<'a>, views: Vec<SchemaView<'a>>) -> Vec<Alternative<'a>> {
    let read = |view: SchemaView<'a>| {
        let resolved = merge(schemas, &view);
        (view, resolved)
    };
    views.into_iter().map(read).collect()
}

/// Alternatives that are nothing but further alternatives give way to these.
fn expand<'a>(schemas: Schemas<'a>, read: Vec<Alternative<'a>>) -> Vec<Alternative<'a>> {
    let mut open = read;
    open.reverse();
    let mut seen = HashSet::new();
    let mut out = Vec::new();
    while let Some((view, resolved)) = open.pop() {
        if !seen.insert(view.identity()) {
            continue;
        }
        if is_only_choice(&resolved) {
            let further = alternatives(schemas, resolved.one_of);
            open.extend(further.into_iter().rev());
        } else {
            out.push((view, resolved));
        }
    }
    out
}

fn is_only_choice(resolved: &ResolvedSchema) -> bool {
    !resolved.one_of.is_empty()
        && resolved.further_choices.is_empty()
        && resolved.json_kind().is_none()
        && resolved.discriminator.is_none()
}

/// Whether one alternative is a component that is a choice among objects, and none of the others takes an object: that
/// one keeps its own type, then.
fn holds_choice<'a>(schemas: Schemas<'a>, read: &[Alternative<'a>]) -> bool {
    let (mut choices, mut others) = (0, 0);
    for (view, resolved) in read {
        if matches!(view, SchemaView::Ref(_)) && is_choice_of_objects(schemas, resolved) {
            choices += 1;
        } else if !is_null(resolved) {
            if matches!(resolved.json_kind(), None | Some(JsonType::Object)) {
                return false;
            }
            others += 1;
        }
    }
    choices == 1 && others > 0
}

/// Whether it is a choice, and each alternative an object.
pub(in crate::model) fn is_choice_of_objects<'a>(
    schemas: Schemas<'a>,
    resolved: &ResolvedSchema<'a>,
) -> bool {
    let is_choice =
        resolved.one_of.len() > 1 && resolved.further_choices.is_empty() && resolved.is_bare();
    is_choice && resolved.values.is_none() && {
        let read = expand(schemas, alternatives(schemas, resolved.one_of.clone()));
        let mut read = read.iter();
        read.all(|(_, alternative)| alternative.json_kind() == Some(JsonType::Object))
    }
}

fn is_null(resolved: &ResolvedSchema) -> bool {
    resolved.kind == Some(JsonType::Null)
        || resolved
            .values
            .as_deref()
            .is_some_and(|values| values.iter().all(Value::is_null))
        || resolved.nullable && resolved.is_hollow() && resolved.required.is_empty()
}

/// The scalar type of all alternatives; integers are numbers where both are named.
fn shared_kind(read: &[Alternative<'_>]) -> Option<JsonType> {
    let is_of = |kind: JsonType, own: Option<JsonType>| {
        own.is_some_and(|own| narrower(own, kind) == Some(own))
    };
    let scalars = [
        JsonType::String,
        JsonType::Integer,
        JsonType::Number,
        JsonType::Boolean,
    ];
    let mut scalars = scalars.into_iter();
    scalars.find(|kind| {
        read.iter()
            .all(|(_, resolved)| is_of(*kind, resolved.json_kind()))
    })
}

/// One scalar for all: the values of every alternative, if only values are listed anywhere;
/// the format, if all share it.
fn scalar<'a>(
    mut resolved: ResolvedSchema<'a>,
    kind: JsonType,
    read: &[Alternative<'a>],
) -> ResolvedSchema<'a> {
    let mut values: Vec<Value> = Vec::new();
    for value in read
        .iter()
        .filter_map(|(_, resolved)| resolved.values.as_ref())
        .flatten()
    {
        if !values.contains(value) {
            values.push(value.clone());
        }
    }
    let names = read.iter().flat_map(|(_, resolved)| &resolved.value_names);
    resolved.value_names.extend(names.copied());
    let aliases = read.iter().flat_map(|(_, resolved)| &resolved.aliases);
    resolved.aliases.extend(aliases.copied());
    let format = read[0].1.format.clone();
    resolved.kind = Some(kind);
    resolved.values = (kind != JsonType::Number && !values.is_empty()).then_some(values);
    resolved.format = format.filter(|_| {
        read.iter()
            .all(|(_, other)| other.format == read[0].1.format)
    });
    resolved.additional = AdditionalProperties::Unsaid;
    resolved
}
