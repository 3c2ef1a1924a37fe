//! Answers that carry a body, each as the platform documents it.

use std::sync::Arc;

use atoms_api::assistant::types::{
    Assistant, AssistantRequestAnswer, ToolCallResult, ToolCallsAnswer, TtsConfig,
    TtsConfigProvider,
};
use atoms_api::assistant::webhooks::router;
use http_body_util::BodyExt;
use serde_json::{Value, json};

use crate::support::{Service, assistant, payload, send, verified_assistant};

/// What `service` answers to `event`, which must be 200 and JSON.
async fn answered(service: Service, event: &str) -> Value {
    let router = router(Arc::new(service), verified_assistant());
    let response = send(&router, assistant(payload(&format!("assistant/{event}")))).await;
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["content-type"], "application/json");
    let body = response.into_body().collect().await.unwrap().to_bytes();
    serde_json::from_slice(&body).unwrap()
}

async fn routed(routing: AssistantRequestAnswer) -> Value {
    answered(Service::routing(routing), "assistant-request").await
}

async fn returned(tools: ToolCallsAnswer) -> Value {
    answered(Service::returning(tools), "tool-calls").await
}

fn calm() -> Assistant {
    let voice = TtsConfig {
        provider: Some(TtsConfigProvider::Elevenlabs),
        voice_id: Some("calm-voice".to_owned()),
        speed: Some(0.9.into()),
        ..TtsConfig::default()
    };
    let metadata = json!({"customer_id": "C-2077", "vip": true});
    Assistant {
        first_message: Some("नमस्ते!".to_owned()),
        tts_config: Some(voice),
        metadata: metadata.as_object().cloned(),
        ..Assistant::default()
    }
}

fn calm_json() -> Value {
    json!({
        "first_message": "नमस्ते!",
        "tts_config": {"provider": "elevenlabs", "voice_id": "calm-voice", "speed": 0.9},
        "metadata": {"customer_id": "C-2077", "vip": true},
    })
}

#[tokio::test]
async fn the_saved_configuration_is_the_empty_object() {
    let answer = routed(AssistantRequestAnswer::saved_configuration()).await;
    assert_eq!(answer, json!({}));
}

#[tokio::test]
async fn a_transient_assistant_is_the_whole_configuration() {
    let answer = routed(AssistantRequestAnswer::transient_assistant(calm())).await;
    assert_eq!(answer, json!({"assistant": calm_json()}));
}

#[tokio::test]
async fn a_hybrid_is_an_id_and_what_replaces_the_blocks_saved_under_it() {
    let answer = routed(AssistantRequestAnswer::hybrid_assistant("asst-7", calm())).await;
    assert_eq!(
        answer,
        json!({"assistant_id": "asst-7", "assistant_override": calm_json()})
    );
}

#[tokio::test]
async fn a_longest_duration_is_in_seconds() {
    let answer = routed(AssistantRequestAnswer::duration_limit(180)).await;
    assert_eq!(answer, json!({"max_duration_seconds": 180}));
}

#[tokio::test]
async fn a_rejection_is_what_the_caller_is_told() {
    let answer = routed(AssistantRequestAnswer::rejection("We open at nine.")).await;
    assert_eq!(answer, json!({"error": "We open at nine."}));
}

#[tokio::test]
async fn tool_results_name_the_calls_they_answer() {
    let result = |id: &str, result| ToolCallResult {
        tool_call_id: id.to_owned(),
        result,
    };
    let results = vec![
        result("call_a1", json!({"state": "shipped"})),
        result("call_a2", json!("nine to five")),
    ];
    assert_eq!(
        returned(ToolCallsAnswer::tool_results(results)).await,
        json!({"results": [
            {"tool_call_id": "call_a1", "result": {"state": "shipped"}},
            {"tool_call_id": "call_a2", "result": "nine to five"},
        ]})
    );
}

#[tokio::test]
async fn a_single_tool_result_is_any_json() {
    for result in [json!(null), json!(3.0), json!("yes"), json!({"error": 1})] {
        let answer = returned(ToolCallsAnswer::tool_result(result.clone())).await;
        assert_eq!(answer, json!({"result": result}));
    }
}

#[tokio::test]
async fn a_direct_value_stands_for_itself() {
    for value in [
        json!(null),
        json!([1, 2]),
        json!("yes"),
        json!({"state": "shipped"}),
    ] {
        let answer = returned(ToolCallsAnswer::direct_value(value.clone())).await;
        assert_eq!(answer, value);
    }
}

#[tokio::test]
async fn a_tool_error_is_told_to_the_model() {
    let answer = returned(ToolCallsAnswer::tool_error("no such order")).await;
    assert_eq!(answer, json!({"error": "no such order"}));
}

#[test]
fn every_documented_answer_decodes_to_its_form() {
    use AssistantRequestAnswer as Routing;
    let routing = |value: Value| serde_json::from_value::<Routing>(value).unwrap();
    assert_eq!(routing(json!({})), Routing::saved_configuration());
    assert_eq!(
        routing(json!({"assistant": calm_json()})),
        Routing::transient_assistant(calm())
    );
    assert_eq!(
        routing(json!({"max_duration_seconds": 60})),
        Routing::duration_limit(60)
    );
    assert_eq!(routing(json!({"error": "no"})), Routing::rejection("no"));
    let tools = |value: Value| serde_json::from_value::<ToolCallsAnswer>(value).unwrap();
    assert_eq!(
        tools(json!({"result": null})),
        ToolCallsAnswer::tool_result(Value::Null)
    );
    assert_eq!(tools(json!([7])), ToolCallsAnswer::direct_value(json!([7])));
}
