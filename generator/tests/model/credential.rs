//! The operation whose answer has the credential of a channel.

use atoms_codegen::diagnostic::Diagnostics;
use atoms_codegen::lower::{LowerInput, lower};
use atoms_codegen::model::{Contract, CredentialFrom, Names, model};
use atoms_codegen::read::SourceId;
use serde_json::{Value, json};

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

/// A channel that says this of the operation that has its credential, beside that operation.
fn with_credential(stated: &Value) -> (Option<CredentialFrom>, Vec<String>) {
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
    let (from, said) = with_credential(&json!({"operation": "makeKey", "property": "data.key"}));
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
        let (from, said) = with_credential(&stated);
        assert_eq!(from, None);
        assert!(said[0].contains(why), "{said:?}");
    }
}
