//! Overlays and overrides.

use serde_json::{Value, json};

use crate::support::{Case, brief, one, plain};

fn title(lowered: &atoms_codegen::lower::Lowered) -> Value {
    plain(&json!(lowered.openapi.components))["schemas"]["S"].clone()
}

#[test]
fn an_update_is_merged_and_keeps_its_own_place() {
    let (lowered, said) = Case::of(one(json!({"type": "object"})))
        .overlay(json!([{"target": "$.components.schemas.S", "update": {"properties": {"a": {"type": "string"}}}}]))
        .run();
    assert_eq!(brief(&said), Vec::<String>::new());
    let schema = json!(lowered.openapi.components)["schemas"]["S"].clone();
    assert_eq!(schema["x-origin"], "0#/components/schemas/S");
    assert_eq!(
        schema["properties"]["a"]["x-origin"],
        "5#/actions/0/update/properties/a"
    );
}

#[test]
fn a_removal_takes_every_match_out() {
    let (lowered, _) = Case::of(one(json!({"type": "string", "enum": ["a", "b", "c"]})))
        .overlay(json!([{"target": "$.components.schemas.S.enum[?@ != 'b']", "remove": true}]))
        .run();
    assert_eq!(title(&lowered), json!({"type": "string", "enum": ["b"]}));
}

#[test]
fn a_list_gets_one_more_entry() {
    let (lowered, _) = Case::of(one(json!({"type": "string", "enum": ["a"]})))
        .overlay(json!([{"target": "$.components.schemas.S.enum", "update": "b"}]))
        .run();
    assert_eq!(
        title(&lowered),
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
            "overlay-no-match 5#/actions/0 (the fix it carried has landed upstream: delete this action)"
        ]
    );
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
    let (lowered, _) = case.run();
    assert_eq!(
        title(&lowered),
        json!({"type": "object", "properties": {"a": {"type": "string", "description": "d"}}, "required": ["a", "a"]})
    );
}
