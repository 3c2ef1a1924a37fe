//! Documents that the 3.0 model alone would refuse.

use atoms_codegen::diagnostic::Origin;
use atoms_codegen::read::SourceId;
use serde_json::{Value, json};

use crate::support::{Case, brief, components};

fn operation(operation: Value) -> (Value, Vec<String>) {
    let mut document = json!({"openapi": "3.0.3", "info": {"title": "t", "version": "1"}});
    document["paths"] = json!({"/a": {}});
    document["paths"]["/a"]["get"] = operation;
    let (document, said) = Case::of(document).document();
    (document["paths"]["/a"]["get"].clone(), brief(&said))
}

#[test]
fn a_document_with_nothing_in_it_is_read() {
    let (lowered, said) = Case::of(json!({"openapi": "3.1.0"})).run();
    assert_eq!(lowered.version, "3.1.0");
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
            "response-status 0#/paths/~1a/get/responses/ok (a status is three digits, a range from `1XX` to `5XX`, or `default`)",
            "status-open 0#/paths/~1a/get/responses/2XX"
        ]
    );
}

#[test]
fn a_range_that_no_status_is_in_is_left_out_and_said() {
    let (operation, said) = operation(json!({"responses": {
        "1XX": {"description": "a"}, "5xx": {"description": "b"}, "6XX": {"description": "c"}, "0XX": {"description": "d"},
        "999": {"description": "e"}}}));
    let keys = operation["responses"].as_object().map(|all| {
        let mut keys: Vec<_> = all.keys().cloned().collect();
        keys.sort_unstable();
        keys
    });
    assert_eq!(keys.unwrap_or_default(), ["1XX", "5XX", "999"]);
    let hint = "(a status is three digits, a range from `1XX` to `5XX`, or `default`)";
    let of = |key: &str| format!("response-status 0#/paths/~1a/get/responses/{key} {hint}");
    assert_eq!(said, [of("6XX"), of("0XX")]);
}

#[test]
fn a_status_in_two_spellings_is_said() {
    let (operation, said) = operation(json!({"responses": {
        "200": {"description": "a"}, "200 ": {"description": "b"}, "4xx": {"description": "c"}, "4XX": {"description": "d"},
        "Default": {"description": "e"}, "default": {"description": "f"}}}));
    let responses = &operation["responses"];
    let used = ["200", "4XX", "default"].map(|key| responses[key]["description"].clone());
    assert_eq!(used, ["a", "c", "e"]);
    let of = |key: &str| format!("response-status 0#/paths/~1a/get/responses/{key}");
    assert_eq!(said, [of("200 "), of("4XX"), of("default")]);
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
fn schemes_that_openapi_3_0_lacks_are_kept() {
    let (lowered, said) = Case::of(json!({"openapi": "3.1.0", "info": {"title": "t", "version": "1"},
        "components": {"securitySchemes": {"m": {"type": "mutualTLS"}, "h": {"type": "http", "scheme": "bearer"}}}}))
    .run();
    assert_eq!(brief(&said), Vec::<String>::new());
    assert_eq!(lowered.schemes["m"].kind, "mutualTLS");
    assert!(lowered.schemes["m"].scheme.is_none() && lowered.schemes["h"].scheme.is_some());
}

#[test]
fn operations_of_further_methods_stand_beside_those_of_the_model() {
    let operation = json!({"responses": {"200": {"description": ""}}});
    let (lowered, said) = Case::of(json!({"openapi": "3.2.0", "info": {"title": "t", "version": "1"}, "paths": {
        "/a": {"query": operation, "get": operation, "additionalOperations": {"COPY": operation, "POST": operation, "a b": operation}}}}))
    .run();
    let methods: Vec<_> = lowered.paths["/a"].operations.keys().collect();
    assert_eq!(methods, ["GET", "QUERY", "COPY"]);
    let said = said.iter().filter(|one| one.code == "value-type");
    let places: Vec<_> = said.filter_map(|one| one.origin.clone()).collect();
    let of = |key: &str| {
        Origin::new(
            SourceId(0),
            format!("/paths/~1a/additionalOperations/{key}"),
        )
    };
    assert_eq!(places, [of("POST"), of("a b")]);
}

#[test]
fn encodings_by_position_are_said_to_be_lost() {
    let (_, said) = operation(
        json!({"responses": {}, "requestBody": {"content": {"multipart/mixed": {
        "prefixEncoding": [{"contentType": "text/plain"}], "itemEncoding": {"contentType": "text/plain"}}}}}),
    );
    let media = "0#/paths/~1a/get/requestBody/content/multipart~1mixed";
    let of = |key: &str| format!("keyword-not-modelled {media}/{key}");
    assert_eq!(said, [of("prefixEncoding"), of("itemEncoding")]);
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

#[test]
fn a_query_string_that_is_a_form_is_an_exploded_object() {
    let schema = json!({"type": "object", "properties": {"a": {"type": "integer"}}});
    let parameter = |media: &str| json!({"name": "filter", "in": "querystring", "content": {media: {"schema": schema}}});
    let (operation, said) = operation(json!({"responses": {},
        "parameters": [parameter("application/x-www-form-urlencoded"), parameter("application/json")]}));
    let parameters = &operation["parameters"];
    assert_eq!(parameters.as_array().unwrap().len(), 1, "{parameters}");
    assert_eq!(parameters[0]["in"], "query");
    assert_eq!(parameters[0]["explode"], true);
    assert_eq!(parameters[0]["schema"]["type"], "object");
    let own: Vec<_> = said
        .iter()
        .filter(|line| line.starts_with("value-type "))
        .collect();
    assert_eq!(own, ["value-type 0#/paths/~1a/get/parameters/1"]);
}
