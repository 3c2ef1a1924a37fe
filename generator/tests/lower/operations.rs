//! Operations that share a name.

use serde_json::{Value, json};

use crate::support::{Case, brief};

fn said(tags: Value, paths: Value, webhooks: Value) -> Vec<String> {
    let mut document = json!({"openapi": "3.1.0", "info": {"title": "t", "version": "1"}});
    document["tags"] = tags;
    document["paths"] = paths;
    document["webhooks"] = webhooks;
    let (_, said) = Case::of(document).run();
    let places = said.iter().flat_map(|one| &one.related);
    let places = places.map(|(origin, word)| format!("{word}: {origin}"));
    brief(&said).into_iter().chain(places).collect()
}

#[test]
fn an_operation_id_that_two_operations_have_is_said_with_both_places() {
    let list = json!({"operationId": "listCalls", "responses": {}});
    let other = json!({"operationId": "listAgents", "responses": {}});
    let paths = json!({"/call": {"get": list}, "/agent": {"get": other}, "/calls": {"get": list}});
    let once = "(OpenAPI asks for a name of its own for each operation)";
    assert_eq!(
        said(json!([]), paths, json!({})),
        [
            &format!("operation-id-twice 0#/paths/~1calls/get/operationId {once}"),
            "the first: 0#/paths/~1call/get/operationId",
        ]
    );
    let paths = json!({"/call": {"get": list}});
    let events = json!({"call-listed": {"post": list}});
    assert_eq!(
        said(json!([]), paths, events),
        [
            &format!("operation-id-twice 0#/webhooks/call-listed/post/operationId {once}"),
            "the first: 0#/paths/~1call/get/operationId",
        ]
    );
}

#[test]
fn an_operation_id_of_a_path_item_that_two_paths_share_is_said() {
    let list = json!({"operationId": "listCalls", "responses": {}});
    let paths = json!({"/call": {"get": list}, "/calls": {"$ref": "#/paths/~1call"}});
    let said = said(json!([]), paths, json!({}));
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(
        said[0].starts_with("operation-id-twice 0#/paths/~1call/get/operationId"),
        "{said:?}"
    );
}
