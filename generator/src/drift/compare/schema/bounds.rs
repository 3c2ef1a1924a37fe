//! Bounds of numbers, and of how many there are of something.

use std::cmp::Ordering;

use serde_json::{Number, Value, json};

use super::Two;
use crate::drift::Check;
use crate::drift::check;
use crate::drift::compare::walk::Walk;
use crate::wire::{Bound, JsonType, Schema};

/// The checks of a bound.
struct Checks {
    keyword: &'static str,
    of: JsonType,
    added: &'static Check,
    removed: &'static Check,
    raised: &'static Check,
    lowered: &'static Check,
}

macro_rules! limit {
    ($keyword:literal, $of:ident, $added:ident, $removed:ident, $raised:ident, $lowered:ident) => {
        Checks {
            keyword: $keyword,
            of: JsonType::$of,
            added: &check::$added,
            removed: &check::$removed,
            raised: &check::$raised,
            lowered: &check::$lowered,
        }
    };
}

type Count = fn(&Schema) -> Option<u64>;

static COUNTS: [(Checks, Count); 8] = [
    (
        limit!(
            "minLength",
            String,
            MIN_LENGTH_ADDED,
            MIN_LENGTH_REMOVED,
            MIN_LENGTH_RAISED,
            MIN_LENGTH_LOWERED
        ),
        |schema| schema.min_length,
    ),
    (
        limit!(
            "maxLength",
            String,
            MAX_LENGTH_ADDED,
            MAX_LENGTH_REMOVED,
            MAX_LENGTH_RAISED,
            MAX_LENGTH_LOWERED
        ),
        |schema| schema.max_length,
    ),
    (
        limit!(
            "minItems",
            Array,
            MIN_ITEMS_ADDED,
            MIN_ITEMS_REMOVED,
            MIN_ITEMS_RAISED,
            MIN_ITEMS_LOWERED
        ),
        |schema| schema.min_items,
    ),
    (
        limit!(
            "maxItems",
            Array,
            MAX_ITEMS_ADDED,
            MAX_ITEMS_REMOVED,
            MAX_ITEMS_RAISED,
            MAX_ITEMS_LOWERED
        ),
        |schema| schema.max_items,
    ),
    (
        limit!(
            "minContains",
            Array,
            MIN_CONTAINS_ADDED,
            MIN_CONTAINS_REMOVED,
            MIN_CONTAINS_RAISED,
            MIN_CONTAINS_LOWERED
        ),
        |schema| schema.min_contains,
    ),
    (
        limit!(
            "maxContains",
            Array,
            MAX_CONTAINS_ADDED,
            MAX_CONTAINS_REMOVED,
            MAX_CONTAINS_RAISED,
            MAX_CONTAINS_LOWERED
        ),
        |schema| schema.max_contains,
    ),
    (
        limit!(
            "minProperties",
            Object,
            MIN_PROPERTIES_ADDED,
            MIN_PROPERTIES_REMOVED,
            MIN_PROPERTIES_RAISED,
            MIN_PROPERTIES_LOWERED
        ),
        |schema| schema.min_properties,
    ),
    (
        limit!(
            "maxProperties",
            Object,
            MAX_PROPERTIES_ADDED,
            MAX_PROPERTIES_REMOVED,
            MAX_PROPERTIES_RAISED,
            MAX_PROPERTIES_LOWERED
        ),
        |schema| schema.max_properties,
    ),
];

type End = fn(&Schema) -> Option<&Bound>;

static ENDS: [(Checks, End); 2] = [
    (
        limit!(
            "minimum",
            Number,
            MINIMUM_ADDED,
            MINIMUM_REMOVED,
            MINIMUM_RAISED,
            MINIMUM_LOWERED
        ),
        |schema| schema.minimum.as_ref(),
    ),
    (
        limit!(
            "maximum",
            Number,
            MAXIMUM_ADDED,
            MAXIMUM_REMOVED,
            MAXIMUM_RAISED,
            MAXIMUM_LOWERED
        ),
        |schema| schema.maximum.as_ref(),
    ),
];

pub(super) fn compare(walk: &mut Walk<'_>, two: &Two<'_>) {
    for (checks, get) in &COUNTS {
        let (old, new) = (get(two.old), get(two.new));
        let order = old.zip(new).map(|(old, new)| new.cmp(&old));
        let shown = |count: Option<u64>| count.map(|count| json!(count));
        limit(
            walk,
            two,
            checks,
            (shown(old), shown(new)),
            order,
            |schema| get(schema).is_some(),
        );
    }
    for (checks, get) in &ENDS {
        let (old, new) = (get(two.old), get(two.new));
        let lower = checks.keyword == "minimum";
        let order = old.zip(new).map(|(old, new)| higher(old, new, lower));
        let (before, after) = (old.map(end), new.map(end));
        limit(walk, two, checks, (before, after), order, |schema| {
            get(schema).is_some()
        });
    }
}

/// The new bound beside the old one.
fn higher(old: &Bound, new: &Bound, lower: bool) -> Ordering {
    let value = order(&new.value, &old.value);
    // `> 1` asks for more than `>= 1`, `< 1` for less than `<= 1`.
    let exclusive = new.exclusive.cmp(&old.exclusive);
    value.then(if lower {
        exclusive
    } else {
        exclusive.reverse()
    })
}

fn order(a: &Number, b: &Number) -> Ordering {
    let whole = |number: &Number| {
        number
            .as_i64()
            .map(i128::from)
            .or_else(|| number.as_u64().map(i128::from))
    };
    match (whole(a), whole(b)) {
        (Some(a), Some(b)) => a.cmp(&b),
        _ => a
            .as_f64()
            .partial_cmp(&b.as_f64())
            .unwrap_or(Ordering::Equal),
    }
}

fn end(bound: &Bound) -> Value {
    let value = Value::Number(bound.value.clone());
    if bound.exclusive {
        json!({ "exclusive": value })
    } else {
        value
    }
}

/// A bound as a reader would write it.
fn text(value: &Value) -> String {
    value
        .get("exclusive")
        .map_or_else(|| value.to_string(), |inner| format!("{inner}, exclusive"))
}

fn limit(
    walk: &mut Walk<'_>,
    two: &Two<'_>,
    checks: &Checks,
    (before, after): (Option<Value>, Option<Value>),
    order: Option<Ordering>,
    has: impl Fn(&Schema) -> bool + Copy,
) {
    let keyword = checks.keyword;
    let (check, message) = match (&before, &after, order) {
        (None, Some(new), _) => (
            checks.added,
            format!("`{keyword}` is {}, there was none", text(new)),
        ),
        (Some(old), None, _) => (
            checks.removed,
            format!("`{keyword}` is gone, it was {}", text(old)),
        ),
        (Some(old), Some(new), Some(order)) if order != Ordering::Equal => {
            let check = if order == Ordering::Greater {
                checks.raised
            } else {
                checks.lowered
            };
            (
                check,
                format!("`{keyword}` is {}, it was {}", text(new), text(old)),
            )
        }
        _ => return,
    };
    let touches = |schema: &Schema| concerns(schema, checks.of);
    let draft = two
        .keyword(walk, check, keyword, has, message)
        .bound(keyword);
    walk.note(
        two.node,
        draft
            .values(before, after)
            .effect(two.effect(check, touches)),
    );
}

/// Whether a keyword about values of a type says anything here.
pub(super) fn concerns(schema: &Schema, of: JsonType) -> bool {
    schema.concerns(of) || of == JsonType::Number && schema.concerns(JsonType::Integer)
}
