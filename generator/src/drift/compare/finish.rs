//! What is compared once all roots are known: every pair of schemas, and whether two mean the same.

use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

use super::draft::Draft;
use super::schema;
use super::walk::Walk;
use crate::drift::Direction;
use crate::drift::check::Layer;
use crate::wire::SchemaRef;

impl Walk<'_> {
    /// Compares everything that is still to be compared.
    pub(super) fn finish(&mut self) {
        while let Some(node) = self.open.pop_front() {
            let Some((old, new)) = self.graph.schemas(node).cloned() else {
                continue;
            };
            schema::compare(self, node, &old, &new);
            if self.probe && self.differs() {
                return;
            }
        }
    }

    /// Whether two schemas mean the same in a direction; what people read does not count.
    pub(super) fn same(&self, direction: Direction, old: &SchemaRef, new: &SchemaRef) -> bool {
        let merged = (self.old.schema(old), self.new.schema(new));
        let key = (Arc::as_ptr(&merged.0), Arc::as_ptr(&merged.1), direction);
        if let Some(known) = self.same.borrow().get(&key) {
            return *known;
        }
        // What is asked while it is being answered is taken for granted: both are circles of the same form.
        self.same.borrow_mut().insert(key, true);
        let mut probe = Walk::new(self.old, self.new);
        probe.probe = true;
        probe.same = Rc::clone(&self.same);
        let root = probe.root("", direction, "");
        probe.pair(root, old, new, false);
        probe.finish();
        let same = !probe.differs();
        self.same.borrow_mut().insert(key, same);
        same
    }

    /// The keys of the components that differ, what people read among it; what is told of the messages does not count again.
    pub(super) fn differing<'k>(&self, keys: impl Iterator<Item = &'k String>) -> BTreeSet<String> {
        let mut other = Walk::new(self.old, self.new);
        other.same = Rc::clone(&self.same);
        for key in keys {
            let root = other.root(key, Direction::Event, "");
            let schemas = (
                &self.old.contract.schemas[key],
                &self.new.contract.schemas[key],
            );
            other.pair(root, schemas.0, schemas.1, false);
        }
        other.finish();
        let untold = other.drafts.iter().filter(|draft| !self.has(draft));
        let reach = untold.flat_map(|draft| other.graph.reach(&draft.nodes));
        reach.map(|reach| reach.name).collect()
    }

    fn differs(&self) -> bool {
        let counts = |draft: &Draft| !matches!(draft.check.layer, Layer::Prose | Layer::Rust);
        self.drafts.iter().any(counts)
    }
}
