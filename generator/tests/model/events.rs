//! Events: their names, and where a delivery says which one it is.

use crate::sketch::{contract, contract_with, sketch};

const EVENTS: &str = r##"{
    "webhooks": {
        "call-started": {"post": {"operationId": "callStarted", "x-deadline-seconds": 5, "x-deadline-answer": {},
            "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Started"}}}},
            "responses": {"2XX": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Reply"}}}}}}},
        "call-ended": {"post": {
            "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Ended"}}}},
            "responses": {"204": {"description": ""}}}}},
    "components": {"schemas": {
        "Started": {"type": "object", "required": ["meta"], "properties": {"meta": {
            "type": "object", "required": ["type"], "properties": {"type": {"type": "string", "enum": ["started"]}}}}},
        "Ended": {"type": "object", "required": ["meta"], "properties": {"meta": {
            "type": "object", "required": ["type"], "properties": {"type": {"type": "string", "enum": ["ended", "failed"]}}}}},
        "Reply": {"oneOf": [{"title": "Go", "type": "object", "required": ["go"], "properties": {"go": {"type": "string"}}},
            {"title": "Stop", "type": "object", "required": ["stop"], "properties": {"stop": {"type": "string"}}}]}}}}"##;

#[test]
fn the_payloads_tell_how_a_delivery_names_its_event() {
    let contract = contract(EVENTS);
    let text = sketch(&contract);
    let events = &text[text.find("events").unwrap_or_default()..];
    insta::assert_snapshot!(events, @r"
    events by Path meta.type
      call_started #/webhooks/call-started for started: Started -> 200 Reply within 5s else {}
      call_ended #/webhooks/call-ended for ended, failed: Ended -> 204
    ");
}

#[test]
fn without_a_name_in_the_payload_each_event_has_a_route() {
    let document = EVENTS
        .replace(r#", "enum": ["started"]"#, "")
        .replace(r#", "enum": ["ended", "failed"]"#, "");
    let text = sketch(&contract(&document));
    assert!(text.contains("events by Route\n"), "{text}");
    assert!(text.contains("warning[discriminator-none]"), "{text}");
}

#[test]
fn events_that_share_a_name_go_by_their_keys_or_are_an_error() {
    let document = |first: &str, second: &str| {
        let event = r#"{"post": {"responses": {}, "requestBody": {"content": {"application/json": {"schema":
            {"type": "object", "required": ["type"], "properties": {
                "type": {"type": "string", "enum": ["started", "ended"]}}}}}}}}"#;
        format!(
            r#"{{"x-discriminator": "type", "webhooks": {{"{first}": {event}, "{second}": {event}}}}}"#
        )
    };
    let text = sketch(&contract(&document("started", "ended")));
    assert!(text.contains("for started: "), "{text}");
    assert!(text.contains("for ended: "), "{text}");
    let text = sketch(&contract(&document("one", "two")));
    assert!(text.contains("error[event-ambiguous]"), "{text}");
}

#[test]
fn an_example_of_what_holds_itself_has_an_end() {
    let contract = contract(
        r##"{"components": {"schemas": {
            "Text": {"oneOf": [{"$ref": "#/components/schemas/Text"}, {"type": "string"}]},
            "Tree": {"type": "object", "properties": {
                "a": {"$ref": "#/components/schemas/Tree"}, "b": {"$ref": "#/components/schemas/Tree"},
                "c": {"$ref": "#/components/schemas/Tree"}, "text": {"$ref": "#/components/schemas/Text"}}}}},
            "webhooks": {"e": {"post": {"responses": {}, "requestBody": {"content": {"application/json": {
                "schema": {"$ref": "#/components/schemas/Tree"}}}}}}}}"##,
    );
    let event = &contract
        .contract
        .webhooks
        .as_ref()
        .expect("an event")
        .events[0];
    assert_eq!(event.example, Some(serde_json::json!({"text": "text"})));
}

#[test]
fn an_example_is_put_together_from_the_properties() {
    let contract = contract(
        r#"{"webhooks": {"e": {"post": {"responses": {}, "requestBody": {"content": {"application/json": {"schema": {
            "type": "object", "properties": {
                "id": {"type": "string", "example": "d-1"},
                "at": {"type": "string", "format": "date-time"},
                "kind": {"type": "string", "enum": ["x", "y"]},
                "turns": {"type": "array", "items": {"type": "object", "properties": {"n": {"type": "integer"}}}}}}}}}}}}}"#,
    );
    let event = &contract
        .contract
        .webhooks
        .as_ref()
        .expect("an event")
        .events[0];
    let example = event.example.as_ref().expect("an example").to_string();
    insta::assert_snapshot!(example, @r#"{"id":"d-1","at":"2026-01-31T12:00:00.000Z","kind":"x","turns":[{"n":1}]}"#);
}

#[test]
fn an_extension_in_another_form_is_said() {
    let document = EVENTS.replacen(
        r#""x-deadline-seconds": 5"#,
        r#""x-deadline-seconds": "5""#,
        1,
    );
    let document = document.replacen('{', r#"{"x-delivery-id": 7, "#, 1);
    let text = sketch(&contract(&document));
    assert_eq!(text.matches("warning[extension-form]").count(), 2, "{text}");
}

#[test]
fn a_locked_name_outlives_its_operation_id() {
    let text = sketch(&contract_with(
        EVENTS,
        &[("call-started", "on_start"), ("call-ended", "finished")],
    ));
    assert!(
        text.contains("  on_start #/webhooks/call-started"),
        "{text}"
    );
    assert!(text.contains("  finished #/webhooks/call-ended"), "{text}");
}

#[test]
fn an_answer_that_repeats_the_payload_is_its_type() {
    let answer = |noted: &str| {
        let object = |keyword: &str| {
            format!(
                r#"{{"type": "object", "properties": {{"at": {{"type": "string"{keyword}}},
                    "who": {{"type": "object", "properties": {{"id": {{"type": "integer"}}}}}}}}}}"#
            )
        };
        let document = format!(
            r#"{{"webhooks": {{"noted": {{"post": {{
                "requestBody": {{"content": {{"application/json": {{"schema": {}}}}}}},
                "responses": {{"200": {{"description": "", "content": {{"application/json": {{"schema": {}}}}}}}}}}}}}}}}}"#,
            object(noted),
            object(noted),
        );
        sketch(&contract(&document))
    };
    let text = answer("");
    assert!(text.contains(": Noted -> 200 Noted"), "{text}");
    assert!(!text.contains("NotedAnswer"), "{text}");
    let text = answer(r#", "writeOnly": true"#);
    assert!(text.contains(": Noted -> 200 NotedAnswer"), "{text}");
}
