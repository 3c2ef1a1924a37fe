//! Contracts are equal by what they say, not by where it stands.

use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use serde_json::{Value, json};

use super::{Contract, Directed, Direction, SchemaRef};
use crate::diagnostic::Diagnostics;
use crate::lower::{LowerInput, lower};
use crate::read::SourceId;

/// The contract of a document, with an overlay beside it.
pub(crate) fn contract(source: usize, document: Value, overlay: Option<Value>) -> Contract {
    let overlay = overlay.map(|actions| json!({"overlay": "1.0.0", "actions": actions}));
    let input = LowerInput {
        documents: vec![(SourceId(source), document.into())],
        overlays: overlay
            .map(|overlay| (SourceId(9), overlay.into()))
            .into_iter()
            .collect(),
        overrides: Vec::new(),
        files: &mut (),
    };
    lower(input, &mut Diagnostics::default()).expect("there is a document")
}

pub(crate) fn document(schemas: &Value) -> Value {
    let content = json!({"application/json": {"schema": {"$ref": "#/components/schemas/S"}}});
    json!({"openapi": "3.1.0", "info": {"title": "t", "version": "1"},
        "paths": {"/a": {"post": {"requestBody": {"content": content}, "responses": {"200": {"description": "d"}}}}},
        "components": {"schemas": schemas}})
}

fn one(schema: &Value) -> SchemaRef {
    let document = document(&json!({"S": schema, "T": {"type": "string"}}));
    contract(0, document, None).schemas["S"].clone()
}

fn hash(schema: &SchemaRef) -> u64 {
    BuildHasherDefault::<DefaultHasher>::new().hash_one(schema)
}

#[test]
fn two_contracts_are_equal_wherever_they_were_read() {
    let schemas = json!({"S": {"type": "object", "properties": {"a": {"minimum": 3}}}});
    let first = contract(0, document(&schemas), None);
    assert_eq!(first, contract(4, document(&schemas), None));
    let schemas = json!({"S": {"type": "object", "properties": {"a": {"minimum": 4}}}});
    assert_ne!(first, contract(0, document(&schemas), None));
}

#[test]
fn schemas_that_say_the_same_in_other_words_are_equal_and_have_one_hash() {
    let pairs = [
        (
            json!({"type": ["string", "null"]}),
            json!({"type": "string", "nullable": true}),
        ),
        (
            json!({"const": "a"}),
            json!({"type": "string", "enum": ["a"]}),
        ),
        (
            json!({"type": "integer", "exclusiveMinimum": 3}),
            json!({"type": "integer", "minimum": 3, "exclusiveMinimum": true}),
        ),
        (
            json!({"properties": {"a": {}, "b": {}}}),
            json!({"type": "object", "properties": {"b": true, "a": true}}),
        ),
        (
            json!({"$ref": "#/components/schemas/T", "maxLength": 1}),
            json!({"allOf": [{"$ref": "#/components/schemas/T"}], "maxLength": 1}),
        ),
        (
            json!({"dependencies": {"a": ["b"]}}),
            json!({"dependentRequired": {"a": ["b"]}}),
        ),
    ];
    for (one_way, other) in pairs {
        let (a, b) = (one(&one_way), one(&other));
        assert_eq!(a, b);
        assert_eq!(hash(&a), hash(&b));
    }
}

#[test]
fn a_keyword_knows_where_it_stands() {
    let document = document(&json!({"S": {"type": "string", "minLength": 1}}));
    let actions = json!([{"target": "$.components.schemas.S", "update": {"maxLength": 9}}]);
    let contract = contract(0, document, Some(actions));
    let schema = contract.schemas["S"]
        .inline()
        .expect("it is written in place");
    let at = |keyword: &str| schema.keywords.at(&schema.at, keyword).origin().to_string();
    assert_eq!(at("minLength"), "0#/components/schemas/S/minLength");
    assert_eq!(at("maxLength"), "9#/actions/0/update/maxLength");
}

#[test]
fn what_is_compared_has_each_component_once_with_its_flags() {
    let content = json!({"application/json": {"schema": {"$ref": "#/components/schemas/User"}}});
    let document = json!({"openapi": "3.1.0", "info": {"title": "t", "version": "1"},
        "paths": {"/a": {"post": {"requestBody": {"content": content},
            "responses": {"200": {"description": "d", "content": content}}}}},
        "components": {"schemas": {"User": {"type": "object", "required": ["id"], "properties": {
            "id": {"type": "string", "readOnly": true}}}}}});
    let whole = contract(0, document, None);
    assert_eq!(whole.schemas.keys().collect::<Vec<_>>(), ["User"]);
    let user = whole.schemas["User"]
        .inline()
        .expect("it is written in place");
    let id = user.properties["id"].inline();
    assert!(id.is_some_and(|id| id.read_only));
    let parted = Directed::of(&whole, &mut Diagnostics::default());
    assert_eq!(parted.keys().collect::<Vec<_>>(), ["User", "UserRequest"]);
}

#[test]
fn a_schema_is_used_in_the_directions_of_the_messages_that_it_is_a_part_of() {
    let schema = |key: &str| json!({"schema": {"$ref": format!("#/components/schemas/{key}")}});
    let content = |key: &str| json!({"content": {"application/json": schema(key)}});
    let mut answer = content("Made");
    answer["description"] = json!("d");
    answer["headers"] = json!({"H": schema("Inner")});
    let document = json!({"openapi": "3.1.0", "info": {"title": "t", "version": "1"},
        "paths": {"/a": {"parameters": [{"name": "p", "in": "query", "schema": {"$ref": "#/components/schemas/Filter"}}],
            "post": {"requestBody": content("New"), "responses": {"200": answer}}}},
        "webhooks": {"e": {"post": {"requestBody": content("Event"), "responses": {"200": answer}}}},
        "components": {"schemas": {
            "Filter": {"type": "string"}, "New": {"properties": {"a": {"items": {"$ref": "#/components/schemas/Inner"}}}},
            "Made": {"if": {"$ref": "#/components/schemas/Filter"}}, "Event": {"additionalProperties": {"$ref": "#/components/schemas/Event"}},
            "Inner": {"type": "integer"}, "Nobody": {}}}});
    let contract = contract(0, document, None);
    let used = |direction| {
        let mut keys: Vec<_> = contract.used(direction).components.into_iter().collect();
        keys.sort_unstable();
        keys
    };
    assert_eq!(used(Direction::Request), ["Filter", "Inner", "New"]);
    assert_eq!(used(Direction::Response), ["Filter", "Inner", "Made"]);
    assert_eq!(used(Direction::Event), ["Event"]);
    assert_eq!(used(Direction::EventAnswer), ["Filter", "Inner", "Made"]);
}

#[test]
fn numbers_are_exact() {
    let schema = one(&json!({"type": "integer", "minimum": i64::MIN, "maximum": u64::MAX}));
    let schema = schema.inline().expect("it is written in place");
    let value = |bound: &Option<super::Bound>| bound.as_ref().map(|bound| bound.value.to_string());
    assert_eq!(value(&schema.minimum), Some(i64::MIN.to_string()));
    assert_eq!(value(&schema.maximum), Some(u64::MAX.to_string()));
}

#[test]
fn nothing_that_is_said_of_an_operation_is_missing() {
    let document = json!({"openapi": "3.1.0", "info": {"title": "t", "version": "1"},
        "servers": [{"url": "https://a"}, {"url": "https://b"}],
        "paths": {"/a": {"get": {
            "operationId": "o", "tags": ["x", "y"], "deprecated": true, "x-sunset": "2027-01-01",
            "servers": [{"url": "/c"}], "security": [{"o": ["read"]}],
            "callbacks": {"done": {"{$url}": {"post": {"responses": {"200": {"description": ""}}}}}},
            "responses": {"2XX": {"description": "d", "headers": {"H": {"schema": {}, "explode": true}},
                "links": {"l": {"operationId": "o"}},
                "content": {"application/json; v=1": {"schema": {}}}}, "default": {"description": "e"}}}}},
        "components": {"securitySchemes": {"o": {"type": "oauth2", "flows": {
            "clientCredentials": {"tokenUrl": "https://t", "scopes": {"read": "r"}}}}}}});
    let contract = contract(0, document, None);
    assert_eq!(contract.servers.len(), 2);
    let operation = &contract.paths["/a"].operations["GET"];
    assert_eq!(operation.operation_id.as_deref(), Some("o"));
    assert_eq!(operation.tags, ["x", "y"]);
    assert!(operation.deprecated);
    assert_eq!(operation.extensions["x-sunset"], "2027-01-01");
    assert_eq!(operation.servers.len(), 1);
    let security = operation.security.as_ref().expect("it has its own");
    assert_eq!(security[0]["o"], ["read"]);
    assert_eq!(operation.callbacks, ["done"]);
    let event = &contract.events["done"];
    assert_eq!(event.spelling, super::Spelling::Callback);
    assert_eq!(event.expression(), Some("{$url}"));
    let (_, answer) = operation.responses.first().expect("a range");
    assert_eq!(answer.headers["H"].explode, Some(true));
    assert!(answer.links.contains_key("l"));
    assert!(answer.content.contains_key("application/json; v=1"));
    assert!(operation.default_response.is_some());
    let scheme = contract.schemes["o"].scheme.as_ref();
    assert!(
        matches!(scheme, Some(openapiv3::SecurityScheme::OAuth2 { flows, .. })
        if flows.client_credentials.as_ref().is_some_and(|flow| flow.scopes["read"] == "r"))
    );
}
