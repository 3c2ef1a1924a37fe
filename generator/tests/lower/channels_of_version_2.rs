//! Documents of AsyncAPI 2, whose channels have no names and list their servers by name.

use serde_json::{Value, json};

use crate::channels::messages;
use crate::support::{Case, brief};

/// A message of that name, and a payload of that type.
fn message(name: &str, kind: &str) -> Value {
    json!({"name": name, "payload": {"type": "object", "required": ["type"], "properties": {"type": {"const": kind}}}})
}

fn desk(channels: Value) -> Value {
    let mut document = json!({
        "asyncapi": "2.6.0",
        "info": {"title": "Desk", "version": "1"},
        "servers": {"live": {"url": "wss://a.example/v1", "protocol": "wss"}, "other": {"url": "wss://b.example/v1", "protocol": "wss"}}
    });
    document["channels"] = channels;
    document
}

#[test]
fn two_messages_of_one_name_are_two_types() {
    let one = |own: &str, other: &str| json!({"/desk": {"publish": {"message": message("event", own)}, "subscribe": {"message": message("event", other)}}});
    let (contract, said) = Case::of(desk(one("cmd", "evt"))).run();
    assert_eq!(brief(&said), Vec::<String>::new());
    let client = messages(&contract, "DeskClientMessage");
    let server = messages(&contract, "DeskServerMessage");
    assert_eq!((&*client[0], &*server[0]), ("Event", "EventMessage"));
    let (document, _) = Case::of(desk(one("cmd", "evt"))).document();
    let schemas = &document["components"]["schemas"];
    let tag = |name: &str| schemas[name]["properties"]["type"]["enum"].clone();
    assert_eq!(tag("Event"), json!(["cmd"]));
    assert_eq!(tag("EventMessage"), json!(["evt"]));
    // What is one message on both sides stays one.
    let (contract, _) = Case::of(desk(one("evt", "evt"))).run();
    assert_eq!(messages(&contract, "DeskClientMessage"), ["Event"]);
    assert_eq!(messages(&contract, "DeskServerMessage"), ["Event"]);
}

#[test]
fn channels_whose_addresses_have_the_same_words_are_both_there() {
    let channels = json!({
        "a/b": {"subscribe": {"message": message("one", "one")}},
        "a-b": {"subscribe": {"message": message("two", "two")}}
    });
    let (contract, said) = Case::of(desk(channels)).run();
    assert_eq!(brief(&said), Vec::<String>::new());
    let paths: Vec<&String> = contract.paths.keys().collect();
    assert_eq!(paths, ["/a/b", "/a-b"]);
    assert_eq!(messages(&contract, "ABServerMessage"), ["One"]);
    assert_eq!(messages(&contract, "AB2ServerMessage"), ["Two"]);
}

#[test]
fn an_operation_of_the_name_of_another_is_told_and_read() {
    let channels = json!({"/desk": {
        "publish": {"operationId": "dup", "message": message("ask", "ask")},
        "subscribe": {"operationId": "dup", "message": message("told", "told")}
    }});
    let (contract, said) = Case::of(desk(channels)).run();
    assert_eq!(
        brief(&said),
        [
            "operation-id-twice 0#/channels/~1desk/subscribe/operationId (AsyncAPI asks for a name of its own for each operation)"
        ]
    );
    assert_eq!(messages(&contract, "DeskClientMessage"), ["Ask"]);
    assert_eq!(messages(&contract, "DeskServerMessage"), ["Told"]);
}

#[test]
fn a_channel_is_on_the_servers_that_it_lists_by_name() {
    let on = |servers: Value| json!({"/desk": {"servers": servers, "publish": {"message": message("ask", "ask")}}});
    let urls = |servers: Value| {
        let (contract, said) = Case::of(desk(on(servers))).run();
        let open = &contract.paths["/desk"].operations["GET"];
        let urls: Vec<String> = open.servers.iter().map(|one| one.url.clone()).collect();
        (urls, brief(&said))
    };
    let (other, said) = urls(json!(["other"]));
    assert_eq!(other, ["wss://b.example/v1"]);
    assert_eq!(said, Vec::<String>::new());
    let (none, said) = urls(json!(["gone"]));
    assert_eq!(none, Vec::<String>::new());
    assert_eq!(said, ["ref-dangling 0#/channels/~1desk/servers/0"]);
}

#[test]
fn tags_of_the_document_and_formats_of_schemas_are_read() {
    let mut document = desk(json!({"/desk": {"publish": {"message": {
        "name": "ask",
        "schemaFormat": "application/vnd.aai.asyncapi;version=2.6.0",
        "payload": {"type": "string"}
    }}, "subscribe": {"message": {
        "name": "told",
        "schemaFormat": "application/vnd.apache.avro;version=1.9.0",
        "payload": {"type": "record", "name": "Told", "fields": []}
    }}}}));
    document["tags"] = json!([{"name": "desk"}]);
    document["externalDocs"] = json!({"url": "https://desk.example"});
    let (document, said) = Case::of(document).document();
    assert_eq!(
        brief(&said),
        ["message-content 0#/channels/~1desk/subscribe/message/schemaFormat"]
    );
    assert_eq!(document["tags"], json!([{"name": "desk"}]));
    assert_eq!(document["externalDocs"]["url"], "https://desk.example");
    let schemas = &document["components"]["schemas"];
    assert_eq!(schemas["Ask"]["type"], "string");
    assert_eq!(schemas["Told"], json!({}));
}

#[test]
fn a_channel_may_stand_among_the_components_or_in_another_file() {
    let channels = json!({
        "/here": {"$ref": "#/components/channels/here"},
        "/there": {"$ref": "parts.yaml#/there"},
        "/gone": {"$ref": "#/components/channels/gone"}
    });
    let mut document = desk(channels);
    document["components"] =
        json!({"channels": {"here": {"subscribe": {"message": message("told", "told")}}}});
    document["servers"]["more"] = json!({"$ref": "parts.yaml#/server"});
    let parts = json!({
        "there": {"servers": ["more"], "publish": {"message": {"$ref": "#/ask"}}},
        "ask": message("ask", "ask"),
        "server": {"url": "wss://c.example/v2", "protocol": "wss"}
    });
    let (contract, said) = Case::of(document).file("parts.yaml", parts).run();
    assert_eq!(brief(&said), ["ref-dangling 0#/channels/~1gone/$ref"]);
    assert_eq!(messages(&contract, "HereServerMessage"), ["Told"]);
    assert_eq!(messages(&contract, "ThereClientMessage"), ["Ask"]);
    let open = &contract.paths["/there"].operations["GET"];
    assert_eq!(open.servers[0].url, "wss://c.example/v2");
}

#[test]
fn the_traits_of_version_2_have_the_last_word() {
    let mut one = message("ask", "ask");
    one["description"] = json!("Its own.");
    one["traits"] = json!([{"description": "Of the first."}, {"description": "Of the second."}]);
    let channels = json!({"/desk": {"publish": {"message": one}}});
    let (document, said) = Case::of(desk(channels)).document();
    assert_eq!(brief(&said), Vec::<String>::new());
    let ask = &document["components"]["schemas"]["Ask"];
    assert_eq!(ask["description"], "Of the second.");
}

#[test]
fn a_choice_of_messages_may_be_made_of_others() {
    let to = |pointer: &str| json!({ "$ref": pointer });
    let choices = [
        json!({"oneOf": [{"oneOf": [message("a", "a"), to("#/components/messages/b")]}, message("c", "c")]}),
        to("#/components/messages/all"),
        to("parts.yaml#/all"),
    ];
    let all = json!({"oneOf": [message("a", "a"), to("#/components/messages/some")]});
    let some = json!({"oneOf": [to("#/components/messages/b"), message("c", "c")]});
    let parts = json!({
        "all": {"oneOf": [message("a", "a"), to("#/some")]},
        "some": {"oneOf": [to("#/b"), message("c", "c"), to("#/all")]},
        "b": message("b", "b")
    });
    for choice in choices {
        let mut document = desk(json!({"/desk": {"publish": {"message": choice}}}));
        document["components"] =
            json!({"messages": {"all": all, "some": some, "b": message("b", "b")}});
        let case = Case::of(document).file("parts.yaml", parts.clone());
        let (contract, said) = case.run();
        let said = brief(&said).into_iter();
        let said = said.filter(|one| !one.starts_with("component-unused"));
        assert_eq!(said.count(), 0, "{choice}");
        let client = messages(&contract, "DeskClientMessage");
        assert_eq!(client, ["A", "B", "C"], "{choice}");
    }
}

#[test]
fn a_choice_that_is_no_list_is_told() {
    let channels = json!({"/desk": {"publish": {"message": {"oneOf": message("a", "a")}}}});
    let (_, said) = Case::of(desk(channels)).run();
    assert_eq!(
        brief(&said),
        ["value-type 0#/channels/~1desk/publish/message/oneOf"]
    );
}

#[test]
fn a_document_in_the_form_of_version_3_is_told() {
    let message = json!({"told": message("told", "told")});
    let mut document = desk(json!({"desk": {"address": "/desk", "messages": message}}));
    document["operations"] =
        json!({"tell": {"action": "receive", "channel": {"$ref": "#/channels/desk"}}});
    let (_, said) = Case::of(document).run();
    assert_eq!(
        brief(&said)[0],
        "keyword-unknown 0#/operations (write `asyncapi: 3.0.0`)"
    );
}
