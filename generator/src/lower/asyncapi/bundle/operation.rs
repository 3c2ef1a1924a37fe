//! Operations refer to the channels and messages of the document that they are about, wherever these were written.

use super::{Bundler, token};
use crate::diagnostic::{Diagnostic, code};
use crate::lower::asyncapi::referable::{Referable, each_operation};
use crate::lower::tree::{Tree, Value};

impl Bundler<'_> {
    pub(super) fn operations(&mut self, document: &mut Tree) {
        let known = Referable::of(document, |tree| self.behind(tree), token);
        each_operation(document, |operation| self.operation(operation, &known));
    }

    /// What stands behind a reference; nothing is said of one that leads nowhere.
    fn behind(&mut self, tree: &Tree) -> Option<Tree> {
        let Some(text) = tree.reference() else {
            return Some(tree.clone());
        };
        let cursor = self.refs.quiet(text, &tree.at.key("$ref"))?;
        Some(cursor.tree().clone())
    }

    /// An operation, or the reply to one. What is not in the document is left out, and told.
    fn operation(&mut self, operation: &mut Tree, known: &Referable) {
        let mut within = "#/channels/".to_owned();
        if let Some(channel) = operation.get_mut("channel") {
            match self.retarget(channel, known, &within) {
                Some(channel) => within = format!("{channel}/messages/"),
                None => drop(operation.take("channel")),
            }
        }
        if let Some(messages) = operation.get_mut("messages").and_then(Tree::list_mut) {
            messages.retain_mut(|message| self.retarget(message, known, &within).is_some());
        }
    }

    /// Writes a reference as one to what stands where it leads; says what that is called.
    fn retarget(&mut self, tree: &mut Tree, known: &Referable, within: &str) -> Option<String> {
        let Some(text) = tree.reference().map(str::to_owned) else {
            return Some(String::new());
        };
        let is_own = self.refs.owns(tree.at.source()) && text.starts_with("#/channels/");
        if is_own && text.starts_with(within) && known.has(&text) {
            return Some(text);
        }
        let at = tree.at.key("$ref");
        let place = self.refs.follow(&text, &at)?.tree().origin();
        let Some(reference) = known.at(&place, within) else {
            let message = "this is not in a channel of this document; it is left out";
            let warning = Diagnostic::warning(code::CHANNEL_UNUSED, message);
            self.refs.say(warning.at(at.origin()));
            return None;
        };
        if !is_own {
            tree.set("$ref", Value::Text(reference.to_owned()));
        }
        Some(reference.to_owned())
    }
}
