//! Channels, and the operations that say who sends which of their messages.

use heck::ToUpperCamelCase;

use super::follow::{follow, key};
use super::message::Messages;
use super::operation::{Use, uses};
use super::security::Schemes;
use super::sent::{Sent, Side};
use super::{View, bindings, component, entries, items, numbered, prose, server, text, warn_key};
use crate::diagnostic::{Diagnostics, code};
use crate::lower::tree::{Map, Tree, Value};
use crate::wire::At;

/// What becomes of the channels of a document.
pub(super) struct Opened {
    pub(super) paths: Tree,
    /// The schemas of messages, and of the choices of them.
    pub(super) schemas: Tree,
    pub(super) schemes: Tree,
}

pub(super) struct Channels<'d> {
    document: &'d Tree,
    view: View,
    messages: Messages<'d>,
    schemes: Schemes<'d>,
    diagnostics: &'d mut Diagnostics,
}

impl<'d> Channels<'d> {
    pub(super) fn new(document: &'d Tree, view: View, diagnostics: &'d mut Diagnostics) -> Self {
        Self {
            document,
            view,
            messages: Messages::new(document),
            schemes: Schemes::new(document, diagnostics),
            diagnostics,
        }
    }

    pub(super) fn open(mut self) -> Opened {
        let document = self.document;
        let channels = document.get("channels").unwrap_or(document);
        let uses = uses(document, self.diagnostics);
        let mut paths = Tree::empty(&channels.at);
        for (name, channel) in entries(document, "channels") {
            let Some(channel) = follow(document, channel, self.diagnostics) else {
                continue;
            };
            let fault = match address(channel) {
                Some(address) if paths.get(&address).is_some() => {
                    format!("another channel has the address of `{name}`, which is left out")
                }
                Some(address) => {
                    let uses: Vec<&Use> = uses.iter().filter(|one| one.is_of(name)).collect();
                    if let Some(item) = self.channel(name, channel, &address, &uses) {
                        paths.put(&address, item);
                    }
                    continue;
                }
                None => format!("the channel `{name}` has no address; it is left out"),
            };
            warn_key(self.diagnostics, code::CHANNEL_ADDRESS, fault, &channel.at);
        }
        Opened {
            schemas: Tree::made(&channels.at, Value::Map(self.messages.schemas)),
            paths,
            schemes: self.schemes.all,
        }
    }

    /// The path item of a channel; `None` where it is on no server of sockets.
    fn channel(
        &mut self,
        name: &str,
        channel: &Tree,
        address: &str,
        uses: &[&Use],
    ) -> Option<Tree> {
        let Some(servers) = server::of_channel(self.document, channel, self.diagnostics) else {
            let fault =
                format!("no server of the channel `{name}` speaks WebSocket; it is left out");
            warn_key(self.diagnostics, code::CHANNEL_PROTOCOL, fault, &channel.at);
            return None;
        };
        let mut operation = Tree::empty(&channel.at);
        operation.put("operationId", text(channel, name));
        prose::of_operation(channel, &mut operation);
        let parameters = self.parameters(channel, &servers);
        operation.put(
            "parameters",
            Tree::made(&channel.at, Value::List(parameters)),
        );
        let sent = self.sent(name, channel, uses);
        let stem = name.to_upper_camel_case();
        if let Some(choice) = self.choice(channel, &sent.by_client, &format!("{stem}ClientMessage"))
        {
            let mut body = content(&sent.by_client.at, choice);
            body.set("required", Value::Bool(true));
            operation.put("requestBody", body);
        }
        let mut responses = Tree::empty(&channel.at);
        let mut switched =
            match self.choice(channel, &sent.by_server, &format!("{stem}ServerMessage")) {
                Some(choice) => content(&sent.by_server.at, choice),
                None => Tree::empty(&channel.at),
            };
        switched.put("description", text(channel, "The socket is open."));
        responses.put("101", switched);
        operation.put("responses", responses);
        let operations: Vec<&Tree> = uses.iter().map(|one| &one.tree).collect();
        let asked = self
            .schemes
            .requirements(&servers, &operations, self.diagnostics);
        if let Some(asked) = asked {
            operation.put("security", asked);
        }
        let listed = servers
            .iter()
            .filter_map(|one| server::server(one, address));
        let listed: Vec<Tree> = listed.collect();
        let mut item = Tree::empty(&channel.at);
        if !listed.is_empty() {
            operation.put("servers", Tree::made(&channel.at, Value::List(listed)));
        }
        for (key, tree) in channel.map().into_iter().flatten() {
            if key.starts_with("x-") {
                operation.put(key, tree.clone());
            }
        }
        item.put("get", operation);
        Some(item)
    }

    /// Who sends which messages. Of a channel that no operation is about, both sides send all.
    fn sent(&mut self, name: &str, channel: &Tree, uses: &[&Use]) -> Sent {
        let all: Vec<String> = entries(channel, "messages")
            .map(|(key, _)| key.clone())
            .collect();
        let mut sent = Sent {
            by_client: Side::new(&channel.at),
            by_server: Side::new(&channel.at.key("messages")),
        };
        if uses.is_empty() {
            let message =
                format!("no operation says who sends the messages of `{name}`; both sides may");
            warn_key(self.diagnostics, code::CHANNEL_UNUSED, message, &channel.at);
            sent.by_client.keys.clone_from(&all);
            sent.by_server.keys = all;
            return sent;
        }
        for one in uses {
            let by_client = one.is_send == (self.view == View::Client);
            let keys = self.named(name, one, &all);
            sent.of(by_client).add(&one.tree, keys);
        }
        for by_client in [true, false] {
            let is_its = |one: &&&Use| (one.is_send == (self.view == View::Client)) == by_client;
            let its = uses
                .iter()
                .filter(is_its)
                .map(|one| (&*one.name, &one.tree));
            sent.of(by_client).said = prose::of_all(&its.collect::<Vec<_>>());
        }
        for (key, message) in entries(channel, "messages") {
            if !sent.by_client.keys.contains(key) && !sent.by_server.keys.contains(key) {
                let text =
                    format!("no operation sends or receives the message `{key}`; it is left out");
                warn_key(self.diagnostics, code::CHANNEL_UNUSED, text, &message.at);
            }
        }
        sent
    }

    /// The keys of the messages that an operation lists; all of the channel where it lists none.
    fn named(&mut self, name: &str, one: &Use, all: &[String]) -> Vec<String> {
        if one.tree.get("messages").is_none() {
            return if one.takes_all {
                all.to_vec()
            } else {
                Vec::new()
            };
        }
        let mut keys = Vec::new();
        for message in items(&one.tree, "messages") {
            match message.reference().and_then(key) {
                Some(key) if all.contains(&key) => keys.push(key),
                _ => {
                    let fault =
                        format!("this is not a message of the channel `{name}`; it is left out");
                    warn_key(self.diagnostics, code::CHANNEL_UNUSED, fault, &message.at);
                }
            }
        }
        keys
    }

    /// The reference to the component that is any of the messages of a side.
    fn choice(&mut self, channel: &Tree, side: &Side, name: &str) -> Option<Tree> {
        let messages = channel.get("messages")?;
        let mut alternatives: Vec<Tree> = Vec::new();
        for key in &side.keys {
            let message = messages.get(key);
            let one = message.and_then(|it| self.messages.reference(key, it, self.diagnostics));
            // Two keys may name one message.
            alternatives.extend(one.filter(|one| !alternatives.contains(one)));
        }
        if alternatives.is_empty() {
            return None;
        }
        let mut choice = Tree::empty(&side.at);
        choice.set("oneOf", Value::List(alternatives));
        if let Some(said) = &side.said {
            choice.put("description", said.clone());
        }
        let name = self.messages.insert(numbered(name), choice);
        Some(component(self.document, &side.at, &name))
    }

    fn parameters(&mut self, channel: &Tree, servers: &[&Tree]) -> Vec<Tree> {
        let mut parameters = Vec::new();
        for (name, parameter) in entries(channel, "parameters") {
            parameters.extend(
                follow(self.document, parameter, self.diagnostics).map(|tree| in_path(name, tree)),
            );
        }
        for (key, location) in [("query", "query"), ("headers", "header")] {
            let document = self.document;
            let schemas = bindings::bound(document, channel, servers, key, self.diagnostics);
            bindings::parameters(
                document,
                &schemas,
                location,
                &mut parameters,
                self.diagnostics,
            );
        }
        parameters
    }
}

/// The address of a channel, from `/` on.
fn address(channel: &Tree) -> Option<String> {
    let address = channel.get("address").and_then(Tree::text)?;
    Some(format!("/{}", address.trim_start_matches('/')))
}

/// A parameter of an address.
fn in_path(name: &str, parameter: &Tree) -> Tree {
    let mut made = Tree::empty(&parameter.at);
    made.put("name", text(parameter, name));
    made.put("in", text(parameter, "path"));
    made.set("required", Value::Bool(true));
    // Version 2 has a schema.
    let mut schema = parameter.get("schema").cloned().unwrap_or_else(|| {
        let mut schema = Tree::empty(&parameter.at);
        schema.put("type", text(parameter, "string"));
        schema
    });
    for (key, tree) in parameter.map().into_iter().flatten() {
        match key.as_str() {
            "description" => made.put(key, tree.clone()),
            "enum" | "default" | "examples" => schema.put(key, tree.clone()),
            _ => {}
        }
    }
    made.put("schema", schema);
    made
}

/// A body of JSON.
fn content(at: &At, schema: Tree) -> Tree {
    let mut media = Tree::empty(at);
    media.put("schema", schema);
    let content = Map::from_iter([("application/json".to_owned(), media)]);
    let mut body = Tree::empty(at);
    body.set("content", Value::Map(content));
    body
}
