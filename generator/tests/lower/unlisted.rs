//! Path items of other files that nothing refers to.

use serde_json::{Value, json};

use crate::support::{Case, brief, components, one};

/// A contract whose `paths` are in another file, as far as they are listed.
fn listed(paths: Value, file: Value) -> Case {
    let mut document = components(json!({}));
    document["paths"] = paths;
    Case::of(document).file("calls.yaml", file)
}

#[test]
fn a_path_item_of_another_file_that_nothing_refers_to_is_said() {
    let get = |name: &str| json!({"get": {"operationId": name, "responses": {}}});
    let file = json!({"paths": {"/call": get("a"), "/call/{id}": get("b"), "x-note": {}}});
    let some = json!({"/call": {"$ref": "calls.yaml#/paths/~1call"}});
    let both = json!({"/call": {"$ref": "calls.yaml#/paths/~1call"},
        "/call/{id}": {"$ref": "./calls.yaml#/paths/~1call~1%7Bid%7D"}});
    let (_, said) = listed(some.clone(), file.clone()).run();
    assert_eq!(said.len(), 1, "{said:?}");
    let message = "`calls.yaml#/paths/~1call~1{id}` is nowhere listed";
    assert_eq!(said[0].message, message);
    assert!(brief(&said)[0].starts_with("path-unlisted 10#/paths/~1call~1{id} "));

    let overlay = json!([{"target": "$.info", "update": {"title": "u"}}]);
    let (_, laid) = listed(some, file.clone()).overlay(overlay).run();
    assert_eq!(brief(&laid), brief(&said));
    for paths in [both, json!({"$ref": "calls.yaml#/paths"})] {
        let (_, said) = listed(paths, file.clone()).run();
        assert_eq!(brief(&said), Vec::<String>::new());
    }
}

#[test]
fn a_document_that_only_lends_its_schemas_lists_its_own_paths() {
    let operation = json!({"responses": {}});
    let mut file = components(json!({"schemas": {"Call": {"type": "string"}}}));
    file["paths"] = json!({"/call": {"get": operation}});
    let schema = json!({"$ref": "calls.yaml#/components/schemas/Call"});
    let (_, said) = Case::of(one(schema)).file("calls.yaml", file).run();
    assert_eq!(brief(&said), Vec::<String>::new());
}
