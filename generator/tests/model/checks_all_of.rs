//! What requests have to satisfy where `allOf` says it in parts.

use serde_json::json;

use crate::check_lines::checks;

#[test]
fn parts_in_place_are_one_check_and_components_go_by_their_names() {
    let text = checks(&json!({
        "New": {"type": "object", "required": ["a"],
            "properties": {"a": {"type": "string", "maxLength": 9}, "own": {"type": "boolean"}},
            "allOf": [
                {"$ref": "#/components/schemas/Base"},
                {"$ref": "#/components/schemas/Other"},
                {"type": "object", "required": ["b"], "properties": {"a": {"minLength": 2, "maxLength": 12}}},
                {"type": "object", "properties": {"a": {"pattern": "^x"}, "b": {"type": "string"}}}
            ]},
        "Base": {"type": "object", "required": ["id"]},
        "Other": {"type": "object", "required": ["at"]}
    }));
    insta::assert_snapshot!(text, @r"
    New: object Base {b!, a!, a: string minLength 2 maxLength 9 /^x/, b: string, own: boolean} all(Other)
    Base: object {id!}
    Other: object {at!}
    ");
}

#[test]
fn a_part_closes_what_it_names_itself() {
    let text = checks(&json!({"New": {"type": "object", "allOf": [
        {"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": true},
        {"type": "object", "properties": {"b": {"type": "string"}}},
        {"type": "object", "properties": {"a": {}, "b": {"maxLength": 3}}, "additionalProperties": false}
    ]}}));
    insta::assert_snapshot!(text, @"New: object {a: string, b: string} all({a: , b: maxLength 3, closed})");
}

#[test]
fn null_has_to_satisfy_every_part() {
    let text = checks(&json!({
        "Both": {"allOf": [
            {"type": "object", "nullable": true, "required": ["a"]},
            {"type": "object", "nullable": true, "required": ["b"]}
        ]},
        "One": {"allOf": [
            {"type": "object", "nullable": true, "required": ["a"]},
            {"type": "object", "required": ["b"]}
        ]},
        "Named": {"allOf": [{"$ref": "#/components/schemas/One"}, {"type": "object", "nullable": true, "required": ["c"]}]},
        "Vague": {"allOf": [{"$ref": "#/components/schemas/One"}, {"nullable": true, "description": "Says nothing."}]},
        "OrNull": {"allOf": [{"$ref": "#/components/schemas/One"}], "nullable": true}
    }));
    insta::assert_snapshot!(text, @r"
    Both: object|null {a!, b!}
    One: object {a!, b!}
    Named: One all(object|null {c!})
    Vague: One
    OrNull: object|null One
    ");
}

#[test]
fn keywords_of_another_type_ask_nothing() {
    let text = checks(
        &json!({"New": {"type": "array", "items": {"type": "string"}, "allOf": [{"maxLength": 3, "maxItems": 4}]}}),
    );
    insta::assert_snapshot!(text, @"New: array maxItems 4 [string]");
}

#[test]
fn a_discriminator_is_about_the_choice_of_its_parts() {
    let text = checks(&json!({
        "New": {"discriminator": {"propertyName": "kind"}, "allOf": [
            {"type": "object", "properties": {"at": {"type": "integer"}}},
            {"oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}]}
        ]},
        "Cat": {"type": "object", "properties": {"kind": {"type": "string"}}},
        "Dog": {"type": "object", "properties": {"kind": {"type": "string"}}}
    }));
    insta::assert_snapshot!(text, @r#"
    New: object {at: integer} one(Cat {kind!, kind: ["Cat"]}; Dog {kind!, kind: ["Dog"]})
    NewCat: object Cat {at: integer} one(Cat {kind!, kind: ["Cat"]}; Dog {kind!, kind: ["Dog"]})
    NewDog: object Dog {at: integer} one(Cat {kind!, kind: ["Cat"]}; Dog {kind!, kind: ["Dog"]})
    Cat: object {kind: string}
    Dog: object {kind: string}
    "#);
}

#[test]
fn bases_that_name_each_other_say_what_they_say_once() {
    let choice = json!([{"$ref": "#/components/schemas/Child"}, {"type": "string"}]);
    let text = checks(&json!({
        "First": {"oneOf": choice, "allOf": [{"$ref": "#/components/schemas/Second"}, {"required": ["a"]}]},
        "Second": {"oneOf": choice, "allOf": [{"$ref": "#/components/schemas/First"}, {"required": ["b"]}]},
        "Child": {"type": "object", "required": ["c"], "allOf": [{"$ref": "#/components/schemas/First"}]}
    }));
    insta::assert_snapshot!(text, @r"
    First: {a!} one(Child; string)
    Second: First {b!} one(Child; string)
    Child: object {b!, a!, c!}
    note /components/schemas/First: this leads back to itself, so requests are not checked for that part of it
    ");
}

#[test]
fn what_a_part_asks_and_nobody_checks_is_said_where_it_stands() {
    let text = checks(&json!({"New": {"type": "object", "properties": {"a": {
        "type": "string", "maxLength": 9, "allOf": [{"pattern": "(?s:a)"}, {"pattern": "^a"}]
    }}}}));
    insta::assert_snapshot!(text, @r"
    New: object {a: string maxLength 9 /^a/}
    warning /components/schemas/New/properties/a/allOf/0/pattern: this pattern cannot be compiled, so requests are not checked for it
    ");
}
