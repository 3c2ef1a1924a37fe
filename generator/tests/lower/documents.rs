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
    let schemas = lowered.openapi.components.unwrap_or_default().schemas;
    assert_eq!(schemas.keys().collect::<Vec<_>>(), ["A", "Both", "B"]);
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
    let (_, said) = Case::of(json!([])).run();
    assert_eq!(brief(&said), ["document-unreadable 0#"]);
}

#[test]
fn what_a_stream_says_of_each_value_is_its_schema() {
    let document = json!({"openapi": "3.2.0", "info": {"title": "t", "version": "1"}, "paths": {"/a": {"post": {
        "requestBody": {"content": {"application/x-www-form-urlencoded": {
            "schema": {"type": "object", "properties": {"a": {"type": "array", "items": {}}}},
            "encoding": {"a": {"style": "form", "explode": false}}}}},
        "responses": {"200": {"description": "", "content": {
            "text/event-stream": {"itemSchema": {"type": "integer"}}}}}}}}});
    let (lowered, _) = Case::of(document).run();
    let operation = &json!(lowered.openapi)["paths"]["/a"]["post"];
    let stream = &operation["responses"]["200"]["content"]["text/event-stream"];
    assert_eq!(stream["schema"]["type"], "integer");
    let form = &operation["requestBody"]["content"]["application/x-www-form-urlencoded"];
    assert_eq!(form["encoding"]["a"]["x-explode"], json!(false));
}
