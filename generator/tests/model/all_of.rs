//! Types of schemas that `allOf` puts together.

use serde_json::json;

use crate::sketch::{contract, sketch};

fn types(schemas: &serde_json::Value) -> String {
    let document = json!({"openapi": "3.1.0", "components": {"schemas": schemas}});
    sketch(&contract(&document.to_string()))
}

#[test]
fn the_narrower_type_and_the_values_of_both_parts_are_read() {
    let text = types(&json!({"New": {"type": "object", "properties": {
        "whole": {"allOf": [{"type": "integer"}, {"type": "number"}]},
        "large": {"type": "integer", "allOf": [{"maximum": u64::MAX}, {"minimum": 0, "maximum": 9}]},
        "mode": {"allOf": [{"type": "string", "enum": ["a", "b", "c"]}, {"enum": ["d", "c", "b"]}]},
        "level": {"allOf": [{"type": "integer", "enum": [1, 2, 3]}, {"type": "number", "enum": [3.0, 2.0]}]}
    }}}));
    insta::assert_snapshot!(text, @r#"
    struct New
      whole: Integer optional
      large: Integer optional
      mode: NewMode optional
      level: NewLevel optional
    enum NewMode B="b" C="c"
    enum NewLevel N2=2 N3=3
    "#);
}

#[test]
fn null_is_a_value_where_every_part_takes_it() {
    let text = types(
        &json!({"New": {"type": "object", "required": ["prose", "typed", "listed", "both"], "properties": {
            "prose": {"allOf": [{"type": ["string", "null"]}, {"description": "Says nothing of its type."}]},
            "typed": {"allOf": [{"type": ["string", "null"]}, {"type": "string"}]},
            "listed": {"allOf": [{"type": ["string", "null"]}], "enum": ["a", "b"]},
            "both": {"allOf": [{"type": ["string", "null"]}, {"type": ["string", "null"], "maxLength": 9}]}
        }}}),
    );
    insta::assert_snapshot!(text, @r#"
    struct New
      prose: String required nullable
      typed: String required
      listed: NewListed required
      both: String required nullable
    enum NewListed A="a" B="b"
    "#);
}

#[test]
fn a_property_keeps_its_named_type_where_another_part_says_nothing_else_of_it() {
    let text = types(&json!({
        "Page": {"type": "object", "properties": {
            "data": {"description": "What the page holds."}, "next": {"$ref": "#/components/schemas/Link"}}},
        "Links": {"allOf": [{"$ref": "#/components/schemas/Page"}, {"type": "object", "properties": {
            "data": {"$ref": "#/components/schemas/Link"}, "next": {"$ref": "#/components/schemas/Link"}}}]},
        "Link": {"type": "object", "properties": {"url": {"type": "string"}}}
    }));
    insta::assert_snapshot!(text, @r"
    struct Page
      data: Any optional
      next: Link optional
    struct Links
      data: Link optional
      next: Link optional
    struct Link
      url: String optional
    ");
}
