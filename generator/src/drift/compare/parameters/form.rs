//! An object in an exploded form is written as parameters of its properties' names: `?from=1&count=2`.

use super::{Own, expanded};
use crate::drift::compare::call::Call;
use crate::drift::compare::walk::Walk;
use crate::wire::{At, JsonType, Location, Parameter, ParameterValue, SchemaRef, Style};

/// A property that is written as a parameter.
#[derive(Clone, Debug)]
pub(super) struct Expanded {
    pub(super) name: String,
    pub(super) required: bool,
    pub(super) at: At,
    schema: SchemaRef,
}

/// Compares parameters with properties of such objects, where one revision has the one and the other the other.
pub(super) fn gathered<'c>(
    walk: &mut Walk<'_>,
    call: &Call<'_>,
    gone: &mut Vec<Own<'c>>,
    come: &mut Vec<Own<'c>>,
) {
    let objects = |list: &[Own<'c>], walk: &Walk<'_>, is_new: bool| {
        let own = list
            .iter()
            .filter(|own| is_object(walk, own.parameter, is_new));
        own.map(|own| own.parameter).collect::<Vec<_>>()
    };
    let (before, after) = (objects(gone, walk, false), objects(come, walk, true));
    if before.is_empty() == after.is_empty() {
        return;
    }
    let is_new = before.is_empty();
    let whole = if is_new { after } else { before };
    let mut members: Vec<Expanded> = whole
        .iter()
        .flat_map(|one| members(walk, one, is_new))
        .collect();
    let known = |own: &Own<'_>, members: &[Expanded]| {
        members.iter().position(|one| {
            one.name == own.parameter.name && own.parameter.location == Location::Query
        })
    };
    let single = if is_new { &mut *gone } else { &mut *come };
    if !single.iter().any(|own| known(own, &members).is_some()) {
        return;
    }
    for own in std::mem::take(single) {
        match known(&own, &members) {
            Some(index) => pair(walk, call, own.parameter, &members.remove(index), is_new),
            None => single.push(own),
        }
    }
    for member in &members {
        expanded(walk, call, member, is_new);
    }
    let list = if is_new { come } else { gone };
    list.retain(|own| !whole.iter().any(|one| std::ptr::eq(*one, own.parameter)));
}

fn pair(walk: &mut Walk<'_>, call: &Call<'_>, single: &Parameter, member: &Expanded, is_new: bool) {
    let ParameterValue::Schema(schema) = &single.value else {
        return;
    };
    let node = walk.root(&call.name, call.asked, super::one::part(single));
    let optional = !single.required && !member.required;
    if is_new {
        walk.pair(node, schema, &member.schema, optional);
    } else {
        walk.pair(node, &member.schema, schema, optional);
    }
}

fn is_object(walk: &Walk<'_>, parameter: &Parameter, is_new: bool) -> bool {
    let ParameterValue::Schema(schema) = &parameter.value else {
        return false;
    };
    let style = parameter.style.unwrap_or(Style::Form);
    let view = if is_new { walk.new } else { walk.old };
    parameter.location == Location::Query
        && style == Style::Form
        && parameter.explode.unwrap_or(true)
        && view.schema(schema).json_type == Some(JsonType::Object)
}

fn members(walk: &Walk<'_>, parameter: &Parameter, is_new: bool) -> Vec<Expanded> {
    let ParameterValue::Schema(schema) = &parameter.value else {
        return Vec::new();
    };
    let view = if is_new { walk.new } else { walk.old };
    let schema = view.schema(schema);
    let properties = schema.properties.iter();
    properties
        .map(|(name, own)| Expanded {
            name: name.clone(),
            required: parameter.required && schema.required.contains(name),
            at: view.at(own),
            schema: own.clone(),
        })
        .collect()
}

/// Whether two parameters hold the same.
pub(super) fn same(walk: &Walk<'_>, call: &Call<'_>, old: &Parameter, new: &Parameter) -> bool {
    match (&old.value, &new.value) {
        (ParameterValue::Schema(old), ParameterValue::Schema(new)) => {
            walk.same(call.asked, old, new)
        }
        _ => false,
    }
}
