//! What goes one way only, and the copies that requests carry.

use serde_json::{Value, json};

use crate::support::{Case, brief};

/// The component schemas of a document whose operation is sent and answers these, and what is said.
fn parted(sent: &str, answered: &str, schemas: Value) -> (Value, Vec<String>) {
    let schema = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    let content = |name: &str| json!({"application/json": {"schema": schema(name)}});
    let mut document = json!({"openapi": "3.1.0", "info": {"title": "t", "version": "1"}});
    let mut operation = json!({"responses": {"200": {"description": "Done."}}});
    if !sent.is_empty() {
        operation["requestBody"] = json!({"content": content(sent)});
    }
    if !answered.is_empty() {
        operation["responses"]["200"]["content"] = content(answered);
    }
    document["paths"] = json!({"/x": {"post": operation}});
    document["components"]["schemas"] = schemas;
    lowered(document)
}

fn lowered(document: Value) -> (Value, Vec<String>) {
    let (document, said) = Case::of(document).document();
    (document["components"]["schemas"].clone(), brief(&said))
}

fn keys(schemas: &Value) -> Vec<&str> {
    let schemas = schemas.as_object().expect("schemas");
    schemas.keys().map(String::as_str).collect()
}

fn user() -> Value {
    json!({"type": "object", "required": ["id", "pin"], "properties": {
        "id": {"type": "string", "readOnly": true}, "pin": {"type": "string", "writeOnly": true}}})
}

#[test]
fn a_component_that_goes_both_ways_is_two() {
    let (schemas, said) = parted(
        "User",
        "User",
        json!({"User": user(), "Other": {"type": "string"}}),
    );
    assert_eq!(
        schemas,
        json!({
            "User": {"type": "object", "required": ["id", "pin"], "x-left-out": ["pin"],
                "x-left-open": ["id"], "properties": {"id": {"type": "string", "readOnly": true}}},
            "UserRequest": {"type": "object", "required": ["id", "pin"], "x-left-out": ["id"],
                "properties": {"pin": {"type": "string", "writeOnly": true}}, "x-request-of": "User"},
            "Other": {"type": "string"}
        })
    );
    assert_eq!(said, Vec::<String>::new());
}

#[test]
fn a_component_that_goes_one_way_has_no_copy() {
    for (sent, answered, omitted) in [("User", "", "id"), ("", "User", "pin")] {
        let (schemas, _) = parted(sent, answered, json!({"User": user()}));
        assert_eq!(keys(&schemas), ["User"]);
        assert_eq!(schemas["User"]["x-left-out"], json!([omitted]));
    }
}

#[test]
fn a_component_that_nothing_uses_leaves_it_open() {
    let (schemas, _) = parted("", "", json!({"User": user()}));
    assert_eq!(schemas["User"]["x-left-open"], json!(["id", "pin"]));
    assert_eq!(keys(&schemas["User"]["properties"]), ["id", "pin"]);
}

#[test]
fn events_leave_it_open_and_requests_have_a_copy() {
    let body =
        json!({"content": {"application/json": {"schema": {"$ref": "#/components/schemas/User"}}}});
    let (schemas, _) = lowered(json!({
        "openapi": "3.1.0", "info": {"title": "t", "version": "1"},
        "paths": {"/x": {"post": {"requestBody": body, "responses": {"204": {"description": "Done."}}}}},
        "webhooks": {"made": {"post": {"requestBody": body, "responses": {"204": {"description": "Done."}}}}},
        "components": {"schemas": {"User": user()}}
    }));
    assert_eq!(schemas["User"]["x-left-open"], json!(["id", "pin"]));
    assert_eq!(schemas["UserRequest"]["x-left-out"], json!(["id"]));
}

#[test]
fn copies_refer_to_copies_and_share_what_is_the_same_both_ways() {
    let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    let (schemas, _) = parted(
        "Tree",
        "Tree",
        json!({
            "Tree": {"allOf": [reference("Leaf")], "properties": {
                "down": {"type": "array", "items": reference("Tree")},
                "by_name": {"type": "object", "additionalProperties": reference("Alias")},
                "either": {"oneOf": [reference("Leaf"), reference("Same")]},
                "only": {"readOnly": true, "allOf": [reference("Seen")]}}},
            "Alias": reference("Leaf"),
            "Leaf": {"type": "object", "properties": {"id": reference("Id")}},
            "Id": {"type": "string", "readOnly": true},
            "Seen": {"type": "object", "properties": {"at": {"type": "string", "readOnly": true}}},
            "Same": {"type": "object", "properties": {"a": {"type": "string"}}}
        }),
    );
    assert_eq!(
        keys(&schemas),
        [
            "Tree",
            "TreeRequest",
            "Alias",
            "AliasRequest",
            "Leaf",
            "LeafRequest",
            "Id",
            "Seen",
            "Same"
        ]
    );
    assert_eq!(
        schemas["TreeRequest"],
        json!({
            "allOf": [reference("LeafRequest")],
            "properties": {
                "down": {"type": "array", "items": reference("TreeRequest")},
                "by_name": {"type": "object", "additionalProperties": reference("AliasRequest")},
                "either": {"oneOf": [reference("LeafRequest"), reference("Same")]}},
            "x-left-out": ["only"],
            "x-request-of": "Tree"
        })
    );
    assert_eq!(
        schemas["AliasRequest"],
        json!({"allOf": [reference("LeafRequest")], "x-request-of": "Alias"})
    );
}

#[test]
fn a_copy_takes_a_free_key() {
    let (schemas, _) = parted(
        "User",
        "User",
        json!({"User": user(), "UserRequest": {"type": "string"}}),
    );
    assert_eq!(keys(&schemas), ["User", "UserRequest2", "UserRequest"]);
}

#[test]
fn a_document_cannot_leave_properties_out_itself() {
    let own = json!({"type": "object", "x-left-out": ["a"], "x-left-open": ["b"], "x-request-of": "Other",
        "properties": {"a": {"type": "string"}}});
    let (schemas, _) = parted("Own", "Own", json!({"Own": own}));
    assert_eq!(
        schemas["Own"],
        json!({"type": "object", "properties": {"a": {"type": "string"}}})
    );
}

#[test]
fn what_tells_alternatives_apart_is_there_both_ways() {
    let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    let (schemas, _) = parted(
        "Pet",
        "Pet",
        json!({
            "Pet": {"oneOf": [reference("Cat"), reference("Dog")], "discriminator": {
                "propertyName": "kind", "mapping": {"felis": "#/components/schemas/Cat", "dog": "Dog"}}},
            "Cat": {"type": "object", "properties": {"kind": {"type": "string", "readOnly": true}}},
            "Dog": {"type": "object", "properties": {"kind": {"type": "string"}}}
        }),
    );
    assert_eq!(
        schemas["PetRequest"]["discriminator"]["mapping"],
        json!({"felis": "#/components/schemas/CatRequest", "dog": "#/components/schemas/Dog"})
    );
    assert_eq!(schemas["CatRequest"]["x-left-open"], json!(["kind"]));
    assert_eq!(
        keys(&schemas),
        ["Pet", "PetRequest", "Cat", "CatRequest", "Dog"]
    );
}

#[test]
fn a_property_that_claims_to_go_one_way_and_the_other_goes_both() {
    let (schemas, _) = parted(
        "Odd",
        "Odd",
        json!({"Odd": {"type": "object", "properties": {"a": {"readOnly": true, "writeOnly": true}}}}),
    );
    assert_eq!(keys(&schemas), ["Odd"]);
    assert_eq!(keys(&schemas["Odd"]["properties"]), ["a"]);
}

#[test]
fn a_property_that_is_left_out_for_its_target_is_told_once() {
    let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    let thing = json!({"type": "object", "properties": {
        "id": reference("Id"), "at": {"type": "string", "readOnly": true}, "pin": reference("Pin")}});
    let body = json!({"content": {"application/json": {"schema": reference("Thing")}}});
    let (_, said) = Case::of(json!({"openapi": "3.1.0", "info": {"title": "t", "version": "1"},
        "paths": {"/a": {"post": {"requestBody": body, "responses": {"200": body}}, "put": {"requestBody": body}}},
        "components": {"schemas": {"Thing": thing, "Id": {"type": "string", "readOnly": true},
            "Pin": {"type": "string", "writeOnly": true}}}}))
    .run();
    let said: Vec<_> = said
        .iter()
        .filter(|one| one.code == "one-way-target")
        .collect();
    let messages: Vec<_> = said.iter().map(|one| one.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "`id` is left out of requests: what it refers to is `readOnly`",
            "`pin` is left out of answers: what it refers to is `writeOnly`",
        ]
    );
}
