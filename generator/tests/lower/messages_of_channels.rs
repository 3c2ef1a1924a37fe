//! Messages: what they say wherever their payloads are, and what is said of those that nothing comes of.

use serde_json::json;

use crate::channels::desk;
use crate::support::{Case, brief};

#[test]
fn what_a_message_says_is_said_wherever_its_payload_is() {
    let to = |pointer: &str| json!({ "$ref": pointer });
    for payload in [
        to("parts.yaml#/told"),
        to("#/components/messages/ask/payload"),
        json!(true),
        json!(null),
    ] {
        let mut document = desk();
        let told = &mut document["channels"]["desk"]["messages"]["told"];
        told["payload"] = payload.clone();
        told["title"] = json!("Told");
        told["deprecated"] = json!(true);
        told["examples"] = json!([{"payload": {"type": "told"}}]);
        let parts = json!({"told": {"type": "object", "properties": {"type": {"const": "told"}}}});
        let (document, said) = Case::of(document).file("parts.yaml", parts).document();
        assert_eq!(brief(&said), Vec::<String>::new(), "{payload}");
        let schemas = &document["components"]["schemas"];
        let mut one = &schemas["DeskServerMessage"]["oneOf"][0];
        if one["description"].is_null() {
            assert_eq!(one["$ref"], "#/components/schemas/Told", "{payload}");
            one = &schemas["Told"];
        }
        assert_eq!(one["description"], "Told", "{payload}");
        assert_eq!(one["deprecated"], true, "{payload}");
        assert_eq!(one["examples"], json!([{"type": "told"}]), "{payload}");
    }
}

#[test]
fn a_payload_of_another_file_has_the_name_of_its_message() {
    let mut document = desk();
    let told = &mut document["channels"]["desk"]["messages"]["told"];
    told["payload"] = json!({"$ref": "content.json"});
    for said in ["", "What is told."] {
        if !said.is_empty() {
            document["channels"]["desk"]["messages"]["told"]["summary"] = json!(said);
        }
        let case = || {
            let part = json!({"type": "object", "properties": {"type": {"const": "told"}}});
            Case::of(document.clone()).file("content.json", part)
        };
        let names = |case: Case| {
            let (document, said) = case.document();
            assert_eq!(brief(&said), Vec::<String>::new());
            let schemas = document["components"]["schemas"].as_object().cloned();
            let mut names: Vec<String> = schemas
                .into_iter()
                .flatten()
                .map(|(name, _)| name)
                .collect();
            names.sort();
            names
        };
        let direct = names(case());
        assert_eq!(
            direct,
            ["Ask", "DeskClientMessage", "DeskServerMessage", "Told"]
        );
        assert_eq!(names(Case::of(case().bundle())), direct);
    }
}

#[test]
fn components_that_nothing_refers_to_are_told() {
    let mut document = desk();
    document["components"]["messages"]["spare"] = json!({"payload": {}});
    document["components"]["channels"] = json!({"spare": {"address": "/spare"}});
    document["components"]["operations"] = json!({"spare": {"action": "send"}});
    assert_eq!(
        brief(&Case::of(document).said()),
        [
            "component-unused 0#/components/messages/spare",
            "component-unused 0#/components/channels/spare",
            "component-unused 0#/components/operations/spare",
        ]
    );
}

#[test]
fn nothing_more_is_said_of_what_a_channel_that_is_left_out_holds() {
    let mut document = desk();
    document["servers"]["queue"] = json!({
        "host": "queue.example", "protocol": "kafka",
        "security": [{"$ref": "#/components/securitySchemes/sasl"}]
    });
    document["components"]["securitySchemes"]["sasl"] = json!({"type": "scramSha512"});
    document["channels"]["desk"]["servers"] = json!([{"$ref": "#/servers/live"}]);
    document["channels"]["topic"] = json!({
        "address": "topic.{a}",
        "servers": [{"$ref": "#/servers/queue"}],
        "parameters": {"a": {"location": "$message.payload#/a"}},
        "messages": {"event": {
            "headers": {"type": "object"}, "correlationId": {"location": "$message.header#/id"},
            "contentType": "avro/binary", "payload": {}
        }}
    });
    document["operations"]["topic"] = json!({
        "action": "send", "channel": {"$ref": "#/channels/topic"},
        "reply": {"address": {"location": "$message.header#/to"}}
    });
    assert_eq!(
        brief(&Case::of(document).said()),
        [
            "channel-protocol 0#/servers/queue",
            "channel-protocol 0#/channels/topic",
        ]
    );
}
