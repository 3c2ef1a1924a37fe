//! What services have sent beside the document.

use atoms_api::atoms::agent_session::types::{AgentSessionServerMessage as Message, Role};
use atoms_simulator::{Lines, Report, Script, Spelling};
use serde_json::json;

use crate::play;

/// An agent that says something, has an error, and ends the session.
async fn spelled(spelling: Spelling) -> Report {
    let agent = Script::new()
        .spelling(spelling)
        .create()
        .say("Hi.")
        .error("503", "Later.")
        .closed("ended")
        .close(4000);
    play(agent, Lines::new().await_end()).await
}

fn unknown(report: &Report, kind: &str) -> usize {
    let of_kind =
        |message: &&Message| matches!(message, Message::Unknown(value) if value["type"] == kind);
    report.heard.iter().filter(of_kind).count()
}

#[tokio::test]
async fn binary_frames_and_unknown_fields_change_nothing() {
    let plain = spelled(Spelling::UnknownField).await;
    let binary = spelled(Spelling::BinaryFrames).await;
    assert_eq!(plain.heard, binary.heard);
    assert_eq!(plain.closed_reason(), Some("ended"));
    assert_eq!((plain.error(), plain.is_retryable()), (Some("503"), true));
}

#[tokio::test]
async fn events_of_another_spelling_are_the_documents() {
    let plain = spelled(Spelling::UnknownField).await;
    for spelling in [Spelling::DottedEvents, Spelling::SessionEnded] {
        assert_eq!(spelled(spelling).await.heard, plain.heard);
    }
}

#[tokio::test]
async fn events_of_tomorrow_are_unknown_and_end_nothing() {
    let tomorrow = spelled(Spelling::UnknownType).await;
    assert!(unknown(&tomorrow, "of.tomorrow") > 4);
    assert_eq!(tomorrow.closed_reason(), Some("ended"));
}

#[tokio::test]
async fn a_role_of_before_is_still_the_agents() {
    let report = spelled(Spelling::AgentRole).await;
    assert_eq!(report.said(), ["Hi."]);
    let is_agent = |message: &Message| matches!(message, Message::Transcript(turn) if turn.role == Role::Assistant);
    assert!(report.heard.iter().any(is_agent));
}

#[tokio::test]
async fn an_error_in_an_object_is_read() {
    let report = spelled(Spelling::NestedError).await;
    assert_eq!(report.closed_reason(), Some("ended"));
    assert_eq!((report.error(), report.is_retryable()), (Some("503"), true));
}

#[tokio::test]
async fn any_message_can_be_sent() {
    let agent = Script::new()
        .create()
        .send(json!({ "type": "transcript", "role": "user" }));
    let report = play(agent, Lines::new().expect_created().say("Hi.")).await;
    assert_eq!(report.invalid[0].to_string(), "/text is required");
}
