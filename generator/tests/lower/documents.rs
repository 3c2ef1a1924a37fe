//! Several documents of one contract.

use serde_json::json;

use crate::support::{Case, brief, components};

#[test]
fn documents_are_merged_side_by_side() {
    let mut case = Case::of(components(
        json!({"schemas": {"A": {"type": "string"}, "Both": {"type": "string"}}}),
    ));
    case.documents.push(components(
        json!({"schemas": {"B": {"type": "string"}, "Both": {"type": "string"}}}),
    ));
    let (lowered, said) = case.run();
    assert_eq!(brief(&said), Vec::<String>::new());
    assert_eq!(
        lowered.schemas.keys().collect::<Vec<_>>(),
        ["A", "Both", "B"]
    );
}

#[test]
fn two_descriptions_of_one_component_are_an_error_with_both_places() {
    let mut case = Case::of(components(json!({"schemas": {"A": {"type": "string"}}})));
    case.documents
        .push(components(json!({"schemas": {"A": {"type": "integer"}}})));
    let (_, said) = case.run();
    assert_eq!(said.len(), 1);
    assert_eq!(said[0].code, "component-clash");
    assert_eq!(
        said[0].origin.as_ref().map(ToString::to_string).as_deref(),
        Some("1#/components/schemas/A")
    );
    assert_eq!(said[0].related[0].0.to_string(), "0#/components/schemas/A");
}

#[test]
fn what_is_no_document_is_an_error() {
    let said = Case::of(json!([])).said();
    assert_eq!(brief(&said), ["document-unreadable 0#"]);
}

#[test]
fn the_schema_of_an_event_stream_is_that_of_the_data_of_an_event() {
    let data = |item: serde_json::Value| {
        let document = json!({"openapi": "3.2.0", "info": {"title": "t", "version": "1"}, "paths": {"/a": {"get": {
            "responses": {"200": {"description": "", "content": {"text/event-stream": {"itemSchema": item}}}}}}},
            "components": {"schemas": {
                "Event": {"type": "object", "properties": {"event": {"type": "string"}, "data": {"$ref": "#/components/schemas/Data"}}},
                "Data": {"type": "string", "contentMediaType": "application/json", "contentSchema": {"$ref": "#/components/schemas/Thing"}},
                "Thing": {"type": "object"}}}});
        let (document, said) = Case::of(document).document();
        let response = &document["paths"]["/a"]["get"]["responses"]["200"];
        let schema = response["content"]["text/event-stream"]["schema"].clone();
        (schema, brief(&said))
    };
    let thing = json!({"$ref": "#/components/schemas/Thing"});
    let typed = data(json!({"$ref": "#/components/schemas/Event"}));
    assert_eq!(typed, (thing.clone(), Vec::new()));
    let text = data(
        json!({"type": "object", "required": ["data"], "properties": {"data": {"type": "string", "maxLength": 9}}}),
    );
    assert_eq!(text, (json!({"type": "string"}), Vec::new()));
    let object = data(json!({"properties": {"data": {"$ref": "#/components/schemas/Thing"}}}));
    assert_eq!(object, (thing.clone(), Vec::new()));
    let (either, said) = data(json!({"type": "object", "oneOf": [
        {"properties": {"event": {"const": "text"}, "data": {"type": "string"}}},
        {"properties": {"event": {"const": "thing"}, "data": {"$ref": "#/components/schemas/Data"}}}]}));
    assert_eq!(either["anyOf"][0]["type"], "string");
    assert_eq!(either["anyOf"][1], thing);
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].starts_with("unchecked "), "{said:?}");
    let (bare, said) = data(json!({"type": "integer"}));
    assert_eq!(bare, json!({"type": "integer"}));
    assert!(said[0].starts_with("value-type "), "{said:?}");
}

#[test]
fn a_carried_explode_stays_with_its_field() {
    let document = json!({"openapi": "3.2.0", "info": {"title": "t", "version": "1"}, "paths": {"/a": {"post": {
        "requestBody": {"content": {"application/x-www-form-urlencoded": {
            "schema": {"type": "object", "properties": {"a": {"type": "array", "items": {}}}},
            "encoding": {"a": {"style": "form", "explode": false}}}}},
        "responses": {}}}}});
    let (contract, _) = Case::of(document).run();
    let operation = &contract.paths["/a"].operations["POST"];
    let body = operation.request_body.as_ref().expect("there is a body");
    let form = &body.content["application/x-www-form-urlencoded"];
    assert_eq!(form.encoding["a"].explode, Some(false));
}
