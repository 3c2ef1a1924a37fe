//! Documents that the 3.0 model alone would refuse.

use serde_json::{Value, json};

use crate::support::{Case, brief, components};

fn operation(operation: Value) -> (Value, Vec<String>) {
    let mut document = json!({"openapi": "3.0.3", "info": {"title": "t", "version": "1"}});
    document["paths"] = json!({"/a": {}});
    document["paths"]["/a"]["get"] = operation;
    let (lowered, said) = Case::of(document).run();
    let paths = json!(lowered.openapi.paths);
    (paths["/a"]["get"].clone(), brief(&said))
}

#[test]
fn a_document_with_nothing_in_it_is_read() {
    let (lowered, said) = Case::of(json!({"openapi": "3.1.0"})).run();
    assert_eq!(lowered.openapi.openapi, "3.1.0");
    assert_eq!(brief(&said), ["field-missing 0#"]);
}

#[test]
fn statuses_are_brought_into_form() {
    let (operation, said) = operation(json!({"responses": {
        "2xx": {"description": "a"}, "404": {"description": "b"}, "ok": {"description": "c"}, "Default": {"description": "d"}}}));
    let mut keys: Vec<&str> = operation["responses"]
        .as_object()
        .into_iter()
        .flatten()
        .map(|(key, _)| key.as_str())
        .collect();
    keys.sort_unstable();
    assert_eq!(keys, ["2XX", "404", "default"]);
    assert_eq!(
        said,
        [
            "response-status 0#/paths/~1a/get/responses/ok (a status is three digits, a range such as `2XX`, or `default`)",
            "status-open 0#/paths/~1a/get/responses/2XX"
        ]
    );
}

#[test]
fn parameters_that_cannot_be_are_left_out_and_said() {
    let (operation, said) = operation(json!({"responses": {}, "parameters": [
        {"name": "a", "in": "qurey"}, {"in": "query"}, {"name": "c", "in": "header", "style": "form"}]}));
    assert_eq!(operation["parameters"].as_array().map(Vec::len), Some(1));
    assert_eq!(
        said,
        [
            "value-type 0#/paths/~1a/get/parameters/0",
            "value-type 0#/paths/~1a/get/parameters/1",
            "value-type 0#/paths/~1a/get/parameters/2/style",
        ]
    );
}

#[test]
fn a_response_needs_no_description() {
    let (operation, said) = operation(json!({"responses": {"200": {}}}));
    assert_eq!(operation["responses"]["200"]["description"], "");
    assert_eq!(said, ["field-missing 0#/paths/~1a/get/responses/200"]);
}

#[test]
fn schemes_the_model_lacks_are_kept_beside() {
    let (lowered, said) = Case::of(json!({"openapi": "3.1.0", "info": {"title": "t", "version": "1"},
        "components": {"securitySchemes": {"m": {"type": "mutualTLS"}, "h": {"type": "http", "scheme": "bearer"}}}}))
    .run();
    assert_eq!(brief(&said), Vec::<String>::new());
    let components = lowered.openapi.components.unwrap_or_default();
    assert_eq!(components.security_schemes.len(), 1);
    assert_eq!(
        components.extensions["x-security-schemes"]["m"]["type"],
        "mutualTLS"
    );
}

#[test]
fn misspelt_keywords_are_found_in_every_object() {
    let (_, said) = Case::of(
        json!({"openapi": "3.1.0", "info": {"titel": "t", "title": "t", "version": "1"},
        "componets": {}, "paths": {"/a": {"sumary": "", "get": {"sumary": "", "responses": {"200": {
            "description": "", "contents": {}}}}}}}),
    )
    .run();
    assert_eq!(
        brief(&said),
        [
            "keyword-unknown 0#/info/titel (did you mean `title`?)",
            "keyword-unknown 0#/componets (did you mean `components`?)",
            "keyword-unknown 0#/paths/~1a/sumary (did you mean `summary`?)",
            "keyword-unknown 0#/paths/~1a/get/sumary (did you mean `summary`?)",
            "keyword-unknown 0#/paths/~1a/get/responses/200/contents (did you mean `content`?)",
        ]
    );
}

#[test]
fn a_number_that_no_float_holds_is_not_called_text() {
    let schema = json!({"type": "number", "default": "-1e400"});
    let (_, said) = Case::of(components(json!({"schemas": {"S": schema}}))).run();
    let said: Vec<&str> = said.iter().map(|said| said.message.as_str()).collect();
    assert_eq!(
        said,
        [
            "this default is a number too large to hold, and the schema says `number`; it is left out"
        ]
    );
}
