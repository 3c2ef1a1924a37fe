//! Channels: each becomes the operation that opens its socket.

use heck::ToUpperCamelCase;

use super::follow::follow;
use super::message::Messages;
use super::operation::{ChannelOperation, operations};
use super::security::Schemes;
use super::sent::{Sent, Side};
use super::{View, entries, parameter, prose, server, text, warn_key};
use crate::diagnostic::{Diagnostics, code};
use crate::lower::tree::{Map, Tree, Value};
use crate::wire::{At, MessageKey};

/// What becomes of the channels of a document.
pub(super) struct Opened {
    pub(super) paths: Tree,
    /// The schemas of messages, and of the choices of them.
    pub(super) schemas: Tree,
    pub(super) schemes: Tree,
    /// What the messages of each side are called, by the component that the side is.
    pub(super) messages: Vec<(String, Vec<MessageKey>)>,
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
        let operations = operations(document, self.diagnostics);
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
                    let on_it = operations.iter().filter(|one| one.is_of(name));
                    let on_it: Vec<&ChannelOperation> = on_it.collect();
                    if let Some(item) = self.channel(name, channel, &address, &on_it) {
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
            messages: self.messages.sides,
        }
    }

    /// The path item of a channel; `None` where it is on no server of sockets.
    fn channel(
        &mut self,
        name: &str,
        channel: &Tree,
        address: &str,
        operations: &[&ChannelOperation],
    ) -> Option<Tree> {
        let Some(on) = server::of_channel(self.document, channel, self.diagnostics) else {
            let fault =
                format!("no server of the channel `{name}` speaks WebSocket; it is left out");
            warn_key(self.diagnostics, code::CHANNEL_PROTOCOL, fault, &channel.at);
            return None;
        };
        let mut opens = Tree::empty(&channel.at);
        opens.put("operationId", text(channel, name));
        prose::of_operation(channel, &mut opens);
        let parameters = parameter::of_channel(self.document, channel, &on, self.diagnostics);
        let sent = Sent::new(name, channel, operations, self.view, self.diagnostics);
        let stem = name.to_upper_camel_case();
        let parts = [
            ("parameters", Some(list(channel, parameters))),
            ("requestBody", self.body(channel, &sent.by_client, &stem)),
            (
                "responses",
                Some(self.responses(channel, &sent.by_server, &stem)),
            ),
            ("security", self.security(&on, operations)),
            ("servers", servers(channel, &on, address)),
        ];
        for (key, part) in parts {
            if let Some(part) = part {
                opens.put(key, part);
            }
        }
        for (key, tree) in channel.map().into_iter().flatten() {
            if key.starts_with("x-") {
                opens.put(key, tree.clone());
            }
        }
        let mut item = Tree::empty(&channel.at);
        item.put("get", opens);
        Some(item)
    }

    /// What the client sends.
    fn body(&mut self, channel: &Tree, side: &Side, stem: &str) -> Option<Tree> {
        let name = format!("{stem}ClientMessage");
        let choice = self
            .messages
            .choice(channel, side, &name, self.diagnostics)?;
        let mut body = content(&side.at, choice);
        body.set("required", Value::Bool(true));
        Some(body)
    }

    /// What the server sends.
    fn responses(&mut self, channel: &Tree, side: &Side, stem: &str) -> Tree {
        let name = format!("{stem}ServerMessage");
        let choice = self.messages.choice(channel, side, &name, self.diagnostics);
        let mut switched = match choice {
            Some(choice) => content(&side.at, choice),
            None => Tree::empty(&channel.at),
        };
        switched.put("description", text(channel, "The socket is open."));
        let mut responses = Tree::empty(&channel.at);
        responses.put("101", switched);
        responses
    }

    /// What its servers and the operations on it ask for.
    fn security(&mut self, on: &[&Tree], operations: &[&ChannelOperation]) -> Option<Tree> {
        let operations: Vec<&Tree> = operations.iter().map(|one| &one.tree).collect();
        self.schemes.requirements(on, &operations, self.diagnostics)
    }
}

/// The servers that a channel is on, as OpenAPI has them.
fn servers(channel: &Tree, on: &[&Tree], address: &str) -> Option<Tree> {
    let servers = on.iter().filter_map(|one| server::server(one, address));
    let servers: Vec<Tree> = servers.collect();
    (!servers.is_empty()).then(|| list(channel, servers))
}

fn list(at: &Tree, items: Vec<Tree>) -> Tree {
    Tree::made(&at.at, Value::List(items))
}

/// The address of a channel, from `/` on.
fn address(channel: &Tree) -> Option<String> {
    let address = channel.get("address").and_then(Tree::text)?;
    Some(format!("/{}", address.trim_start_matches('/')))
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
