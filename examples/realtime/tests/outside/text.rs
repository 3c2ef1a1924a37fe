//! Sessions in writing, and what the agent says of what is typed.

use serde_json::{Value, json};

use crate::client::{Client, KEY, Service, kinds};
use crate::sound::{append, spoken};

fn assistant(text: &str) -> Value {
    json!({ "type": "transcript", "role": "assistant", "text": text })
}

#[tokio::test]
async fn a_chat_from_its_first_message_to_the_last() {
    let service = Service::start();
    let url = service.url(&format!("token={KEY}&agent_id=echo&mode=chat"));
    let mut client = Client::open(&url).await;
    let created = client.hear().await;
    assert_eq!(created["type"], "session.created");
    assert_eq!(
        (&created["sample_rate"], &created["channels"]),
        (&json!(24000), &json!(1))
    );
    assert_eq!(created["input_audio_format"], "pcm_24000");
    assert_eq!(created["session_id"].as_str().unwrap().len(), 36);
    let call = created["call_id"].as_str().unwrap().split('-');
    assert_eq!(call.map(str::len).collect::<Vec<_>>(), [4, 13, 6]);
    assert_eq!(client.hear().await["role"], "assistant");
    client.say("Good evening.").await;
    assert_eq!(client.hear().await, assistant("You wrote: Good evening."));
    client.send(json!({ "type": "session.close" })).await;
    let last = json!({ "type": "session.closed", "reason": "client_requested" });
    assert_eq!(client.hear().await, last);
    assert_eq!(client.close_code().await, 1000);
}

#[tokio::test]
async fn a_chat_has_no_audio_and_hears_none() {
    let service = Service::start();
    let mut client = service.greeted("mode=chat").await;
    for _ in 0..50 {
        client.send(append(&[0x40; 960])).await;
    }
    client.say("count to 12").await;
    client.say("hello").await;
    client.send(json!({ "type": "session.close" })).await;
    let heard = client.until("session.closed").await;
    assert_eq!(kinds(&heard), ["transcript", "session.closed"]);
    assert_eq!(
        heard[0],
        assistant("1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12.")
    );
    assert_eq!(service.realtime.totals().spoken(), 0);
}

#[tokio::test]
async fn the_agent_ends_the_session_after_its_last_word() {
    let service = Service::start();
    for mode in ["chat", "webcall"] {
        let mut client = service.greeted(&format!("mode={mode}")).await;
        client.say("Goodbye!").await;
        let heard = client.until("session.closed").await;
        assert_eq!(heard[heard.len() - 2], assistant("Goodbye."));
        assert_eq!(heard[heard.len() - 1]["reason"], "ended");
        assert_eq!(client.close_code().await, 1000);
    }
}

#[tokio::test]
async fn an_answer_grows_word_by_word_with_its_tones() {
    let service = Service::start();
    let mut client = service.greeted("").await;
    client.say("hello").await;
    let heard = client.until("transcript").await;
    assert_eq!(heard[0]["type"], "agent_start_talking");
    assert_eq!(heard[heard.len() - 2]["type"], "agent_stop_talking");
    assert_eq!(heard[heard.len() - 1], assistant("Hello. How are you?"));
    let deltas = heard.iter().filter(|one| one["type"] == "transcript.delta");
    let texts: Vec<&str> = deltas.map(|one| one["text"].as_str().unwrap()).collect();
    assert_eq!(
        texts,
        [
            "Hello.",
            "Hello. How",
            "Hello. How are",
            "Hello. How are you?"
        ]
    );
    let frames: Vec<Vec<i16>> = heard.iter().filter_map(spoken).collect();
    assert!(frames.iter().all(|frame| frame.len() == 480), "20 ms each");
    let sounding = frames
        .iter()
        .filter(|frame| frame.iter().any(|one| *one > 2000));
    assert!(sounding.count() > frames.len() / 2);
}

#[tokio::test]
async fn a_text_interrupts_an_agent_that_speaks() {
    let service = Service::start();
    let mut client = service.greeted("").await;
    client.say("count to 60").await;
    client.until("output_audio.delta").await;
    client.until("transcript.delta").await;
    client.say("hello").await;
    client.until("interruption").await;
    assert_eq!(client.hear().await["type"], "agent_stop_talking");
    let cut = client.hear().await;
    assert_eq!(cut["type"], "transcript");
    let said = cut["text"].as_str().unwrap();
    assert!(said.starts_with("1,") && !said.contains("60"), "{said}");
    assert_eq!(client.hear().await["type"], "agent_start_talking");
    let next = client.until("transcript").await;
    assert_eq!(next.last().unwrap(), &assistant("Hello. How are you?"));
}

#[tokio::test]
async fn a_message_that_is_wrong_is_told_and_ends_nothing() {
    let service = Service::start();
    let mut client = service.greeted("mode=chat").await;
    for (wrong, code, says) in [
        (
            r#"{"type":"input_text.send"}"#,
            "invalid_event",
            "/text is required",
        ),
        (
            r#"{"type":"input_audio_buffer.append","audio":"%"}"#,
            "invalid_event",
            "/audio",
        ),
        ("{", "invalid_json", "is not JSON"),
    ] {
        client.send_raw(wrong).await;
        let error = client.hear().await;
        assert_eq!(
            (&error["type"], &error["code"]),
            (&json!("error"), &json!(code))
        );
        let message = error["message"].as_str().unwrap();
        assert!(message.contains(says), "{message}");
    }
    client.send(json!({ "type": "of.tomorrow" })).await;
    client
        .send(json!({ "type": "input_audio_buffer.commit" }))
        .await;
    client.send(json!({ "type": "session.update" })).await;
    client.say("hello").await;
    assert_eq!(client.hear().await, assistant("Hello. How are you?"));
}

#[tokio::test]
async fn an_agent_that_does_not_exist_fails_after_the_handshake() {
    let service = Service::start();
    let url = service.url(&format!("token={KEY}&agent_id=nobody"));
    let mut client = Client::open(&url).await;
    let error = client.hear().await;
    assert_eq!(
        (&error["type"], &error["code"]),
        (&json!("error"), &json!("404"))
    );
    assert_eq!(client.close_code().await, 4000);
}

#[tokio::test]
async fn the_agent_knows_the_name_among_the_variables() {
    let service = Service::start();
    let variables = "%7B%22name%22%3A%22Ada%22%2C%22timezone%22%3A1%7D";
    let url = service.url(&format!(
        "token={KEY}&agent_id=echo&mode=chat&variables={variables}"
    ));
    let mut client = Client::open(&url).await;
    let heard = client.until("transcript").await;
    let greeting = heard[1]["text"].as_str().unwrap();
    assert!(greeting.starts_with("Hello Ada."), "{greeting}");
}
