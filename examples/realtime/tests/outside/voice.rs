//! Sessions by voice.

use audio_codec_algorithms::{encode_alaw, encode_ulaw};
use serde_json::{Value, json};

use crate::client::{Client, KEY, Service};
use crate::sound::{bytes, silence, speak, spoken, strength, tone};

/// What the agent says back, from the end of the user's turn to the end of its own.
async fn echo(client: &mut Client) -> (Value, Vec<i16>) {
    let mut heard = client.until("transcript").await;
    let user = heard.pop().expect("a transcript");
    assert_eq!(user["role"], "user");
    assert_eq!(client.hear().await["type"], "agent_start_talking");
    let heard = client.until("agent_stop_talking").await;
    let samples = heard.iter().filter_map(spoken).flatten().collect();
    (user, samples)
}

/// How many seconds of samples a tone is in.
fn seconds_of(samples: &[i16], hertz: f64, rate: u32) -> f64 {
    let frame = rate as usize / 50;
    let frames = samples.chunks(frame);
    let with = frames.filter(|frame| {
        frame.iter().any(|one| one.abs() > 1000) && strength(frame, hertz, rate) > 0.8
    });
    with.count() as f64 / 50.0
}

#[tokio::test]
async fn what_is_heard_is_said_back_at_the_rate_of_the_agent() {
    let service = Service::start();
    let mut client = service.greeted("input_audio_format=pcm_16000").await;
    let said = [tone(1000.0, 0.8, 16_000), silence(0.8, 16_000)].concat();
    speak(&mut client, &bytes(&said), 640).await;
    let (user, samples) = echo(&mut client).await;
    assert_eq!(user["text"], "(speech, 0.8 s)");
    let seconds = seconds_of(&samples, 1000.0, 24_000);
    assert!((0.7..0.9).contains(&seconds), "{seconds} s of the tone");
    assert_eq!(service.realtime.totals().heard(), said.len() as u64 * 2);
}

#[tokio::test]
async fn g711_is_heard_as_well() {
    let service = Service::start();
    let said = [tone(500.0, 0.5, 8000), silence(0.8, 8000)].concat();
    for (format, encode) in [
        ("mulaw_8000", encode_ulaw as fn(i16) -> u8),
        ("alaw_8000", encode_alaw),
    ] {
        let query = format!("sample_rate=8000&input_audio_format={format}");
        let mut client = service.greeted(&query).await;
        let encoded: Vec<u8> = said.iter().copied().map(encode).collect();
        speak(&mut client, &encoded, 160).await;
        let (_, samples) = echo(&mut client).await;
        let seconds = seconds_of(&samples, 500.0, 8000);
        assert!((0.4..0.6).contains(&seconds), "{format}: {seconds} s");
    }
}

#[tokio::test]
async fn speech_interrupts_an_agent_that_speaks_and_a_click_does_not() {
    let service = Service::start();
    let mut client = service.greeted("").await;
    client.say("count to 60").await;
    client.until("output_audio.delta").await;
    speak(&mut client, &bytes(&tone(1000.0, 0.02, 24_000)), 960).await;
    speak(&mut client, &bytes(&silence(0.3, 24_000)), 960).await;
    client.until("transcript.delta").await;
    let heard = client.until("transcript.delta").await;
    assert!(heard.iter().all(|one| one["type"] != "interruption"));
    speak(&mut client, &bytes(&tone(1000.0, 0.3, 24_000)), 960).await;
    client.until("interruption").await;
    assert_eq!(client.hear().await["type"], "agent_stop_talking");
    assert_eq!(client.hear().await["role"], "assistant");
}

#[tokio::test]
async fn a_turn_is_over_when_the_microphone_is_switched_off() {
    let service = Service::start();
    let mut client = service.greeted("").await;
    speak(&mut client, &bytes(&tone(1000.0, 0.6, 24_000)), 960).await;
    let (user, _) = echo(&mut client).await;
    assert_eq!(user["text"], "(speech, 0.6 s)");
}

#[tokio::test]
async fn the_agent_says_one_thing_at_a_time() {
    let service = Service::start();
    let mut client = service.greeted("").await;
    // The turn is over while the agent answers the text that came in the middle of it.
    speak(&mut client, &bytes(&tone(1000.0, 0.3, 24_000)), 960).await;
    client.say("count to 60").await;
    let heard = [
        client.until("interruption").await,
        client.until("agent_start_talking").await,
        client.until("agent_stop_talking").await,
    ]
    .concat();
    let turns = heard.iter().filter_map(|one| one["type"].as_str());
    let turns: Vec<&str> = turns.filter(|kind| kind.starts_with("agent_")).collect();
    assert_eq!(
        turns,
        [
            "agent_start_talking",
            "agent_stop_talking",
            "agent_start_talking",
            "agent_stop_talking"
        ]
    );
}

#[tokio::test]
async fn the_transcript_of_speech_grows() {
    let service = Service::start();
    let mut client = service.greeted("").await;
    let said = [tone(1000.0, 1.3, 24_000), silence(0.8, 24_000)].concat();
    speak(&mut client, &bytes(&said), 960).await;
    let heard = client.until("transcript").await;
    let texts: Vec<&str> = heard
        .iter()
        .filter_map(|one| one["text"].as_str())
        .collect();
    assert_eq!(
        texts,
        ["(speech, 0.5 s)", "(speech, 1.0 s)", "(speech, 1.3 s)"]
    );
    assert!(heard.iter().all(|one| one["role"] == "user"));
}

#[tokio::test]
async fn sessions_end_where_the_agent_has_said_all_when_the_service_stops() {
    let service = Service::start();
    let url = service.url(&format!("token={KEY}&agent_id=echo"));
    let mut client = Client::open(&url).await;
    client.until("output_audio.delta").await;
    let realtime = service.realtime.clone();
    let drained = tokio::spawn(async move { realtime.drain().await });
    let heard = client.until("session.closed").await;
    let last = json!({ "type": "session.closed", "reason": "ended" });
    assert_eq!(heard[heard.len() - 1], last);
    assert_eq!(heard[heard.len() - 2]["type"], "transcript");
    assert_eq!(client.close_code().await, 1000);
    drained.await.expect("it ends");
}
