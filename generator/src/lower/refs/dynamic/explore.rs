//! What a schema evaluates, before it is walked: its subschemas, and all that they refer to.

use std::rc::Rc;

use super::bindings::{Bindings, Bound, Resource};
use super::graph::First;
use super::{Cursor, ObjectKind, Refs, Tree};
use crate::lower::refs::mapping;
use crate::lower::tree::Map;
use crate::lower::walk::children;
use crate::wire::At;

/// What leads to places that were not explored yet.
type Open = Vec<(usize, Cursor)>;

impl Refs<'_> {
    /// What of the bindings makes a difference to a schema: each name for which some dynamic reference that it reaches
    /// leads elsewhere than where the schema is evaluated alone.
    pub(in crate::lower::refs) fn restricted(&mut self, bound: Bound, cursor: &Cursor) -> Bound {
        if bound.is_none() {
            return bound;
        }
        let key = (bound, cursor.tree().origin());
        if let Some(restricted) = self.dynamic.known.restricted.get(&key) {
            return *restricted;
        }
        let mut open = Open::new();
        let node = self.meet(cursor.tree(), &mut open);
        self.explore(open);
        let mut kept = Bindings::new();
        for (name, first) in self.dynamic.graph.first(node) {
            let resource = self.dynamic.known.resource(bound, name);
            if let Some(resource) = resource.filter(|one| *first != First::One((*one).clone())) {
                kept.insert(Rc::clone(name), resource.clone());
            }
        }
        let restricted = self.interned(kept);
        self.dynamic.known.restricted.insert(key, restricted);
        restricted
    }

    pub(super) fn explore_resources(&mut self, resources: &[Resource]) {
        let mut open = Open::new();
        for resource in resources {
            self.meet_resource(resource, &mut open);
        }
        self.explore(open);
    }

    fn explore(&mut self, mut open: Open) {
        while let Some((from, cursor)) = open.pop() {
            let node = self.meet(cursor.tree(), &mut open);
            self.dynamic.graph.lead(from, node);
        }
    }

    /// Comes to a schema and to all within it. Definitions are not evaluated where they stand.
    fn meet(&mut self, tree: &Tree, open: &mut Open) -> usize {
        let place = tree.origin();
        if let Some(node) = self.dynamic.graph.node(&place) {
            return node;
        }
        let resource = self.resource(&tree.at);
        self.meet_resource(&resource, open);
        let node = self.dynamic.graph.add(place, resource);
        self.meet_references(tree, node, open);
        for child in children(tree, ObjectKind::Schema) {
            match child.kind {
                ObjectKind::Schema if !matches!(child.keyword, "$defs" | "definitions") => {
                    let below = self.meet(child.tree, open);
                    self.dynamic.graph.lead(node, below);
                }
                ObjectKind::Discriminator => self.meet_mapping(child.tree, node, open),
                _ => {}
            }
        }
        node
    }

    fn meet_references(&mut self, tree: &Tree, node: usize, open: &mut Open) {
        if let Some(text) = tree.reference() {
            self.meet_target(text, &tree.at.key("$ref"), node, open);
        }
        let Some(text) = tree.get("$dynamicRef").and_then(Tree::text) else {
            return;
        };
        let at = tree.at.key("$dynamicRef");
        match self.dynamic_target(text, &at) {
            None => self.meet_target(text, &at, node, open),
            Some((name, first)) if self.dynamic.graph.follows(&name) => {
                self.meet_resource(&first, open);
                let hub = self.meet_hub(&name, open);
                self.dynamic.graph.lead(node, hub);
                let name = Rc::from(name);
                self.dynamic.graph.note(node, &name, First::One(first));
            }
            Some(_) => {}
        }
    }

    fn meet_target(&mut self, text: &str, at: &At, node: usize, open: &mut Open) {
        let target = self.glance(text, at);
        open.extend(target.map(|cursor| (node, cursor)));
    }

    fn meet_mapping(&mut self, tree: &Tree, node: usize, open: &mut Open) {
        let mapping = tree.get("mapping").and_then(Tree::map);
        let values = mapping.into_iter().flat_map(Map::values);
        for value in values.chain(tree.get("defaultMapping")) {
            let Some(text) = value.text() else { continue };
            let reference = mapping::as_reference(text);
            self.meet_target(&reference, &value.at, node, open);
        }
    }

    /// Comes to a resource, which may be where dynamic references lead from then on.
    fn meet_resource(&mut self, resource: &Resource, open: &mut Open) {
        if self.dynamic.graph.met.contains_key(resource) {
            return;
        }
        let identifiers = self.identifiers_of(resource);
        let names = identifiers.dynamic_in(&resource.address);
        let graph = &mut self.dynamic.graph;
        graph.met.insert(resource.clone(), names.cloned().collect());
        for name in identifiers.dynamic_in(&resource.address) {
            if let Some(hub) = self.dynamic.graph.hub(name) {
                let anchor = self.anchor(resource, name);
                open.extend(anchor.map(|cursor| (hub, cursor)));
            }
        }
    }

    /// The node that leads to all dynamic anchors of a name.
    fn meet_hub(&mut self, name: &str, open: &mut Open) -> usize {
        if let Some(hub) = self.dynamic.graph.hub(name) {
            return hub;
        }
        let hub = self.dynamic.graph.add_hub(name);
        let met = self.dynamic.graph.met.iter();
        let having = met.filter(|(_, names)| names.contains(name));
        let mut having: Vec<_> = having.map(|(resource, _)| resource.clone()).collect();
        having.sort_unstable();
        for resource in having {
            let anchor = self.anchor(&resource, name);
            open.extend(anchor.map(|cursor| (hub, cursor)));
        }
        hub
    }
}
