//! Operations refer to the channels and messages of this document that they are about, wherever these were written.

use super::Bringer;
use crate::lower::asyncapi::referable::{Referable, each_operation};
use crate::lower::tree::{Tree, Value};
use crate::pointer;

impl Bringer<'_> {
    pub(super) fn operations(&mut self, document: &mut Tree) {
        let known = Referable::of(document, |tree| self.behind(tree), pointer::escaped);
        each_operation(document, |operation| self.operation(operation, &known));
    }

    /// An operation, or the reply to one.
    fn operation(&mut self, operation: &mut Tree, known: &Referable) {
        let Some(channel) = operation.get_mut("channel") else {
            return;
        };
        self.retarget(channel, known, "#/channels/");
        let messages = channel
            .reference()
            .map(|channel| format!("{channel}/messages/"));
        let listed = operation.get_mut("messages").and_then(Tree::list_mut);
        for (message, within) in listed.into_iter().flatten().zip(messages.iter().cycle()) {
            self.retarget(message, known, within);
        }
    }

    /// Writes a reference as one to what stands where it leads, if that is within a part of the document.
    fn retarget(&mut self, tree: &mut Tree, known: &Referable, within: &str) {
        let Some(written) = tree.reference() else {
            return;
        };
        if known.has(written) && self.files.owns(tree.at.source()) {
            return;
        }
        let found = self.behind(tree);
        let found = found.and_then(|found| known.at(&found.origin(), within));
        if let Some(reference) = found {
            tree.set("$ref", Value::Text(reference.to_owned()));
        }
    }
}
