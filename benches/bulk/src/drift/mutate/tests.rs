//! Which edits are made of a small document, and which of them may find nothing.

mod reached;
mod same;

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::choose::choose;
use super::edit::Edit;
use super::reason::{Reason, reason};

fn document() -> Value {
    json!({
        "openapi": "3.0.3",
        "info": {"title": "T", "version": "1"},
        "security": [{"key": []}],
        "paths": {
            "/a": {"get": {
                "parameters": [{"name": "on", "in": "query", "schema": {"type": "boolean"}}],
                "responses": {"200": {"description": "It.", "content": {"application/json": {
                    "schema": {"$ref": "#/components/schemas/A", "description": "Beside."}
                }}}}
            }},
            "/b": {"description": "Nothing is here."}
        },
        "components": {
            "schemas": {
                "A": {"type": "object", "required": ["a"], "properties": {"a": {"type": "string", "maxLength": 9}}},
                "B": {"type": "string", "enum": ["x", "y"]}
            },
            "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}}
        }
    })
}

#[test]
fn the_same_seed_makes_the_same_edits_and_each_changes_the_document() {
    let document = document();
    let edits = choose(&document, 1, 400);
    assert_eq!(edits, choose(&document, 1, 400));
    assert_ne!(edits[0], choose(&document, 2, 400)[0]);
    assert!(edits.iter().all(|edit| edit.apply(&document) != document));
}

#[test]
fn every_kind_of_keyword_is_tried_before_one_is_tried_again() {
    let all = choose(&document(), 1, 400);
    let names: BTreeSet<String> = all.iter().map(Edit::name).collect();
    for name in [
        "Schema.maxLength",
        "Schema.enum",
        "Schema.$ref",
        "SecurityScheme.in",
        "Operation.deprecated",
    ] {
        assert!(names.contains(name), "{name} is not tried");
    }
    // A kind of keyword is removed, changed or added: at most three edits of it in the first round.
    let few = choose(&document(), 1, 100);
    for name in &names {
        let count = few.iter().filter(|edit| edit.name() == *name).count();
        assert!(count <= 3, "{name} is tried {count} times");
    }
}

#[test]
fn a_keyword_is_added_where_it_says_something() {
    let edits = choose(&document(), 1, 400);
    let added = edits.iter().filter(|edit| edit.before.is_none());
    for edit in added.filter(|edit| edit.keyword == "minLength") {
        let document = document();
        let owner = document.pointer(&edit.owner).expect("an object");
        assert_eq!(owner["type"], "string", "{edit}");
    }
    assert!(edits.iter().any(|edit| edit.name() == "Schema.minLength"));
}

/// An edit of the document above, and the reason that it may find nothing.
fn reason_of(object: &str, owner: &str, keyword: &'static str, after: Value) -> Option<Reason> {
    let old = document();
    let edit = Edit {
        object: object.to_owned(),
        keyword,
        owner: owner.to_owned(),
        before: old.pointer(owner).expect("an object").get(keyword).cloned(),
        after: (!after.is_null()).then_some(after),
    };
    reason(&edit, &old, &edit.apply(&old))
}

#[test]
fn what_may_find_nothing_is_told_by_the_document() {
    let schema = |owner, keyword, after| reason_of("Schema", owner, keyword, after);
    let body = "/paths/~1a/get/responses/200/content/application~1json/schema";
    let property = "/components/schemas/A/properties/a";
    let parameter = "/paths/~1a/get/parameters/0";
    let cases = [
        (
            reason_of("Document", "", "openapi", json!("3.0.4")),
            Reason::Waived,
        ),
        (schema(body, "description", json!("Other.")), Reason::Beside),
        (schema(property, "minLength", json!(0)), Reason::Same),
        (
            schema("/components/schemas/A", "type", Value::Null),
            Reason::Same,
        ),
        (
            reason_of(
                "Operation",
                "/paths/~1a/get",
                "security",
                json!([{"key": []}]),
            ),
            Reason::Same,
        ),
        (schema(property, "minItems", json!(1)), Reason::Unconcerned),
        (schema(body, "readOnly", json!(true)), Reason::Beside),
        (
            schema("/components/schemas/A", "readOnly", json!(true)),
            Reason::Unconcerned,
        ),
        (
            reason_of("Parameter", parameter, "explode", json!(false)),
            Reason::Unconcerned,
        ),
        (
            schema("/components/schemas/B", "title", json!("B")),
            Reason::Unreached,
        ),
        (
            reason_of("PathItem", "/paths/~1b", "description", json!("Other.")),
            Reason::Unreached,
        ),
    ];
    for (index, (found, reason)) in cases.into_iter().enumerate() {
        assert_eq!(found, Some(reason), "case {index}");
    }
}

#[test]
fn what_must_be_told_has_no_reason() {
    let property = "/components/schemas/A/properties/a";
    let cases = [
        reason_of("Schema", property, "maxLength", json!(10)),
        reason_of("Schema", property, "readOnly", json!(true)),
        reason_of("Schema", property, "type", json!("integer")),
        reason_of("Schema", "/components/schemas/A", "title", json!("A")),
        reason_of("Operation", "/paths/~1a/get", "security", json!([{}])),
        reason_of(
            "Parameter",
            "/paths/~1a/get/parameters/0",
            "required",
            json!(true),
        ),
    ];
    assert_eq!(cases, [None; 6]);
}
