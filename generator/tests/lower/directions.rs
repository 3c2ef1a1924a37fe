//! What goes one way only, and the copies that requests carry.

use std::borrow::Cow;

use atoms_codegen::diagnostic::{Diagnostic, Diagnostics};
use atoms_codegen::wire::{Directed, Schema};
use serde_json::{Value, json};

use crate::support::Case;

/// The component schemas of a document whose operation is sent and answers these.
fn parted<T>(sent: &str, answered: &str, schemas: Value, ask: impl FnOnce(Directed<'_>) -> T) -> T {
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
    directed(document, ask).0
}

fn directed<T>(document: Value, ask: impl FnOnce(Directed<'_>) -> T) -> (T, Vec<Diagnostic>) {
    let (contract, _) = Case::of(document).run();
    let mut said = Diagnostics::default();
    let told = ask(Directed::of(&contract, &mut said));
    (told, said.0)
}

/// A component in a line: its properties, those that it omits and those that may be absent, whose request it is.
fn shown(contract: &Directed<'_>, key: &str) -> String {
    let schema = schema(contract, key);
    let one_way = contract.one_way(schema);
    let properties: Vec<_> = schema.properties.keys().map(String::as_str).collect();
    let mut line = properties.join(" ");
    line.extend(one_way.omitted.iter().map(|name| format!(" -{name}")));
    line.extend(one_way.optional.iter().map(|name| format!(" {name}?")));
    line.extend(contract.request_of(key).map(|key| format!(" of {key}")));
    line
}

fn schema<'c>(contract: &'c Directed<'_>, key: &str) -> &'c Schema {
    let schema = contract.get(key).and_then(|schema| schema.inline());
    schema.expect("it is written in place")
}

fn keys(contract: &Directed<'_>) -> Vec<String> {
    contract.keys().map(str::to_owned).collect()
}

fn user() -> Value {
    json!({"type": "object", "required": ["id", "pin"], "properties": {
        "id": {"type": "string", "readOnly": true}, "pin": {"type": "string", "writeOnly": true}}})
}

#[test]
fn a_component_that_goes_both_ways_is_two() {
    let schemas = json!({"User": user(), "Other": {"type": "string"}});
    parted("User", "User", schemas, |contract| {
        assert_eq!(keys(&contract), ["User", "UserRequest", "Other"]);
        assert_eq!(shown(&contract, "User"), "id -pin id?");
        assert_eq!(shown(&contract, "UserRequest"), "pin -id of User");
    });
}

#[test]
fn a_component_that_goes_one_way_has_no_copy() {
    for (sent, answered, line) in [("User", "", "pin -id"), ("", "User", "id -pin")] {
        parted(sent, answered, json!({"User": user()}), |contract| {
            assert_eq!(keys(&contract), ["User"]);
            assert_eq!(shown(&contract, "User"), line);
        });
    }
}

#[test]
fn a_component_that_nothing_uses_leaves_it_open() {
    parted("", "", json!({"User": user()}), |contract| {
        assert_eq!(shown(&contract, "User"), "id pin id? pin?");
    });
}

#[test]
fn a_contract_in_which_nothing_goes_one_way_is_as_it_is() {
    let schemas = json!({"User": {"type": "object", "properties": {"id": {"type": "string"}}}});
    parted("User", "User", schemas, |contract| {
        assert!(matches!(contract.contract, Cow::Borrowed(_)));
    });
}

#[test]
fn events_leave_it_open_and_requests_have_a_copy() {
    let body =
        json!({"content": {"application/json": {"schema": {"$ref": "#/components/schemas/User"}}}});
    let document = json!({
        "openapi": "3.1.0", "info": {"title": "t", "version": "1"},
        "paths": {"/x": {"post": {"requestBody": body, "responses": {"204": {"description": "Done."}}}}},
        "webhooks": {"made": {"post": {"requestBody": body, "responses": {"204": {"description": "Done."}}}}},
        "components": {"schemas": {"User": user()}}
    });
    directed(document, |contract| {
        assert_eq!(shown(&contract, "User"), "id pin id? pin?");
        assert_eq!(shown(&contract, "UserRequest"), "pin -id of User");
    });
}

#[test]
fn copies_refer_to_copies_and_share_what_is_the_same_both_ways() {
    let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    let schemas = json!({
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
    });
    parted("Tree", "Tree", schemas, |contract| {
        assert_eq!(
            keys(&contract).join(" "),
            "Tree TreeRequest Alias AliasRequest Leaf LeafRequest Id Seen Same"
        );
        assert_eq!(
            shown(&contract, "TreeRequest"),
            "down by_name either -only of Tree"
        );
        assert_eq!(shown(&contract, "AliasRequest"), " of Alias");
        let mut referred: Vec<&str> = Vec::new();
        let mut open = vec![
            schema(&contract, "TreeRequest"),
            schema(&contract, "AliasRequest"),
        ];
        while let Some(schema) = open.pop() {
            referred.extend(schema.children().filter_map(|child| child.component()));
            open.extend(schema.children().filter_map(|child| child.inline()));
        }
        referred.sort_unstable();
        let copies = [
            "AliasRequest",
            "LeafRequest",
            "LeafRequest",
            "LeafRequest",
            "Same",
            "TreeRequest",
        ];
        assert_eq!(referred, copies);
    });
}

#[test]
fn what_goes_one_way_in_an_all_of_is_known_there() {
    let schemas = json!({"Dog": {"allOf": [user()]}});
    parted("Dog", "Dog", schemas, |contract| {
        let part = schema(&contract, "Dog").all_of[0].inline();
        let one_way = contract.one_way(part.expect("it is written in place"));
        assert_eq!(one_way.optional, ["id"]);
        assert_eq!(one_way.omitted, ["pin"]);
    });
}

#[test]
fn a_copy_takes_a_free_key() {
    let schemas = json!({"User": user(), "UserRequest": {"type": "string"}});
    parted("User", "User", schemas, |contract| {
        assert_eq!(keys(&contract), ["User", "UserRequest2", "UserRequest"]);
    });
}

#[test]
fn what_tells_alternatives_apart_is_there_both_ways() {
    let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    let schemas = json!({
        "Pet": {"oneOf": [reference("Cat"), reference("Dog")], "discriminator": {
            "propertyName": "kind", "mapping": {"felis": "#/components/schemas/Cat", "dog": "Dog"}}},
        "Cat": {"type": "object", "properties": {"kind": {"type": "string", "readOnly": true}}},
        "Dog": {"type": "object", "properties": {"kind": {"type": "string"}}}
    });
    parted("Pet", "Pet", schemas, |contract| {
        let discriminator = schema(&contract, "PetRequest").discriminator.as_ref();
        let mapping = &discriminator.expect("there is one").mapping;
        assert_eq!(mapping["felis"], "CatRequest");
        assert_eq!(mapping["dog"], "Dog");
        assert_eq!(shown(&contract, "CatRequest"), "kind kind? of Cat");
        assert_eq!(
            keys(&contract),
            ["Pet", "PetRequest", "Cat", "CatRequest", "Dog"]
        );
    });
}

#[test]
fn a_property_that_claims_to_go_one_way_and_the_other_goes_both() {
    let schemas = json!({"Odd": {"type": "object", "properties": {"a": {"readOnly": true, "writeOnly": true}}}});
    parted("Odd", "Odd", schemas, |contract| {
        assert_eq!(keys(&contract), ["Odd"]);
        assert_eq!(shown(&contract, "Odd"), "a");
    });
}

#[test]
fn a_property_that_is_left_out_for_its_target_is_told_once() {
    let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    let thing = json!({"type": "object", "properties": {
        "id": reference("Id"), "at": {"type": "string", "readOnly": true}, "pin": reference("Pin")}});
    let body = json!({"content": {"application/json": {"schema": reference("Thing")}}});
    let document = json!({"openapi": "3.1.0", "info": {"title": "t", "version": "1"},
        "paths": {"/a": {"post": {"requestBody": body, "responses": {"200": body}}, "put": {"requestBody": body}}},
        "components": {"schemas": {"Thing": thing, "Id": {"type": "string", "readOnly": true},
            "Pin": {"type": "string", "writeOnly": true}}}});
    let ((), said) = directed(document, |_| ());
    let messages: Vec<_> = said.iter().map(|one| one.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "`id` is left out of requests: what it refers to is `readOnly`",
            "`pin` is left out of answers: what it refers to is `writeOnly`",
        ]
    );
}
