//! Containment, by pairs of schemas written for each keyword, and by chance.

mod closed;
mod decode;
mod pairs;
mod properties;
mod recursion;

use jsonschema::Validator;
use serde_json::{Value, json};

use super::{Answer, Contain, Reader, Side};
use crate::diagnostic::Diagnostics;
use crate::wire::Directed;
use crate::wire::tests::{contract, document};

/// Whether the second schema takes all that the first sends.
fn takes(sent: &Value, read: &Value, reader: Reader) -> Answer {
    among(&json!({}), sent, read, reader)
}

/// The same beside components that both know.
fn among(components: &Value, sent: &Value, read: &Value, reader: Reader) -> Answer {
    let [sent, read] = [sent, read].map(|schema| {
        let mut schemas = components.clone();
        schemas["S"] = schema.clone();
        schemas
    });
    of(&sent, &read, "S", reader)
}

/// A validator of a schema as it is written, beside components.
fn validator(components: &Value, schema: &Value) -> Validator {
    let mut schema = schema.clone();
    schema["$defs"] = components.clone();
    let text = schema
        .to_string()
        .replace("#/components/schemas/", "#/$defs/");
    let schema: Value = serde_json::from_str(&text).expect("it is JSON");
    jsonschema::draft202012::new(&schema).expect("it is a schema")
}

/// Whether the component of the one contract takes all that the component of the other sends.
fn of(sent: &Value, read: &Value, key: &str, reader: Reader) -> Answer {
    let [sender, other] = [sent, read].map(|schemas| contract(0, document(schemas), None));
    let mut diagnostics = Diagnostics::default();
    let sender = Directed::of(&sender, &mut diagnostics);
    let other = Directed::of(&other, &mut diagnostics);
    let (from, to) = (Side::of(&sender), Side::of(&other));
    let [sent, read] = [&sender, &other].map(|side| &side.contract.schemas[key]);
    Contain::new(&from, &to).takes(sent, read, reader)
}
