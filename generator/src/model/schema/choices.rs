//! Alternatives that are none: combinations of `oneOf` and `anyOf` that say something simpler.

use std::collections::HashSet;

use serde_json::Value;

use super::all_of::{Schemas, both, gather};
use super::facts::{Facts, Rest};
use super::part::Part;

/// The same facts with fewer than two alternatives where the document allows it, and with one choice where only one is.
pub(in crate::model) fn simplify<'a>(schemas: Schemas<'a>, mut facts: Facts<'a>) -> Facts<'a> {
    if facts.beside.is_empty() {
        return simplify_one(schemas, facts);
    }
    let mut nullable = Vec::new();
    let mut left = Vec::new();
    for choice in facts.take_choices() {
        let mut alone = Facts::default();
        alone.choose(choice);
        let mut simple = simplify_one(schemas, alone);
        if simple.one_of.is_empty() && simple.is_hollow() && !simple.nullable {
            continue;
        }
        nullable.push(simple.nullable);
        if !simple.one_of.is_empty() {
            left.push(std::mem::take(&mut simple.one_of));
        }
        simple.nullable = facts.nullable;
        facts = both(facts, simple);
    }
    facts.nullable |= !nullable.is_empty() && nullable.iter().all(|nullable| *nullable);
    for choice in left {
        facts.choose(choice);
    }
    facts
}

fn simplify_one<'a>(schemas: Schemas<'a>, mut facts: Facts<'a>) -> Facts<'a> {
    if facts.one_of.is_empty() {
        return facts;
    }
    let parts = std::mem::take(&mut facts.one_of);
    let parts = if facts.is_bare() && holds_choice(schemas, &parts) {
        parts
    } else {
        expand(schemas, parts)
    };
    let mut read: Vec<(Part, Facts)> = Vec::new();
    for part in parts {
        let alternative = gather(schemas, &part);
        if is_null(&alternative) {
            facts.nullable = true;
            continue;
        }
        facts.nullable |= alternative.nullable;
        read.push((part, alternative));
    }
    if read.iter().all(|(_, alternative)| alternative.is_hollow()) {
        return facts;
    }
    if let [(_, only)] = read.as_slice() {
        return both(facts, only.clone());
    }
    if let Some(kind) = shared_kind(&read) {
        return scalar(facts, kind, &read);
    }
    facts.one_of = read.into_iter().map(|(part, _)| part).collect();
    facts
}

/// Alternatives that are nothing but further alternatives give way to these.
fn expand<'a>(schemas: Schemas<'a>, parts: Vec<Part<'a>>) -> Vec<Part<'a>> {
    let mut open: Vec<Part<'a>> = parts.into_iter().rev().collect();
    let mut seen = HashSet::new();
    let mut out = Vec::new();
    while let Some(part) = open.pop() {
        if !seen.insert(part.identity()) {
            continue;
        }
        let facts = gather(schemas, &part);
        if is_only_choice(&facts) {
            open.extend(facts.one_of.into_iter().rev());
        } else {
            out.push(part);
        }
    }
    out
}

fn is_only_choice(facts: &Facts) -> bool {
    !facts.one_of.is_empty()
        && facts.beside.is_empty()
        && facts.json_kind().is_none()
        && facts.discriminator.is_none()
}

/// Whether one alternative is a component that is a choice among objects, and none of the others takes an object: that
/// one keeps its own type, then.
fn holds_choice<'a>(schemas: Schemas<'a>, parts: &[Part<'a>]) -> bool {
    let (mut choices, mut others) = (0, 0);
    for part in parts {
        let facts = gather(schemas, part);
        if matches!(part, Part::Ref(_)) && is_choice_of_objects(schemas, &facts) {
            choices += 1;
        } else if !is_null(&facts) {
            if matches!(facts.json_kind(), None | Some("object")) {
                return false;
            }
            others += 1;
        }
    }
    choices == 1 && others > 0
}

/// Whether it is a choice, and each alternative an object.
pub(in crate::model) fn is_choice_of_objects<'a>(schemas: Schemas<'a>, facts: &Facts<'a>) -> bool {
    let is_choice = facts.one_of.len() > 1 && facts.beside.is_empty() && facts.is_bare();
    is_choice && facts.values.is_none() && {
        let parts = expand(schemas, facts.one_of.clone());
        parts
            .iter()
            .all(|part| gather(schemas, part).json_kind() == Some("object"))
    }
}

fn is_null(facts: &Facts) -> bool {
    facts.kind == Some("null")
        || facts
            .values
            .as_deref()
            .is_some_and(|values| values.iter().all(Value::is_null))
        || facts.nullable && facts.is_hollow() && facts.required.is_empty()
}

/// The scalar type of all alternatives; integers are numbers where both are named.
fn shared_kind(read: &[(Part, Facts)]) -> Option<&'static str> {
    let all = |kinds: &[&str]| {
        read.iter()
            .all(|(_, facts)| facts.json_kind().is_some_and(|kind| kinds.contains(&kind)))
    };
    let scalars = [
        ("string", &["string"][..]),
        ("integer", &["integer"]),
        ("number", &["integer", "number"]),
        ("boolean", &["boolean"]),
    ];
    scalars
        .into_iter()
        .find(|(_, kinds)| all(kinds))
        .map(|(kind, _)| kind)
}

/// One scalar for all: the values of every alternative, if only values are listed anywhere;
/// the format, if all share it.
fn scalar<'a>(
    mut facts: Facts<'a>,
    kind: &'static str,
    read: &[(Part<'a>, Facts<'a>)],
) -> Facts<'a> {
    let mut values: Vec<Value> = Vec::new();
    for value in read
        .iter()
        .filter_map(|(_, facts)| facts.values.as_ref())
        .flatten()
    {
        if !values.contains(value) {
            values.push(value.clone());
        }
    }
    let names = read.iter().flat_map(|(_, facts)| &facts.value_names);
    facts.value_names.extend(names.copied());
    let format = read[0].1.format.clone();
    facts.kind = Some(kind);
    facts.values = (kind != "number" && !values.is_empty()).then_some(values);
    facts.format = format.filter(|_| {
        read.iter()
            .all(|(_, other)| other.format == read[0].1.format)
    });
    facts.rest = Rest::Unsaid;
    facts
}
