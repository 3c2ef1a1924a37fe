//! Every keyword arrives: under its own name, or in the extension that carries it.

use serde_json::{Value, json};

use super::{Fate, Holds, Kind, extension};
use crate::diagnostic::{Diagnostics, Origin};
use crate::lower::{FileRefs, Input, Lowered, lower};
use crate::read::{Node, SourceId};

struct NoFiles;

impl FileRefs for NoFiles {
    fn load(
        &mut self,
        _from: SourceId,
        _path: &str,
        _at: &Origin,
        _diagnostics: &mut Diagnostics,
    ) -> Option<(SourceId, Node)> {
        None
    }
}

fn run(document: Value) -> (Lowered, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let input = Input {
        documents: vec![(SourceId(0), document.into())],
        overlays: Vec::new(),
        overrides: Vec::new(),
        files: &mut NoFiles,
    };
    let lowered = lower(input, &mut diagnostics);
    (lowered, diagnostics)
}

fn sample(keyword: &str, holds: Holds) -> Value {
    match (keyword, holds) {
        ("enum" | "examples", _) => json!(["v"]),
        ("default", _) => json!({"v": 1}),
        ("discriminator", _) => json!({"propertyName": "v"}),
        ("dependentRequired" | "dependencies" | "$vocabulary", _) => json!({"v": ["w"]}),
        (_, Holds::Bool) => json!(true),
        (_, Holds::Count | Holds::Number) => json!(3),
        (_, Holds::Texts) => json!(["v"]),
        (_, Holds::One(Kind::ExternalDocs)) => json!({"url": "v"}),
        (_, Holds::One(Kind::Schema)) => json!({"title": "v"}),
        (_, Holds::One(_)) => json!({"name": "v"}),
        (_, Holds::List(_)) => json!([{"title": "v"}]),
        (_, Holds::Map(_)) => json!({"v": {"title": "v"}}),
        _ => json!("v"),
    }
}

#[test]
fn every_keyword_of_a_schema_arrives_and_losses_are_said() {
    for keyword in Kind::Schema.keywords() {
        if matches!(keyword.fate, Fate::Rewritten | Fate::Moved) {
            continue;
        }
        // Put together from parts, so that no type is inferred and no keyword is beside the point.
        let mut schema = json!({"allOf": [{"properties": {"v": {}}}]});
        schema[keyword.name] = sample(keyword.name, keyword.holds);
        let (lowered, said) = run(
            json!({"openapi": "3.1.0", "info": {"title": "t", "version": "1"},
                "components": {"schemas": {"S": schema}}}),
        );
        let after = json!(lowered.openapi)["components"]["schemas"]["S"].clone();
        let carried = keyword.fate != Fate::Kept;
        let name = if carried {
            extension(keyword.name)
        } else {
            keyword.name.to_owned()
        };
        assert!(after.get(&name).is_some(), "{name} in {after}");
        let codes: Vec<&str> = said.iter().map(|diagnostic| diagnostic.code).collect();
        let lost = keyword.fate == Fate::Lost;
        let expected: &[&str] = if lost { &["keyword-not-modelled"] } else { &[] };
        assert_eq!(codes, expected, "{}", keyword.name);
    }
}

#[test]
fn the_table_has_no_keyword_twice() {
    for kind in [
        Kind::Document,
        Kind::Info,
        Kind::Components,
        Kind::PathItem,
        Kind::Operation,
        Kind::Parameter,
        Kind::Header,
        Kind::MediaType,
        Kind::Response,
        Kind::SecurityScheme,
        Kind::Schema,
    ] {
        let mut names: Vec<&str> = kind.keywords().iter().map(|keyword| keyword.name).collect();
        names.sort_unstable();
        let before = names.len();
        names.dedup();
        assert_eq!(names.len(), before, "{kind:?}");
    }
}
