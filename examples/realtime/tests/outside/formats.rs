//! Which audio formats are taken, and how the others are refused.

use serde_json::json;

use crate::client::{KEY, Service};

/// Those that are decoded.
const TAKEN: [&str; 8] = [
    "pcm_8000",
    "pcm_16000",
    "pcm_22050",
    "pcm_24000",
    "pcm_44100",
    "pcm_48000",
    "mulaw_8000",
    "alaw_8000",
];

#[tokio::test]
async fn a_handshake_without_a_good_format_is_refused_in_its_reason_phrase() {
    let service = Service::start();
    for format in ["pcm_32000", "ulaw_8000", "opus_12000", "opus_48000", ""] {
        let query = format!("token={KEY}&agent_id=echo&input_audio_format={format}");
        let line = service.handshake(&query).await;
        let start = format!("HTTP/1.1 400 Unsupported input_audio_format '{format}'. Supported: ");
        assert!(line.starts_with(&start), "{line}");
    }
    let query = format!("token={KEY}&agent_id=echo&sample_rate=48000");
    let line = service.handshake(&query).await;
    assert_eq!(line, "HTTP/1.1 400 Unsupported sample_rate 48000");
}

#[tokio::test]
async fn a_format_is_refused_beside_a_token_which_stays_good() {
    let service = Service::start();
    let token = service.token(json!({})).await;
    let bad = format!("token={token}&input_audio_format=pcm_1");
    let line = service.handshake(&bad).await;
    assert!(
        line.contains(" 400 Unsupported input_audio_format 'pcm_1'"),
        "{line}"
    );
    let line = service.handshake(&format!("token={token}")).await;
    assert!(line.contains(" 101 "), "{line}");
}

#[tokio::test]
async fn every_other_format_of_the_contract_is_taken() {
    let service = Service::start();
    for format in TAKEN {
        let query = format!("token={KEY}&agent_id=echo&input_audio_format={format}");
        let line = service.handshake(&query).await;
        assert!(line.contains(" 101 "), "{format}: {line}");
    }
}

#[tokio::test]
async fn a_registered_call_has_the_formats_that_were_asked_for() {
    let service = Service::start();
    let (status, body) = service.register(json!({})).await;
    assert_eq!(status, 201);
    let data = &body["data"];
    assert_eq!(
        (&data["expires_in"], &data["sample_rate"]),
        (&json!(30), &json!(24000))
    );
    assert_eq!(data["input_audio_format"], "pcm_24000");
    assert_eq!(data["output_audio_format"], "pcm_24000");
    for settings in [
        json!({ "sample_rate": 8000 }),
        json!({ "output_audio_format": "pcm_8000" }),
        json!({ "output_audio_format": "pcm_8000", "sample_rate": 8000 }),
    ] {
        let (_, body) = service.register(settings.clone()).await;
        assert_eq!(body["data"]["sample_rate"], 8000, "{settings}");
        assert_eq!(body["data"]["input_audio_format"], "pcm_8000", "{settings}");
    }
}

#[tokio::test]
async fn a_call_is_not_registered_with_formats_that_are_not_there() {
    let service = Service::start();
    for (settings, says) in [
        (
            json!({ "input_audio_format": "opus_48000" }),
            "'opus_48000'. Supported:",
        ),
        (
            json!({ "output_audio_format": "pcm_8000", "sample_rate": 16000 }),
            "disagree",
        ),
        (
            json!({ "output_audio_format": "pcm_48000" }),
            "output_audio_format",
        ),
    ] {
        let (status, body) = service.register(settings.clone()).await;
        assert_eq!(status, 400, "{settings}");
        assert_eq!(body["status"], false);
        let error = body["errors"][0].as_str().expect("a reason");
        assert!(error.contains(says), "{error}");
    }
}
