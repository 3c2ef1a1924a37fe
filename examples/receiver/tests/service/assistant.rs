//! The events of the assistant platform.

use serde_json::{Value, json};

use crate::common::{Service, changed, eventually, payload};

const KNOWN: &str = "+15550101";
const BLOCKED: &str = "+15550109";

fn from(event: &str, number: &str) -> Vec<u8> {
    changed(&format!("assistant/{event}.json"), |body| {
        body["message"]["customer"]["number"] = number.into();
    })
}

#[test]
fn a_known_caller_is_greeted_by_name() {
    let service = Service::new();
    let answer = service.assistant(&from("assistant-request", KNOWN));
    assert_eq!(answer.status, 200);
    let assistant = &answer.json()["assistant"];
    assert_eq!(
        assistant["first_message"],
        "Hello Ravi! How can I help you?"
    );
    assert_eq!(assistant["metadata"], json!({ "customer_id": "C-1042" }));
}

#[test]
fn an_unknown_caller_meets_the_saved_configuration() {
    let answer = Service::new().assistant(&payload("assistant/assistant-request.json"));
    assert_eq!((answer.status, answer.json()), (200, json!({})));
}

#[test]
fn a_blocked_caller_is_turned_away() {
    let answer = Service::new().assistant(&from("assistant-request", BLOCKED));
    assert_eq!(answer.status, 200);
    assert!(answer.json()["error"].is_string());
}

/// What the tool returns for one call of the sample.
fn asked(service: &Service, number: &str, name: &str, arguments: &Value) -> Value {
    let body = changed("assistant/tool-calls.json", |body| {
        body["message"]["customer"]["number"] = number.into();
        body["message"]["tool_call_list"] = json!([{
            "id": "call_1",
            "type": "function",
            "function": { "name": name, "arguments": arguments },
        }]);
    });
    let answer = service.assistant(&body);
    assert_eq!(answer.status, 200);
    let mut answer = answer.json();
    assert_eq!(answer["results"][0]["tool_call_id"], "call_1");
    answer["results"][0]["result"].take()
}

#[test]
fn a_tool_finds_the_callers_own_appointment() {
    let service = Service::new();
    let day = json!({ "day": "2026-08-11" });
    let found = asked(&service, KNOWN, "find_appointment", &day);
    assert_eq!(found, json!({ "time": "15:30", "dentist": "Dr. Rao" }));
    let none = json!("There is no appointment on that day.");
    assert_eq!(asked(&service, "+15550102", "find_appointment", &day), none);
}

#[test]
fn a_tool_that_cannot_help_says_so() {
    let service = Service::new();
    let unasked = asked(&service, KNOWN, "find_appointment", &json!({ "day": 11 }));
    assert_eq!(unasked, "Ask for the day first.");
    let unknown = asked(&service, KNOWN, "book_flight", &json!({}));
    assert_eq!(unknown, "There is no such tool.");
}

#[test]
fn every_call_of_a_tool_has_its_result() {
    let answer = Service::new()
        .assistant(&payload("assistant/tool-calls.json"))
        .json();
    let ids: Vec<_> = answer["results"]
        .as_array()
        .unwrap()
        .iter()
        .map(|result| &result["tool_call_id"])
        .collect();
    assert_eq!(ids, ["call_a1", "call_a2"]);
}

#[test]
fn every_event_is_kept_and_the_call_has_its_end() {
    let service = Service::new();
    let events = [
        "assistant-request",
        "tool-calls",
        "status-update",
        "end-of-call-report",
    ];
    for event in events {
        let body = payload(&format!("assistant/{event}.json"));
        assert_eq!(service.assistant(&body).status, 200, "{event}");
        let kept = format!(
            "select body from deliveries join payloads using (seq) where event = '{event}'"
        );
        assert_eq!(service.inbox().bytes(&kept), body, "{event}");
    }
    let call = "select status, from_number, to_number, summary from calls
                where contract = 'assistant' and seconds = 64 and recording_url <> ''";
    eventually("the call has its end", || {
        service.database().rows(call).len() == 1
    });
    let row = service.database().rows(call).remove(0);
    let row: Vec<_> = row
        .iter()
        .map(|column| column.as_deref().unwrap())
        .collect();
    assert_eq!(row[..3], ["completed", "+15550102", "+15550100"]);
    assert_eq!(
        row[3],
        "The customer asked where order A-381 is and was told."
    );
}

#[test]
fn an_error_at_the_end_is_a_failed_call() {
    let service = Service::new();
    service.assistant(&payload("assistant/status-update-error.json"));
    let failed = "select count(*) from calls where status = 'failed' and ended";
    eventually("the call has failed", || {
        service.database().number(failed) == 1
    });
}

#[test]
fn an_event_that_is_newer_is_kept() {
    let service = Service::new();
    let body = payload("assistant/unknown-event.json");
    assert_eq!(service.assistant(&body).status, 200);
    let kept = "select body from deliveries join payloads using (seq) where event <> ''";
    assert_eq!(service.inbox().bytes(kept), body);
}

#[test]
fn a_question_that_does_not_decode_is_kept_and_answered() {
    let service = Service::new();
    for (event, answer) in [
        ("assistant-request", json!({})),
        (
            "tool-calls",
            json!({ "error": "The call of the tool was not understood." }),
        ),
    ] {
        let body = changed(&format!("assistant/{event}.json"), |body| {
            body["message"]["customer"] = "nobody".into();
        });
        let given = service.assistant(&body);
        assert_eq!((given.status, given.json()), (200, answer));
        let kept = format!(
            "select body from deliveries join payloads using (seq) where event = '{event}'"
        );
        assert_eq!(service.inbox().bytes(&kept), body);
    }
}
