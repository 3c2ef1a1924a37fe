//! `$id`, anchors, and pointers whose tokens are escaped or empty.

use serde_json::{Value, json};

use crate::support::{Case, brief, components};

/// The schema `User` of a document of these schemas, and what was said of it.
fn user(schemas: &Value) -> (Value, Vec<String>) {
    let (document, said) = Case::of(components(json!({"schemas": schemas}))).document();
    let schemas = &document["components"]["schemas"];
    (schemas["User"].clone(), brief(&said))
}

/// Where `items` of `User` lead.
fn item(schemas: &Value) -> String {
    let (user, said) = user(schemas);
    assert_eq!(said, Vec::<String>::new());
    user["items"]["$ref"]
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

#[test]
fn a_component_keeps_its_key_whatever_a_pointer_has_to_escape() {
    for (key, token) in [
        ("a~b", "a~0b"),
        ("a/b", "a~1b"),
        ("a%b", "a%25b"),
        ("a b", "a%20b"),
    ] {
        let schemas = json!({
            key: {"type": "integer"},
            "User": {"items": {"$ref": format!("#/components/schemas/{token}")}},
        });
        assert_eq!(item(&schemas), format!("#/components/schemas/{key}"));
    }
}

#[test]
fn an_empty_token_is_a_key_where_there_is_one() {
    let definitions = json!({"": {"$defs": {"": {"type": "number"}}}});
    let schemas = |to: &str| json!({"A": {"$defs": definitions}, "User": {"items": {"$ref": to}}});
    let case = Case::of(components(
        json!({"schemas": schemas("#/components/schemas/A/$defs//$defs/")}),
    ));
    let (document, said) = case.document();
    assert_eq!(brief(&said), Vec::<String>::new());
    let schemas_of = &document["components"]["schemas"];
    let to = schemas_of["User"]["items"]["$ref"].as_str();
    let key = to.and_then(|to| to.strip_prefix("#/components/schemas/"));
    assert_eq!(
        schemas_of[key.unwrap_or_default()],
        json!({"type": "number"})
    );
    assert_eq!(
        item(&schemas("#/components//schemas/A/")),
        "#/components/schemas/A"
    );
}

#[test]
fn a_reference_is_relative_to_the_id_around_it() {
    let schemas = json!({
        "Base": {"$id": "https://example.com/schemas/", "type": "object", "$defs": {
            "Part": {"$id": "part", "type": "string", "$defs": {"Deep": {"type": "boolean"}}},
        }, "properties": {
            "whole": {"$ref": "part"},
            "inside": {"$ref": "part#/$defs/Deep"},
            "self": {"$ref": "#"},
            "own": {"$ref": "#/$defs/Part"},
        }},
        "User": {"items": {"$ref": "https://example.com/schemas/part"}},
    });
    let (document, said) = Case::of(components(json!({"schemas": schemas}))).document();
    assert_eq!(brief(&said), Vec::<String>::new());
    let schemas = &document["components"]["schemas"];
    let base = &schemas["Base"]["properties"];
    let to = |key: &str| json!({"$ref": format!("#/components/schemas/{key}")});
    assert_eq!(base["whole"], to("Part"));
    assert_eq!(base["inside"], to("Deep"));
    assert_eq!(base["self"], to("Base"));
    assert_eq!(base["own"], to("Part"));
    assert_eq!(schemas["User"]["items"], to("Part"));
}

#[test]
fn an_anchor_belongs_to_its_resource() {
    let schemas = json!({
        "A": {"$id": "https://example.com/a", "$defs": {"X": {"$anchor": "same", "type": "string"}}},
        "B": {"$id": "https://example.com/b", "$defs": {"Y": {"$anchor": "same", "type": "number"}}},
        "User": {"items": {"$ref": "https://example.com/b#same"}},
    });
    assert_eq!(item(&schemas), "#/components/schemas/Y");
}

#[test]
fn an_id_that_is_a_fragment_is_an_anchor_as_in_draft_7() {
    let schemas = json!({
        "A": {"$id": "#named", "type": "string"},
        "User": {"items": {"$ref": "#named"}},
    });
    assert_eq!(item(&schemas), "#/components/schemas/A");
}

#[test]
fn an_id_beside_references_to_the_whole_document_does_no_harm() {
    let schemas = json!({
        "A": {"type": "string"},
        "User": {"$id": "User", "items": {"$ref": "#/components/schemas/A"}},
    });
    assert_eq!(item(&schemas), "#/components/schemas/A");
}

#[test]
fn a_key_of_data_or_a_property_is_no_identifier() {
    let schemas = json!({
        "Data": {"enum": [{"$id": "https://example.com/a"}]},
        "Named": {"properties": {"$id": {"type": "string"}}},
        "A": {"$id": "https://example.com/a", "type": "string"},
        "User": {"items": {"$ref": "https://example.com/a"}},
    });
    assert_eq!(item(&schemas), "#/components/schemas/A");
}

#[test]
fn a_dynamic_reference_to_the_only_such_anchor_is_a_reference() {
    let schemas = json!({
        "A": {"$dynamicAnchor": "node", "type": "string"},
        "User": {"items": {"$dynamicRef": "#node"}},
    });
    assert_eq!(item(&schemas), "#/components/schemas/A");
}

#[test]
fn a_dynamic_reference_to_an_anchor_that_is_not_dynamic_is_a_reference() {
    let schemas = json!({
        "Other": {"$id": "https://example.com/other", "$dynamicAnchor": "node"},
        "More": {"$id": "https://example.com/more", "$dynamicAnchor": "node"},
        "List": {"$id": "https://example.com/list", "$ref": "#item",
            "$defs": {"I": {"$anchor": "node", "type": "string"}, "R": {"$anchor": "item", "$dynamicRef": "#node"}}},
        "User": {"items": {"$ref": "https://example.com/list"}},
    });
    let (user, said) = user(&schemas);
    assert_eq!(said, Vec::<String>::new());
    assert_eq!(user["items"]["$ref"], "#/components/schemas/List");
}

#[test]
fn a_dynamic_reference_to_one_of_several_such_anchors_is_one_to_that_of_its_scope() {
    let schemas = json!({
        "Other": {"$id": "https://example.com/other", "$dynamicAnchor": "node"},
        "User": {"$id": "https://example.com/user", "$dynamicAnchor": "node",
            "items": {"$dynamicRef": "#node"}},
    });
    assert_eq!(item(&schemas), "#/components/schemas/User");
}

#[test]
fn a_bundle_writes_keys_as_pointers() {
    let document = components(json!({"schemas": {
        "a/~%b": {"type": "integer"},
        "User": {"items": {"$ref": "#/components/schemas/a~1~0%25b"}},
    }}));
    let bundle = Case::of(document).bundle();
    let user = &bundle["components"]["schemas"]["User"];
    assert_eq!(user["items"]["$ref"], "#/components/schemas/a~1~0%25b");
}
