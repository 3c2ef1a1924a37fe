//! Each spelling of 3.1 in the words of 3.0.

use serde_json::{Value, json};

use crate::support::{quiet, schema};

pub(crate) fn becomes(before: Value, after: Value) {
    assert_eq!([quiet(before)], [after]);
}

#[test]
fn several_types_are_alternatives_with_their_own_keywords() {
    becomes(
        json!({"type": ["string", "integer", "null"], "minLength": 2, "minimum": 3, "description": "d"}),
        json!({
            "nullable": true, "description": "d", "anyOf": [{"type": "string", "minLength": 2}, {"type": "integer", "minimum": 3}],
        }),
    );
}

#[test]
fn values_of_several_types_go_to_their_type() {
    becomes(
        json!({"type": ["string", "integer"], "enum": ["a", 1]}),
        json!({"anyOf": [{"type": "string", "enum": ["a"]}, {"type": "integer", "enum": [1]}]}),
    );
}

#[test]
fn an_integer_beside_a_number_is_a_number() {
    becomes(
        json!({"type": ["integer", "number"]}),
        json!({"type": "number"}),
    );
}

#[test]
fn a_constant_is_a_list_of_one_value() {
    becomes(
        json!({"const": "a"}),
        json!({"type": "string", "enum": ["a"]}),
    );
}

#[test]
fn numeric_exclusive_bounds_are_bounds_and_a_word() {
    becomes(
        json!({"type": "integer", "exclusiveMinimum": 3, "exclusiveMaximum": 9, "maximum": 5}),
        json!({"type": "integer", "minimum": 3, "exclusiveMinimum": true, "maximum": 5}),
    );
}

#[test]
fn boolean_schemas_are_written_out() {
    becomes(
        json!({"properties": {"a": true, "b": false}, "additionalProperties": false}),
        json!({"type": "object", "properties": {"a": {}, "b": {"not": {}}}, "additionalProperties": false}),
    );
}

#[test]
fn what_stands_beside_a_reference_holds_too() {
    becomes(
        json!({"properties": {"a": {"$ref": "#/components/schemas/S", "description": "d"}}}),
        json!({"type": "object", "properties": {"a": {
            "allOf": [{"$ref": "#/components/schemas/S"}], "description": "d"}}}),
    );
}

#[test]
fn a_missing_type_follows_from_what_is_described() {
    becomes(
        json!({"properties": {}}),
        json!({"type": "object", "properties": {}}),
    );
    becomes(
        json!({"items": {"type": "string"}}),
        json!({"type": "array", "items": {"type": "string"}}),
    );
    becomes(
        json!({"type": "array"}),
        json!({"type": "array", "items": {}}),
    );
    becomes(
        json!({"enum": [1, 2]}),
        json!({"type": "integer", "enum": [1, 2]}),
    );
}

#[test]
fn what_only_describes_values_stays() {
    becomes(
        json!({"type": "string", "examples": ["a"], "contentMediaType": "text/csv", "contentEncoding": "base64",
            "$comment": "c", "$id": "i", "$anchor": "n", "xml": {"name": "x"}, "x-mine": {"a": 1}, "default": null}),
        json!({"type": "string", "format": "byte", "examples": ["a"], "contentMediaType": "text/csv",
            "contentEncoding": "base64", "$comment": "c", "$id": "i", "$anchor": "n", "xml": {"name": "x"},
            "x-mine": {"a": 1}, "default": null}),
    );
}

#[test]
fn text_in_base64_is_a_format() {
    let of = |format: Value| {
        let mut schema = json!({"type": ["string", "null"], "contentEncoding": "Base64"});
        schema["format"] = format;
        quiet(schema)["format"].clone()
    };
    assert_eq!(of(Value::Null), "byte");
    assert_eq!(of(json!("uuid")), "uuid");
    assert_eq!(
        quiet(json!({"type": "string", "contentEncoding": "quoted-printable"}))["format"],
        Value::Null
    );
}

#[test]
fn constraints_the_types_do_not_show_stay_and_are_said() {
    let cases = [
        (
            "patternProperties",
            json!({"^a": {"type": ["string", "null"]}}),
            json!({"^a": {"type": "string", "nullable": true}}),
        ),
        (
            "propertyNames",
            json!({"pattern": "a"}),
            json!({"pattern": "a"}),
        ),
        (
            "if",
            json!({"const": 1}),
            json!({"type": "integer", "enum": [1]}),
        ),
        (
            "dependentRequired",
            json!({"a": ["b"]}),
            json!({"a": ["b"]}),
        ),
        (
            "dependentSchemas",
            json!({"a": {"type": "object"}}),
            json!({"a": {"type": "object"}}),
        ),
        (
            "contains",
            json!({"type": "string"}),
            json!({"type": "string"}),
        ),
        ("unevaluatedProperties", json!(false), json!(false)),
        ("unevaluatedItems", json!(false), json!(false)),
    ];
    for (keyword, before, after) in cases {
        let (lowered, said) = schema(json!({"allOf": [{}], keyword: before}));
        assert_eq!(lowered[keyword], after, "{keyword}");
        assert_eq!(
            said,
            [format!(
                "keyword-not-modelled 0#/components/schemas/S/{keyword}"
            )]
        );
    }
}

#[test]
fn a_keyword_of_another_type_says_nothing() {
    let schema = json!({"type": "integer", "minLength": 2});
    becomes(schema.clone(), schema);
}

#[test]
fn a_bound_beyond_64_bits_is_the_nearest_float() {
    let before =
        json!({"type": "integer", "minimum": -9_223_372_036_854_776_000.0, "maximum": u64::MAX});
    let after = quiet(before);
    assert_eq!(after["minimum"], json!(-9_223_372_036_854_776_000.0));
    assert_eq!(after["type"], json!("integer"));
}

#[test]
fn mistakes_are_said_at_their_place() {
    let cases = [
        (
            json!({"typ": "string"}),
            "keyword-unknown 0#/components/schemas/S/typ (did you mean `type`?)",
        ),
        (
            json!({"type": "strnig"}),
            "type-unknown 0#/components/schemas/S/type (did you mean `string`?)",
        ),
        (
            json!({"type": ["int"]}),
            "type-unknown 0#/components/schemas/S/type/0 (did you mean `integer`?)",
        ),
        (
            json!({"type": "integer", "minimum": "3"}),
            "value-type 0#/components/schemas/S/minimum",
        ),
        (
            json!({"type": "integer", "default": "x"}),
            "default-type 0#/components/schemas/S/default",
        ),
        (
            json!({"type": "string", "pattern": "("}),
            "pattern-invalid 0#/components/schemas/S/pattern",
        ),
        (
            json!({"type": "string", "enum": [1]}),
            "enum-type 0#/components/schemas/S/enum/0",
        ),
        (
            json!({"type": "string", "enum": 1}),
            "value-type 0#/components/schemas/S/enum",
        ),
        (
            json!({"required": true}),
            "value-type 0#/components/schemas/S/required",
        ),
        (
            json!({"discriminator": {}}),
            "value-type 0#/components/schemas/S/discriminator",
        ),
        (
            json!({"type": "object", "properties": {"kind": {}}, "required": ["kidn"]}),
            "required-undeclared 0#/components/schemas/S/required/0 (did you mean `kind`?)",
        ),
    ];
    for (before, expected) in cases {
        let (_, said) = schema(before.clone());
        assert_eq!(said, [expected], "{before}");
    }
}

#[test]
fn a_mended_value_replaces_the_wrong_one_or_is_left_out() {
    assert_eq!(
        schema(json!({"type": "integer", "minimum": "3"})).0,
        json!({"type": "integer"})
    );
    assert_eq!(
        schema(json!({"type": "string", "enum": [1]})).0,
        json!({"type": "string", "enum": ["1"]})
    );
    assert_eq!(
        schema(json!({"type": "integer", "default": "x"})).0,
        json!({"type": "integer"})
    );
}

#[test]
fn required_may_be_declared_by_any_part() {
    quiet(
        json!({"allOf": [{"properties": {"a": {}}}, {"required": ["a", "b"]}], "properties": {"b": {}}}),
    );
    quiet(json!({"properties": {"a": {}}, "anyOf": [{"required": ["a"]}]}));
}
