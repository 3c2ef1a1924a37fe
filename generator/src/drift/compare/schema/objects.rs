//! `properties`, `required` and what speaks of the other properties.

mod dependent;
mod other;
mod required;

use self::required::{excused, read_without, required};

use super::Two;
use crate::drift::check::{self, Effect};
use crate::drift::compare::draft::Draft;
use crate::drift::compare::walk::Walk;
use crate::drift::{Check, Direction, Hint};
use crate::wire::{Schema, SchemaOrBool, SchemaRef};

pub(super) fn compare(walk: &mut Walk<'_>, two: &Two<'_>) {
    properties(walk, two);
    undeclared(walk, two);
    other::compare(walk, two);
    dependent::compare(walk, two);
}

fn properties(walk: &mut Walk<'_>, two: &Two<'_>) {
    let hint = renamed(walk, two);
    for (name, old) in &two.old.properties {
        match two.new.properties.get(name) {
            Some(new) => kept(walk, two, name, (old, new)),
            None => removed(walk, two, name, old, hint.as_ref()),
        }
    }
    for (name, new) in &two.new.properties {
        if !two.old.properties.contains_key(name) {
            added(walk, two, name, new, hint.as_ref());
        }
    }
}

/// A property that is in both.
fn kept(walk: &mut Walk<'_>, two: &Two<'_>, name: &str, (old, new): (&SchemaRef, &SchemaRef)) {
    let before = required(walk, two, false, name);
    let after = required(walk, two, true, name);
    presence(walk, two, name, (before, after), (old, new));
    one_way(walk, two, name, (old, new));
    let is_option = |asked: bool, excused: bool| !asked || excused;
    let excused = excused(walk, two, name);
    let optional = is_option(before, excused.0) && is_option(after, excused.1);
    walk.pair(two.node, old, new, optional);
}

fn presence(
    walk: &mut Walk<'_>,
    two: &Two<'_>,
    name: &str,
    (before, after): (bool, bool),
    (old, new): (&SchemaRef, &SchemaRef),
) {
    let (check, message) = match (before, after) {
        (false, true) => (
            &check::PROPERTY_BECAME_REQUIRED,
            format!("`{name}` must be there, it was optional"),
        ),
        (true, false) => (
            &check::PROPERTY_BECAME_OPTIONAL,
            format!("`{name}` may be absent, it was required"),
        ),
        _ => return,
    };
    let draft = Draft::changed(check, &walk.old.at(old), &walk.new.at(new), message);
    walk.note(two.node, read_without(walk, two, name, draft));
}

/// `readOnly` and `writeOnly` of a property that goes this way in both.
fn one_way(walk: &mut Walk<'_>, two: &Two<'_>, name: &str, (old, new): (&SchemaRef, &SchemaRef)) {
    let flags = (walk.old.schema(old), walk.new.schema(new));
    let read = (flags.0.read_only, flags.1.read_only);
    let write = (flags.0.write_only, flags.1.write_only);
    for (before_after, added, removed) in [
        (
            read,
            &check::PROPERTY_BECAME_READ_ONLY,
            &check::PROPERTY_BECAME_WRITABLE,
        ),
        (
            write,
            &check::PROPERTY_BECAME_WRITE_ONLY,
            &check::PROPERTY_BECAME_READABLE,
        ),
    ] {
        let (check, now) = match before_after {
            (false, true) => (added, true),
            (true, false) => (removed, false),
            _ => continue,
        };
        let (before, after) = (walk.old.at(old), walk.new.at(new));
        let draft = Draft::changed(check, &before, &after, direction_message(check, name, now));
        walk.note(two.node, draft.effect(Effect::Same));
    }
}

fn direction_message(check: &Check, name: &str, now: bool) -> String {
    let keyword = match check.id {
        "property-became-read-only" | "property-became-writable" => "readOnly",
        _ => "writeOnly",
    };
    if now {
        format!("`{name}` is `{keyword}`")
    } else {
        format!("`{name}` is not `{keyword}` any more")
    }
}

/// Whether undeclared properties are refused.
fn is_closed(schema: &Schema) -> bool {
    let never = |one: &Option<SchemaOrBool>| matches!(one, Some(SchemaOrBool::Bool(false)));
    never(&schema.additional_properties) || never(&schema.unevaluated_properties)
}

fn removed(walk: &mut Walk<'_>, two: &Two<'_>, name: &str, old: &SchemaRef, hint: Option<&Hint>) {
    let before = required(walk, two, false, name);
    let parent = walk.new.keyword(two.stated.1, "properties", |schema| {
        !schema.properties.is_empty()
    });
    if let Some(at) = walk.new.omitted(two.stated.1, name) {
        let direction = walk.graph.direction(two.node);
        let check = one_way_check(direction, true);
        let draft = Draft::changed(
            check,
            &walk.old.at(old),
            &at,
            direction_message(check, name, true),
        );
        let effect = match (before, is_closed(two.new)) {
            (true, true) => Effect::Other,
            (true, false) => Effect::Wider,
            (false, true) => Effect::Narrower,
            (false, false) => Effect::Same,
        };
        walk.note(two.node, draft.effect(effect));
        return;
    }
    let check = if before {
        &check::REQUIRED_PROPERTY_REMOVED
    } else {
        &check::PROPERTY_REMOVED
    };
    let message = format!("`{name}` is not described any more");
    let draft = Draft::removed(check, &walk.old.at(old), &parent, message);
    let effect = match (before, is_closed(two.new)) {
        (true, true) => Effect::Other,
        (true, false) => Effect::Wider,
        (false, true) => Effect::Narrower,
        (false, false) => Effect::Same,
    };
    let draft = draft
        .effect(effect)
        .hint(hint.filter(|hint| names(hint, name)).cloned());
    walk.note(two.node, read_without(walk, two, name, draft));
}

fn added(walk: &mut Walk<'_>, two: &Two<'_>, name: &str, new: &SchemaRef, hint: Option<&Hint>) {
    let after = required(walk, two, true, name);
    let effect = match (after, is_closed(two.old)) {
        (true, true) => Effect::Other,
        (true, false) => Effect::Narrower,
        (false, true) => Effect::Wider,
        (false, false) => Effect::Same,
    };
    if let Some(at) = walk.old.omitted(two.stated.0, name) {
        let direction = walk.graph.direction(two.node);
        let check = one_way_check(direction, false);
        let draft = Draft::changed(
            check,
            &at,
            &walk.new.at(new),
            direction_message(check, name, false),
        );
        walk.note(two.node, draft.effect(effect));
        return;
    }
    let check = if after {
        &check::REQUIRED_PROPERTY_ADDED
    } else {
        &check::PROPERTY_ADDED
    };
    let message = if after {
        format!("`{name}` must be there, it was not described")
    } else {
        format!("`{name}` was added")
    };
    let draft = Draft::added(check, &walk.new.at(new), message);
    let draft = draft
        .effect(effect)
        .hint(hint.filter(|hint| names(hint, name)).cloned());
    walk.note(two.node, read_without(walk, two, name, draft));
}

fn one_way_check(direction: Direction, became: bool) -> &'static Check {
    match (direction, became) {
        (Direction::Request, true) => &check::PROPERTY_BECAME_READ_ONLY,
        (Direction::Request, false) => &check::PROPERTY_BECAME_WRITABLE,
        (_, true) => &check::PROPERTY_BECAME_WRITE_ONLY,
        (_, false) => &check::PROPERTY_BECAME_READABLE,
    }
}

fn names(hint: &Hint, name: &str) -> bool {
    matches!(hint, Hint::Renamed(old, new) if old == name || new == name)
}

/// The one property that is gone is the one that has come, under another name.
fn renamed(walk: &Walk<'_>, two: &Two<'_>) -> Option<Hint> {
    let only = |a: &Schema, b: &Schema| -> Option<(String, SchemaRef)> {
        let mut own = a
            .properties
            .iter()
            .filter(|(name, _)| !b.properties.contains_key(*name));
        let (name, schema) = own.next()?;
        own.next().is_none().then(|| (name.clone(), schema.clone()))
    };
    let (old, before) = only(two.old, two.new)?;
    let (new, after) = only(two.new, two.old)?;
    let direction = walk.graph.direction(two.node);
    walk.same(direction, &before, &after)
        .then_some(Hint::Renamed(old, new))
}

/// Names of `required` that no property declares.
fn undeclared(walk: &mut Walk<'_>, two: &Two<'_>) {
    let bare = |name: &String| {
        let declared = [two.old, two.new]
            .iter()
            .any(|schema| schema.properties.contains_key(name));
        let omitted = || {
            let new = walk.new.omitted(two.stated.1, name);
            walk.old.omitted(two.stated.0, name).or(new)
        };
        !declared && omitted().is_none() && !name.is_empty()
    };
    let only = |a: &Schema, b: &Schema| -> Vec<String> {
        let own = a
            .required
            .iter()
            .filter(|name| !b.required.contains(name) && bare(name));
        own.cloned().collect()
    };
    let (come, gone) = (only(two.new, two.old), only(two.old, two.new));
    let (old, new) = two.at(walk, "required", |schema| !schema.required.is_empty());
    for name in come {
        let message = format!("`{name}` must be there");
        walk.note(
            two.node,
            Draft::changed(&check::PROPERTY_BECAME_REQUIRED, &old, &new, message),
        );
    }
    for name in gone {
        let message = format!("`{name}` may be absent, it was required");
        walk.note(
            two.node,
            Draft::changed(&check::PROPERTY_BECAME_OPTIONAL, &old, &new, message),
        );
    }
}
