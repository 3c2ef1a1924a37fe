//! What operations refer to: channels of the document, and messages of these.

use std::collections::{HashMap, HashSet};

use super::grammar::Kind;
use super::{entries, sections};
use crate::diagnostic::Origin;
use crate::lower::tree::{Map, Tree};

/// What stays a reference: it says which channel and which messages are meant.
pub(super) const REFERENCES: [(Kind, &str); 4] = [
    (Kind::Operation, "channel"),
    (Kind::Operation, "messages"),
    (Kind::Reply, "channel"),
    (Kind::Reply, "messages"),
];

/// The channels of a document and their messages: the references to them here, by the places that references lead to.
#[derive(Default)]
pub(super) struct Referable {
    all: HashSet<String>,
    by_place: HashMap<Origin, Vec<String>>,
}

impl Referable {
    /// Those of a document. `behind` says what a thing is, through references, and `escape` writes a key as a token of a
    /// reference.
    pub(super) fn of(
        document: &Tree,
        mut behind: impl FnMut(&Tree) -> Option<Tree>,
        escape: fn(&str) -> String,
    ) -> Self {
        let mut found = Self::default();
        for (key, channel) in entries(document, "channels") {
            let Some(channel) = behind(channel) else {
                continue;
            };
            let reference = format!("#/channels/{}", escape(key));
            let messages = channel.get("messages").and_then(&mut behind);
            for (key, message) in messages.iter().filter_map(Tree::map).flatten() {
                if let Some(message) = behind(message) {
                    found.add(&message, format!("{reference}/messages/{}", escape(key)));
                }
            }
            found.add(&channel, reference);
        }
        found
    }

    fn add(&mut self, tree: &Tree, reference: String) {
        self.all.insert(reference.clone());
        self.by_place
            .entry(tree.origin())
            .or_default()
            .push(reference);
    }

    /// Whether a reference is one of these.
    pub(super) fn has(&self, reference: &str) -> bool {
        self.all.contains(reference)
    }

    /// The reference to what stands at a place, within a part of the document.
    pub(super) fn at(&self, place: &Origin, within: &str) -> Option<&str> {
        let mut found = self.by_place.get(place)?.iter();
        found
            .find(|reference| reference.starts_with(within))
            .map(String::as_str)
    }
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
