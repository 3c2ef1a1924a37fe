//! Channels: which messages go over a socket, and what takes each.

use atoms_codegen::diagnostic::Diagnostics;
use atoms_codegen::lower::{LowerInput, lower};
use atoms_codegen::model::{Contract, CredentialFrom, Messages, Names, Type, model};
use atoms_codegen::read::SourceId;
use serde_json::{Value, json};

fn contract(document: Value) -> Contract {
    told(vec![document]).0
}

/// The contract of several documents, and what is said of it.
fn told(documents: Vec<Value>) -> (Contract, Vec<String>) {
    let mut diagnostics = Diagnostics::default();
    let documents = documents.into_iter().enumerate();
    let input = LowerInput {
        documents: documents
            .map(|(index, document)| (SourceId(index), document.into()))
            .collect(),
        overlays: Vec::new(),
        overrides: Vec::new(),
        files: &mut (),
    };
    let lowered = lower(input, &mut diagnostics).expect("there is a document");
    let names = Names::default();
    let contract = model(&lowered, "desk", Vec::new(), &names, &mut diagnostics);
    let said = diagnostics.iter().map(|one| one.message.clone()).collect();
    (contract, said)
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

fn functions(messages: &Messages) -> Vec<&str> {
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
    assert!(socket.received.has_unknown);
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
fn a_side_of_one_message_has_its_type_alone() {
    let contract = desk(&["ask", "told"], 1);
    let received = &contract.sockets[0].received;
    assert_eq!(functions(received), ["ask"]);
    assert_eq!(received.list[0].variant, None);
    assert!(!received.has_unknown);
}

#[test]
fn a_side_that_says_nothing_may_say_anything() {
    let contract = desk(&["told", "gone"], 0);
    let received = &contract.sockets[0].received;
    assert_eq!(received.ty, Type::Any);
    assert!(received.list.is_empty());
}

/// A channel that says this of the operation that has its credential, beside that operation.
fn with_credential(stated: Value) -> (Option<CredentialFrom>, Vec<String>) {
    let channel = json!({"address": "/desk", "x-credential-from": stated});
    let answer = json!({"type": "object", "properties": {"data": {"type": "object", "properties": {"key": {"type": "string"}}}}});
    let content = json!({"application/json": {"schema": answer}});
    let body = json!({"content": {"text/plain": {"schema": {"type": "string"}}}});
    let responses = json!({"201": {"description": "Made.", "content": content}});
    let (contract, said) = told(vec![
        json!({
            "asyncapi": "3.0.0", "info": {"title": "Desk", "version": "1"},
            "servers": {"one": {"host": "desk.example", "protocol": "wss"}}, "channels": {"desk": channel}
        }),
        json!({
            "openapi": "3.1.0", "info": {"title": "Desk", "version": "1"}, "paths": {
                "/keys": {"post": {"operationId": "makeKey", "tags": ["keys"], "responses": responses}},
                "/notes": {"post": {"operationId": "note", "tags": ["keys"], "requestBody": body, "responses": responses}}
            }
        }),
    ]);
    let said = said
        .into_iter()
        .filter(|one| one.contains("x-credential-from"));
    (contract.sockets[0].credential.clone(), said.collect())
}

#[test]
fn an_operation_hands_out_the_credential_of_a_channel() {
    let (from, said) = with_credential(json!({"operation": "makeKey", "property": "data.key"}));
    let from = from.expect("it is read");
    assert_eq!(
        (&*from.group, &*from.function, &from.property[..]),
        (
            "keys",
            "make_key",
            &["data".to_owned(), "key".to_owned()][..]
        )
    );
    assert_eq!(said, Vec::<String>::new());
}

#[test]
fn a_credential_that_no_operation_hands_out_is_told() {
    for (stated, why) in [
        (
            json!("makeKey"),
            "it has to be a mapping with an `operationId`",
        ),
        (
            json!({"operation": "makeKey"}),
            "it has to be a mapping with an `operationId`",
        ),
        (
            json!({"operation": "desk", "property": "key"}),
            "no operation has the `operationId` `desk`",
        ),
        (
            json!({"operation": "note", "property": "data.key"}),
            "the body of `note` is not JSON",
        ),
        (
            json!({"operation": "makeKey", "property": "data.token"}),
            "no answer of `makeKey` has a property `data.token`",
        ),
    ] {
        let (from, said) = with_credential(stated);
        assert_eq!(from, None);
        assert!(said[0].contains(why), "{said:?}");
    }
}
