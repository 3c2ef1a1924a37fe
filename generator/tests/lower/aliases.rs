//! `x-aliases`: other spellings of a text.

use serde_json::{Value, json};

use crate::support::{Case, brief};

fn document(schema: &Value) -> Value {
    json!({
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "components": {"schemas": {"S": schema}}
    })
}

#[test]
fn a_spelling_is_a_value_that_means_another() {
    for (schema, values, meant) in [
        (
            json!({"const": "a", "x-aliases": ["b", "c"]}),
            json!(["a", "b", "c"]),
            json!({"b": "a", "c": "a"}),
        ),
        (
            json!({"type": "string", "enum": ["a", "z"], "x-aliases": {"z": ["y"]}}),
            json!(["a", "z", "y"]),
            json!({"y": "z"}),
        ),
    ] {
        let (contract, said) = Case::of(document(&schema)).run();
        assert_eq!(brief(&said), Vec::<String>::new());
        let read = contract.schemas["S"].inline().expect("a schema");
        assert_eq!(json!(read.values), values);
        let aliases = read
            .aliases
            .iter()
            .map(|(key, value)| (key.clone(), json!(value)));
        assert_eq!(Value::Object(aliases.collect()), meant);
    }
}

#[test]
fn what_is_no_spelling_is_said() {
    for (schema, place) in [
        (json!({"const": "a", "x-aliases": "b"}), ""),
        (json!({"const": "a", "x-aliases": [1]}), ""),
        (json!({"enum": ["a", "z"], "x-aliases": ["b"]}), ""),
        (json!({"enum": ["a", "z"], "x-aliases": {"q": ["b"]}}), ""),
        (json!({"type": "string", "x-aliases": ["b"]}), ""),
        (
            json!({"enum": ["a", "z"], "x-aliases": {"a": ["z"]}}),
            "/a/0",
        ),
    ] {
        let (_, said) = Case::of(document(&schema)).run();
        let place = format!("extension-form 0#/components/schemas/S/x-aliases{place}");
        assert_eq!(brief(&said), [place], "{schema}");
    }
}
