//! Keywords whose values are the same or not, as nothing says which of two lets more through: `pattern`, `multipleOf`,
//! `format`, `contentEncoding`, `contentMediaType`.

use serde_json::Value;

use super::Two;
use super::bounds::concerns;
use crate::drift::Check;
use crate::drift::check;
use crate::drift::compare::walk::Walk;
use crate::wire::{JsonType, Schema};

struct Row {
    keyword: &'static str,
    /// Added, removed, changed.
    checks: [&'static Check; 3],
    /// The type whose values it is about; `None`: any.
    of: Option<JsonType>,
    get: fn(&Schema) -> Option<Value>,
}

const ROWS: [Row; 5] = [
    Row {
        keyword: "pattern",
        checks: [
            &check::PATTERN_ADDED,
            &check::PATTERN_REMOVED,
            &check::PATTERN_CHANGED,
        ],
        of: Some(JsonType::String),
        get: |schema| schema.pattern.clone().map(Value::String),
    },
    Row {
        keyword: "multipleOf",
        checks: [
            &check::MULTIPLE_OF_ADDED,
            &check::MULTIPLE_OF_REMOVED,
            &check::MULTIPLE_OF_CHANGED,
        ],
        of: Some(JsonType::Number),
        get: |schema| schema.multiple_of.clone().map(Value::Number),
    },
    Row {
        keyword: "format",
        checks: [
            &check::FORMAT_ADDED,
            &check::FORMAT_REMOVED,
            &check::FORMAT_CHANGED,
        ],
        of: None,
        get: |schema| schema.format.clone().map(Value::String),
    },
    Row {
        keyword: "contentEncoding",
        checks: [&check::CONTENT_ENCODING_CHANGED; 3],
        of: Some(JsonType::String),
        get: |schema| schema.content_encoding.clone().map(Value::String),
    },
    Row {
        keyword: "contentMediaType",
        checks: [&check::CONTENT_MEDIA_TYPE_CHANGED; 3],
        of: Some(JsonType::String),
        get: |schema| schema.content_media_type.clone().map(Value::String),
    },
];

pub(super) fn compare(walk: &mut Walk<'_>, two: &Two<'_>) {
    for row in &ROWS {
        one(walk, two, row);
    }
}

/// A keyword that is there, is not, or has another value.
fn one(walk: &mut Walk<'_>, two: &Two<'_>, row: &Row) {
    let Row {
        keyword,
        checks: [added, removed, changed],
        of,
        get,
    } = *row;
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
