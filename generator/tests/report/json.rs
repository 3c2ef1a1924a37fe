//! The report as data, and its published schema.

use std::fs;
use std::path::Path;

use atoms_codegen::drift::report::Format;
use serde_json::Value;

use super::hard::hostile;
use super::made::{comparison, report, several_kinds};

fn schema() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/drift.schema.json");
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn findings_are_data() {
    let data: Value = serde_json::from_str(&report(Format::Json, &several_kinds())).unwrap();
    insta::assert_json_snapshot!(data);
}

#[test]
fn the_published_schema_describes_every_report() {
    let schema = schema();
    assert!(jsonschema::meta::is_valid(&schema));
    let validator = jsonschema::validator_for(&schema).unwrap();
    let hostile = vec![
        comparison("atoms", vec![hostile()]),
        comparison("other", Vec::new()),
    ];
    for compared in [several_kinds(), hostile, Vec::new()] {
        let data: Value = serde_json::from_str(&report(Format::Json, &compared)).unwrap();
        let wrong: Vec<String> = validator
            .iter_errors(&data)
            .map(|error| error.to_string())
            .collect();
        assert_eq!(wrong, [""; 0]);
    }
}

#[test]
fn the_schema_knows_no_member_that_a_report_lacks() {
    let data: Value = serde_json::from_str(&report(Format::Json, &several_kinds())).unwrap();
    let members =
        |value: &Value| -> Vec<String> { value.as_object().unwrap().keys().cloned().collect() };
    let described = |name: &str| members(&schema()["$defs"][name]["properties"]);
    let mut report_members = members(&data);
    report_members.sort();
    let mut top = members(&schema()["properties"]);
    top.sort();
    assert_eq!(report_members, top);
    let (mut finding, mut known) = (members(&data["findings"][1]), described("finding"));
    finding.sort();
    known.sort();
    assert_eq!(finding, known);
}
