//! Channels: which messages go over a socket, and what takes each.

use atoms_codegen::diagnostic::Diagnostics;
use atoms_codegen::lower::{LowerInput, lower};
use atoms_codegen::model::{Contract, Messages, Names, Shape, Type, TypeDef, model};
use atoms_codegen::read::SourceId;
use serde_json::{Value, json};

fn read(document: Value, names: &Names) -> (Contract, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let input = LowerInput {
        documents: vec![(SourceId(0), document.into())],
        overlays: Vec::new(),
        overrides: Vec::new(),
        files: &mut (),
    };
    let lowered = lower(input, &mut diagnostics).expect("there is a document");
    let contract = model(&lowered, "desk", Vec::new(), names, &mut diagnostics);
    (contract, diagnostics)
}

pub(crate) fn contract(document: Value) -> Contract {
    read(document, &Names::default()).0
}

/// A channel at which the client sends each of these messages.
pub(crate) fn sends(messages: &Value) -> (Messages, TypeDef, Diagnostics) {
    let document = json!({
        "asyncapi": "3.0.0", "info": {"title": "Desk", "version": "1"},
        "channels": {"desk": {"address": "/desk", "messages": messages}},
        "operations": {"ask": {"action": "send", "channel": {"$ref": "#/channels/desk"}}},
        "components": {"schemas": {"stop": {"type": "object", "required": ["type"], "description": "To stop.",
            "properties": {"type": {"const": "stop"}}}}}
    });
    let (contract, diagnostics) = read(document, &Names::default());
    let received = contract.sockets[0].received.clone();
    let mut types = contract.types.into_iter();
    let all = types.find(|def| def.name == "DeskClientMessage");
    (
        received,
        all.expect("the messages of the client"),
        diagnostics,
    )
}

/// The payload of a message with a constant and further properties.
pub(crate) fn tagged(constant: &str, further: &Value) -> Value {
    let mut properties = json!({"type": {"const": constant}});
    let own = properties.as_object_mut().expect("an object");
    own.extend(further.as_object().expect("an object").clone());
    json!({"type": "object", "required": ["type"], "properties": properties})
}

/// How a value finds its message, by the names of the variants.
pub(crate) fn ways(def: &TypeDef) -> String {
    let Shape::Union(union) = &def.shape else {
        panic!("{def:?}");
    };
    let mut text = format!("{:?}", union.select);
    for (index, variant) in union.variants.iter().enumerate() {
        text = text.replace(&format!("Variant({index})"), &variant.name);
    }
    for word in ["Text(\"", "\")", "Tagged"] {
        text = text.replace(word, "");
    }
    text
}

pub(crate) fn told(diagnostics: &Diagnostics) -> Vec<&str> {
    let warnings = diagnostics.0.iter();
    let warnings = warnings.filter(|one| one.code == "message-ambiguous");
    warnings.map(|one| one.message.as_str()).collect()
}

/// A desk at which the client sends the first messages, and the server all others.
fn desk(messages: &[&str], of_client: usize) -> Contract {
    let reference = |key: &&str| json!({"$ref": format!("#/channels/front-desk/messages/{key}")});
    let of = |keys: &[&str]| keys.iter().map(reference).collect::<Vec<_>>();
    let message = |key: &&str| {
        let payload =
            json!({"type": "object", "required": ["type"], "properties": {"type": {"const": key}}});
        (
            (*key).to_owned(),
            json!({"summary": format!("Says {key}."), "payload": payload}),
        )
    };
    let all: serde_json::Map<String, Value> = messages.iter().map(message).collect();
    let (client, server) = messages.split_at(of_client);
    let channel = json!({"$ref": "#/channels/front-desk"});
    let mut operations = json!({});
    if !client.is_empty() {
        operations["ask"] = json!({"action": "send", "channel": channel, "messages": of(client)});
    }
    if !server.is_empty() {
        operations["tell"] =
            json!({"action": "receive", "channel": channel, "messages": of(server)});
    }
    contract(json!({
        "asyncapi": "3.0.0", "info": {"title": "Desk", "version": "1"},
        "servers": {"one": {"host": "desk.example", "pathname": "/v1", "protocol": "wss"}},
        "channels": {"front-desk": {"address": "/desk/{floor}", "parameters": {"floor": {}}, "messages": all}},
        "operations": operations
    }))
}

pub(crate) fn functions(messages: &Messages) -> Vec<&str> {
    let list = messages.list.iter();
    list.map(|message| message.function.as_str()).collect()
}

#[test]
fn a_channel_is_a_module_of_its_own_and_no_group() {
    let contract = desk(&["ask", "leave", "told"], 2);
    assert!(contract.groups.is_empty());
    let socket = &contract.sockets[0];
    assert_eq!(
        (&*socket.group.name, &*socket.group.owner),
        ("front_desk", "FrontDesk")
    );
    let operation = &socket.group.operations[0];
    assert_eq!(operation.identity(), "GET /desk/{floor}");
    assert_eq!(operation.route.as_deref(), Some("/desk/{floor}"));
    assert_eq!(contract.server.as_deref(), Some("wss://desk.example/v1"));
    assert_eq!(operation.server, None, "it is the contract's");
    let params = operation.params.as_ref().expect("parameters");
    assert_eq!(params.list[0].name, "floor");
}

#[test]
fn each_message_has_a_method_and_what_is_said_of_it() {
    let contract = desk(&["ask", "leave", "told", "gone"], 2);
    let socket = &contract.sockets[0];
    assert_eq!(functions(&socket.received), ["ask", "leave"]);
    assert_eq!(functions(&socket.sent), ["told", "gone"]);
    let ask = &socket.received.list[0];
    assert_eq!(ask.docs.text.as_deref(), Some("Says ask."));
    assert_eq!(ask.ty, Type::Named("Ask".to_owned()));
}

#[test]
fn methods_that_every_channel_has_are_not_a_messages_name() {
    let contract = desk(&["open", "closed", "told"], 2);
    let received = functions(&contract.sockets[0].received).join(" ");
    assert_eq!(received, "open_2 closed_2");
}

#[test]
fn a_message_is_called_after_itself_beside_reserved_methods_and_variants() {
    let contract = desk(&["Unknown", "invalid", "told"], 2);
    let received = &contract.sockets[0].received;
    assert_eq!(functions(received).join(" "), "unknown_2 invalid_2");
    assert_eq!(received.list[0].variant, "Unknown2");
}

#[test]
fn a_side_of_one_message_is_open_for_more() {
    let contract = desk(&["ask", "told"], 1);
    let received = &contract.sockets[0].received;
    assert_eq!(functions(received), ["ask"]);
    assert_eq!(received.list[0].variant, "Ask");
    let named = |name: &str| contract.types.iter().find(|def| def.name == name);
    let all = named("FrontDeskClientMessage").expect("the messages of the client");
    assert_eq!(
        ways(all),
        r#"Tag( { path: ["type"], arms: [([ask], Ask)], absent: None, other: None })"#
    );
}

#[test]
fn a_side_without_a_message_is_open_for_some() {
    let contract = desk(&["told", "gone"], 0);
    let received = &contract.sockets[0].received;
    assert_eq!(
        received.ty,
        Type::Named("FrontDeskClientMessage".to_owned())
    );
    assert!(received.is_none && received.list.is_empty());
    assert!(!contract.sockets[0].sent.is_none);
    let mut types = contract.types.iter();
    let all = types.find(|def| def.name == "FrontDeskClientMessage");
    assert_eq!(ways(all.expect("the messages of the client")), "Unknown");
}

#[test]
fn both_sides_are_called_after_the_locked_name_of_the_channel() {
    let channel = |key: &str| json!({"address": format!("/{key}"), "messages": {}});
    let document = json!({
        "asyncapi": "3.0.0", "info": {"title": "Desk", "version": "1"},
        "channels": {"one": channel("two"), "two": channel("one")},
    });
    let locked = [("/one", "one"), ("/two", "bureau")];
    let locked = locked.map(|(address, name)| (address.to_owned(), name.to_owned()));
    let names = Names {
        channels: locked.into_iter().collect(),
        ..Names::default()
    };
    let (contract, _) = read(document, &names);
    let called = contract.sockets.iter().map(|socket| {
        let [received, sent] = [&socket.received.ty, &socket.sent.ty].map(|ty| format!("{ty:?}"));
        format!("{} {received} {sent}", socket.group.owner)
    });
    assert_eq!(
        called.collect::<Vec<_>>(),
        [
            r#"Bureau Named("BureauClientMessage") Named("BureauServerMessage")"#,
            r#"One Named("OneClientMessage") Named("OneServerMessage")"#
        ]
    );
}

#[test]
fn a_payload_that_is_a_component_of_the_messages_name_is_the_message() {
    let stop = json!({"payload": {"$ref": "#/components/schemas/stop"}, "description": "Stops.", "deprecated": true});
    let (received, _, diagnostics) = sends(&json!({"stop": stop}));
    assert!(diagnostics.0.iter().all(|one| one.code != "name-clash"));
    let [stop, ..] = received.list.as_slice() else {
        panic!("{received:?}");
    };
    assert_eq!(stop.ty, Type::Named("Stop".to_owned()));
    assert_eq!(stop.function, "stop");
    assert_eq!(stop.docs.text.as_deref(), Some("Stops."));
    assert!(stop.docs.deprecated);
    assert_eq!(stop.place, "#/channels/desk/messages/stop/payload");
}

#[test]
fn a_message_is_told_by_a_constant_that_all_its_alternatives_have() {
    let two = json!({"oneOf": [
        tagged("two", &json!({"v": {"type": "string"}})),
        tagged("two", &json!({"w": {"type": "string"}}))
    ]});
    let (received, all, diagnostics) = sends(&json!({
        "start": {"payload": tagged("start", &json!({}))}, "two": {"payload": two}
    }));
    assert_eq!(functions(&received), ["start", "two"]);
    assert_eq!(
        ways(&all),
        r#"Tag( { path: ["type"], arms: [([start], Start), ([two], Two)], absent: None, other: None })"#
    );
    assert!(told(&diagnostics).is_empty());
}

#[test]
fn messages_that_nothing_tells_leave_the_others_their_methods() {
    let same = json!({"payload": {"type": "object", "properties": {"x": {"type": "string"}}}});
    let (received, all, diagnostics) = sends(&json!({
        "start": {"payload": tagged("start", &json!({}))}, "same": same, "other": same,
        "twice": {"payload": tagged("twice", &json!({"v": {"type": "string"}}))},
        "again": {"payload": tagged("twice", &json!({"w": {"type": "string"}}))},
        "list": {"payload": {"type": "array", "items": {"type": "string"}}}
    }));
    assert_eq!(functions(&received), ["start", "list"]);
    assert_eq!(
        ways(&all),
        r#"Tag( { path: ["type"], arms: [([start], Start)], absent: Some(Kind([(Array, List)])), other: None })"#
    );
    assert_eq!(
        told(&diagnostics),
        ["nothing tells these messages for certain: `same`, `other`, `twice`, `again`"]
    );
}

#[test]
fn a_message_that_shares_a_constant_is_told_by_its_others() {
    let both = json!({"oneOf": [tagged("a", &json!({})), tagged("b", &json!({}))]});
    let one = tagged("a", &json!({"x": {"type": "string"}}));
    let (received, all, diagnostics) =
        sends(&json!({"both": {"payload": both}, "one": {"payload": one}}));
    assert_eq!(functions(&received), ["both"]);
    assert_eq!(
        ways(&all),
        r#"Tag( { path: ["type"], arms: [([b], Both)], absent: None, other: None })"#
    );
    assert_eq!(
        told(&diagnostics),
        ["nothing tells these messages for certain: `both`, `one`"]
    );
}

#[test]
fn the_only_message_of_any_value_is_whatever_no_other_is() {
    let tick = json!({"payload": tagged("tick", &json!({}))});
    let blob = json!({"contentType": "application/octet-stream", "payload": {"type": "string"}});
    let (received, all, _) = sends(&json!({"tick": tick, "any": {}}));
    assert_eq!(functions(&received), ["tick", "any"]);
    assert_eq!(
        ways(&all),
        r#"Tag( { path: ["type"], arms: [([tick], Tick)], absent: None, other: Some(Any) })"#
    );
    let (received, _, diagnostics) = sends(&json!({"tick": tick, "any": {}, "blob": blob}));
    assert_eq!(functions(&received), ["tick"]);
    assert_eq!(
        told(&diagnostics),
        ["nothing tells these messages for certain: `any`, `blob`"]
    );
}
