//! Sessions that are set up.

use atoms_api::atoms::agent_session::types::{
    AgentSessionClientMessage as Sent, AgentSessionParams, AgentSessionParamsMode,
    AgentSessionServerMessage as Message, InputTextSend,
};
use atoms_runtime::socket::Close;
use atoms_runtime::socket::Closed;
use atoms_simulator::{Gateway, Lines, Script};
use serde_json::json;

use crate::{caller, play};

/// The kinds of messages, those in a row once.
fn kinds(heard: &[Message]) -> Vec<String> {
    let kind = |message| serde_json::to_value(message).expect("JSON")["type"].to_string();
    let mut kinds: Vec<String> = heard.iter().map(kind).collect();
    kinds.dedup();
    kinds
        .iter()
        .map(|kind| kind.trim_matches('"').to_owned())
        .collect()
}

#[tokio::test]
async fn a_turn_is_spoken_in_a_call_and_written_in_a_chat() {
    let gateway = Gateway::start(Script::new().create().say("Hi."))
        .await
        .expect("a port");
    let user = Lines::new().expect_said("Hi.");
    let spoken = caller(&gateway).call(&user).await;
    let all = [
        "session.created",
        "agent_start_talking",
        "transcript.delta",
        "output_audio.delta",
        "agent_stop_talking",
        "transcript",
        "session.closed",
    ];
    assert_eq!(kinds(&spoken.heard), all);
    let chat = AgentSessionParams {
        mode: AgentSessionParamsMode::Chat,
        ..AgentSessionParams::default()
    };
    let written = caller(&gateway).params(chat).call(&user).await;
    assert_eq!(
        kinds(&written.heard),
        ["session.created", "transcript", "session.closed"]
    );
}

#[tokio::test]
async fn a_transcript_grows_to_what_was_said() {
    let report = play(
        Script::new().create().transcribe("One ticket, please."),
        Lines::new().expect(json!({ "type": "transcript" })),
    )
    .await;
    let texts = report.heard.iter().filter_map(|message| match message {
        Message::TranscriptDelta(delta) => Some(delta.text.as_str()),
        _ => None,
    });
    let texts: Vec<&str> = texts.collect();
    assert_eq!(texts, ["One", "One ticket,", "One ticket, please."]);
    assert!(report.said().is_empty(), "the user has said it");
}

#[tokio::test]
async fn an_agent_that_is_interrupted_has_said_no_more_than_that() {
    let agent = Script::new()
        .create()
        .say_until_interrupted("Here it is, and a leaflet.", 3)
        .hear("Thanks")
        .say("You are welcome.");
    let user = Lines::new()
        .expect(json!({ "type": "transcript.delta", "text": "Here it is," }))
        .speak(vec![0; 3])
        .expect(json!({ "type": "interruption" }))
        .say("Thanks.")
        .expect_said("You are welcome.");
    let report = play(agent, user).await;
    assert_eq!(report.unmet, None);
    assert_eq!(report.said(), ["Here it is,", "You are welcome."]);
}

#[tokio::test]
async fn either_side_ends_the_session_in_order() {
    let report = play(Script::new().create().end(), Lines::new().await_end()).await;
    assert_eq!(
        (report.code(), report.closed_reason()),
        (Some(1000), Some("ended"))
    );
    assert!(!report.is_retryable());
    let agent = Script::new().create().pause(600.0);
    let report = play(agent, Lines::new().expect_created()).await;
    assert_eq!(
        (report.code(), report.closed_reason()),
        (Some(1000), Some("client_requested"))
    );
}

#[tokio::test]
async fn what_the_client_has_sent_is_told_and_what_is_wrong_of_it() {
    let agent = Script::new().create().listen(2).hear("please").say("Yes.");
    let gateway = Gateway::start(agent).await.expect("a port");
    let user = Lines::new()
        .expect_created()
        .send(json!({ "type": "input_text.send", "text": "" }))
        .speak(vec![0; 3])
        .speak(vec![0; 3])
        .say("please")
        .expect_said("Yes.")
        .close(4001);
    let report = caller(&gateway).call(&user).await;
    assert_eq!(report.unmet, None);
    let played = gateway.played().await;
    assert_eq!(played.invalid, ["/text is shorter than 1 character"]);
    assert_eq!(played.heard.len(), 3);
    assert_eq!(played.heard[2], Sent::from(InputTextSend::new("please")));
    assert_eq!(played.closed, Closed::ByPeer(Close::new(4001, "")));
}

#[tokio::test]
async fn a_line_that_does_not_come_about_is_named() {
    let mut user = Lines::new()
        .expect_created()
        .expect_said("Good night.")
        .say("never");
    user.patience = Some(0.2);
    let gateway = Gateway::start(Script::new().create().say("Good morning."))
        .await
        .expect("a port");
    let report = caller(&gateway).call(&user).await;
    let unmet = report.unmet.expect("a line");
    assert!(unmet.contains("Good night."), "{unmet}");
    assert!(
        !gateway
            .played()
            .await
            .heard
            .contains(&InputTextSend::new("never").into()),
        "nothing comes after it"
    );
}
