//! The values of `enum`.

use serde_json::Value;

/// A value of `enum` as text: a text is itself, a number is written out.
pub fn value_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
