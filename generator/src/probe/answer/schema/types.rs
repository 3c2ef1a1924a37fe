//! `type`, `null`, `enum`.

use serde_json::Value;

use super::super::Found;
use super::{Look, keyword};
use crate::drift::check;
use crate::drift::contain::is_type;
use crate::wire::{Schema, equal};

impl Look<'_> {
    pub(super) fn json_type(self, schema: &Schema, value: &Value, pointer: &str) -> Option<Found> {
        let wanted = schema.json_type?;
        if is_type(wanted, value) {
            return None;
        }
        let at = keyword(schema, "type");
        let wanted = wanted.name();
        let (check, message) = if value.is_null() {
            let message = format!("`null` is answered where `{wanted}` is documented");
            (&check::NULL_UNDOCUMENTED, message)
        } else {
            let name = name(value);
            let message = format!("`{name}` is answered where `{wanted}` is documented");
            (&check::TYPE_UNDOCUMENTED, message)
        };
        let found = self.found(check, at, pointer, message);
        Some(found.before(wanted).after(name(value)))
    }

    pub(super) fn listed(self, schema: &Schema, value: &Value, pointer: &str) -> Option<Found> {
        let values = schema.values.as_ref()?;
        if values.iter().any(|listed| equal(listed, value)) {
            return None;
        }
        let message = format!("`{}` is answered, and is not listed", shown(value));
        let at = keyword(schema, "enum");
        let found = self.found(&check::VALUE_UNDOCUMENTED, at, pointer, message);
        Some(found.after(value.clone()))
    }
}

/// The type of a value.
pub(super) fn name(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

/// A value as it stands in a sentence.
pub(super) fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        value => value.to_string(),
    }
}
