//! AsyncAPI 2: channels by their address, with what clients `publish` and what they `subscribe` to.

use heck::ToLowerCamelCase;

use super::follow::key;
use super::report::warn;
use super::{entries, numbered, text};
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::lower::tree::{Tree, Value};
use crate::pointer;

/// Whether a document is one of version 2; `2.6` without quotes is a number.
pub(super) fn is(document: &Tree) -> bool {
    let Some(version) = document.get("asyncapi") else {
        return false;
    };
    let written = match version.text() {
        Some(text) => text.to_owned(),
        None => serde_json::Value::from(version).to_string(),
    };
    written.starts_with("2.")
}

/// Tells of a document that has the form of version 3.
fn report_form(document: &Tree, diagnostics: &mut Diagnostics) {
    let newer = ["address", "messages"];
    let of_channel = |channel: &'_ Tree| newer.iter().any(|key| channel.get(key).is_some());
    let mut channels = entries(document, "channels").map(|(_, channel)| channel);
    let found = document
        .get("operations")
        .or_else(|| channels.find(|channel| of_channel(channel)));
    if let Some(found) = found {
        let message = "this is in the form of version 3 of AsyncAPI, and the document is said to be of version 2; it is left out";
        let warning = Diagnostic::warning(code::KEYWORD_UNKNOWN, message).at_key(found.origin());
        diagnostics.push(warning.hint("write `asyncapi: 3.0.0`"));
    }
}

/// Writes its channels as version 3 has them.
pub(super) fn upgrade(document: &mut Tree, diagnostics: &mut Diagnostics) {
    report_form(document, diagnostics);
    let at = document.get("channels").unwrap_or(document).at.clone();
    let mut made = Upgraded {
        document,
        channels: Tree::empty(&at),
        operations: Tree::empty(&at),
        diagnostics,
    };
    for (address, channel) in entries(document, "channels") {
        made.channel(address, channel);
    }
    let (channels, operations) = (made.channels, made.operations);
    for key in ["tags", "externalDocs"] {
        let own = document.take(key);
        let info = document
            .get_mut("info")
            .filter(|info| info.get(key).is_none());
        if let Some((info, own)) = info.zip(own) {
            info.put(key, own);
        }
    }
    document.put("channels", channels);
    document.put("operations", operations);
}

struct Upgraded<'d> {
    document: &'d Tree,
    channels: Tree,
    operations: Tree,
    diagnostics: &'d mut Diagnostics,
}

impl Upgraded<'_> {
    fn channel(&mut self, address: &str, channel: &Tree) {
        let key = free(&self.channels, &name(address));
        let mut made = channel.clone();
        made.put("address", text(channel, address));
        let mut messages = Tree::empty(&channel.at);
        for (word, action) in [("publish", "send"), ("subscribe", "receive")] {
            if let Some(mut operation) = made.take(word) {
                let said = listed(operation.take("message"));
                let said = said.into_iter().enumerate().map(|(index, message)| {
                    let called = message_name(&message, word, index);
                    let at = format!("#/channels/{key}/messages/");
                    self.reference(at + &pointer::escaped(&keep(&mut messages, &called, message)))
                });
                let said = Value::List(said.collect());
                operation.set("messages", said);
                operation.put("channel", self.reference(format!("#/channels/{key}")));
                operation.put("action", text(&operation, action));
                let id = self.id(&mut operation, &format!("{word}{key}"));
                self.operations.put(&id, operation);
            }
        }
        made.put("messages", messages);
        self.servers(&mut made);
        self.channels.put(&key, made);
    }

    /// The servers of a channel, which are listed by their names. An unknown name becomes an empty
    /// server, so that the channel is not taken to be on all servers.
    fn servers(&mut self, channel: &mut Tree) {
        let all = self.document.get("servers");
        let listed = channel.get_mut("servers").and_then(Tree::list_mut);
        for server in listed.into_iter().flatten() {
            let Some(name) = server.text() else { continue };
            let is_there =
                all.is_some_and(|all| all.reference().is_some() || all.get(name).is_some());
            *server = if is_there {
                self.reference(format!("#/servers/{}", pointer::escaped(name)))
            } else {
                let message = format!("`{name}` is not a server of this document; it is left out");
                warn(self.diagnostics, code::REF_DANGLING, message, &server.at);
                Tree::empty(&server.at)
            };
        }
    }

    /// A reference within the document, wherever what asks for it stands.
    fn reference(&self, to: String) -> Tree {
        let mut reference = Tree::empty(&self.document.at);
        reference.set("$ref", Value::Text(to));
        reference
    }

    /// What an operation is called: by its own word, else by what it does. No other is called so.
    fn id(&mut self, operation: &mut Tree, otherwise: &str) -> String {
        let stated = operation.take("operationId");
        let Some((stated, id)) = stated.as_ref().and_then(|it| Some((it, it.text()?))) else {
            return free(&self.operations, otherwise);
        };
        if let Some(other) = self.operations.get(id) {
            let message = format!("`{id}` is the `operationId` of two operations");
            let warning = Diagnostic::warning(code::OPERATION_ID_TWICE, message)
                .at(stated.origin())
                .see(other.at.key("operationId").origin(), "the first")
                .hint("AsyncAPI asks for a name of its own for each operation");
            self.diagnostics.push(warning);
        }
        free(&self.operations, id)
    }
}

/// A name that a mapping does not have: the wish, or the wish and the first free number from 2.
fn free(among: &Tree, wish: &str) -> String {
    let mut names = numbered(wish);
    let name = names.find(|name| among.get(name).is_none());
    name.unwrap_or_default()
}

/// Keeps a message under a name that no other message of its channel has; says under which.
fn keep(messages: &mut Tree, called: &str, message: Tree) -> String {
    let is_it = |name: &String| messages.get(name).is_none_or(|known| *known == message);
    let name = numbered(called).find(is_it).unwrap_or_default();
    if messages.get(&name).is_none() {
        messages.put(&name, message);
    }
    name
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
    let Some(message) = message else {
        return Vec::new();
    };
    let choice = message.get("oneOf").and_then(Tree::list);
    choice.map_or_else(|| vec![message.clone()], <[Tree]>::to_vec)
}

fn message_name(message: &Tree, word: &str, index: usize) -> String {
    let reference = message.reference().and_then(key);
    let own = ["messageId", "name"]
        .iter()
        .find_map(|key| message.get(key).and_then(Tree::text));
    reference
        .or(own.map(str::to_owned))
        .unwrap_or_else(|| format!("{word}{}", index + 1))
}
