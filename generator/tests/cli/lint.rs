//! `lint`.

use super::run::{CALLS, Folder};

#[test]
fn a_clean_document_is_fine_and_silent() {
    let folder = Folder::new();
    folder.write("calls.yaml", CALLS);
    let run = folder.run(&["lint", "calls.yaml"]);
    assert_eq!(
        (run.code, run.stdout.as_str(), run.stderr.as_str()),
        (0, "", "")
    );
}

#[test]
fn a_finding_is_named_with_its_place_and_ends_with_1() {
    let folder = Folder::new();
    folder.write(
        "calls.yaml",
        &CALLS.replace("description: Who", "descriptoin: Who"),
    );
    let run = folder.run(&["lint", "calls.yaml"]);
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.stdout.contains("calls.yaml:47:11"), "{run:?}");
    let run = folder.run(&["lint", "calls.yaml", "--format", "json"]);
    let data: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(data[0]["severity"], "warning");
    assert_eq!(data[0]["line"], 47);
    assert_eq!(run.code, 1);
}

#[test]
fn a_finding_is_an_annotation_for_github_whatever_its_text() {
    let folder = Folder::new();
    let calls = CALLS.replace("description: Who", "\"descr%\\n::error::x\": Who");
    folder.write("calls.yaml", &calls);
    let run = folder.run(&["lint", "calls.yaml", "--format", "github"]);
    assert_eq!(run.code, 1, "{run:?}");
    let begin = "::warning file=calls.yaml,line=47,col=11,title=keyword-unknown::";
    assert!(run.stdout.starts_with(begin), "{run:?}");
    assert!(run.stdout.contains("%25"), "{run:?}");
    assert!(!run.stdout.contains("\n::error"), "{run:?}");
}

#[test]
fn what_is_only_worth_knowing_is_shown_and_ends_with_0() {
    let folder = Folder::new();
    folder.write(
        "calls.yaml",
        &CALLS.replace("enum: [completed, busy]", "enum: [completed, '']"),
    );
    let run = folder.run(&["lint", "calls.yaml"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.stdout.contains("value-empty"), "{run:?}");
}

#[test]
fn a_document_that_cannot_be_read_ends_with_3_and_the_others_are_still_read() {
    let folder = Folder::new();
    folder.write("broken.yaml", "a: [");
    folder.write(
        "calls.yaml",
        &CALLS.replace("description: Who", "descriptoin: Who"),
    );
    let run = folder.run(&["lint", "broken.yaml", "missing.yaml", "calls.yaml"]);
    assert_eq!(run.code, 3, "{run:?}");
    for file in ["broken.yaml", "missing.yaml", "calls.yaml"] {
        assert!(run.stdout.contains(file), "{file}: {run:?}");
    }
}

#[test]
fn a_broken_pattern_is_told_once() {
    let folder = Folder::new();
    let schema = "{type: string, pattern: '('}";
    folder.write("calls.yaml", &one_parameter(schema));
    let run = folder.run(&["lint", "calls.yaml", "--format", "json"]);
    let data: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let said: Vec<_> = data.as_array().unwrap().iter().collect();
    assert_eq!(said.len(), 1, "{run:?}");
    assert_eq!(said[0]["code"], "pattern-invalid");
}

#[test]
fn a_default_beyond_its_bounds_shows_both_places() {
    let folder = Folder::new();
    let schema = "{type: integer, minimum: 5, default: 1}";
    folder.write("calls.yaml", &one_parameter(schema));
    let run = folder.run(&["lint", "calls.yaml"]);
    insta::assert_snapshot!(run.stdout);
}

fn one_parameter(schema: &str) -> String {
    format!(
        "openapi: 3.1.0
info: {{title: Calls, version: '1'}}
paths:
  /calls:
    get:
      operationId: calls
      tags: [Calls]
      parameters:
        - {{name: page, in: query, schema: {schema}}}
      responses: {{'204': {{description: None.}}}}
"
    )
}
