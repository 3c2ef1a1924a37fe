//! Who may open a session.

use std::time::Duration;

use serde_json::json;
use tokio::time::{advance, pause, resume};

use crate::client::{Client, KEY, Service, kinds, refused};

#[tokio::test]
async fn a_call_token_opens_one_session() {
    let service = Service::start();
    let token = service.token(json!({ "mode": "chat" })).await;
    assert!(token.starts_with("wct_") && token.len() == 40, "{token}");
    let url = service.url(&format!("token={token}"));
    let mut client = Client::open(&url).await;
    assert_eq!(client.hear().await["type"], "session.created");
    assert_eq!(refused(&url).await, 401);
}

#[tokio::test]
async fn of_many_that_show_one_token_at_once_one_gets_the_session() {
    let service = Service::start();
    let token = service.token(json!({})).await;
    let query = format!("token={token}");
    let tries = (0..16).map(|_| service.handshake(&query));
    let lines = futures_util::future::join_all(tries).await;
    let opened = lines.iter().filter(|line| line.contains(" 101 "));
    assert_eq!(opened.count(), 1);
    assert_eq!(
        lines.iter().filter(|line| line.contains(" 401 ")).count(),
        15
    );
}

#[tokio::test]
async fn a_call_token_is_good_for_half_a_minute() {
    let service = Service::start();
    for (seconds, line) in [(29, " 101 "), (30, " 401 ")] {
        let token = service.token(json!({})).await;
        pause();
        advance(Duration::from_secs(seconds)).await;
        resume();
        let answer = service.handshake(&format!("token={token}")).await;
        assert!(answer.contains(line), "after {seconds} s: {answer}");
    }
}

#[tokio::test]
async fn a_call_token_lays_the_session_down() {
    let service = Service::start();
    let settings = json!({
        "mode": "chat", "variables": { "name": "Ada" },
        "input_audio_format": "mulaw_8000", "output_audio_format": "pcm_16000"
    });
    let token = service.token(settings).await;
    let url = service.url(&format!(
        "token={token}&mode=dance&sample_rate=48000&agent_id=nobody"
    ));
    let mut client = Client::open(&url).await;
    let heard = client.until("transcript").await;
    assert_eq!(kinds(&heard), ["session.created", "transcript"]);
    assert_eq!(heard[0]["input_audio_format"], "mulaw_8000");
    assert_eq!(heard[0]["sample_rate"], 16000);
    assert!(heard[1]["text"].as_str().unwrap().starts_with("Hello Ada."));
}

#[tokio::test]
async fn nobody_else_gets_in() {
    let service = Service::start();
    for query in [
        "agent_id=echo",
        "agent_id=echo&token=sk_of_another",
        "token=wct_00000000-0000-4000-8000-000000000001",
    ] {
        assert_eq!(refused(&service.url(query)).await, 401, "{query}");
    }
    let path = "/atoms/v1/conversation/register-call";
    let body = json!({ "agent_id": "echo" });
    assert_eq!(service.post(path, "sk_of_another", &body).await.0, 401);
    let body = json!({ "agent_id": "nobody" });
    assert_eq!(service.post(path, KEY, &body).await.0, 404);
    let without_agent = service.url(&format!("token={KEY}"));
    assert_eq!(refused(&without_agent).await, 400);
}
