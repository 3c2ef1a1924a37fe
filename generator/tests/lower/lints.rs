//! What is allowed but surprising, or against the version of the document, is said with its place.

use serde_json::{Value, json};

use crate::support::{Case, brief};

/// What is said of a document of that version with these paths and the schema `S`.
fn said(version: &str, paths: Value, schema: Value) -> Vec<String> {
    let mut document = json!({"openapi": version, "info": {"title": "t", "version": "1"}});
    document["paths"] = paths;
    document["components"] = json!({"schemas": {"T": {"type": "string"}}});
    document["components"]["schemas"]["S"] = schema;
    let (_, said) = Case::of(document).run();
    let codes = brief(&said).into_iter();
    codes
        .map(|line| line.split(" (").next().unwrap_or_default().to_owned())
        .collect()
}

fn schema(version: &str, schema: Value) -> Vec<String> {
    said(version, json!({}), schema)
}

fn get(operation: Value) -> Vec<String> {
    let mut paths = json!({"/a": {}});
    paths["/a"]["get"] = operation;
    said("3.0.3", paths, json!({}))
}

#[test]
fn an_array_without_items_is_said_where_the_version_asks_for_them() {
    let array = json!({"type": "array"});
    assert_eq!(
        schema("3.0.3", array.clone()),
        ["items-missing 0#/components/schemas/S"]
    );
    assert!(schema("3.1.0", array).is_empty());
}

#[test]
fn a_null_type_is_said_where_the_version_has_none() {
    for declared in [json!("null"), json!(["string", "null"])] {
        let null = json!({ "type": declared });
        assert_eq!(
            schema("3.0.3", null.clone()),
            ["version-mixed 0#/components/schemas/S/type"]
        );
        assert!(schema("3.1.0", null).is_empty());
    }
}

#[test]
fn what_stands_beside_a_reference_is_said_where_the_version_ignores_it() {
    let beside = json!({"$ref": "#/components/schemas/T", "description": "d", "nullable": true});
    assert_eq!(
        schema("3.0.3", beside.clone()),
        ["ref-siblings 0#/components/schemas/S/nullable"]
    );
    assert!(schema("3.1.0", beside).is_empty());
}

#[test]
fn an_empty_text_among_the_values_is_said() {
    assert_eq!(
        schema("3.0.3", json!({"type": "string", "enum": ["a", ""]})),
        ["value-empty 0#/components/schemas/S/enum/1"]
    );
}

#[test]
fn alternatives_that_only_require_are_said() {
    let choice = json!({"type": "object", "properties": {"a": {}, "b": {}},
        "oneOf": [{"required": ["a"]}, {"required": ["b"]}]});
    assert_eq!(
        schema("3.0.3", choice),
        ["union-required 0#/components/schemas/S/oneOf"]
    );
    let typed = json!({"oneOf": [{"type": "object", "properties": {"a": {}}, "required": ["a"]}, {"type": "string"}]});
    assert!(schema("3.0.3", typed).is_empty());
}

#[test]
fn a_parameter_for_the_rest_and_an_open_status_are_said() {
    let star = json!({"name": "*", "in": "query", "schema": {"type": "string"}});
    let named = json!({"name": "a", "in": "query", "schema": {"type": "string"}});
    let operation = |parameter: &Value, status: &str| {
        let mut responses = json!({});
        responses[status] = json!({"description": "d"});
        json!({"parameters": [parameter], "responses": responses})
    };
    assert_eq!(
        get(operation(&star, "2XX")),
        [
            "parameter-rest 0#/paths/~1a/get/parameters/0/name",
            "status-open 0#/paths/~1a/get/responses/2XX"
        ]
    );
    assert!(get(operation(&named, "4XX")).is_empty());
}

#[test]
fn operations_without_a_name_are_said_once_beside_named_ones() {
    let named = json!({"operationId": "a", "responses": {}});
    let nameless = json!({"responses": {}});
    let some = json!({"/a": {"get": named, "put": nameless}, "/b": {"get": nameless}});
    assert_eq!(
        said("3.0.3", some, json!({})),
        ["operation-unnamed 0#/paths/~1a/put"]
    );
    let none = json!({"/a": {"get": nameless}});
    assert!(said("3.0.3", none, json!({})).is_empty());
}
