//! Overlays and overrides.

use serde_json::{Value, json};

use crate::support::{Case, brief, one};

fn title(document: &Value) -> Value {
    document["components"]["schemas"]["S"].clone()
}

#[test]
fn an_update_is_merged_and_keeps_its_own_place() {
    let (lowered, said) = Case::of(one(json!({"type": "object"})))
        .overlay(json!([{"target": "$.components.schemas.S", "update": {"properties": {"a": {"type": "string"}}}}]))
        .run();
    assert_eq!(brief(&said), Vec::<String>::new());
    let schema = lowered.schemas["S"].inline().expect("a schema");
    let property = schema.properties["a"].inline().expect("a schema");
    assert_eq!(schema.at.origin().to_string(), "0#/components/schemas/S");
    assert_eq!(
        property.at.origin().to_string(),
        "5#/actions/0/update/properties/a"
    );
}

#[test]
fn a_removal_takes_every_match_out() {
    let (document, _) = Case::of(one(json!({"type": "string", "enum": ["a", "b", "c"]})))
        .overlay(json!([{"target": "$.components.schemas.S.enum[?@ != 'b']", "remove": true}]))
        .document();
    assert_eq!(title(&document), json!({"type": "string", "enum": ["b"]}));
}

#[test]
fn a_list_gets_one_more_entry() {
    let (document, _) = Case::of(one(json!({"type": "string", "enum": ["a"]})))
        .overlay(json!([{"target": "$.components.schemas.S.enum", "update": "b"}]))
        .document();
    assert_eq!(
        title(&document),
        json!({"type": "string", "enum": ["a", "b"]})
    );
}

#[test]
fn an_action_without_effect_is_an_error() {
    let (_, said) = Case::of(one(json!({"type": "string"})))
        .overlay(json!([{"target": "$.paths['/gone']", "remove": true}]))
        .run();
    assert_eq!(
        brief(&said),
        [
            "overlay-no-match 5#/actions/0/target (look for a misspelt name in it; if the fix it carried has landed upstream, delete this action)"
        ]
    );
}

#[test]
fn a_target_that_matches_nothing_is_told_by_its_first_step_that_leads_nowhere() {
    let document = one(json!({"properties": {"first name": {"x-[a]": true}}}));
    for (target, near) in [
        ("$.components.shemas.S", Some("schemas")),
        ("$.components.schemas.S.propertys.name", Some("properties")),
        (
            "$.components.schemas[*]['properties']['frst name']",
            Some("first name"),
        ),
        (
            r#"$.components.schemas.S.properties["first name"]["x-[b]"].a"#,
            Some("x-[a]"),
        ),
        ("$.components..propertis", None),
        ("$.components.schemas[?@.type == 'a.b'].properties", None),
        ("$.components.schemas.S.title", None),
    ] {
        let case = Case::of(document.clone());
        let (_, said) = case
            .overlay(json!([{"target": target, "remove": true}]))
            .run();
        let said = brief(&said).join("\n");
        let near = near.map_or_else(
            || "(look for a misspelt name in it;".to_owned(),
            |near| format!("(did you mean `{near}`?"),
        );
        assert!(said.contains(&near), "{target}: {said}");
    }
}

#[test]
fn a_broken_overlay_is_an_error_at_its_place() {
    let (_, said) = Case::of(one(json!({})))
        .overlay(json!([{"target": "$..["}, {"target": "$.info"}, {"update": {}}]))
        .run();
    assert_eq!(
        brief(&said),
        [
            "overlay-broken 5#/actions/0/target",
            "overlay-broken 5#/actions/1",
            "overlay-broken 5#/actions/2"
        ]
    );
}

#[test]
fn overrides_merge_by_key_and_position_and_take_out_what_is_ignored() {
    let mut case = Case::of(one(
        json!({"type": "object", "properties": {"a": {"type": "string"}, "b": {}}, "required": ["a", "b"]}),
    ));
    case.overrides.push(json!({"components": {"schemas": {"S": {
        "properties": {"a": {"description": "d"}, "b": {"x-fern-ignore": true}}, "required": ["a", "a"]}}}}));
    let (document, _) = case.document();
    assert_eq!(
        title(&document),
        json!({"type": "object", "properties": {"a": {"type": "string", "description": "d"}}, "required": ["a", "a"]})
    );
}

/// A contract of two files: a path and its schema stand in the second.
fn split() -> Case {
    let mut root = one(json!({"type": "string"}));
    root["paths"] = json!({"/pets": {"$ref": "pets.yaml#/paths/~1pets"}});
    let body = json!({"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}});
    Case::of(root).file(
        "pets.yaml",
        json!({
            "paths": {"/pets": {"put": {
                "requestBody": {"content": body},
                "responses": {"200": {"description": "d"}},
            }}},
            "components": {"schemas": {"Pet": {
                "type": "object", "properties": {"name": {"type": "string"}},
            }}},
        }),
    )
}

#[test]
fn an_action_reaches_what_another_file_holds() {
    let (document, said) = split()
        .overlay(json!([
            {"target": "$.components.schemas.Pet.properties.name", "update": {"maxLength": 9}},
            {"target": "$.paths['/pets'].put", "update": {"operationId": "putPet"}},
        ]))
        .document();
    assert_eq!(brief(&said), Vec::<String>::new());
    assert_eq!(
        document["components"]["schemas"]["Pet"]["properties"]["name"],
        json!({"type": "string", "maxLength": 9})
    );
    let put = &document["paths"]["/pets"]["put"];
    assert_eq!(put["operationId"], "putPet");
    assert_eq!(
        put["requestBody"]["content"]["application/json"]["schema"],
        json!({"$ref": "#/components/schemas/Pet"})
    );
}

#[test]
fn an_update_refers_to_the_component_of_another_file_by_its_name() {
    let (document, said) = split()
        .overlay(json!([{
            "target": "$.components.schemas.Pet.properties",
            "update": {"mother": {"$ref": "#/components/schemas/Pet"}},
        }]))
        .document();
    assert_eq!(brief(&said), Vec::<String>::new());
    let schemas = document["components"]["schemas"].clone();
    assert_eq!(
        schemas["Pet"]["properties"]["mother"],
        json!({"$ref": "#/components/schemas/Pet"})
    );
    assert_eq!(schemas.as_object().map(serde_json::Map::len), Some(2));
}

#[test]
fn an_action_mends_a_reference_that_leads_nowhere() {
    for broken in [
        "gone.yaml#/X",
        "https://example.com/x.yaml",
        "#/components/schemas/T",
    ] {
        let schema = json!({"properties": {"p": {"$ref": broken}}});
        let mut case = Case::of(one(schema)).overlay(json!([
            {"target": "$.components.schemas.S.properties.p['$ref']", "remove": true},
            {"target": "$.components.schemas.S.properties.p", "update": {"type": "string"}},
        ]));
        case.overrides.push(json!({"info": {"title": "t"}}));
        let (document, said) = case.document();
        assert_eq!(brief(&said), Vec::<String>::new(), "{broken}");
        assert_eq!(
            title(&document)["properties"]["p"],
            json!({"type": "string"})
        );
    }
}

#[test]
fn a_reference_that_nobody_mends_is_reported_once() {
    for (broken, code) in [
        ("gone.yaml#/X", "ref-dangling 0#/components/schemas/S/$ref"),
        (
            "pets.yaml#/components/schemas/Pat",
            "ref-dangling 0#/components/schemas/S/$ref",
        ),
        (
            "https://example.com/x.yaml",
            "ref-remote 0#/components/schemas/S/$ref",
        ),
    ] {
        let mut case = split().overlay(json!([{"target": "$.info", "update": {"title": "u"}}]));
        case.documents[0]["components"]["schemas"]["S"] = json!({"$ref": broken});
        let (_, said) = case.run();
        let said = brief(&said);
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].starts_with(code), "{said:?}");
    }
}
