//! The events of a contract.

use std::time::Duration;

use atoms_codegen::emit::{crate_root, emit, standalone};
use atoms_codegen::model::{EventPlace, NameSource, Signature, SignedPart, StatedSignature, Type};
use insta::assert_snapshot;

use crate::build::{about, contract, event, file, named, object, texts, with_events};

#[test]
fn events_become_a_trait_and_an_endpoint() {
    let mut ended = event("call-ended", "call_ended", named("CallEnded"));
    ended.docs = about("A call is over.");
    let mut asked = event("assistant-request", "assistant_request", named("Request"));
    asked.answer.body = Some(named("Answer"));
    asked.deadline = Some(Duration::from_secs(5));
    asked.fallback = Some("{}".to_owned());
    let types = ["CallEnded", "Request", "Answer"].map(|name| object(name, Vec::new()));
    let contract = with_events(contract(types.into()), vec![ended, asked]);
    assert_snapshot!(file(&contract, "webhooks.rs"));
}

#[test]
fn a_signature_scheme_becomes_a_constant() {
    let mut contract = with_events(contract(Vec::new()), vec![event("ping", "ping", Type::Any)]);
    let webhooks = contract.webhooks.as_mut().expect("webhooks");
    webhooks.signature = Some(Signature::Stated(Box::new(StatedSignature {
        header: "X-Webhook-Signature".to_owned(),
        algorithm: "sha256".to_owned(),
        encoding: "hex".to_owned(),
        prefix: Some("sha256=".to_owned()),
        list: false,
        pair: None,
        id: None,
        timestamp: Some(("X-Webhook-Timestamp".to_owned(), 300)),
        parts: vec![SignedPart::Timestamp, SignedPart::Body],
        delimiter: ".".to_owned(),
        key: None,
    })));
    let text = file(&contract, "webhooks.rs");
    let start = text.find("/// How deliveries").expect("the scheme");
    let end = text.find("/// Receives").expect("the trait");
    assert_snapshot!(&text[start..end]);
}

#[test]
fn further_tags_and_a_status_are_data() {
    let mut ping = event("ping", "ping", Type::Any);
    ping.tags = vec![texts(&["ping"]), texts(&["PING"])];
    ping.answer.status = 202;
    let text = file(
        &with_events(contract(Vec::new()), vec![ping]),
        "webhooks.rs",
    );
    let flat: String = text.split_whitespace().collect();
    assert!(flat.contains(r#"Endpoint::new("calls",Discriminator::Path(&["message","type"])"#));
    assert!(flat.contains(r#"EventSpec::new("ping").also(&["PING"]).status(202)"#));
}

#[test]
fn a_route_a_method_and_a_media_type_are_data() {
    let mut token = event("token", "token", Type::Any);
    token.tags = Vec::new();
    token.method = "PUT".to_owned();
    (token.payload, token.media) = (None, Some("application/jwt".to_owned()));
    token.address = Some("{$request.body#/url}".to_owned());
    let mut contract = with_events(contract(Vec::new()), vec![token]);
    let text = file(&contract, "webhooks.rs");
    let flat: String = text.split_whitespace().collect();
    let entry = r#"EventSpec::new("token").routed().method("PUT").media("application/jwt")"#;
    assert!(flat.contains(entry), "{text}");
    assert!(
        text.contains("/// Sent to `{$request.body#/url}`."),
        "{text}"
    );
    assert!(text.contains("delivery.notify_raw("), "{text}");
    contract
        .webhooks
        .as_mut()
        .expect("webhooks")
        .named_at
        .clear();
    let text = file(&contract, "webhooks.rs");
    assert!(text.contains(r#"Endpoint::new("calls", Discriminator::Route)"#));
    assert!(!text.contains(".routed()"), "{text}");
}

#[test]
fn several_places_are_data_and_what_was_inferred_is_said() {
    let mut moved = event("card-moved", "card_moved", Type::Any);
    moved.tags = vec![texts(&["card", "moved"])];
    moved.found = NameSource::Keys;
    let mut contract = with_events(contract(Vec::new()), vec![moved]);
    let header = EventPlace::Header("X-Event".to_owned());
    let webhooks = contract.webhooks.as_mut().expect("webhooks");
    webhooks.named_at = vec![header, EventPlace::Path(texts(&["items", "0", "action"]))];
    let text = file(&contract, "webhooks.rs");
    let start = text.find("/// Where a delivery").expect("the endpoint");
    let end = text.find("/// Receives").expect("the trait");
    assert_snapshot!(&text[start..end]);
}

#[test]
fn an_event_may_have_the_name_of_a_hook() {
    let events = vec![event("unrecognized", "unrecognized", Type::Any)];
    let text = file(&with_events(contract(Vec::new()), events), "webhooks.rs");
    assert!(text.contains("handler.unrecognized_delivery(delivery)"));
    assert_eq!(text.matches("fn unrecognized(").count(), 1);
}

#[test]
fn a_payload_of_a_known_name_is_written_with_its_module() {
    let types = vec![object("Delivery", Vec::new())];
    let events = vec![event("sent", "sent", named("Delivery"))];
    let text = file(&with_events(contract(types), events), "webhooks.rs");
    assert!(text.contains("Delivery<types::Delivery>"));
}

#[test]
fn a_contract_without_events_has_no_endpoint() {
    let files = emit(&with_events(contract(Vec::new()), Vec::new()));
    let paths: Vec<_> = files.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(paths, ["mod.rs", "types.rs"]);
}

#[test]
fn contracts_become_modules_of_a_crate_or_the_crate_itself() {
    let contract = with_events(contract(Vec::new()), vec![event("ping", "ping", Type::Any)]);
    let (path, text) = crate_root(std::slice::from_ref(&contract));
    assert_eq!(path, "lib.rs");
    assert_snapshot!(text);
    let files = standalone(&contract);
    let paths: Vec<_> = files.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(paths, ["lib.rs", "types.rs", "webhooks.rs"]);
    assert_snapshot!(files[0].1);
}
