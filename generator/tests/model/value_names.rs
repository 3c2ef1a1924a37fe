//! `x-enum-varnames`: a name stays with its value, whatever becomes of the list.

use atoms_codegen::model::{EnumValues, Shape};
use serde_json::{Value, json};

use crate::sketch::{Modelled, read};

fn model(schemas: &Value) -> Modelled {
    read(json!({
        "openapi": "3.1.0", "info": {"title": "Test", "version": "1"},
        "paths": {}, "components": {"schemas": schemas},
    }))
}

/// The names of the variants of the type `Code`, and what was reported.
fn names(schemas: &Value) -> (Vec<String>, Vec<String>) {
    let modelled = model(schemas);
    let def = modelled
        .contract
        .types
        .iter()
        .find(|def| def.name == "Code");
    let Some(Shape::Enum(code)) = def.map(|def| &def.shape) else {
        panic!("`Code` is not an enum");
    };
    let names = match &code.values {
        EnumValues::Text(values) => values.iter().map(|(name, _)| name.clone()).collect(),
        EnumValues::Integer(values) => values.iter().map(|(name, _)| name.clone()).collect(),
    };
    let reported = modelled.diagnostics.iter();
    (
        names,
        reported
            .map(|one| format!("{}: {}", one.code, one.message))
            .collect(),
    )
}

#[test]
fn null_and_values_that_are_written_as_another_type_do_not_shift_the_names() {
    let code = json!({"Code": {
        "type": ["string", "null"], "enum": [null, "a", "b"], "x-enum-varnames": ["Nothing", "First", "Second"],
    }});
    assert_eq!(names(&code).0, ["First", "Second"]);
    let code = json!({"Code": {
        "type": "integer", "enum": ["1", 2], "x-enum-varnames": ["First", "Second"],
    }});
    assert_eq!(names(&code).0, ["First", "Second"]);
}

#[test]
fn an_intersection_and_a_union_of_values_keep_the_names() {
    let base =
        json!({"type": "integer", "enum": [1, 2, 3], "x-enum-varnames": ["One", "Two", "Three"]});
    let narrowed = json!({"Base": base, "Code": {"allOf": [
        {"$ref": "#/components/schemas/Base"}, {"type": "integer", "enum": [3, 1]},
    ]}});
    assert_eq!(names(&narrowed).0, ["One", "Three"]);
    let united = json!({"Base": base, "Code": {"anyOf": [
        {"type": "integer", "enum": [7, 1], "x-enum-varnames": ["Seven", "Again"]},
        {"$ref": "#/components/schemas/Base"},
    ]}});
    assert_eq!(names(&united).0, ["Seven", "Again", "Two", "Three"]);
}

#[test]
fn names_that_meet_are_told_apart() {
    let code = json!({"Code": {
        "type": "integer", "enum": [1, 2, 3], "x-enum-varnames": ["OK", "ok", "Unknown"],
    }});
    assert_eq!(names(&code).0, ["Ok", "Ok2", "Unknown2"]);
}

#[test]
fn a_list_that_does_not_name_every_value_is_left_out() {
    for (stated, why) in [
        (json!(["One"]), "1 names for 2 values"),
        (json!(["One", 2]), "it has to be a list of texts"),
        (json!("One"), "it has to be a list of texts"),
    ] {
        let code = json!({"Code": {"type": "integer", "enum": [1, 2], "x-enum-varnames": stated}});
        let (names, reported) = names(&code);
        assert_eq!(names, ["N1", "N2"]);
        let message = format!("extension-form: `x-enum-varnames` is left out: {why}");
        assert_eq!(reported, [message]);
    }
}
