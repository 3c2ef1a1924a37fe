//! Scripts as files.

use atoms_simulator::{Line, Lines, Refuse, Script, SetupFailure, Spelling, Step};
use serde_json::json;

#[test]
fn a_file_has_every_step() {
    let text = "
spellings: [binary_frames, dotted_events, session_ended, nested_error, agent_role, unknown_field, unknown_type]
steps:
  - create
  - say: Hi.
  - say_until_interrupted: { text: And so on., words: 2 }
  - hear: ticket
  - listen: 3
  - transcribe: One ticket.
  - interrupt
  - error: { code: of_tomorrow, message: It went wrong. }
  - closed: of_tomorrow
  - send: { type: of.tomorrow }
  - pause: 0.5
  - await_close
  - close: 4000
  - drop
";
    let mut script = Script::new()
        .create()
        .say("Hi.")
        .say_until_interrupted("And so on.", 2)
        .hear("ticket")
        .listen(3)
        .transcribe("One ticket.")
        .step(Step::Interrupt)
        .error("of_tomorrow", "It went wrong.")
        .closed("of_tomorrow")
        .send(json!({ "type": "of.tomorrow" }))
        .pause(0.5)
        .await_close()
        .close(4000)
        .drop_connection();
    for spelling in [
        Spelling::BinaryFrames,
        Spelling::DottedEvents,
        Spelling::SessionEnded,
        Spelling::NestedError,
        Spelling::AgentRole,
        Spelling::UnknownField,
        Spelling::UnknownType,
    ] {
        script = script.spelling(spelling);
    }
    assert_eq!(Script::from_yaml(text).expect("a script"), script);
    let written = serde_json::to_string(&script).expect("JSON");
    assert_eq!(Script::from_yaml(&written).expect("a script"), script);
}

#[test]
fn a_refusal_and_lines_are_files_too() {
    let script = Script::from_yaml("refuse: { status: 503, reason: draining }").expect("a script");
    assert_eq!(script.refuse, Some(Refuse::new(503, "draining")));
    let lines = Lines::from_yaml(
        "{ patience: 2, lines: [{ expect: { type: session.created } }, { say: Hi. }, { close: 1000 }] }",
    );
    let built = Lines::new()
        .expect_created()
        .say("Hi.")
        .line(Line::Close(1000));
    assert_eq!(lines.expect("lines").lines, built.lines);
}

#[test]
fn what_is_no_script_is_an_error_that_says_why() {
    for (text, word) in [
        ("steps: [dance]", "dance"),
        ("step: [create]", "step"),
        ("steps: [{ close: often }]", "often"),
    ] {
        let error = Script::from_yaml(text).expect_err(text).to_string();
        assert!(error.contains(word), "{error}");
    }
}

#[test]
fn every_order_of_a_failed_setup_is_another_script() {
    let mut scripts: Vec<Script> = Vec::new();
    for order in SetupFailure::ALL {
        let script = Script::setup_failure(order, "503");
        assert!(!scripts.contains(&script), "{order:?}");
        scripts.push(script);
    }
}
