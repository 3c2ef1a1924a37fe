//! Keywords that say what is said already, each on a document that shows it, beside one that does not.

use serde_json::{Value, json};

use crate::drift::mutate::edit::Edit;
use crate::drift::mutate::reason::{Reason, reason};

const BODY: &str = "/paths/~1a/post/requestBody/content/application~1json/schema";

/// A document whose operation sends that schema and answers with `A`.
pub(super) fn document(schema: &Value) -> Value {
    json!({
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "servers": [{"url": "https://a.example"}],
        "paths": {"/a": {
            "parameters": [
                {"name": "limit", "in": "query", "schema": {"type": "string"}},
                {"name": "page", "in": "query", "schema": {"type": "string"}}
            ],
            "post": {
                "parameters": [
                    {"name": "limit", "in": "query", "schema": {"type": "integer"}},
                    {"name": "limit", "in": "query", "schema": {"type": "integer"}},
                    {"name": "odd", "in": "body", "schema": {"type": "integer"}}
                ],
                "requestBody": {"content": {"application/json": {"schema": schema}}},
                "responses": {
                    "200": {"description": "It.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/A"}}}},
                    "XX": {"description": "None."}
                }
            }
        }},
        "webhooks": {"told": {"post": {"responses": {"200": {"description": "Taken."}}}}},
        "components": {"schemas": {
            "A": {"type": "object", "properties": {"id": {"type": "string", "readOnly": true}}},
            "B": {"type": "string", "maxLength": 4}
        }}
    })
}

pub(super) fn edited(
    document: &Value,
    object: &str,
    owner: &str,
    keyword: &'static str,
    after: &Value,
) -> Option<Reason> {
    let edit = Edit {
        object: object.to_owned(),
        keyword,
        owner: owner.to_owned(),
        before: document
            .pointer(owner)
            .expect("an object")
            .get(keyword)
            .cloned(),
        after: (!after.is_null()).then(|| after.clone()),
    };
    reason(&edit, document, &edit.apply(document))
}

/// An edit of the schema that is sent.
fn of_schema(schema: &Value, below: &str, keyword: &'static str, after: &Value) -> Option<Reason> {
    let owner = format!("{BODY}{below}");
    edited(&document(schema), "Schema", &owner, keyword, after)
}

#[test]
fn keywords_that_say_what_others_say() {
    let same = [
        (
            json!({"type": "number", "minimum": 3}),
            "",
            "exclusiveMinimum",
            json!(2),
        ),
        (
            json!({"type": "number", "exclusiveMaximum": 3}),
            "",
            "maximum",
            json!(4),
        ),
        (
            json!({"allOf": [{"type": "string"}, {"maxLength": 3}]}),
            "/allOf/1",
            "type",
            json!("string"),
        ),
        (
            json!({"allOf": [{"$ref": "#/components/schemas/B"}]}),
            "",
            "type",
            json!("string"),
        ),
        (
            json!({"allOf": [{"type": "string"}, {"type": "string", "maxLength": 3}]}),
            "/allOf/0",
            "type",
            Value::Null,
        ),
        (json!({"enum": [1, 2]}), "", "enum", json!([1, 2, 2])),
    ];
    for (schema, below, keyword, after) in same {
        let reason = of_schema(&schema, below, keyword, &after);
        assert_eq!(reason, Some(Reason::Same), "{keyword} of {schema}");
    }
    let told = [
        (
            json!({"type": "number", "minimum": 3}),
            "",
            "exclusiveMinimum",
            json!(3),
        ),
        (
            json!({"type": "number", "exclusiveMaximum": 3}),
            "",
            "maximum",
            json!(2),
        ),
        (
            json!({"allOf": [{"type": "string"}, {"maxLength": 3}]}),
            "/allOf/1",
            "type",
            json!("array"),
        ),
        (
            json!({"allOf": [{"type": "string"}, {"maxLength": 3}]}),
            "/allOf/1",
            "maxLength",
            Value::Null,
        ),
        (json!({"enum": [1, 2]}), "", "enum", json!([1])),
    ];
    for (schema, below, keyword, after) in told {
        let reason = of_schema(&schema, below, keyword, &after);
        assert_eq!(reason, None, "{keyword} of {schema}");
    }
}

#[test]
fn a_parameter_that_the_path_item_has_too() {
    let mut whole = document(&json!({}));
    let page = whole["paths"]["/a"]["parameters"][1].clone();
    whole["paths"]["/a"]["post"]["parameters"] = json!([page]);
    let with = |after: Value| edited(&whole, "Operation", "/paths/~1a/post", "parameters", &after);
    assert_eq!(with(Value::Null), Some(Reason::Same));
    assert_eq!(
        with(json!([{"name": "page", "in": "query", "schema": {"type": "integer"}}])),
        None
    );
}

#[test]
fn a_mapping_that_names_schemas_as_they_are_called() {
    let choice = json!({
        "oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}],
        "discriminator": {"propertyName": "kind"}
    });
    let mapped = |mapping: Value| {
        let owner = format!("{BODY}/discriminator");
        edited(
            &document(&choice),
            "Discriminator",
            &owner,
            "mapping",
            &mapping,
        )
    };
    assert_eq!(
        mapped(json!({"A": "#/components/schemas/A", "B": "B"})),
        Some(Reason::Same)
    );
    assert_eq!(mapped(json!({"a": "#/components/schemas/A"})), None);
}

#[test]
fn servers_that_are_those_of_what_is_around() {
    let mut whole = document(&json!({}));
    whole["paths"]["/a"]["servers"] = whole["servers"].clone();
    let servers =
        |owner: &str, object: &str, after: Value| edited(&whole, object, owner, "servers", &after);
    assert_eq!(
        servers("/paths/~1a", "PathItem", Value::Null),
        Some(Reason::Same)
    );
    assert_eq!(
        servers("/paths/~1a/post", "Operation", json!([])),
        Some(Reason::Same)
    );
    assert_eq!(
        servers("/paths/~1a", "PathItem", json!([{"url": "/"}])),
        None
    );
}

#[test]
fn nothing_beside_nothing() {
    let mut whole = document(&json!({}));
    whole["paths"]["/a"]["post"]["responses"] = Value::Null;
    let reason = edited(
        &whole,
        "Operation",
        "/paths/~1a/post",
        "responses",
        &json!({}),
    );
    assert_eq!(reason, Some(Reason::Same));
    let media = "/paths/~1a/post/requestBody/content/application~1json";
    let reason = edited(&whole, "MediaType", media, "examples", &json!({}));
    assert_eq!(reason, Some(Reason::Same));
    let whole = json!({"openapi": "3.1.0", "paths": {}, "components": {"schemas": {}}});
    let reason = edited(&whole, "Document", "", "components", &Value::Null);
    assert_eq!(reason, Some(Reason::Unreached));
}
