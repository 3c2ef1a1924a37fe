//! Services that take longer than a platform waits.

use std::sync::Arc;
use std::time::Duration;

use atoms_api::assistant::webhooks as assistant_webhooks;
use atoms_api::atoms::webhooks as atoms_webhooks;
use atoms_runtime::Late;
use tokio::time::{Instant, sleep};

use crate::support::{
    Manner, Service, answer, assistant, atoms, payload, serves_assistant, serves_atoms,
    verified_assistant, verified_atoms,
};

const LONG: Manner = Manner::Slow(Duration::from_secs(60));

/// Asserts that an answer took almost as long as the platform waits, and not longer.
fn just_within(start: Instant, deadline: u64) {
    let took = start.elapsed();
    let deadline = Duration::from_secs(deadline);
    assert!(took > deadline / 2 && took < deadline, "{took:?}");
}

#[tokio::test(start_paused = true)]
async fn a_late_assistant_request_is_answered_with_the_saved_configuration() {
    let (service, router) = serves_assistant();
    service.behave(LONG);
    let start = Instant::now();
    let answer = answer(&router, assistant(payload("assistant/assistant-request"))).await;
    assert_eq!(answer, (200, "{}".to_owned()));
    just_within(start, 5);
}

#[tokio::test(start_paused = true)]
async fn a_late_tool_is_answered_with_an_error_that_the_model_can_pass_on() {
    let (service, router) = serves_assistant();
    service.behave(LONG);
    let start = Instant::now();
    let (status, body) = answer(&router, assistant(payload("assistant/tool-calls"))).await;
    assert_eq!(status, 200);
    let body: serde_json::Value = serde_json::from_str(&body).unwrap();
    assert!(body["error"].is_string(), "{body}");
    just_within(start, 10);
}

#[tokio::test(start_paused = true)]
async fn a_late_event_is_answered_as_failed_before_the_platform_gives_it_up() {
    for event in [
        "pre-conversation",
        "post-conversation",
        "analytics-completed",
    ] {
        let (service, router) = serves_atoms();
        service.behave(LONG);
        let start = Instant::now();
        let (status, _) = answer(&router, atoms(payload(&format!("atoms/{event}")))).await;
        assert_eq!(status, 504);
        just_within(start, 30);
    }
}

#[tokio::test(start_paused = true)]
async fn late_work_goes_on() {
    let (service, router) = serves_atoms();
    service.behave(LONG);
    answer(&router, atoms(payload("atoms/pre-conversation"))).await;
    assert_eq!(service.methods(), ["pre_conversation"]);
    service.done.notified().await;
    assert_eq!(service.methods(), ["pre_conversation", "done"]);
}

#[tokio::test(start_paused = true)]
async fn late_work_is_dropped_where_that_is_chosen() {
    let service = Arc::new(Service::default());
    service.behave(LONG);
    let router = atoms_webhooks::receiver(Arc::clone(&service), verified_atoms())
        .late(Late::Drop)
        .into_router();
    let (status, _) = answer(&router, atoms(payload("atoms/pre-conversation"))).await;
    assert_eq!(status, 504);
    let router = assistant_webhooks::receiver(Arc::clone(&service), verified_assistant())
        .late(Late::Drop)
        .into_router();
    let answer = answer(&router, assistant(payload("assistant/assistant-request"))).await;
    assert_eq!(answer, (200, "{}".to_owned()));
    sleep(Duration::from_secs(300)).await;
    assert_eq!(service.methods(), ["pre_conversation", "assistant_request"]);
}

#[tokio::test(start_paused = true)]
async fn work_that_is_slow_but_in_time_answers_for_itself() {
    let (service, router) = serves_assistant();
    service.behave(Manner::Slow(Duration::from_secs(4)));
    let (status, body) = answer(&router, assistant(payload("assistant/tool-calls"))).await;
    assert_eq!((status, body.as_str()), (200, r#"{"results":[]}"#));
    assert_eq!(service.methods(), ["tool_calls", "done"]);
}

#[tokio::test(start_paused = true)]
async fn an_event_without_a_deadline_is_waited_for() {
    let (service, router) = serves_assistant();
    service.behave(Manner::Slow(Duration::from_secs(600)));
    let answer = answer(&router, assistant(payload("assistant/status-update"))).await;
    assert_eq!(answer, (200, String::new()));
}
