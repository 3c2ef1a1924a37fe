//! The message that shows a finding is refused for what the finding is about.

use atoms_codegen::drift::{Axis, Outcome};
use serde_json::{Value, json};

use crate::compared::compared;

fn document(property: &Value) -> String {
    json!({
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {"/a": {"post": {
            "operationId": "a",
            "requestBody": {"required": true, "content": {"application/json": {"schema": {
                "type": "object", "properties": {"it": property}
            }}}},
            "responses": {"204": {"description": "None."}}
        }}}
    })
    .to_string()
}

/// Each of several bounds that come at one place has a message that breaks that bound and no other.
#[test]
fn a_message_breaks_the_bound_that_it_shows() {
    let cases = [
        (
            json!({"type": "string"}),
            json!({"minLength": 3, "maxLength": 5, "pattern": "^[a-z]*$"}),
        ),
        (
            json!({"type": "integer"}),
            json!({"minimum": 5, "maximum": 10, "multipleOf": 2}),
        ),
        (
            json!({"type": "array", "items": {"type": "integer"}}),
            json!({"minItems": 2, "maxItems": 3}),
        ),
    ];
    for (old, bounds) in cases {
        let mut new = old.clone();
        let bounds = bounds.as_object().expect("bounds");
        let owner = new.as_object_mut().expect("a schema");
        owner.extend(bounds.clone());
        let compared = compared(&document(&old), &document(&new));
        assert_eq!(compared.findings.len(), bounds.len());
        for finding in &compared.findings {
            let witness = finding
                .verdicts
                .iter()
                .find_map(|verdict| verdict.witness.as_ref());
            let value = &witness.expect("a message").message["it"];
            let place = finding.new.as_ref().expect("a place");
            for (keyword, bound) in bounds {
                let is_own = place.pointer.ends_with(keyword);
                let takes = jsonschema::is_valid(&json!({ keyword: bound }), value);
                assert_eq!(
                    takes, !is_own,
                    "{}: {value} and `{keyword}`",
                    finding.check.id
                );
            }
        }
    }
}

/// A format of integers is a bound; one that says nothing of integers lets all of them be sent.
#[test]
fn an_integer_beside_its_range_breaks_a_format() {
    for (format, ends) in [
        ("int32", [-2_147_483_649, 2_147_483_648]),
        ("uint8", [-1, 256]),
    ] {
        let old = json!({"type": "integer", "format": "uuid"});
        let new = json!({"type": "integer", "format": format});
        let compared = compared(&document(&old), &document(&new));
        let mut verdicts = compared.findings[0].verdicts.iter();
        let witness = verdicts.find_map(|verdict| verdict.witness.as_ref());
        let value = witness.expect("a message").message["it"].as_i64();
        assert!(
            value.is_some_and(|value| ends.contains(&value)),
            "{value:?}"
        );
    }
}

/// A bound that all values keep that are sent breaks nothing, whatever another bound beside it does.
#[test]
fn a_bound_that_is_kept_already_is_safe() {
    let old = json!({"type": "integer", "multipleOf": 4});
    let new = json!({"type": "integer", "multipleOf": 2, "minimum": 0});
    let compared = compared(&document(&old), &document(&new));
    let outcome = |id: &str| {
        let mut findings = compared.findings.iter();
        let finding = findings.find(|finding| finding.check.id == id);
        finding.and_then(|finding| finding.outcome(Axis::Validate))
    };
    assert_eq!(outcome("multiple-of-changed"), Some(Outcome::Safe));
    assert_eq!(outcome("minimum-added"), Some(Outcome::Breaking));
}
