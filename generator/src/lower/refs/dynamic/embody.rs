//! Components that are an instance and nothing besides: they become it, under the name that they have.

use super::bindings::Bound;
use super::{Cursor, Refs, Tree};
use crate::lower::refs::RefScope;

/// Keywords beside a `$ref` that leave it to the `$ref` which values are valid.
const BESIDE: [&str; 15] = [
    "$id",
    "$schema",
    "$anchor",
    "$dynamicAnchor",
    "$comment",
    "$vocabulary",
    "$defs",
    "definitions",
    "title",
    "description",
    "deprecated",
    "example",
    "examples",
    "externalDocs",
    "$ref",
];

impl Refs<'_> {
    /// Puts the instance in the place of a component that only refers to it.
    pub(super) fn embody(&mut self, tree: &mut Tree, name: &str) {
        let at = tree.at.clone();
        while let Some((cursor, bound)) = self.embodied(tree) {
            let Some(target) = self.template(&cursor) else {
                return;
            };
            let key = (target.origin(), bound);
            self.dynamic.instances.names.insert(key, name.to_owned());
            let bound = self.entered(bound, &target.at);
            self.rebind(bound);
            self.fill(tree, target);
        }
        // What still refers to something does so from where that was written.
        if tree.get("$ref").is_none() && tree.get("$dynamicRef").is_none() {
            tree.at = at;
        }
    }

    /// What stood beside `$ref` has the last word.
    fn fill(&mut self, tree: &mut Tree, mut target: Tree) {
        self.definitions(tree);
        tree.take("$ref");
        if let (Some(into), Some(beside)) = (target.map_mut(), tree.map_mut()) {
            into.extend(beside.drain(..));
        }
        *tree = target;
    }

    /// What a component is an instance of, and nothing besides.
    fn embodied(&mut self, tree: &Tree) -> Option<(Cursor, Bound)> {
        let mut keys = tree.map()?.keys();
        let is_alone = keys.all(|key| BESIDE.contains(&key.as_str()) || key.starts_with("x-"));
        let text = tree.reference().filter(|_| is_alone)?.to_owned();
        // In other scopes the document stays as it is written where it can.
        if self.scope != RefScope::All {
            return None;
        }
        let (cursor, bound) = self.elsewhere(&text, &tree.at.key("$ref"))?;
        let key = (cursor.tree().origin(), bound);
        let is_new = !self.dynamic.instances.names.contains_key(&key);
        is_new.then_some((cursor, bound))
    }
}
