//! Channels of which parts lie in other files.

use serde_json::{Value, json};

use crate::channels::{desk, messages};
use crate::support::{Case, brief};

fn reference(to: &str) -> Value {
    json!({ "$ref": to })
}

fn object(kind: &str) -> Value {
    json!({"type": "object", "required": ["type"], "properties": {"type": {"const": kind}}})
}

/// What the desk refers to, in a file of its own.
pub(crate) fn parts() -> Value {
    json!({
        "channels": {"side": {
            "address": "/side/{door}",
            "parameters": {"door": reference("#/parameters/door")},
            "bindings": reference("#/bindings"),
            "messages": {
                "knock": reference("#/messages/knock"),
                "come": {"payload": reference("#/schemas/Come")}
            }
        }},
        "messages": {
            "knock": {"traits": [reference("#/traits/named")], "payload": reference("#/schemas/Knock")}
        },
        "traits": {"named": {"name": "Knock", "description": "Somebody is there."}},
        "parameters": {"door": {"enum": ["front", "back"]}},
        "bindings": {"ws": {"query": {"type": "object", "properties": {"key": reference("#/schemas/Key")}}}},
        "schemas": {"Knock": object("knock"), "Come": object("come"), "Key": {"type": "string", "maxLength": 8}},
        "servers": {"test": {"host": "test.example", "protocol": "ws", "security": [reference("#/schemes/basic")]}},
        "schemes": {"basic": {"type": "http", "scheme": "basic"}},
        "operations": {
            "knock": {"action": "send", "channel": reference("#/channels/side"),
                "messages": [reference("#/channels/side/messages/knock")]}
        }
    })
}

/// The desk beside a channel of another file.
pub(crate) fn split() -> Value {
    let mut document = desk();
    document["channels"]["side"] = reference("./parts.yaml#/channels/side");
    document["operations"]["knock"] = reference("parts.yaml#/operations/knock");
    document["operations"]["come"] = json!({
        "action": "receive", "channel": reference("parts.yaml#/channels/side"),
        "messages": [reference("parts.yaml#/channels/side/messages/come")]
    });
    document["servers"]["test"] = reference("parts.yaml#/servers/test");
    document
}

pub(crate) fn case(document: Value) -> Case {
    Case::of(document).file("parts.yaml", parts())
}

#[test]
fn a_channel_of_another_file_is_read_with_all_that_it_refers_to() {
    let (contract, said) = case(split()).run();
    assert_eq!(brief(&said), ["channel-security 10#/servers/test"]);
    assert_eq!(messages(&contract, "SideClientMessage"), ["Knock"]);
    assert_eq!(messages(&contract, "SideServerMessage"), ["Come"]);
    assert_eq!(messages(&contract, "DeskClientMessage"), ["Ask"]);
    let (document, _) = case(split()).document();
    let get = &document["paths"]["/side/{door}"]["get"];
    assert_eq!(
        get["parameters"][0]["schema"]["enum"],
        json!(["front", "back"])
    );
    assert_eq!(get["servers"][1]["url"], "ws://test.example");
    assert_eq!(get["security"], json!([{"key": []}, {"httpBasic": []}]));
    let key = get["parameters"].as_array().expect("a list").iter();
    let key = key
        .clone()
        .find(|one| one["name"] == "key")
        .expect("it is bound");
    let key = key["schema"]["$ref"].as_str().expect("a reference");
    let name = key.rsplit('/').next().expect("a name");
    assert_eq!(document["components"]["schemas"][name]["maxLength"], 8);
}

#[test]
fn a_message_of_another_file_is_named_where_it_stands() {
    let mut document = desk();
    document["components"]["messages"]["ask"] = reference("parts.yaml#/messages/knock");
    let (contract, said) = case(document).run();
    assert_eq!(brief(&said), Vec::<String>::new());
    let knock = contract
        .resolve(&contract.schemas["Knock"])
        .expect("a schema");
    assert_eq!(knock.at.origin().to_string(), "10#/schemas/Knock");
    assert_eq!(messages(&contract, "DeskClientMessage").len(), 1);
}

#[test]
fn version_2_refers_to_messages_of_other_files() {
    let document = json!({
        "asyncapi": "2.6.0", "info": {"title": "Desk", "version": "1"},
        "channels": {"/desk": {"publish": {"message": {"oneOf": [
            reference("parts.yaml#/messages/knock"), {"name": "Bye", "payload": object("bye")}
        ]}}}}
    });
    let (contract, said) = case(document).run();
    assert_eq!(brief(&said), Vec::<String>::new());
    assert_eq!(messages(&contract, "DeskClientMessage"), ["Knock", "Bye"]);
}

#[test]
fn what_another_file_lacks_is_told_where_it_is_asked_for() {
    let mut document = desk();
    document["components"]["messages"]["ask"] = reference("parts.yaml#/messages/gone");
    document["channels"]["side"] = reference("gone.yaml#/channels/side");
    document["servers"]["test"] = reference("https://desk.example/servers.yaml#/test");
    let (_, said) = case(document).run();
    assert_eq!(
        brief(&said)[..3],
        [
            "ref-remote 0#/servers/test/$ref",
            "ref-dangling 0#/channels/side/$ref",
            "ref-dangling 0#/components/messages/ask/$ref",
        ]
    );
}

#[test]
fn files_that_refer_to_each_other_come_to_an_end() {
    let mut document = desk();
    document["components"]["messages"]["ask"] = reference("round.yaml#/one");
    document["components"]["messages"]["own"] = reference("round.yaml#/traits");
    let trait_of_itself = json!({"traits": [reference("#/traits")], "payload": object("round")});
    let round =
        json!({"one": reference("#/two"), "two": reference("#/one"), "traits": trait_of_itself});
    let (_, said) = Case::of(document).file("round.yaml", round).run();
    assert!(
        brief(&said)[0].starts_with("ref-dangling 10#/"),
        "{:?}",
        brief(&said)
    );
}

#[test]
fn a_schema_of_another_file_may_say_which_language_it_is_in() {
    let mut document = desk();
    let mut parts = parts();
    let reference = |name: &str| reference(&format!("parts.yaml#/schemas/{name}"));
    let format = "application/schema+json;version=draft-07";
    parts["schemas"]["Named"] =
        json!({"schemaFormat": format, "schema": {"$ref": "#/schemas/Come"}});
    parts["schemas"]["Record"] =
        json!({"schemaFormat": "application/vnd.apache.avro", "schema": {"$ref": "gone.avsc"}});
    document["channels"]["desk"]["messages"]["told"]["payload"] = reference("Named");
    document["components"]["schemas"] =
        json!({"Record": reference("Record"), "Gone": reference("Gone")});
    let case = || Case::of(document.clone()).file("parts.yaml", parts.clone());
    let (read, said) = case().document();
    assert_eq!(
        brief(&said),
        [
            "message-content 10#/schemas/Record/schemaFormat",
            "ref-dangling 0#/components/schemas/Gone/$ref"
        ]
    );
    let schemas = &read["components"]["schemas"];
    assert_eq!(
        schemas["Told"]["properties"]["type"]["enum"],
        json!(["come"])
    );
    assert_eq!(schemas["Record"], json!({}));
}
