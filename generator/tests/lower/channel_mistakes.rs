//! Documents of AsyncAPI that are wrong: each fault is told where it is, and costs no more than what it is in.

use serde_json::{Value, json};

use crate::channels::desk;
use crate::support::{Case, brief};

/// The desk with other values at some pointers.
fn with(changes: &[(&str, Value)]) -> Value {
    let mut document = desk();
    for (pointer, value) in changes {
        let (owner, key) = pointer.rsplit_once('/').expect("a pointer");
        let owner = document.pointer_mut(owner).expect("an owner");
        match owner {
            Value::Array(list) => list.push(value.clone()),
            owner => owner[key.replace("~1", "/")] = value.clone(),
        }
    }
    document
}

/// What is said of the desk with other values.
fn said(changes: &[(&str, Value)]) -> Vec<String> {
    let document = with(changes);
    let (_, said) = Case::of(document).run();
    brief(&said)
}

const ASK: &str = "/components/messages/ask";
const DESK: &str = "/channels/desk";

#[test]
fn what_has_another_form_than_its_keyword_is_left_out() {
    let wrong = [
        ("/info", json!(1)),
        ("/servers", json!([])),
        ("/servers/live", json!("wss://desk.example")),
        ("/servers/live/host", json!(1)),
        ("/servers/live/pathname", json!([])),
        ("/servers/live/security", json!({"key": []})),
        ("/servers/live/security", json!(["key"])),
        ("/servers/live/variables", json!([])),
        ("/servers/live/bindings", json!([])),
        ("/servers/live/bindings/ws", json!(true)),
        ("/servers/live/bindings/ws/query", json!("room")),
        ("/channels", json!([])),
        ("/channels/desk", json!(null)),
        ("/channels/desk", json!([])),
        ("/channels/desk/address", json!(1)),
        ("/channels/desk/description", json!({})),
        ("/channels/desk/messages", json!([])),
        ("/channels/desk/messages/told", json!("told")),
        ("/channels/desk/parameters", json!([])),
        ("/channels/desk/parameters/floor", json!(1)),
        ("/channels/desk/parameters/floor/enum", json!("1")),
        ("/channels/desk/servers", json!({})),
        ("/operations", json!([])),
        ("/operations/ask", json!([])),
        ("/operations/ask/channel", json!("desk")),
        ("/operations/ask/messages", json!({})),
        ("/operations/ask/messages", json!(["ask"])),
        ("/operations/ask/reply", json!([])),
        ("/operations/ask/traits", json!({})),
        ("/components", json!([])),
        ("/components/messages/ask/payload", json!("ask")),
        ("/components/messages/ask/name", json!(["Ask"])),
        ("/components/messages/ask/contentType", json!(1)),
        ("/components/messages/ask/traits", json!({})),
        ("/components/messages/ask/examples", json!({})),
        ("/components/messages/ask/deprecated", json!("yes")),
        ("/components/messages/ask/title", json!(7)),
        ("/components/messages/ask/tags", json!(3)),
        ("/components/messages/ask/correlationId", json!(4)),
        ("/components/messages/ask/bindings", json!(1)),
        ("/components/schemas", json!(3)),
        ("/operations/ask/description", json!(4)),
        ("/operations/ask/bindings", json!(1)),
        ("/operations/ask/channel", json!("#/channels/desk")),
        ("/operations/ask/action", json!(1)),
        ("/defaultContentType", json!(1)),
        ("/x-view", json!("both")),
    ];
    let lines: Vec<String> = wrong
        .into_iter()
        .map(|(pointer, value)| {
            let said = said(&[(pointer, value.clone())]);
            let named = said.iter().any(|one| one.contains(&format!("0#{pointer}")));
            assert!(named, "{pointer} {value}: {said:?}");
            format!("{pointer} {value}\n  {}", said.join("\n  "))
        })
        .collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
#[expect(clippy::too_many_lines, reason = "one table of cases")]
fn what_does_not_fit_together_is_told() {
    let reference = |to: &str| json!({ "$ref": to });
    let on = |channel: &str, action: &str| json!({"action": action, "channel": reference(channel)});
    let cases = [
        ("a channel without address", vec![(DESK, json!({}))]),
        (
            "an address twice",
            vec![("/channels/other", json!({"address": "desk/{floor}"}))],
        ),
        (
            "a parameter that the address lacks",
            vec![("/channels/desk/parameters/room", json!({}))],
        ),
        (
            "an address with what no parameter describes",
            vec![("/channels/desk/parameters", json!({}))],
        ),
        (
            "a channel that leads nowhere",
            vec![("/channels/side", reference("#/components/channels/side"))],
        ),
        (
            "a channel that leads to itself",
            vec![("/channels/side", reference("#/channels/side"))],
        ),
        (
            "a circle of two",
            vec![
                ("/channels/side", reference("#/channels/back")),
                ("/channels/back", reference("#/channels/side")),
            ],
        ),
        (
            "a message that leads to itself",
            vec![(ASK, reference("#/components/messages/ask"))],
        ),
        (
            "a message that leads nowhere",
            vec![(
                "/channels/desk/messages/gone",
                reference("#/components/messages/gone"),
            )],
        ),
        (
            "a reference to what is not a file",
            vec![(ASK, reference("gone.yaml#/ask"))],
        ),
        (
            "a reference to the network",
            vec![(ASK, reference("https://desk.example/asyncapi.yaml#/ask"))],
        ),
        (
            "a payload that leads to itself",
            vec![(
                "/components/messages/ask/payload",
                reference("#/components/messages/ask/payload"),
            )],
        ),
        (
            "a payload that leads nowhere",
            vec![(
                "/components/messages/ask/payload",
                reference("#/components/schemas/Ask"),
            )],
        ),
        (
            "a server that leads nowhere",
            vec![(
                "/channels/desk/servers",
                json!([reference("#/servers/test")]),
            )],
        ),
        (
            "a server of another protocol",
            vec![("/servers/live/protocol", json!("mqtt"))],
        ),
        (
            "a server of another protocol beside one",
            vec![(
                "/servers/queue",
                json!({"host": "q.example", "protocol": "kafka"}),
            )],
        ),
        (
            "a server without host",
            vec![("/servers/live/host", json!(null))],
        ),
        (
            "a scheme that is not there",
            vec![(
                "/servers/live/security",
                json!([reference("#/components/securitySchemes/gone")]),
            )],
        ),
        (
            "an action of another name",
            vec![("/operations/ask/action", json!("publish"))],
        ),
        (
            "an operation of version 2 in one of version 3",
            vec![("/channels/desk/publish", json!({"message": {}}))],
        ),
        ("no action", vec![("/operations/ask/action", json!(null))]),
        (
            "an operation on no channel",
            vec![("/operations/ask/channel", json!(null))],
        ),
        (
            "an operation on a channel that is not there",
            vec![("/operations/more", on("#/channels/gone", "send"))],
        ),
        (
            "an operation with a message of none",
            vec![(
                "/operations/ask/messages/-",
                reference("#/channels/desk/messages/gone"),
            )],
        ),
        (
            "a reply on a channel that is not there",
            vec![(
                "/operations/ask/reply",
                json!({"channel": reference("#/channels/gone")}),
            )],
        ),
        (
            "a reply that leads nowhere",
            vec![(
                "/operations/ask/reply",
                reference("#/components/replies/gone"),
            )],
        ),
        (
            "a trait that leads nowhere",
            vec![(
                "/components/messages/ask/traits",
                json!([reference("#/components/messageTraits/gone")]),
            )],
        ),
        (
            "a message that is none",
            vec![("/channels/desk/messages/told", reference("#/components"))],
        ),
        (
            "a trait of messages that is a message",
            vec![(
                "/components/messages/ask/traits",
                json!([reference("#/components/messages/ask")]),
            )],
        ),
        (
            "keywords that a trait of operations lacks",
            vec![(
                "/operations/ask/traits",
                json!([{"summry": "Ask.", "action": "send"}]),
            )],
        ),
        (
            "keywords that a trait of messages lacks",
            vec![(
                "/components/messages/ask/traits",
                json!([{"payload": {}, "traits": [], "headers": {"type": "object"}}]),
            )],
        ),
        (
            "which answer belongs to which question",
            vec![
                (
                    "/components/messages/ask/correlationId",
                    json!({"location": "$message.payload#/id"}),
                ),
                (
                    "/operations/ask/reply",
                    json!({"address": {"location": "$message.payload#/to"}}),
                ),
                (
                    "/channels/desk/parameters/floor/location",
                    json!("$message.payload#/floor"),
                ),
            ],
        ),
        (
            "a payload that lets nothing through",
            vec![("/components/messages/ask/payload", json!(false))],
        ),
        (
            "both sides send one message",
            vec![("/operations/more", on("#/channels/desk", "receive"))],
        ),
        ("no operation at all", vec![("/operations", json!({}))]),
        (
            "a message without payload",
            vec![("/components/messages/ask/payload", json!(null))],
        ),
        (
            "a payload of Avro",
            vec![(
                "/components/messages/ask/payload",
                json!({
                    "schemaFormat": "application/vnd.apache.avro;version=1.9.0",
                    "schema": {"type": "record", "name": "Ask", "fields": []}
                }),
            )],
        ),
        (
            "a payload of bytes",
            vec![(
                "/components/messages/ask/contentType",
                json!("application/octet-stream"),
            )],
        ),
        (
            "a payload that is not an object",
            vec![(
                "/components/messages/ask/payload",
                json!({"type": "string"}),
            )],
        ),
        (
            "names that differ in case alone",
            vec![
                (
                    "/channels/desk/messages/ASK",
                    json!({"name": "ask", "payload": {"type": "object", "required": ["type"], "properties": {"type": {"const": "other"}}}}),
                ),
                (
                    "/operations/ask/messages/-",
                    reference("#/channels/desk/messages/ASK"),
                ),
            ],
        ),
        (
            "a schema of the name of a choice",
            vec![(
                "/components/schemas",
                json!({"DeskClientMessage": {"type": "string"}}),
            )],
        ),
        (
            "channels whose names differ in their signs alone",
            vec![
                (
                    "/channels/de-sk",
                    json!({"address": "/other", "messages": {"m": {"payload": {"type": "string"}}}}),
                ),
                (
                    "/channels/deSk",
                    json!({"address": "/third", "messages": {"m": {"payload": {"type": "integer"}}}}),
                ),
            ],
        ),
        (
            "a handshake by POST",
            vec![("/servers/live/bindings/ws/method", json!("POST"))],
        ),
        (
            "a keyword that is none",
            vec![("/channels/desk/adress", json!("/desk"))],
        ),
    ];
    let lines: Vec<String> = cases
        .into_iter()
        .map(|(name, changes)| format!("{name}\n  {}", said(&changes).join("\n  ")))
        .collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn documents_that_hold_little_or_much_end_in_a_contract() {
    let empty = [
        json!({"asyncapi": "3.0.0"}),
        json!({"asyncapi": "3.0.0", "info": {}, "channels": {}}),
        json!({"asyncapi": "2.6.0", "channels": {"": {}}}),
        json!({"asyncapi": "2.0.0", "channels": {"/a": {"publish": []}, "/b": {"subscribe": {"message": 1}}}}),
        json!({"asyncapi": "2.6.0", "channels": {"/a b": {"publish": {"message": {"oneOf": []}}}}}),
    ];
    for document in empty {
        Case::of(document).run();
    }
    let mut large = desk();
    let channel = large["channels"]["desk"].clone();
    for number in 0..500 {
        let mut channel = channel.clone();
        channel["address"] = json!(format!("/{number}/{{floor}}"));
        large["channels"][format!("desk{number}")] = channel;
    }
    let (contract, said) = Case::of(large).run();
    assert_eq!(contract.paths.len(), 501);
    assert_eq!(said.len(), 500, "each is on no operation");
}

#[test]
fn what_is_wrong_with_one_channel_costs_no_other() {
    let (contract, _) = Case::of(with(&[
        ("/channels/none", json!({"address": null})),
        ("/channels/wrong", json!([])),
        (
            "/channels/gone",
            json!({"$ref": "#/components/channels/gone"}),
        ),
        ("/servers/wrong", json!([])),
    ]))
    .run();
    let open = &contract.paths["/desk/{floor}"].operations["GET"];
    assert!(open.is_socket && open.request_body.is_some());
}
