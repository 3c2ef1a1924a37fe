//! Operations: who sends which messages of a channel.

use super::follow::{follow, key};
use super::report::warn_key;
use super::traits::with_traits;
use super::{View, entries};
use crate::diagnostic::{Diagnostics, code};
use crate::lower::tree::Tree;

/// An operation on a channel, or the reply to one.
pub(super) struct ChannelOperation {
    pub(super) name: String,
    /// The key of the channel.
    channel: String,
    /// Whether it is of the action `send`, or the reply to one of the other.
    is_send: bool,
    /// Whether all messages of the channel are meant where none is listed.
    pub(super) takes_all: bool,
    /// The operation, or the reply.
    pub(super) tree: Tree,
}

impl ChannelOperation {
    pub(super) fn is_of(&self, channel: &str) -> bool {
        self.channel == channel
    }

    /// Whether the client sends its messages, in a document of that view.
    pub(super) fn is_by_client(&self, view: View) -> bool {
        self.is_send == (view == View::Client)
    }
}

/// The operations of a document and their replies. What names no channel is told.
pub(super) fn operations(document: &Tree, diagnostics: &mut Diagnostics) -> Vec<ChannelOperation> {
    let mut operations = Vec::new();
    for (name, operation) in entries(document, "operations") {
        let Some(operation) = follow(document, operation, diagnostics) else {
            continue;
        };
        let is_send = match operation.get("action").and_then(Tree::text) {
            Some("send") => true,
            Some("receive") => false,
            _ if was_left_out(operation, "action", diagnostics) => continue,
            _ => {
                let message = format!(
                    "the action of the operation `{name}` is neither `send` nor `receive`; it is left out"
                );
                let action = operation.get("action").unwrap_or(operation);
                warn_key(diagnostics, code::CHANNEL_UNUSED, message, &action.at);
                continue;
            }
        };
        if was_left_out(operation, "channel", diagnostics) {
            continue;
        }
        let Some(channel) = channel(document, operation) else {
            let message =
                format!("the operation `{name}` names no channel of this document; it is left out");
            let named = operation.get("channel").unwrap_or(operation);
            warn_key(diagnostics, code::CHANNEL_UNUSED, message, &named.at);
            continue;
        };
        let reply = operation.get("reply");
        let reply = reply.and_then(|reply| follow(document, reply, diagnostics));
        operations.push(ChannelOperation {
            name: name.clone(),
            channel: channel.clone(),
            is_send,
            takes_all: true,
            tree: with_traits(document, operation, diagnostics),
        });
        operations.extend(
            reply.and_then(|reply| answered(document, name, reply, channel, is_send, diagnostics)),
        );
    }
    operations
}

/// The reply to an operation; on the same channel unless it names another.
fn answered(
    document: &Tree,
    name: &str,
    reply: &Tree,
    of: String,
    is_send: bool,
    diagnostics: &mut Diagnostics,
) -> Option<ChannelOperation> {
    let named = reply.get("channel");
    let own = named.and_then(|_| channel(document, reply));
    if let (Some(named), None) = (named, &own) {
        let message = "this reply names no channel of this document; it is left out";
        warn_key(diagnostics, code::CHANNEL_UNUSED, message, &named.at);
        return None;
    }
    Some(ChannelOperation {
        name: name.to_owned(),
        takes_all: own.is_some(),
        channel: own.unwrap_or(of),
        is_send: !is_send,
        tree: reply.clone(),
    })
}

/// Whether something of an operation was left out, which has been told.
fn was_left_out(operation: &Tree, key: &str, diagnostics: &Diagnostics) -> bool {
    let place = operation.at.key(key).origin();
    operation.get(key).is_none()
        && diagnostics
            .iter()
            .any(|one| one.origin.as_ref() == Some(&place))
}

/// The key of the channel that an operation or a reply names.
fn channel(document: &Tree, tree: &Tree) -> Option<String> {
    let named = tree.get("channel")?.reference().and_then(key)?;
    document.get("channels")?.get(&named)?;
    Some(named)
}
