//! Operations refer to the channels and messages of this document that they are about, wherever these were written.

use super::Bringer;
use crate::lower::asyncapi::about::{Known, each_operation, known};
use crate::lower::tree::{Tree, Value};
use crate::pointer;

impl Bringer<'_> {
    pub(super) fn operations(&mut self, document: &mut Tree) {
        let known = known(document, |tree| self.behind(tree), pointer::escaped);
        each_operation(document, |operation| self.operation(operation, &known));
    }

    /// An operation, or the reply to one.
    fn operation(&mut self, operation: &mut Tree, known: &[Known]) {
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
    fn retarget(&mut self, tree: &mut Tree, known: &[Known], within: &str) {
        let Some(written) = tree.reference() else {
            return;
        };
        let is_local = known.iter().any(|one| one.reference == written);
        if is_local && self.files.owns(tree.at.source()) {
            return;
        }
        let place = self.behind(tree).map(|found| found.origin());
        let mut known = known.iter().filter(|one| one.reference.starts_with(within));
        if let Some(found) = known.find(|one| Some(&one.at) == place.as_ref()) {
            tree.set("$ref", Value::Text(found.reference.clone()));
        }
    }
}
