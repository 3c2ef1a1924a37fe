//! Messages of one side of a channel that are no plain objects, and those that others may be taken for.

use serde_json::{Value, json};

use crate::sockets::{contract, functions, sends, tagged, told, ways};

/// An object with a list of tags and a property of its own.
fn listed(tags: &[&str], property: &str) -> Value {
    json!({"payload": {"type": "object", "required": ["type"],
        "properties": {"type": {"enum": tags}, property: {"type": "string"}}}})
}

#[test]
fn a_message_that_is_null_takes_null_alone() {
    let (received, all, diagnostics) = sends(&json!({
        "beat": {"payload": {"type": "null"}}, "ask": {"payload": tagged("ask", &json!({}))}
    }));
    assert_eq!(functions(&received), ["beat", "ask"]);
    assert_eq!(
        ways(&all),
        r#"Tag( { path: ["type"], arms: [([ask], Ask)], absent: Some(Kind([(Null, Beat)])), other: None })"#
    );
    assert!(told(&diagnostics).is_empty());
}

#[test]
fn a_message_that_may_be_null_is_told() {
    let mut payload = tagged("ask", &json!({}));
    payload["type"] = json!(["object", "null"]);
    let (received, _, diagnostics) = sends(&json!({
        "ask": {"payload": payload}, "tell": {"payload": tagged("tell", &json!({}))}
    }));
    assert_eq!(functions(&received), ["ask", "tell"]);
    assert_eq!(
        told(&diagnostics),
        ["nothing tells these messages for certain: `ask`"]
    );
}

#[test]
fn messages_that_share_a_spelling_are_told_by_their_others() {
    let (received, all, diagnostics) = sends(&json!({
        "start": listed(&["start", "START", "begin"], "a"), "halt": listed(&["halt", "START"], "b")
    }));
    assert_eq!(functions(&received), ["start", "halt"]);
    assert_eq!(
        ways(&all),
        r#"Tag( { path: ["type"], arms: [([start, begin], Start), ([halt], Halt)], absent: None, other: None })"#
    );
    assert_eq!(
        told(&diagnostics),
        ["nothing tells these messages for certain: `start`, `halt`"]
    );
}

#[test]
fn messages_that_share_values_are_told_by_what_else_tells_them() {
    let with = |state: &[&str], own: &str| {
        json!({"payload": {"type": "object", "required": ["state", own],
            "properties": {"state": {"enum": state}, own: {"type": "string"}}}})
    };
    let (received, all, diagnostics) =
        sends(&json!({"up": with(&["new", "open"], "a"), "down": with(&["open", "shut"], "b")}));
    assert_eq!(functions(&received), ["up", "down"]);
    assert!(ways(&all).starts_with("Kind("), "{}", ways(&all));
    assert!(told(&diagnostics).is_empty());
}

#[test]
fn nothing_is_asked_whose_answer_makes_no_difference() {
    let same = listed(&["started", "stopped"], "at");
    let (received, all, _) = sends(&json!({
        "started": same, "stopped": same, "ping": {"payload": tagged("ping", &json!({}))}
    }));
    assert_eq!(functions(&received), ["ping"]);
    assert_eq!(
        ways(&all),
        r#"Tag( { path: ["type"], arms: [([ping], Ping)], absent: None, other: None })"#
    );

    let open = |property: &str| json!({"payload": {"type": "object", "properties": {property: {"type": "string"}}}});
    let asked = json!({"payload": {"type": "object", "required": ["z"], "properties": {"z": {"type": "string"}}}});
    let (received, all, _) = sends(&json!({"a": open("x"), "b": open("y"), "c": asked}));
    assert_eq!(functions(&received), ["c"]);
    assert_eq!(
        ways(&all),
        r#"Kind([(Keys { required: ["z"], optional: [] }, C)])"#
    );
}

#[test]
fn the_summary_of_a_channel_stands_before_its_description() {
    let contract = contract(json!({
        "asyncapi": "3.0.0", "info": {"title": "Desk", "version": "1"},
        "channels": {"desk": {"address": "/desk", "summary": "A desk.", "description": "Where one asks.",
            "messages": {"ask": {"payload": tagged("ask", &json!({}))}}}},
        "operations": {"ask": {"action": "send", "channel": {"$ref": "#/channels/desk"}}}
    }));
    let group = &contract.sockets[0].group;
    let text = Some("A desk.\n\nWhere one asks.");
    assert_eq!(group.docs.text.as_deref(), text);
    assert_eq!(group.operations[0].docs.text.as_deref(), text);
}

#[test]
fn a_channel_is_not_called_what_its_module_has() {
    for key in ["to-client", "ToClient", "self", "types"] {
        let contract = contract(json!({
            "asyncapi": "3.0.0", "info": {"title": "Desk", "version": "1"},
            "channels": {key: {"address": "/desk", "messages": {"ask": {"payload": tagged("ask", &json!({}))}}}},
            "operations": {"ask": {"action": "send", "channel": {"$ref": format!("#/channels/{key}")}}}
        }));
        let owner = &*contract.sockets[0].group.owner;
        let expected = match key {
            "self" => "Self_",
            "types" => "TypesSocket",
            _ => "ToClientSocket",
        };
        assert_eq!(owner, expected);
    }
}
