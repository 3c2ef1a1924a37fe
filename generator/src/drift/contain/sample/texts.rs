//! Text of the lengths, formats and patterns of schemas.

use serde_json::Value;

use crate::drift::contain::accepts::text_of;
use crate::wire::Schema;

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

/// Text at the lengths of the schemas and beside them.
pub(super) fn near<'s>(schemas: impl Iterator<Item = &'s Schema>) -> Vec<Value> {
    let (mut texts, mut lengths) = (Vec::new(), Vec::new());
    for schema in schemas {
        let format = schema.format.as_deref();
        texts.extend(format.and_then(text_of).map(str::to_owned));
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
