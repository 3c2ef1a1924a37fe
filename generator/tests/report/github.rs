//! Annotations of GitHub Actions.

use atoms_codegen::drift::report::Format;

use super::hard::{hostile, thousands};
use super::made::{comparison, report, several_kinds};

#[test]
fn every_finding_is_an_annotation_of_its_line() {
    insta::assert_snapshot!(report(Format::Github, &several_kinds()));
}

#[test]
fn ten_of_each_level_are_shown_and_the_last_counts_the_rest() {
    let text = report(Format::Github, &thousands());
    let of = |level: &str| {
        text.lines()
            .filter(|line| line.starts_with(level))
            .collect::<Vec<_>>()
    };
    for level in ["::error", "::warning", "::notice"] {
        assert_eq!(of(level).len(), 10);
    }
    assert_eq!(
        of("::error")[9],
        "::error title=drift::and 991 more errors: type-widened (991)"
    );
    assert_eq!(
        of("::notice")[9],
        "::notice title=drift::and 991 more notes: type-widened (991)"
    );
}

#[test]
fn what_a_document_says_begins_no_command() {
    let text = report(Format::Github, &[comparison("atoms", vec![hostile()])]);
    insta::assert_snapshot!(text);
    assert_eq!(text.lines().count(), 1);
}
