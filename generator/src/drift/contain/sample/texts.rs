//! Text of the lengths, formats and patterns of schemas.

use serde_json::Value;

use crate::drift::contain::pattern::{self, Found, Language};
use crate::drift::contain::side::Side;
use crate::wire::{Format, Schema};

/// Text that is not longer than any that a person would read in a report.
const LONGEST: u64 = 5_000;

/// What patterns of real documents take: letters, digits, identifiers.
const USUAL: [&str; 14] = [
    "text",
    "",
    "a",
    "A",
    "0",
    "1",
    "abc",
    "ABC",
    "123",
    "a-b",
    "a b",
    "!",
    "+12025550123",
    "en",
];

/// Text at the lengths of the schemas and beside them, and such as matches the one pattern, but not the other.
pub(super) fn near(side: &Side, sent: &Schema, read: Option<&Schema>) -> Vec<Value> {
    let (mut texts, mut lengths) = (by_pattern(side, sent, read), Vec::new());
    for schema in [Some(sent), read].into_iter().flatten() {
        let format = schema.format.as_deref().and_then(Format::of);
        texts.extend(format.and_then(Format::example).map(str::to_owned));
        let values = schema.values.iter().flatten();
        texts.extend(
            values
                .filter_map(Value::as_str)
                .map(|text| format!("{text}x")),
        );
        for length in [schema.min_length, schema.max_length].into_iter().flatten() {
            let beside = [length.checked_sub(1), Some(length), length.checked_add(1)];
            lengths.extend(beside.into_iter().flatten());
        }
    }
    let usual = USUAL.into_iter().map(str::to_owned);
    let lengths = lengths.into_iter().filter(|length| *length <= LONGEST);
    let long = lengths.filter_map(|length| {
        Some(
            "text"
                .chars()
                .cycle()
                .take(length.try_into().ok()?)
                .collect(),
        )
    });
    let all = usual.take(1).chain(long).chain(texts);
    all.chain(USUAL.into_iter().skip(1).map(str::to_owned))
        .map(Value::String)
        .collect()
}

fn by_pattern(side: &Side, sent: &Schema, read: Option<&Schema>) -> Vec<String> {
    let pattern = sent.pattern.as_deref();
    let other = read.and_then(|read| read.pattern.as_deref());
    if pattern.is_none() && other.is_none() {
        return Vec::new();
    }
    let own = side.language(pattern.unwrap_or_default());
    let other = other.and_then(|pattern| side.language(pattern));
    let length = Language::of_length(sent.min_length.unwrap_or(1).max(1), sent.max_length);
    let texts = [(&own, other, false), (&own, length.map(Into::into), true)];
    let found = texts.into_iter().filter_map(|(own, other, has)| {
        match pattern::text_of(own.as_deref()?, other.as_deref()?, has) {
            Found::Text(text) => Some(text),
            Found::Nothing | Found::Unknown => None,
        }
    });
    found.collect()
}
