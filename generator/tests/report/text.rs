//! Text, for a terminal and for a pipe.

use atoms_codegen::drift::Policy;
use atoms_codegen::drift::report::{Format, TextStyle, write};

use super::hard::{hostile, thousands};
use super::made::{comparison, report, several_kinds};

#[test]
fn a_pipe_gets_every_finding_with_all_that_reaches_it() {
    insta::assert_snapshot!(report(Format::Text, &several_kinds()));
}

#[test]
fn a_terminal_gets_colour_and_the_first_operations() {
    let style = TextStyle {
        colour: true,
        brief: true,
    };
    let text = write(Format::Text, &several_kinds(), &Policy::default(), style);
    assert!(text.contains("\u{1b}[31m"), "{text}");
    assert!(
        text.contains("GET /call (200), POST /call (201) and 1 more"),
        "{text}"
    );
}

#[test]
fn nothing_is_cut_in_a_pipe() {
    let text = report(Format::Text, &thousands());
    assert_eq!(text.matches("[type-widened]").count(), 3000);
    assert_eq!(text.matches("GET /s/119 ").count(), 3000);
}

#[test]
fn what_a_document_says_stays_on_its_line_and_commands_no_terminal() {
    let text = report(Format::Text, &[comparison("atoms", vec![hostile()])]);
    insta::assert_snapshot!(text);
}

#[test]
fn no_finding_is_said_in_a_line() {
    let text = report(Format::Text, &[comparison("atoms", Vec::new())]);
    insta::assert_snapshot!(text, @"0 errors, 0 warnings, 0 notes in 0 places; operations, channels and events compared: 12");
}
