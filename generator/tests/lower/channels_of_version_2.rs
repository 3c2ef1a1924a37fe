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
