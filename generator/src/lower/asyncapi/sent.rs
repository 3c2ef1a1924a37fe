//! Who sends which messages of a channel.

use indexmap::IndexSet;

use super::bindings::unread_bindings;
use super::follow::key;
use super::operation::ChannelOperation;
use super::report::{not_expressed, warn_key};
use super::{View, entries, items, prose};
use crate::diagnostic::{Diagnostics, code};
use crate::lower::tree::Tree;
use crate::wire::At;

/// The messages of a channel, by who sends them.
pub(super) struct Sent {
    pub(super) by_client: Side,
    pub(super) by_server: Side,
}

/// What one side sends.
pub(super) struct Side {
    /// Where that is said first: a place of its own for each side.
    pub(super) at: At,
    /// The keys of the messages.
    pub(super) keys: IndexSet<String>,
    /// What the operations say that send them.
    pub(super) said: Option<Tree>,
}

impl Sent {
    /// Who sends which messages. Of a channel that no operation is about, both sides send all.
    pub(super) fn new(
        name: &str,
        channel: &Tree,
        operations: &[&ChannelOperation],
        view: View,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let all: IndexSet<String> = entries(channel, "messages")
            .map(|(key, _)| key.clone())
            .collect();
        let mut sent = Self {
            by_client: Side::new(&channel.at),
            by_server: Side::new(&channel.at.key("messages")),
        };
        if operations.is_empty() {
            let message =
                format!("no operation says who sends the messages of `{name}`; both sides may");
            warn_key(diagnostics, code::CHANNEL_UNUSED, message, &channel.at);
            sent.by_client.keys.clone_from(&all);
            sent.by_server.keys = all;
            return sent;
        }
        for one in operations {
            if let Some(address) = one.tree.get("address") {
                not_expressed("address", address, diagnostics);
            }
            unread_bindings(&one.tree, diagnostics);
            let keys = listed(name, one, &all, diagnostics);
            sent.of(one.is_by_client(view)).add(&one.tree, keys);
        }
        for by_client in [true, false] {
            let its = operations
                .iter()
                .filter(|one| one.is_by_client(view) == by_client);
            let its: Vec<_> = its.map(|one| (&*one.name, &one.tree)).collect();
            sent.of(by_client).said = prose::of_all(&its);
        }
        sent.report_unsent(channel, diagnostics);
        sent
    }

    fn report_unsent(&self, channel: &Tree, diagnostics: &mut Diagnostics) {
        for (key, message) in entries(channel, "messages") {
            if !self.by_client.keys.contains(key) && !self.by_server.keys.contains(key) {
                let text =
                    format!("no operation sends or receives the message `{key}`; it is left out");
                warn_key(diagnostics, code::CHANNEL_UNUSED, text, &message.at);
            }
        }
    }

    fn of(&mut self, by_client: bool) -> &mut Side {
        if by_client {
            &mut self.by_client
        } else {
            &mut self.by_server
        }
    }
}

/// Where it is said first what one side of several channels sends.
pub(super) fn place<'s>(sides: &[(&Tree, &'s Side)]) -> Option<&'s At> {
    let mut sides = sides.iter().map(|(_, side)| *side);
    sides
        .find(|side| !side.keys.is_empty())
        .map(|side| &side.at)
}

impl Side {
    fn new(at: &At) -> Self {
        Self {
            at: at.clone(),
            keys: IndexSet::new(),
            said: None,
        }
    }

    fn add(&mut self, by: &Tree, keys: IndexSet<String>) {
        if self.keys.is_empty() {
            self.at = by.at.clone();
        }
        self.keys.extend(keys);
    }
}

/// The keys of the messages that an operation lists; all of the channel where it lists none.
fn listed(
    channel: &str,
    operation: &ChannelOperation,
    all: &IndexSet<String>,
    diagnostics: &mut Diagnostics,
) -> IndexSet<String> {
    if operation.tree.get("messages").is_none() {
        let all = all.iter().filter(|_| operation.takes_all);
        return all.cloned().collect();
    }
    let mut keys = IndexSet::new();
    for message in items(&operation.tree, "messages") {
        match message.reference().and_then(key) {
            Some(key) if all.contains(&key) => drop(keys.insert(key)),
            _ => {
                let fault =
                    format!("this is not a message of the channel `{channel}`; it is left out");
                warn_key(diagnostics, code::CHANNEL_UNUSED, fault, &message.at);
            }
        }
    }
    keys
}
