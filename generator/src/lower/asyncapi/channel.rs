//! Channels, each the operation that opens its socket.

use heck::ToUpperCamelCase;

use super::message::Messages;
use super::operation::{ChannelOperation, operations};
use super::security::Schemes;
use super::sent::{Sent, Side, place};
use super::socket::{Socket, sockets};
use super::{View, parameter, prose, server, text};
use crate::diagnostic::Diagnostics;
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
        for socket in sockets(document, self.diagnostics) {
            let item = self.socket(&socket, &operations);
            paths.put(&socket.address, item);
        }
        Opened {
            schemas: Tree::made(&channels.at, Value::Map(self.messages.schemas)),
            paths,
            schemes: self.schemes.all,
            messages: self.messages.sides,
        }
    }

    /// The path item of a socket.
    fn socket(&mut self, socket: &Socket<'_>, operations: &[ChannelOperation]) -> Tree {
        let (name, channel) = (socket.name(), socket.first());
        let mut opens = Tree::empty(&channel.at);
        opens.put("operationId", text(channel, name));
        prose::of_channels(&socket.channels, &mut opens);
        let parameters = parameter::of_socket(self.document, socket, self.diagnostics);
        let on_it = operations.iter().filter(|one| socket.is_about(one));
        let on_it: Vec<&ChannelOperation> = on_it.collect();
        let sent = self.sent(socket, &on_it);
        let stem = name.to_upper_camel_case();
        let parts = [
            ("parameters", Some(list(channel, parameters))),
            ("requestBody", self.body(&sent, &stem)),
            ("responses", Some(self.responses(&sent, &stem))),
            ("security", self.security(&socket.on, &on_it)),
            ("servers", servers(socket)),
        ];
        for (key, part) in parts {
            if let Some(part) = part {
                opens.put(key, part);
            }
        }
        for (key, tree) in socket.extensions() {
            if opens.get(key).is_none() {
                opens.put(key, tree.clone());
            }
        }
        let mut item = Tree::empty(&channel.at);
        item.put("get", opens);
        item
    }

    /// Who sends what on each channel of a socket.
    fn sent<'s>(
        &mut self,
        socket: &Socket<'s>,
        operations: &[&ChannelOperation],
    ) -> Vec<(&'s Tree, Sent)> {
        let mut sent = Vec::new();
        for (name, channel) in &socket.channels {
            let its = operations.iter().filter(|one| one.is_of(name)).copied();
            let its: Vec<&ChannelOperation> = its.collect();
            let one = Sent::new(name, channel, &its, self.view, self.diagnostics);
            sent.push((*channel, one));
        }
        sent
    }

    /// What the client sends.
    fn body(&mut self, sent: &[(&Tree, Sent)], stem: &str) -> Option<Tree> {
        let name = format!("{stem}ClientMessage");
        let sides = sides(sent, |sent| &sent.by_client);
        let choice = self.messages.choice(&sides, &name, self.diagnostics)?;
        let mut body = content(place(&sides)?, choice);
        body.set("required", Value::Bool(true));
        Some(body)
    }

    /// What the server sends.
    fn responses(&mut self, sent: &[(&Tree, Sent)], stem: &str) -> Tree {
        let name = format!("{stem}ServerMessage");
        let sides = sides(sent, |sent| &sent.by_server);
        let channel = sides[0].0;
        let choice = self.messages.choice(&sides, &name, self.diagnostics);
        let mut switched = match place(&sides).zip(choice) {
            Some((at, choice)) => content(at, choice),
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

/// One side of each channel of a socket.
fn sides<'s>(sent: &'s [(&'s Tree, Sent)], side: fn(&Sent) -> &Side) -> Vec<(&'s Tree, &'s Side)> {
    sent.iter().map(|(on, sent)| (*on, side(sent))).collect()
}

/// The servers of a socket, as OpenAPI has them.
fn servers(socket: &Socket<'_>) -> Option<Tree> {
    let on = socket.on.iter();
    let servers = on.filter_map(|one| server::server(one, &socket.address));
    let servers: Vec<Tree> = servers.collect();
    (!servers.is_empty()).then(|| list(socket.first(), servers))
}

fn list(at: &Tree, items: Vec<Tree>) -> Tree {
    Tree::made(&at.at, Value::List(items))
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
