//! What operations are about: the channels of the document, and the messages of these.

use super::grammar::Kind;
use super::{entries, sections};
use crate::diagnostic::Origin;
use crate::lower::tree::{Map, Tree};

/// What stays a reference: it says which channel and which messages are meant.
pub(super) const ABOUT: [(Kind, &str); 4] = [
    (Kind::Operation, "channel"),
    (Kind::Operation, "messages"),
    (Kind::Reply, "channel"),
    (Kind::Reply, "messages"),
];

/// A channel or a message by the place that its references lead to, and the reference to it here.
pub(super) struct Known {
    pub(super) at: Origin,
    pub(super) reference: String,
}

/// The channels of a document and their messages. `behind` says what a thing is, through references, and `escape` writes a
/// key as a token of a reference.
pub(super) fn known(
    document: &Tree,
    mut behind: impl FnMut(&Tree) -> Option<Tree>,
    escape: fn(&str) -> String,
) -> Vec<Known> {
    let mut known = Vec::new();
    for (key, channel) in entries(document, "channels") {
        let Some(channel) = behind(channel) else {
            continue;
        };
        let reference = format!("#/channels/{}", escape(key));
        let messages = channel.get("messages").and_then(&mut behind);
        for (key, message) in messages.iter().filter_map(Tree::map).flatten() {
            let reference = format!("{reference}/messages/{}", escape(key));
            let at = behind(message).map(|message| message.origin());
            known.extend(at.map(|at| Known { at, reference }));
        }
        let at = channel.origin();
        known.push(Known { at, reference });
    }
    known
}

/// The operations of a document and of its components, and their replies.
pub(super) fn each_operation(document: &mut Tree, mut visit: impl FnMut(&mut Tree)) {
    let operations = sections(document, "operations").filter_map(Tree::map_mut);
    for operation in operations.flat_map(Map::values_mut) {
        visit(operation);
        if let Some(reply) = operation.get_mut("reply") {
            visit(reply);
        }
    }
}
