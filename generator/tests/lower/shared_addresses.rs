//! Channels of one address: those on the same servers share a socket.

use serde_json::{Value, json};

use crate::channels::{desk, messages};
use crate::support::{Case, brief};

/// The desk with a channel of another subject at its address.
fn shared(change: impl FnOnce(&mut Value)) -> Case {
    let mut document = desk();
    document["channels"]["news"] = json!({
        "address": "desk/{floor}",
        "description": "What is new.",
        "parameters": {"floor": {"enum": ["1", "2"]}},
        "bindings": {"ws": {"query": {"type": "object", "properties": {"since": {"type": "string"}}}}},
        "messages": {"told": {"name": "News", "payload": {"type": "object", "required": ["type"],
            "properties": {"type": {"const": "news"}}}}},
        "x-own": true
    });
    document["operations"]["news"] =
        json!({"action": "receive", "channel": {"$ref": "#/channels/news"}});
    change(&mut document);
    Case::of(document)
}

#[test]
fn channels_on_the_same_servers_are_one_socket() {
    let (contract, said) = shared(|_| {}).run();
    assert_eq!(brief(&said), ["channel-joined 0#/channels/news"]);
    assert_eq!(messages(&contract, "DeskClientMessage"), ["Ask"]);
    assert_eq!(messages(&contract, "DeskServerMessage"), ["Told", "News"]);
    let (document, _) = shared(|_| {}).document();
    let get = &document["paths"]["/desk/{floor}"]["get"];
    let parameters = get["parameters"].as_array().expect("a list").iter();
    let parameters: Vec<&Value> = parameters.map(|one| &one["name"]).collect();
    assert_eq!(parameters, ["floor", "since", "room", "quiet"]);
    assert_eq!(
        get["description"],
        "- `desk`: Ask and be told.\n- `news`: What is new."
    );
    assert_eq!(get["x-own"], true);
}

#[test]
fn what_an_operation_on_any_of_them_asks_is_asked() {
    let (document, _) = shared(|document| {
        document["operations"]["news"]["security"] = json!([{"type": "http", "scheme": "bearer"}]);
    })
    .document();
    let get = &document["paths"]["/desk/{floor}"]["get"];
    assert_eq!(get["security"], json!([{"key": [], "httpBearer": []}]));
}

#[test]
fn a_channel_on_other_servers_is_left_out_and_told() {
    let (contract, said) = shared(|document| {
        document["servers"]["other"] = json!({"host": "other.example", "protocol": "wss"});
        document["channels"]["desk"]["servers"] = json!([{"$ref": "#/servers/live"}]);
    })
    .run();
    assert_eq!(
        brief(&said),
        [
            "channel-address 0#/channels/news (keep the channels of other servers in a document of their own)"
        ]
    );
    assert!(said[0].message.ends_with("with its messages `told`"));
    assert_eq!(messages(&contract, "DeskServerMessage"), ["Told"]);
}

#[test]
fn an_address_that_is_a_whole_url_is_told() {
    let (contract, said) = shared(|document| {
        document["channels"]["news"]["address"] = json!("wss://other.example/news");
    })
    .run();
    let [said] = &brief(&said)[..] else {
        panic!("{said:?}")
    };
    assert!(
        said.starts_with("channel-address 0#/channels/news ("),
        "{said}"
    );
    assert_eq!(contract.paths.len(), 1);
}

#[test]
fn bindings_that_contradict_each_other_are_told() {
    let (document, said) = shared(|document| {
        document["channels"]["news"]["bindings"]["ws"]["query"]["properties"]["room"] =
            json!({"type": "integer"});
    })
    .document();
    let said: Vec<String> = brief(&said).split_off(1);
    assert_eq!(
        said,
        ["parameter-twice 0#/servers/live/bindings/ws/query/properties/room"]
    );
    let room = &document["paths"]["/desk/{floor}"]["get"]["parameters"][2];
    assert_eq!(
        (&room["name"], &room["schema"]["type"]),
        (&json!("room"), &json!("integer"))
    );
}
