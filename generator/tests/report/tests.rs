//! Reports of tests and of code quality.

use std::collections::HashSet;

use atoms_codegen::drift::report::Format;
use quick_junit::Report;
use serde_json::Value;

use super::hard::{hostile, thousands};
use super::made::{comparison, report, several_kinds};

#[test]
fn every_finding_is_a_test_case() {
    insta::assert_snapshot!(report(Format::Junit, &several_kinds()));
}

#[test]
fn a_contract_without_a_finding_is_a_case_that_passes() {
    insta::assert_snapshot!(report(Format::Junit, &[comparison("atoms", Vec::new())]));
}

#[test]
fn test_cases_have_names_of_their_own_and_the_file_is_small() {
    let mut compared = thousands();
    let again = compared[0].findings.clone();
    compared[0].findings.extend(again);
    let text = report(Format::Junit, &compared);
    assert!(text.len() < 30_000_000, "{}", text.len());
    let read = Report::deserialize_from_str(&text).unwrap();
    let cases = &read.test_suites[0].test_cases;
    let names: HashSet<&str> = cases.iter().map(|case| case.name.as_str()).collect();
    assert_eq!((cases.len(), names.len()), (6000, 6000));
}

#[test]
fn whatever_a_document_says_the_file_is_xml() {
    let text = report(Format::Junit, &[comparison("a<b>", vec![hostile()])]);
    let read = Report::deserialize_from_str(&text).unwrap();
    assert_eq!(read.test_suites[0].name.as_str(), "a<b>");
}

#[test]
fn code_quality_is_an_array_of_findings() {
    insta::assert_snapshot!(report(Format::Gitlab, &several_kinds()));
    assert_eq!(report(Format::Gitlab, &[]), "[]\n");
}

#[test]
fn code_quality_has_fingerprints_that_differ_and_paths_from_the_root() {
    let mut compared = thousands();
    let again = compared[0].findings.clone();
    compared[0].findings.extend(again);
    compared[0].findings[0].new.as_mut().unwrap().file = "./a.yaml".to_owned();
    let data: Value = serde_json::from_str(&report(Format::Gitlab, &compared)).unwrap();
    let entries = data.as_array().unwrap();
    let prints: HashSet<&str> = entries
        .iter()
        .map(|entry| entry["fingerprint"].as_str().unwrap())
        .collect();
    assert_eq!((entries.len(), prints.len()), (6000, 6000));
    assert_eq!(entries[0]["location"]["path"], "a.yaml");
}
