//! `type`, `nullable`, `enum` and `const`.

use serde_json::{Value, json};

use super::Two;
use crate::drift::Hint;
use crate::drift::check::{self, Effect};
use crate::drift::compare::draft::Draft;
use crate::drift::compare::walk::Walk;
use crate::drift::compare::written;
use crate::wire::{JsonType, Schema, value_text};

/// Whether the rest of the two can be compared: both are of one type, or of none.
pub(super) fn compare(walk: &mut Walk<'_>, two: &Two<'_>) -> bool {
    null(walk, two);
    let comparable = json_type(walk, two);
    // What a choice says of values, its alternatives say.
    if is_choice(two.old) == is_choice(two.new) {
        values(walk, two);
    }
    comparable
}

fn null(walk: &mut Walk<'_>, two: &Two<'_>) {
    // Without a type, values or alternatives any value is taken: that is told of the type.
    let untyped = (takes_any(two.old), takes_any(two.new));
    let (check, message) = match (takes_null(two.old), takes_null(two.new)) {
        (true, false) if untyped.1 => (&check::TYPE_WIDENED, "`type` is gone, with it `null`"),
        (false, true) if untyped.0 => (&check::TYPE_NARROWED, "`type` was added, with it `null`"),
        (false, true) => (&check::NULLABLE_ADDED, "`null` may come"),
        (true, false) => (&check::NULLABLE_REMOVED, "`null` is not taken any more"),
        _ => return,
    };
    let states = |schema: &Schema| schema.nullable;
    let (mut old, mut new) = two.at(walk, "nullable", states);
    // It is spelled in several ways: the schema is the place.
    if !two.old.nullable || !two.new.nullable {
        old = walk.old.at(two.stated.0);
        new = walk.new.at(two.stated.1);
    }
    walk.note(two.node, Draft::changed(check, &old, &new, message));
}

fn takes_null(schema: &Schema) -> bool {
    schema.nullable || schema.json_type == Some(JsonType::Null)
}

fn takes_any(schema: &Schema) -> bool {
    let stated = schema.json_type.is_some() || schema.values.is_some() || is_choice(schema);
    !stated && schema.all_of.is_empty() && !schema.nullable
}

/// What a schema is, for people and for pairing: its type, or that it is a choice.
fn kind(schema: &Schema) -> Option<JsonType> {
    let implied = || {
        let object = !schema.properties.is_empty() || !schema.required.is_empty();
        object
            .then_some(JsonType::Object)
            .or_else(|| schema.items.is_some().then_some(JsonType::Array))
    };
    schema.json_type.or_else(implied)
}

fn is_choice(schema: &Schema) -> bool {
    !schema.one_of.is_empty() || !schema.any_of.is_empty()
}

fn json_type(walk: &mut Walk<'_>, two: &Two<'_>) -> bool {
    let (old, new) = (kind(two.old), kind(two.new));
    let choices = (is_choice(two.old), is_choice(two.new));
    if choices.0 != choices.1 {
        return choice(walk, two, choices.1);
    }
    let (check, message) = match (old, new) {
        (old, new) if old == new => return true,
        (Some(JsonType::Integer), Some(JsonType::Number)) => (
            &check::TYPE_WIDENED,
            "`type` is `number`, it was `integer`".to_owned(),
        ),
        (Some(JsonType::Number), Some(JsonType::Integer)) => (
            &check::TYPE_NARROWED,
            "`type` is `integer`, it was `number`".to_owned(),
        ),
        (Some(old), Some(new)) => (
            &check::TYPE_CHANGED,
            format!("`type` is `{}`, it was `{}`", new.name(), old.name()),
        ),
        (Some(old), None) => (
            &check::TYPE_WIDENED,
            format!("`type` is gone, it was `{}`", old.name()),
        ),
        (None, Some(new)) => (
            &check::TYPE_NARROWED,
            format!("`type` is `{}`, any was taken", new.name()),
        ),
        (None, None) => return true,
    };
    let name = |json_type: Option<JsonType>| json_type.map(|one| json!(one.name()));
    let (before, after) = (
        walk.old
            .keyword(two.stated.0, "type", |schema| schema.json_type.is_some()),
        walk.new
            .keyword(two.stated.1, "type", |schema| schema.json_type.is_some()),
    );
    let draft = Draft::changed(check, &before, &after, message).values(name(old), name(new));
    walk.note(two.node, draft);
    // Bounds of one type are told even where the other revision names no type.
    let numbers = [Some(JsonType::Integer), Some(JsonType::Number)];
    old.is_none() || new.is_none() || numbers.contains(&old) && numbers.contains(&new)
}

/// One of them is a choice and the other is not.
fn choice(walk: &mut Walk<'_>, two: &Two<'_>, added: bool) -> bool {
    let (old, new) = (walk.old.at(two.stated.0), walk.new.at(two.stated.1));
    let (check, message, schema) = if added {
        (
            &check::CHOICE_ADDED,
            "a choice of several schemas, it was one",
            two.new,
        )
    } else {
        (
            &check::CHOICE_REMOVED,
            "one schema, it was a choice of several",
            two.old,
        )
    };
    let mut draft = Draft::changed(check, &old, &new, message);
    if let Some(effect) = one_of_several(walk, two, schema, added) {
        draft = draft.effect(effect);
    }
    walk.note(two.node, draft);
    // What stands beside the alternatives can still be compared.
    kind(two.old) == kind(two.new) && kind(two.old).is_some()
}

/// The plain schema is one of the alternatives: the choice is wider than it.
fn one_of_several(walk: &Walk<'_>, two: &Two<'_>, choice: &Schema, added: bool) -> Option<Effect> {
    let direction = walk.graph.direction(two.node);
    let mut alternatives = choice.one_of.iter().chain(&choice.any_of);
    if added {
        let found = alternatives.any(|one| walk.same(direction, two.stated.0, one));
        found.then_some(Effect::Wider)
    } else {
        let found = alternatives.any(|one| walk.same(direction, one, two.stated.1));
        found.then_some(Effect::Narrower)
    }
}

fn values(walk: &mut Walk<'_>, two: &Two<'_>) {
    let states = |schema: &Schema| schema.values.is_some();
    let listed = [two.old, two.new].map(written::listed);
    if walk.graph.is_text(two.node) && listed[0].is_some() && listed[0] == listed[1] {
        return;
    }
    match (&two.old.values, &two.new.values) {
        (None, None) => {}
        (None, Some(values)) => {
            let message = format!("only {} may come, any value was taken", list(values));
            let draft = two.keyword(walk, &check::ENUM_ADDED, "enum", states, message);
            walk.note(two.node, draft.values(None, Some(json!(values))));
        }
        (Some(values), None) => {
            let message = format!("any value may come, it was one of {}", list(values));
            let draft = two.keyword(walk, &check::ENUM_REMOVED, "enum", states, message);
            walk.note(two.node, draft.values(Some(json!(values)), None));
        }
        (Some(old), Some(new)) => changed(walk, two, old, new),
    }
}

fn changed(walk: &mut Walk<'_>, two: &Two<'_>, old: &[Value], new: &[Value]) {
    let states = |schema: &Schema| schema.values.is_some();
    let gone: Vec<&Value> = old.iter().filter(|value| !new.contains(value)).collect();
    let come: Vec<&Value> = new.iter().filter(|value| !old.contains(value)).collect();
    if let ([old], [new]) = (old, new) {
        if old != new {
            let message = format!("the only value is {}, it was {}", shown(new), shown(old));
            let draft = two.keyword(walk, &check::CONST_CHANGED, "const", states, message);
            walk.note(two.node, draft.values(Some(old.clone()), Some(new.clone())));
        }
        return;
    }
    let hint = match (&*gone, &*come) {
        ([old], [new]) => Some(Hint::Renamed(value_text(old), value_text(new))),
        _ => None,
    };
    if !gone.is_empty() {
        let message = format!("{} may not come any more", list(gone.iter().copied()));
        let draft = two.keyword(walk, &check::ENUM_VALUE_REMOVED, "enum", states, message);
        walk.note(
            two.node,
            draft.values(Some(json!(gone)), None).hint(hint.clone()),
        );
    }
    if !come.is_empty() {
        let message = format!("{} may come too", list(come.iter().copied()));
        let draft = two.keyword(walk, &check::ENUM_VALUE_ADDED, "enum", states, message);
        walk.note(two.node, draft.values(None, Some(json!(come))).hint(hint));
    }
}

/// `` `a`, `b` and `c` ``
fn list<'v>(values: impl IntoIterator<Item = &'v Value>) -> String {
    let texts: Vec<String> = values.into_iter().map(shown).collect();
    match &*texts {
        [] => "no value".to_owned(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

fn shown(value: &Value) -> String {
    format!("`{}`", value_text(value))
}
