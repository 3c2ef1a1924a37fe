//! What fails.

use std::collections::BTreeSet;

use atoms_codegen::diagnostic::Severity;
use atoms_codegen::drift::{Axis, Direction, Outcome, Policy, Ranked, Role};

use super::made::{
    added, comparison, event_added, finding, nullable, removed, several_kinds, verdict,
};

fn one(axis: Axis, direction: Direction, outcome: Outcome) -> Severity {
    let mut finding = finding("type-changed", "/x");
    finding.verdicts = vec![verdict(axis, Some(direction), outcome, "")];
    Policy::default().severity(&finding)
}

#[test]
fn breaking_and_undecided_fail_and_conditional_does_not() {
    let of = |outcome| one(Axis::Decode, Direction::Event, outcome);
    assert_eq!(of(Outcome::Breaking), Severity::Error);
    assert_eq!(of(Outcome::Undecided), Severity::Error);
    assert_eq!(of(Outcome::Conditional), Severity::Warning);
    assert_eq!(of(Outcome::Safe), Severity::Note);
    assert_eq!(of(Outcome::None), Severity::Note);
}

#[test]
fn prose_fails_only_where_it_is_promised() {
    let mut prose = finding("info-changed", "/info");
    prose.verdicts = vec![verdict(Axis::Docs, None, Outcome::Breaking, "")];
    assert_eq!(Policy::default().severity(&prose), Severity::Warning);
    let docs = Policy {
        axes: BTreeSet::from([Axis::Docs]),
        ..Policy::default()
    };
    assert_eq!(docs.severity(&prose), Severity::Error);
}

#[test]
fn on_source_the_promised_step_decides() {
    assert_eq!(Policy::default().severity(&added()), Severity::Note);
    let source = Policy {
        axes: BTreeSet::from([Axis::Source]),
        ..Policy::default()
    };
    assert_eq!(source.severity(&nullable()), Severity::Error);
}

#[test]
fn what_breaks_for_another_role_is_a_warning() {
    let server = Policy {
        roles: BTreeSet::from([Role::Server]),
        ..Policy::default()
    };
    assert_eq!(server.severity(&removed()), Severity::Warning);
    let client = Policy {
        roles: BTreeSet::from([Role::Client]),
        ..Policy::default()
    };
    assert_eq!(client.severity(&removed()), Severity::Error);
    let serving = one(Axis::Serve, Direction::Request, Outcome::Breaking);
    assert_eq!(serving, Severity::Error);
}

#[test]
fn the_worst_comes_first_and_then_the_order_of_the_document() {
    let (compared, policy) = (several_kinds(), Policy::default());
    let ranked = Ranked::new(&compared, &policy);
    let order: Vec<_> = ranked
        .findings
        .iter()
        .map(|judged| (judged.severity, judged.finding.check.id))
        .collect();
    let expected = [
        (Severity::Error, "operation-removed-early"),
        (Severity::Error, "nullable-added"),
        (Severity::Warning, "event-added"),
        (Severity::Note, "property-added"),
    ];
    assert_eq!(order, expected);
}

#[test]
fn only_what_fails_fails() {
    let policy = Policy::default();
    assert!(policy.fails(&several_kinds()));
    assert!(!policy.fails(&[comparison("atoms", vec![added(), event_added()])]));
    assert!(!policy.fails(&[comparison("atoms", Vec::new())]));
}
