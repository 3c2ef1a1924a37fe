//! `oneOf`, `anyOf`, `discriminator`, `not`, `if`, and what of `allOf` cannot be merged.

mod alternatives;
mod tags;

use super::Two;
use crate::drift::check;
use crate::drift::compare::draft::Draft;
use crate::drift::compare::walk::Walk;
use crate::wire::{Conditional, Schema, SchemaRef};

pub(super) fn compare(walk: &mut Walk<'_>, two: &Two<'_>) {
    lists(walk, two);
    excluded(walk, two);
    condition(walk, two);
    parts(walk, two);
    dynamic(walk, two);
}

/// The alternatives of both: those of `oneOf` and of `anyOf` apart where a schema has both.
fn lists(walk: &mut Walk<'_>, two: &Two<'_>) {
    let has_both = |schema: &Schema| !schema.one_of.is_empty() && !schema.any_of.is_empty();
    if has_both(two.old) || has_both(two.new) {
        alternatives::compare(walk, two, (&two.old.one_of, &two.new.one_of));
        alternatives::compare(walk, two, (&two.old.any_of, &two.new.any_of));
        return;
    }
    let list = |schema: &Schema| [&*schema.one_of, &*schema.any_of].concat();
    let (old, new) = (list(two.old), list(two.new));
    alternatives::compare(walk, two, (&old, &new));
    let exact = |schema: &Schema| !schema.one_of.is_empty();
    let chosen = !old.is_empty() && !new.is_empty();
    if chosen && exact(two.old) != exact(two.new) && !(apart(walk, &old) && apart(walk, &new)) {
        let message = if exact(two.new) {
            "`anyOf` is `oneOf`"
        } else {
            "`oneOf` is `anyOf`"
        };
        let (old, new) = (walk.old.at(two.stated.0), walk.new.at(two.stated.1));
        walk.note(
            two.node,
            Draft::changed(&check::CHOICE_KIND_CHANGED, &old, &new, message),
        );
    }
}

/// Whether no value fits two of them, as their JSON types tell: `oneOf` and `anyOf` mean the same then.
fn apart(walk: &Walk<'_>, alternatives: &[SchemaRef]) -> bool {
    let types: Vec<_> = alternatives
        .iter()
        .map(|one| walk.new.json_type(one))
        .collect();
    types.iter().enumerate().all(|(index, own)| {
        own.is_some()
            && types
                .iter()
                .skip(index + 1)
                .all(|other| crate::drift::compare::view::disjoint(*own, *other))
    })
}

/// `not`: what is excluded more is taken less, so its schemas are compared like others only where they mean the same, for
/// what people read of them.
fn excluded(walk: &mut Walk<'_>, two: &Two<'_>) {
    let direction = walk.graph.direction(two.node);
    let message = match (&two.old.not, &two.new.not) {
        (None, None) => return,
        (Some(old), Some(new)) if walk.same(direction, old, new) => {
            return walk.pair(two.node, old, new, false);
        }
        (Some(_), Some(_)) => "`not` excludes other values",
        (None, Some(_)) => "`not` excludes values, none were",
        (Some(_), None) => "`not` is gone: no value is excluded",
    };
    let draft = two.keyword(
        walk,
        &check::NOT_CHANGED,
        "not",
        |schema| schema.not.is_some(),
        message,
    );
    walk.note(two.node, draft);
}

fn condition(walk: &mut Walk<'_>, two: &Two<'_>) {
    let direction = walk.graph.direction(two.node);
    let message = match (&two.old.condition, &two.new.condition) {
        (None, None) => return,
        (Some(old), Some(new)) if walk.same(direction, &old.condition, &new.condition) => {
            walk.pair(two.node, &old.condition, &new.condition, false);
            return branches(walk, two, old, new);
        }
        (Some(_), Some(_)) => "`if` asks for something else",
        (None, Some(_)) => "`if` brings conditions, there were none",
        (Some(_), None) => "`if` is gone",
    };
    let draft = two.keyword(
        walk,
        &check::CONDITION_CHANGED,
        "if",
        |schema| schema.condition.is_some(),
        message,
    );
    walk.note(two.node, draft);
}

fn branches(walk: &mut Walk<'_>, two: &Two<'_>, old: &Conditional, new: &Conditional) {
    for (keyword, old, new) in [
        ("then", &old.then, &new.then),
        ("else", &old.otherwise, &new.otherwise),
    ] {
        match (old, new) {
            (Some(old), Some(new)) => walk.pair(two.node, old, new, false),
            (None, None) => {}
            _ => {
                let message = format!("`{keyword}` was added or removed");
                let (old, new) = (walk.old.at(two.stated.0), walk.new.at(two.stated.1));
                walk.note(
                    two.node,
                    Draft::changed(&check::CONDITION_CHANGED, &old, &new, message),
                );
            }
        }
    }
}

/// What of `allOf` stays apart.
fn parts(walk: &mut Walk<'_>, two: &Two<'_>) {
    let direction = walk.graph.direction(two.node);
    let mut come: Vec<&SchemaRef> = two.new.all_of.iter().collect();
    let mut gone = Vec::new();
    for old in &two.old.all_of {
        match come.iter().position(|new| walk.same(direction, old, new)) {
            Some(index) => {
                let new = come.remove(index);
                walk.pair(two.node, old, new, false);
            }
            None => gone.push(old),
        }
    }
    if let ([old], [new]) = (&*gone, &*come) {
        walk.pair(two.node, old, new, false);
    } else if !gone.is_empty() || !come.is_empty() {
        let (old, new) = two.at(walk, "allOf", |schema| !schema.all_of.is_empty());
        let message = "`allOf` has other parts";
        walk.note(
            two.node,
            Draft::changed(&check::ALL_OF_CHANGED, &old, &new, message),
        );
    }
}

fn dynamic(walk: &mut Walk<'_>, two: &Two<'_>) {
    let stated = |schema: &Schema| {
        schema
            .dynamic_ref
            .clone()
            .or_else(|| schema.recursive_ref.clone())
    };
    if stated(two.old) != stated(two.new) {
        let (old, new) = (walk.old.at(two.stated.0), walk.new.at(two.stated.1));
        let message = "a dynamic reference leads elsewhere";
        walk.note(
            two.node,
            Draft::changed(&check::REFERENCE_CHANGED, &old, &new, message),
        );
    }
}
