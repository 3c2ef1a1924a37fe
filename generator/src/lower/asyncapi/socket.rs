//! Which channels are opened by one handshake: those of one address on the same servers.

use std::collections::HashSet;

use super::follow::follow;
use super::operation::ChannelOperation;
use super::report::warn_key;
use super::{entries, server};
use crate::diagnostic::{Diagnostic, Diagnostics, Origin, code};
use crate::lower::tree::Tree;

/// Channels that share a socket, as exchanges and gateways describe theirs: a channel for each subject.
pub(super) struct Socket<'d> {
    pub(super) address: String,
    /// By their names; one at least.
    pub(super) channels: Vec<(&'d str, &'d Tree)>,
    /// The servers that they are on.
    pub(super) on: Vec<&'d Tree>,
}

impl<'d> Socket<'d> {
    pub(super) fn name(&self) -> &'d str {
        self.channels[0].0
    }

    pub(super) fn first(&self) -> &'d Tree {
        self.channels[0].1
    }

    /// Whether an operation is on one of its channels.
    pub(super) fn is_about(&self, operation: &ChannelOperation) -> bool {
        let mut channels = self.channels.iter();
        channels.any(|(name, _)| operation.is_of(name))
    }

    pub(super) fn extensions(&self) -> impl Iterator<Item = (&'d String, &'d Tree)> {
        let channels = self.channels.iter();
        let keywords = channels.flat_map(|(_, one)| one.map().into_iter().flatten());
        keywords.filter(|(key, _)| key.starts_with("x-"))
    }

    fn is_on(&self, on: &[&Tree]) -> bool {
        let places =
            |on: &[&Tree]| -> HashSet<Origin> { on.iter().map(|one| one.origin()).collect() };
        places(&self.on) == places(on)
    }
}

/// The sockets of a document. A channel that has none is told.
pub(super) fn sockets<'d>(document: &'d Tree, diagnostics: &mut Diagnostics) -> Vec<Socket<'d>> {
    let mut sockets = Vec::new();
    for (name, channel) in entries(document, "channels") {
        let Some(channel) = follow(document, channel, diagnostics) else {
            continue;
        };
        let Some(address) = address(name, channel, diagnostics) else {
            continue;
        };
        let Some(on) = server::of_channel(document, channel, diagnostics) else {
            let fault =
                format!("no server of the channel `{name}` speaks WebSocket; it is left out");
            warn_key(diagnostics, code::CHANNEL_PROTOCOL, fault, &channel.at);
            continue;
        };
        let socket = Socket {
            address,
            channels: vec![(name, channel)],
            on,
        };
        join(&mut sockets, socket, diagnostics);
    }
    sockets
}

/// Adds the channel of a socket to the one that it shares, or the socket.
fn join<'d>(sockets: &mut Vec<Socket<'d>>, socket: Socket<'d>, diagnostics: &mut Diagnostics) {
    let known = sockets.iter_mut().find(|one| one.address == socket.address);
    let Some(known) = known else {
        sockets.push(socket);
        return;
    };
    let (name, first) = (socket.name(), known.name());
    let diagnostic = if known.is_on(&socket.on) {
        known.channels.extend(socket.channels.iter().copied());
        let message = format!(
            "`{name}` has the address of `{first}`: one socket carries the messages of both"
        );
        Diagnostic::note(code::CHANNEL_JOINED, message)
    } else {
        let keys: Vec<String> = entries(socket.first(), "messages")
            .map(|(key, _)| format!("`{key}`"))
            .collect();
        let message = format!(
            "`{name}` has the address of `{first}` and other servers; it is left out, with its messages {}",
            keys.join(", ")
        );
        Diagnostic::warning(code::CHANNEL_ADDRESS, message)
            .hint("keep the channels of other servers in a document of their own")
    };
    let diagnostic = diagnostic.at_key(socket.first().origin());
    diagnostics.push(diagnostic.see(known.first().origin(), "the first"));
}

/// The address of a channel, from `/` on.
fn address(name: &str, channel: &Tree, diagnostics: &mut Diagnostics) -> Option<String> {
    let Some(stated) = channel.get("address").and_then(Tree::text) else {
        let fault = format!("the channel `{name}` has no address; it is left out");
        warn_key(diagnostics, code::CHANNEL_ADDRESS, fault, &channel.at);
        return None;
    };
    if is_url(stated) {
        let fault = format!(
            "the address of the channel `{name}` is a whole URL, not a path of its servers; it is left out"
        );
        let warning = Diagnostic::warning(code::CHANNEL_ADDRESS, fault);
        let hint = "what stands before the path is the `protocol` and the `host` of a server";
        diagnostics.push(warning.at_key(channel.origin()).hint(hint));
        return None;
    }
    Some(format!("/{}", stated.trim_start_matches('/')))
}

fn is_url(address: &str) -> bool {
    let scheme = address.split_once("://").map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| {
        !scheme.is_empty() && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}
