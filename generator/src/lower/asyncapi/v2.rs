//! AsyncAPI 2: channels by their address, with what clients `publish` and what they `subscribe` to.

use heck::ToLowerCamelCase;

use super::follow::escaped;
use super::{entries, text};
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::lower::tree::{Tree, Value};

/// Writes it as version 3 has it.
pub(super) fn upgrade(document: &mut Tree, diagnostics: &mut Diagnostics) {
    let at = document
        .get("channels")
        .map_or_else(|| document.at.clone(), |tree| tree.at.clone());
    let mut channels = Tree::empty(&at);
    let mut operations = Tree::empty(&at);
    for (address, channel) in entries(document, "channels") {
        let key = name(address);
        let mut made = channel.clone();
        made.put("address", text(channel, address.as_str()));
        let mut messages = Tree::empty(&channel.at);
        for (word, action) in [("publish", "send"), ("subscribe", "receive")] {
            let Some(mut operation) = made.take(word) else {
                continue;
            };
            let own = listed(operation.take("message"));
            let mut references = Vec::new();
            for (index, message) in own.into_iter().enumerate() {
                let called = message_name(&message, word, index);
                let mut reference = Tree::empty(&message.at);
                reference.put(
                    "$ref",
                    text(
                        &message,
                        format!("#/channels/{key}/messages/{}", escaped(&called)),
                    ),
                );
                references.push(reference);
                messages.put(&called, message);
            }
            let id = operation.take("operationId");
            let id = id
                .as_ref()
                .and_then(Tree::text)
                .map_or_else(|| format!("{word}{key}"), str::to_owned);
            let mut on = Tree::empty(&operation.at);
            on.put("$ref", text(&operation, format!("#/channels/{key}")));
            operation.put("channel", on);
            let action = text(&operation, action);
            operation.put("action", action);
            operation.set("messages", Value::List(references));
            operations.put(&id, operation);
        }
        made.put("messages", messages);
        channels.put(&key, made);
    }
    document.put("channels", channels);
    document.put("operations", operations);
    if let Some(servers) = document.get_mut("servers").and_then(Tree::map_mut) {
        servers
            .values_mut()
            .for_each(|server| split(server, diagnostics));
    }
}

/// What a channel is called: by its address, which is all that names it.
fn name(address: &str) -> String {
    let words: String = address
        .chars()
        .map(|ch| if ch.is_alphanumeric() { ch } else { ' ' })
        .collect();
    let name = words.to_lower_camel_case();
    if name.is_empty() {
        "root".to_owned()
    } else {
        name
    }
}

/// One message, or each of `oneOf`.
fn listed(message: Option<Tree>) -> Vec<Tree> {
    let Some(mut message) = message else {
        return Vec::new();
    };
    match message.take("oneOf").map(|tree| tree.value) {
        Some(Value::List(list)) => list,
        _ => vec![message],
    }
}

fn message_name(message: &Tree, word: &str, index: usize) -> String {
    let reference = message.reference().and_then(super::follow::key);
    let own = ["messageId", "name"]
        .iter()
        .find_map(|key| message.get(key).and_then(Tree::text));
    reference
        .or(own.map(str::to_owned))
        .unwrap_or_else(|| format!("{word}{}", index + 1))
}

/// `url` as `protocol`, `host` and `pathname`.
fn split(server: &mut Tree, diagnostics: &mut Diagnostics) {
    if let Some(url) = server.take("url") {
        let whole = url.text().unwrap_or_default();
        let (protocol, rest) = whole.split_once("://").unwrap_or(("", whole));
        let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        if host.is_empty() {
            diagnostics.push(
                Diagnostic::warning(code::VALUE_TYPE, "this is not the address of a server")
                    .at(url.origin()),
            );
        }
        let parts = [("protocol", protocol), ("host", host), ("pathname", path)];
        for (key, part) in parts {
            if !part.is_empty() && server.get(key).is_none() {
                server.put(key, text(&url, part));
            }
        }
    }
}
