//! What the document lists under a name of its own: that stays its name, wherever it was written.

use super::{Bundler, reference};
use crate::diagnostic::{Diagnostic, Origin, code};
use crate::lower::asyncapi::entries;
use crate::lower::asyncapi::grammar::{Form, Kind};
use crate::lower::tree::{Map, Tree, Value};

impl Bundler<'_> {
    /// Puts in their places the entries of sections that only refer to other files.
    pub(super) fn claim(&mut self, document: &mut Tree) {
        self.sections(document, Kind::Document, "#");
        if let Some(components) = document.get_mut("components") {
            self.sections(components, Kind::Components, "#/components");
        }
        self.refs.claim(document);
    }

    fn sections(&mut self, owner: &mut Tree, kind: Kind, holder: &str) {
        for (key, section) in owner.map_mut().into_iter().flatten() {
            let Some(Form::Named(kind)) = kind.form_in(key, self.is_old) else {
                continue;
            };
            if kind == Kind::Schema {
                continue;
            }
            self.opened(section, Kind::Other);
            self.inlining.clear();
            let holder = format!("{holder}/{key}");
            let all = section.map_mut().filter(|map| !map.contains_key("$ref"));
            for (name, entry) in all.into_iter().flatten() {
                let reference = reference(&holder, name);
                self.taken.insert(reference.clone());
                self.entry(entry, reference);
            }
        }
    }

    /// An entry that refers to another file becomes what it refers to, unless an entry before it has.
    fn entry(&mut self, entry: &mut Tree, reference: String) {
        let written = entry.bare_reference().map(str::to_owned);
        let leaves = written.filter(|text| !self.refs.leaves(text, entry));
        if let Some(text) = leaves {
            let Some(cursor) = self.refs.quiet(&text, &entry.at.key("$ref")) else {
                return;
            };
            if self.local(&cursor.tree().origin()).is_some() {
                return;
            }
            *entry = cursor.tree().clone();
        }
        self.places.entry(entry.origin()).or_insert(reference);
    }

    /// Leads operations to the channels and messages that they are about.
    pub(super) fn about(&mut self, document: &mut Tree) {
        let known = self.channels(document);
        for owner in ["", "components"] {
            let owner = if owner.is_empty() {
                Some(&mut *document)
            } else {
                document.get_mut(owner)
            };
            let operations = owner.and_then(|owner| owner.get_mut("operations")?.map_mut());
            for operation in operations.into_iter().flat_map(Map::values_mut) {
                self.lead(operation, &known);
                if let Some(reply) = operation.get_mut("reply") {
                    self.lead(reply, &known);
                }
            }
        }
    }

    /// The channels and their messages: where each stands, and the reference to it.
    fn channels(&mut self, document: &Tree) -> Vec<(Origin, String)> {
        let mut known = Vec::new();
        for (key, channel) in entries(document, "channels") {
            let holder = reference("#/channels", key);
            let Some(channel) = self.behind(channel) else {
                continue;
            };
            known.push((channel.origin(), holder.clone()));
            for (key, message) in entries(&channel, "messages") {
                let at = self.behind(message).map(|message| message.origin());
                known.extend(at.map(|at| (at, reference(&format!("{holder}/messages"), key))));
            }
        }
        known
    }

    /// What stands behind a reference; nothing is said of one that leads nowhere.
    fn behind(&mut self, tree: &Tree) -> Option<Tree> {
        let Some(text) = tree.reference() else {
            return Some(tree.clone());
        };
        let cursor = self.refs.quiet(text, &tree.at.key("$ref"))?;
        Some(cursor.tree().clone())
    }

    /// What is not in the document is left out, and told.
    fn lead(&mut self, tree: &mut Tree, known: &[(Origin, String)]) {
        let mut within = "#/channels/".to_owned();
        if let Some(channel) = tree.get_mut("channel") {
            match self.lead_to(channel, known, &within) {
                Some(channel) => within = format!("{channel}/messages/"),
                None => drop(tree.take("channel")),
            }
        }
        if let Some(messages) = tree.get_mut("messages").and_then(Tree::list_mut) {
            messages.retain_mut(|message| self.lead_to(message, known, &within).is_some());
        }
    }

    /// Leads a reference to what stands where it leads; says what that is called.
    fn lead_to(
        &mut self,
        tree: &mut Tree,
        known: &[(Origin, String)],
        within: &str,
    ) -> Option<String> {
        let Some(text) = tree.reference().map(str::to_owned) else {
            return Some(String::new());
        };
        let is_own = self.refs.owns(tree.at.source()) && text.starts_with("#/channels/");
        let mut known = known
            .iter()
            .filter(|(_, reference)| reference.starts_with(within));
        if is_own && known.clone().any(|(_, reference)| *reference == text) {
            return Some(text);
        }
        let at = tree.at.key("$ref");
        let place = self.refs.follow(&text, &at)?.tree().origin();
        let Some((_, reference)) = known.find(|(at, _)| *at == place) else {
            let message = "this is not in a channel of this document; it is left out";
            let warning = Diagnostic::warning(code::CHANNEL_UNUSED, message);
            self.refs.say(warning.at(at.origin()));
            return None;
        };
        if !is_own {
            tree.set("$ref", Value::Text(reference.clone()));
        }
        Some(reference.clone())
    }
}
