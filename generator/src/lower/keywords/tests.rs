//! Every keyword arrives in the contract, but for those that say nothing of values.

use serde_json::{Value, json};

use super::{Fate, Holds, ObjectKind};
use crate::diagnostic::Diagnostics;
use crate::lower::{LowerInput, lower};
use crate::read::SourceId;
use crate::wire::Contract;

fn run(document: Value) -> (Contract, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let input = LowerInput {
        documents: vec![(SourceId(0), document.into())],
        overlays: Vec::new(),
        overrides: Vec::new(),
        files: &mut (),
    };
    let lowered = lower(input, &mut diagnostics);
    (lowered.expect("there is a document"), diagnostics)
}

fn sample(keyword: &str, holds: Holds) -> Value {
    match (keyword, holds) {
        ("enum" | "examples", _) => json!(["v"]),
        ("default", _) => json!({"v": 1}),
        ("$dynamicRef", _) => json!("#v"),
        ("discriminator", _) => json!({"propertyName": "v"}),
        ("dependentRequired" | "dependencies" | "$vocabulary", _) => json!({"v": ["w"]}),
        (_, Holds::Bool) => json!(true),
        (_, Holds::Count | Holds::Number) => json!(3),
        (_, Holds::Texts) => json!(["v"]),
        (_, Holds::One(ObjectKind::ExternalDocs)) => json!({"url": "v"}),
        (_, Holds::One(ObjectKind::Schema)) => json!({"title": "v"}),
        (_, Holds::One(_)) => json!({"name": "v"}),
        (_, Holds::List(_)) => json!([{"title": "v"}]),
        (_, Holds::Map(_)) => json!({"v": {"title": "v"}}),
        _ => json!("v"),
    }
}

fn one(schema: &Value) -> Value {
    let mut document = json!({"openapi": "3.1.0", "info": {"title": "t", "version": "1"}});
    // Two resources have it, so that a `$dynamicRef` to it leads to one of them in some scope alone.
    let anchor = json!({"$dynamicAnchor": "v"});
    let other = json!({"$id": "https://example.com/other", "$dynamicAnchor": "v"});
    document["components"]["schemas"] = json!({"S": schema, "A": anchor, "B": other});
    document
}

/// Put together from parts, so that no type is inferred and no keyword is beside the point.
fn parts() -> Value {
    json!({"allOf": [{"properties": {"v": {}}}]})
}

#[test]
fn every_keyword_of_a_schema_arrives_and_losses_are_said() {
    let (base, _) = run(one(&parts()));
    let base = &base.schemas["S"];
    for keyword in ObjectKind::Schema.keywords() {
        if matches!(keyword.fate, Fate::Rewritten | Fate::Moved) {
            continue;
        }
        let mut schema = parts();
        schema[keyword.name] = sample(keyword.name, keyword.holds);
        if matches!(keyword.name, "then" | "else") {
            schema["if"] = json!({});
        }
        if keyword.name == "$dynamicRef" {
            // Only where nothing else leads elsewhere is it followed.
            schema["$ref"] = json!("#/components/schemas/A");
        }
        let (lowered, reported) = run(one(&schema));
        let stated = lowered.schemas["S"]
            .inline()
            .expect("it is written in place");
        let silent = [
            "additionalItems",
            "$schema",
            "$id",
            "$anchor",
            "$comment",
            "$vocabulary",
        ];
        let silent = silent.contains(&keyword.name) || keyword.name.ends_with("Anchor");
        let is_base = *stated == *base.inline().expect("it is written in place");
        assert_eq!(is_base, silent, "{} in {stated:?}", keyword.name);
        let codes: Vec<&str> = reported.iter().map(|diagnostic| diagnostic.code).collect();
        let lost = keyword.fate == Fate::Lost;
        let expected: &[&str] = if lost { &["keyword-not-modelled"] } else { &[] };
        assert_eq!(codes, expected, "{}", keyword.name);
    }
}

#[test]
fn the_table_has_no_keyword_twice() {
    for kind in [
        ObjectKind::Document,
        ObjectKind::Info,
        ObjectKind::Components,
        ObjectKind::PathItem,
        ObjectKind::Operation,
        ObjectKind::Parameter,
        ObjectKind::Header,
        ObjectKind::MediaType,
        ObjectKind::Response,
        ObjectKind::SecurityScheme,
        ObjectKind::Schema,
    ] {
        let mut names: Vec<&str> = kind.keywords().iter().map(|keyword| keyword.name).collect();
        names.sort_unstable();
        let before = names.len();
        names.dedup();
        assert_eq!(names.len(), before, "{kind:?}");
    }
}
