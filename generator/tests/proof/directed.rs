//! Schemas as messages of one way carry them, and as those read them who do not count bounds.

use serde_json::{Value, json};

/// Which way messages go: what is `readOnly` is not in requests, what is `writeOnly` is not in answers, and deliveries may
/// have either or leave it out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    Request,
    Answer,
    Event,
}

impl Way {
    /// Whether a property does not go this way.
    fn leaves_out(self, schema: &Value) -> bool {
        match self {
            Self::Request => schema["readOnly"] == true,
            Self::Answer => schema["writeOnly"] == true,
            Self::Event => false,
        }
    }

    /// Whether a property may be absent, whatever `required` says.
    fn frees(self, schema: &Value) -> bool {
        let is_event = self == Self::Event;
        self.leaves_out(schema)
            || is_event && schema["readOnly"] == true
            || is_event && schema["writeOnly"] == true
    }
}

/// Leaves out the properties that do not go this way.
pub(crate) fn directed(value: &mut Value, way: Way) {
    if let Some(properties) = value.get_mut("properties").and_then(Value::as_object_mut) {
        let freed = properties.iter().filter(|(_, schema)| way.frees(schema));
        let freed: Vec<String> = freed.map(|(name, _)| name.clone()).collect();
        properties.retain(|_, schema| !way.leaves_out(schema));
        if let Some(required) = value.get_mut("required").and_then(Value::as_array_mut) {
            required.retain(|name| !freed.iter().any(|freed| name == freed));
        }
    }
    each(value, &mut |child| directed(child, way));
}

const BOUNDS: [&str; 14] = [
    "minLength",
    "maxLength",
    "pattern",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minItems",
    "maxItems",
    "uniqueItems",
    "format",
    "dependentRequired",
    "not",
];

/// Leaves out what readers of values alone do not hold messages to.
pub(crate) fn without_bounds(value: &mut Value) {
    if let Some(map) = value.as_object_mut() {
        map.retain(|keyword, _| !BOUNDS.contains(&keyword.as_str()));
        if map.get("additionalProperties") == Some(&json!(false)) {
            map.remove("additionalProperties");
        }
    }
    each(value, &mut without_bounds);
}

fn each(value: &mut Value, then: &mut impl FnMut(&mut Value)) {
    match value {
        Value::Object(map) => map.values_mut().for_each(then),
        Value::Array(list) => list.iter_mut().for_each(then),
        _ => {}
    }
}
