//! `oneOf` of version 2: the messages that an operation has a choice of, wherever that is written.

use super::Bringer;
use crate::diagnostic::Origin;
use crate::lower::tree::{Tree, Value};

/// The words by which a channel of version 2 names its operations.
const OPERATIONS: [&str; 2] = ["publish", "subscribe"];

impl Bringer<'_> {
    /// Writes each choice of messages of a channel as one list.
    pub(super) fn choices(&mut self, channel: &mut Tree) {
        for word in OPERATIONS {
            let operation = channel.get_mut(word);
            let Some(message) = operation.and_then(|one| one.get_mut("message")) else {
                continue;
            };
            let is_choice = self
                .behind(message)
                .is_some_and(|found| found.get("oneOf").is_some());
            if is_choice {
                let mut all = Vec::new();
                self.flatten(message, &mut Vec::new(), &mut all);
                let mut choice = Tree::empty(&message.at);
                choice.set("oneOf", Value::List(all));
                *message = choice;
            }
        }
    }

    /// Adds a message, or each of its `oneOf`; what was added before is not added again.
    fn flatten(&mut self, message: &Tree, seen: &mut Vec<Origin>, all: &mut Vec<Tree>) {
        let found = self.behind(message);
        let choice = found.as_ref().and_then(|found| found.get("oneOf"));
        let Some((choice, items)) = choice.and_then(|one| Some((one, one.list()?))) else {
            all.push(message.clone());
            return;
        };
        if seen.contains(&choice.origin()) {
            return;
        }
        seen.push(choice.origin());
        for one in items {
            self.flatten(one, seen, all);
        }
    }
}
