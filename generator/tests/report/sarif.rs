//! SARIF 2.1.0.

use std::collections::HashSet;

use atoms_codegen::drift::report::{Format, TextStyle, write};
use atoms_codegen::drift::{Allow, Comparison, Policy};
use jiff::civil::date;
use serde_json::Value;

use super::hard::{hostile, thousands};
use super::made::{comparison, report, several_kinds};

fn sarif(compared: &[Comparison]) -> Value {
    serde_json::from_str(&report(Format::Sarif, compared)).unwrap()
}

/// Checks against the schema that OASIS publishes.
fn is_valid(sarif: &Value) {
    let mut schema: Value = serde_json::from_str(include_str!("sarif-2.1.0.json")).unwrap();
    // As it is published, this pattern has a bracket too many; nothing here has a language.
    for owner in ["run", "toolComponent"] {
        let language = &mut schema["definitions"][owner]["properties"]["language"];
        language.as_object_mut().unwrap().remove("pattern");
    }
    let validator = jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap();
    let wrong: Vec<String> = validator
        .iter_errors(sarif)
        .take(3)
        .map(|error| error.to_string())
        .collect();
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn findings_are_results_with_rules_and_places() {
    let sarif = sarif(&several_kinds());
    is_valid(&sarif);
    insta::assert_json_snapshot!(sarif, { ".runs[0].tool.driver.semanticVersion" => "VERSION" });
}

#[test]
fn whatever_a_document_says_the_file_is_valid() {
    let mut hostile = hostile();
    hostile.new.as_mut().unwrap().file = "./a b/%/ü:1.yaml".to_owned();
    let sarif = sarif(&[comparison("atoms", vec![hostile])]);
    is_valid(&sarif);
    let uri = &sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
        ["uri"];
    assert_eq!(uri, "a%20b/%25/%C3%BC%3A1.yaml");
}

#[test]
fn code_scanning_gets_no_more_than_it_takes() {
    let mut compared = thousands();
    let again = compared[0].findings.clone();
    compared[0].findings.extend(again);
    let sarif = sarif(&compared);
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    assert_eq!(results.len(), 5000);
    let level = |index: usize| results[index]["level"].as_str().unwrap();
    assert_eq!(
        [level(0), level(1999), level(2000), level(4999)],
        ["error", "error", "warning", "note"]
    );
    let related = |index: usize| results[index]["relatedLocations"].as_array().unwrap().len();
    assert_eq!([related(0), related(240), related(4999)], [100, 100, 1]);
    let prints: HashSet<String> = results
        .iter()
        .map(|result| result["partialFingerprints"].to_string())
        .collect();
    assert_eq!(prints.len(), 5000);
}

#[test]
fn what_is_allowed_is_suppressed_and_stale_entries_are_results() {
    let entry = |id: &str, pointer: &str, fingerprint: &str| {
        format!(
            "[[allow]]\nid = \"{id}\"\npointer = \"{pointer}\"\nfingerprint = \"{fingerprint}\"\nreason = \"agreed\"\n"
        )
    };
    let text = [
        entry(
            "nullable-added",
            "/components/schemas/Call/properties/duration",
            "24faba14db97a336",
        ),
        entry("type-changed", "/x", "0"),
    ];
    let allow = Allow::read("drift.toml", &text.concat(), date(2026, 11, 29)).unwrap();
    let policy = Policy {
        allow,
        ..Policy::default()
    };
    let sarif = write(
        Format::Sarif,
        &several_kinds(),
        &policy,
        TextStyle::default(),
    );
    let sarif: Value = serde_json::from_str(&sarif).unwrap();
    is_valid(&sarif);
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    assert_eq!(results[0]["ruleId"], "allow-unused");
    let allowed = results
        .iter()
        .find(|result| result["ruleId"] == "nullable-added")
        .unwrap();
    assert_eq!(allowed["suppressions"][0]["justification"], "agreed");
    assert_eq!(allowed["level"], "note");
}
