//! What a changed channel does to the crate.

use atoms_codegen::Product;
use atoms_codegen::drift::items::{changes, items};

use crate::changes::{only_where_something_differs, text};
use crate::made::{contract, line};

const DESK: &str = "asyncapi: 3.0.0
info: {title: Desk, version: '1'}
channels:
  desk:
    address: /desk
    messages:
      ask: {$ref: '#/components/messages/ask'}
      bye: {$ref: '#/components/messages/bye'}
      told: {$ref: '#/components/messages/told'}
operations:
  fromClient:
    action: send
    channel: {$ref: '#/channels/desk'}
    messages:
      - {$ref: '#/channels/desk/messages/ask'}
  fromServer:
    action: receive
    channel: {$ref: '#/channels/desk'}
    messages:
      - {$ref: '#/channels/desk/messages/told'}
components:
  messages:
    ask:
      payload: {type: object, required: [type], properties: {type: {const: ask}, text: {type: string}}}
    bye:
      payload: {type: object, required: [type], properties: {type: {const: bye}}}
    told:
      payload: {type: object, required: [type], properties: {type: {const: told}}}
";

/// A channel whose client says one thing, and one whose client says two.
fn revisions() -> [String; 2] {
    let one = "      - {$ref: '#/channels/desk/messages/ask'}\n";
    let two = format!("{one}      - {{$ref: '#/channels/desk/messages/bye'}}\n");
    [DESK.to_owned(), DESK.replace(one, &two)]
}

#[test]
fn the_items_of_a_channel_have_their_places() {
    let items = items(&contract(&revisions()[1]), Product::Workspace);
    let of_channel = items
        .iter()
        .filter(|item| item.file.ends_with("service.rs"));
    let lines: Vec<String> = of_channel.map(line).collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn a_message_of_the_client_more_or_less_is_a_method_more_or_less() {
    let [one, two] = revisions().map(|text| contract(&text));
    for (old, new) in [(&one, &two), (&two, &one)] {
        only_where_something_differs(old, new);
        let changes = changes(old, new, Product::Workspace);
        let mut methods = changes.iter().filter(|change| change.kind == "method");
        let method = methods.find(|change| change.path == "calls::desk::Desk::bye");
        assert!(
            method.is_some_and(|one| !one.breaks.is_empty()),
            "{}",
            text(&changes)
        );
    }
    let changes = changes(&one, &two, Product::Workspace);
    insta::assert_snapshot!(text(&changes));
}
