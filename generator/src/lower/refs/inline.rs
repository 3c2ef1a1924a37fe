//! References to things that have no component of their own give way to what they name.

use super::{Diagnostic, Refs, Tree, Value};
use crate::diagnostic::code;

/// The most references that one contract may have put in place: each costs a copy.
const MOST: usize = 20_000;

impl Refs<'_> {
    /// Replaces a reference by its target; what stood beside `$ref` has the last word.
    /// Says whether that was done; the caller takes the target off the stack when it has walked it.
    pub(super) fn inline(&mut self, tree: &mut Tree) -> bool {
        let Some(text) = tree.reference().map(str::to_owned) else {
            return false;
        };
        if self.leaves(&text, tree) {
            return false;
        }
        let at = tree.at.key("$ref");
        let before = self.diagnostics.0.len();
        let Some(cursor) = self.follow(&text, &at) else {
            if self.provisional(tree) {
                self.forgive(before);
            } else {
                tree.take("$ref");
            }
            return false;
        };
        tree.take("$ref");
        let origin = cursor.tree().origin();
        self.inlined += 1;
        if self.inlining.contains(&origin) || self.inlined > MOST {
            self.diagnostics.push(
                Diagnostic::error(code::REF_CYCLE, "this reference leads back to itself")
                    .at(at.origin())
                    .see(origin, "it leads here"),
            );
            return false;
        }
        let mut target = cursor.tree().clone();
        if let (Value::Map(into), Some(beside)) = (&mut target.value, tree.map()) {
            into.extend(beside.iter().map(|(key, tree)| (key.clone(), tree.clone())));
        }
        *tree = target;
        self.inlining.push(origin);
        true
    }
}
