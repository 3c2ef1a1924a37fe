//! Patterns, formats, what text holds, and whether an item may come twice.

use serde_json::{Value, json};

use super::Two;
use super::bounds::concerns;
use crate::drift::Check;
use crate::drift::check;
use crate::drift::compare::walk::Walk;
use crate::wire::{JsonType, Schema};

pub(super) fn compare(walk: &mut Walk<'_>, two: &Two<'_>) {
    texts(walk, two);
    unique(walk, two);
}

fn texts(walk: &mut Walk<'_>, two: &Two<'_>) {
    let [pattern, multiple, format] = [
        [
            &check::PATTERN_ADDED,
            &check::PATTERN_REMOVED,
            &check::PATTERN_CHANGED,
        ],
        [
            &check::MULTIPLE_OF_ADDED,
            &check::MULTIPLE_OF_REMOVED,
            &check::MULTIPLE_OF_CHANGED,
        ],
        [
            &check::FORMAT_ADDED,
            &check::FORMAT_REMOVED,
            &check::FORMAT_CHANGED,
        ],
    ];
    let said = |text: &Option<String>| text.as_ref().map(|text| json!(text));
    keyword(
        walk,
        two,
        "pattern",
        pattern,
        Some(JsonType::String),
        |schema| said(&schema.pattern),
    );
    keyword(
        walk,
        two,
        "multipleOf",
        multiple,
        Some(JsonType::Number),
        |schema| schema.multiple_of.clone().map(Value::Number),
    );
    keyword(walk, two, "format", format, None, |schema| {
        said(&schema.format)
    });
    keyword(
        walk,
        two,
        "contentEncoding",
        [&check::CONTENT_ENCODING_CHANGED; 3],
        Some(JsonType::String),
        |schema| said(&schema.content_encoding),
    );
    keyword(
        walk,
        two,
        "contentMediaType",
        [&check::CONTENT_MEDIA_TYPE_CHANGED; 3],
        Some(JsonType::String),
        |schema| said(&schema.content_media_type),
    );
}

/// A keyword that is there, is not, or has another value: its three checks in the order added, removed, changed.
fn keyword(
    walk: &mut Walk<'_>,
    two: &Two<'_>,
    keyword: &'static str,
    [added, removed, changed]: [&'static Check; 3],
    of: Option<JsonType>,
    get: impl Fn(&Schema) -> Option<Value> + Copy,
) {
    let (old, new) = (get(two.old), get(two.new));
    let shown = |value: &Value| format!("`{}`", crate::wire::value_text(value));
    let (check, message) = match (&old, &new) {
        (old, new) if old == new => return,
        (None, Some(new)) => (
            added,
            format!("`{keyword}` is {}, there was none", shown(new)),
        ),
        (Some(old), None) => (
            removed,
            format!("`{keyword}` is gone, it was {}", shown(old)),
        ),
        (Some(old), Some(new)) => (
            changed,
            format!("`{keyword}` is {}, it was {}", shown(new), shown(old)),
        ),
        (None, None) => return,
    };
    let touches = |schema: &Schema| of.is_none_or(|of| concerns(schema, of));
    let draft = two.keyword(
        walk,
        check,
        keyword,
        |schema| get(schema).is_some(),
        message,
    );
    walk.note(
        two.node,
        draft
            .bound(keyword)
            .values(old, new)
            .effect(two.effect(check, touches)),
    );
}

fn unique(walk: &mut Walk<'_>, two: &Two<'_>) {
    let (check, message) = match (two.old.unique_items, two.new.unique_items) {
        (false, true) => (&check::UNIQUE_ITEMS_ADDED, "no item may come twice"),
        (true, false) => (&check::UNIQUE_ITEMS_REMOVED, "an item may come twice"),
        _ => return,
    };
    let draft = two.keyword(
        walk,
        check,
        "uniqueItems",
        |schema| schema.unique_items,
        message,
    );
    let touches = |schema: &Schema| concerns(schema, JsonType::Array);
    walk.note(
        two.node,
        draft
            .bound("uniqueItems")
            .effect(two.effect(check, touches)),
    );
}
