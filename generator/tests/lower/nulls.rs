//! Every spelling of `null` becomes the one that the model has.

use serde_json::json;

use crate::schemas::becomes;

#[test]
fn null_beside_a_type_is_nullable() {
    becomes(
        json!({"type": ["string", "null"]}),
        json!({"type": "string", "nullable": true}),
    );
}

#[test]
fn null_alone_is_the_value_null() {
    becomes(
        json!({"type": "null"}),
        json!({"nullable": true, "enum": [null]}),
    );
}

#[test]
fn an_alternative_null_makes_the_other_nullable() {
    becomes(
        json!({"description": "d", "anyOf": [{"type": "string", "minLength": 1}, {"type": "null"}]}),
        json!({"type": "string", "minLength": 1, "nullable": true, "description": "d"}),
    );
}

#[test]
fn an_alternative_null_makes_a_reference_nullable() {
    becomes(
        json!({"properties": {"a": {"oneOf": [{"$ref": "#/components/schemas/S"}, {"type": "null"}]}}}),
        json!({"type": "object", "properties": {
            "a": {"nullable": true, "allOf": [{"$ref": "#/components/schemas/S"}]}}}),
    );
}

#[test]
fn an_alternative_null_leaves_the_others() {
    becomes(
        json!({"anyOf": [{"type": "string"}, {"type": "boolean"}, {"type": "null"}]}),
        json!({"nullable": true, "anyOf": [{"type": "string"}, {"type": "boolean"}]}),
    );
}

#[test]
fn null_among_values_is_nullable() {
    becomes(
        json!({"type": "string", "enum": ["a", null]}),
        json!({"type": "string", "enum": ["a"], "nullable": true}),
    );
}
