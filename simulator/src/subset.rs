//! Messages that have all that is expected.

use serde_json::Value;

/// Whether a value has all of another: each member of an object, each item of a list.
pub(crate) fn has(value: &Value, expected: &Value) -> bool {
    match (value, expected) {
        (Value::Object(own), Value::Object(expected)) => expected
            .iter()
            .all(|(name, expected)| own.get(name).is_some_and(|own| has(own, expected))),
        (Value::Array(own), Value::Array(expected)) => {
            let mut pairs = own.iter().zip(expected);
            own.len() == expected.len() && pairs.all(|(own, expected)| has(own, expected))
        }
        (own, expected) => own == expected,
    }
}
