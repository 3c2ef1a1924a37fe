//! Operations that share a name, and tags that the document does not know.

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

/// An operation of that tag.
fn tagged(tag: &str) -> Value {
    json!({"operationId": format!("of {tag}"), "tags": [tag], "responses": {}})
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
fn an_operation_id_counts_with_every_method() {
    let named = json!({"operationId": "x", "responses": {}});
    let item = json!({"get": named, "query": named, "additionalOperations": {"COPY": named}});
    let said = said(json!([]), json!({"/a": item}), json!({}));
    let twice = said
        .iter()
        .filter(|one| one.starts_with("operation-id-twice"));
    assert_eq!(twice.count(), 2, "{said:?}");
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

#[test]
fn a_tag_that_is_much_like_a_declared_one_is_said_once() {
    let tags = json!([{"name": "Campaigns"}, {"name": "Calls"}]);
    let mut again = tagged("Campaign");
    again["operationId"] = json!("again");
    let paths = json!({"/a": {"get": tagged("Campaign"), "put": again, "post": tagged("Calls")}});
    assert_eq!(
        said(tags, paths, json!({})),
        [
            "tag-undeclared 0#/paths/~1a/get/tags/0 (did you mean `Campaigns`?)",
            "and here: 0#/paths/~1a/put/tags/0",
        ]
    );
}

#[test]
fn a_tag_that_nobody_declares_is_nothing_to_say() {
    for (declared, used) in [
        (json!([]), "Campaign"),
        (json!([{"name": "Calls"}]), "Campaign"),
        (json!([{"name": "Calls v1"}]), "Calls v2"),
        (json!([{"name": "Artifacts"}]), "Artifact Type"),
        (json!([{"name": "Call"}, {"name": "Calls"}]), "Calls"),
    ] {
        let paths = json!({"/a": {"get": tagged(used)}});
        let said = said(declared, paths, json!({}));
        assert_eq!(said, Vec::<String>::new(), "{used}");
    }
}
