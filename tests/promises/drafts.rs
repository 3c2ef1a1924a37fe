//! What a draft's configuration holds.

use serde_json::{Value, json};

use crate::field::{Field, reaches};

const ROUTE: &str = "PATCH /agent/6650f0a1b2c3d4e5f6a7b8c9/drafts/draft-1/config";

/// A field of the configuration.
fn field(pointer: &'static str) -> Field {
    Field {
        route: ROUTE,
        operation: "update_draft_config",
        body: json!({}),
        pointer,
    }
}

/// Each field refuses the first values and accepts the second.
async fn holds<const N: usize>(fields: [(&'static str, Vec<Value>, Vec<Value>); N]) {
    for (pointer, refused, accepted) in fields {
        for value in refused {
            field(pointer).refuses(value).await;
        }
        for value in accepted {
            field(pointer).accepts(value).await;
        }
    }
}

fn text(length: usize) -> Value {
    "x".repeat(length).into()
}

#[tokio::test]
async fn a_first_message_has_at_most_500_characters() {
    let umlauts = "é".repeat(500).into();
    holds([("/firstMessage", vec![text(501)], vec![text(500), umlauts])]).await;
}

#[tokio::test]
async fn how_a_call_begins_is_told_by_booleans() {
    for pointer in [
        "/muteUserUntilFirstBotResponse",
        "/allowInterruptions",
        "/waitForUserToSpeakFirst",
    ] {
        holds([(pointer, vec![json!("yes")], vec![json!(true), json!(false)])]).await;
    }
}

#[tokio::test]
async fn an_interruption_backs_off_for_0_to_10_seconds() {
    holds([(
        "/interruptionBackoffTimer",
        vec![json!(-0.1), json!(10.1)],
        vec![json!(0), json!(2.5), json!(10)],
    )])
    .await;
}

#[tokio::test]
async fn a_smart_turn_waits_for_0_to_10_seconds() {
    holds([
        (
            "/smartTurnConfig/waitTimeInSecs",
            vec![json!(-1), json!(10.5)],
            vec![json!(0), json!(10)],
        ),
        (
            "/smartTurnConfig/isEnabled",
            vec![json!("on")],
            vec![json!(true)],
        ),
    ])
    .await;
    let both = json!({"isEnabled": true, "waitTimeInSecs": 10});
    field("/smartTurnConfig").accepts(both).await;
}

#[tokio::test]
async fn voice_detection_has_four_bounded_settings() {
    holds([
        (
            "/voiceDetectionConfig/confidence",
            vec![json!(1.5), json!(-0.1)],
            vec![json!(0), json!(0.7), json!(1)],
        ),
        (
            "/voiceDetectionConfig/minVolume",
            vec![json!(-0.1), json!(1.1)],
            vec![json!(0), json!(0.6), json!(1)],
        ),
        (
            "/voiceDetectionConfig/triggerTimeInSecs",
            vec![json!(11), json!(-1)],
            vec![json!(0.2), json!(10)],
        ),
        (
            "/voiceDetectionConfig/releaseTimeInSecs",
            vec![json!(11), json!(-1)],
            vec![json!(0.8), json!(10)],
        ),
    ])
    .await;
}

#[tokio::test]
async fn what_voicemail_is_told_has_at_most_200_characters() {
    holds([(
        "/voiceMailDetectionConfig/endText",
        vec![text(201)],
        vec![text(200)],
    )])
    .await;
}

#[tokio::test]
async fn noise_and_secrets_are_taken_out_by_settings_of_their_own() {
    for pointer in ["/denoisingConfig", "/redactionConfig"] {
        holds([(pointer, vec![json!("on")], vec![json!({"isEnabled": true})])]).await;
    }
}

#[tokio::test]
async fn pronunciations_are_pairs_of_word_and_pronunciation() {
    let dictionary = field("/pronunciationDicts");
    let half = json!([{"word": "Nguyen"}]);
    dictionary
        .refuses_at("/pronunciationDicts/0/pronunciation", half)
        .await;
    let other_half = json!([{"pronunciation": "win"}]);
    dictionary
        .refuses_at("/pronunciationDicts/0/word", other_half)
        .await;
    let whole = json!([{"word": "Nguyen", "pronunciation": "win"}]);
    dictionary.accepts(whole).await;
}

#[tokio::test]
async fn idle_callers_are_waited_for_1_to_300_seconds() {
    for pointer in [
        "/llmIdleTimeoutConfig/chatTimeoutTimeInSecs",
        "/llmIdleTimeoutConfig/webcallTimeoutTimeInSecs",
        "/llmIdleTimeoutConfig/telephonyTimeoutTimeInSecs",
    ] {
        holds([(
            pointer,
            vec![json!(0), json!(301)],
            vec![json!(1), json!(300)],
        )])
        .await;
    }
}

#[tokio::test]
async fn how_often_an_idle_caller_is_asked_again_is_a_number() {
    holds([(
        "/llmIdleTimeoutConfig/maxRetries",
        vec![json!("3")],
        vec![json!(3)],
    )])
    .await;
}

#[tokio::test]
async fn a_session_takes_at_most_an_hour() {
    let pointer = "/sessionTimeoutConfig/timeoutTimeInSecs";
    holds([(pointer, vec![json!(3601)], vec![json!(1800), json!(3600)])]).await;
    field("/sessionTimeoutConfig").accepts(json!({})).await;
}

#[tokio::test]
async fn a_time_zone_is_a_label_and_an_offset_in_minutes() {
    holds([
        (
            "/timezone/offset",
            vec![json!("+330")],
            vec![json!(330), json!(-210)],
        ),
        (
            "/timezone/label",
            vec![json!(330)],
            vec![json!("Asia/Kolkata")],
        ),
    ])
    .await;
    let both = json!({"label": "Asia/Kolkata", "offset": 330});
    field("/timezone").accepts(both).await;
}

#[tokio::test]
async fn speech_has_one_of_four_sample_rates() {
    let rates = [8000, 16000, 24000, 44100].map(Value::from);
    holds([(
        "/synthesizer/sampleRate",
        vec![json!(48000)],
        rates.to_vec(),
    )])
    .await;
}

#[tokio::test]
async fn every_field_is_optional() {
    let reached = reaches(ROUTE, "update_draft_config", Some(&json!({}))).await;
    assert_eq!(reached["body"], json!({}));
    let some = json!({"firstMessage": "Good morning.", "timezone": {"offset": 0}});
    let reached = reaches(ROUTE, "update_draft_config", Some(&some)).await;
    assert_eq!(reached["body"], some);
}
