//! The pairs of schemas that were compared, and what leads to them: which operations a change reaches.

use std::collections::{BTreeSet, HashMap};

use crate::drift::{Direction, Reach};
use crate::wire::{Schema, SchemaRef};

/// A pair of schemas, or a part of a message, in one direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Node(usize);

/// What makes a pair one pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Pair {
    pub(super) old: *const Schema,
    pub(super) new: *const Schema,
    pub(super) direction: Direction,
    /// Whether the value may be absent, so that `null` reads as absent.
    pub(super) optional: bool,
    /// How values are written.
    pub(super) written: Written,
}

/// How the values of a part of a message are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) enum Written {
    /// As JSON.
    #[default]
    Json,
    /// As text: `true` of a boolean and of a string are the same.
    Text,
    /// As a segment of a path, which is never empty.
    Segment,
}

#[derive(Debug)]
struct Entry {
    direction: Direction,
    optional: bool,
    written: Written,
    parents: Vec<Node>,
    /// The message it is a part of, where nothing is above it.
    root: Option<Reach>,
    /// The schemas that are compared.
    schemas: Option<(SchemaRef, SchemaRef)>,
}

/// All pairs.
#[derive(Debug, Default)]
pub(super) struct Graph {
    entries: Vec<Entry>,
    known: HashMap<Pair, Node>,
}

impl Graph {
    /// A part of a message.
    pub(super) fn root(&mut self, reach: Reach) -> Node {
        self.entries.push(Entry {
            direction: reach.direction,
            optional: false,
            written: Written::Json,
            parents: Vec::new(),
            root: Some(reach),
            schemas: None,
        });
        Node(self.entries.len() - 1)
    }

    /// A pair below another, and whether it is met for the first time.
    pub(super) fn pair(
        &mut self,
        pair: Pair,
        parent: Node,
        schemas: (SchemaRef, SchemaRef),
    ) -> (Node, bool) {
        if let Some(known) = self.known.get(&pair).copied() {
            let parents = &mut self.entries[known.0].parents;
            if !parents.contains(&parent) {
                parents.push(parent);
            }
            return (known, false);
        }
        self.entries.push(Entry {
            direction: pair.direction,
            optional: pair.optional,
            written: pair.written,
            parents: vec![parent],
            root: None,
            schemas: Some(schemas),
        });
        let node = Node(self.entries.len() - 1);
        self.known.insert(pair, node);
        (node, true)
    }

    pub(super) fn direction(&self, node: Node) -> Direction {
        self.entries[node.0].direction
    }

    /// Values of this part of a message are written so.
    pub(super) fn write(&mut self, node: Node, written: Written) {
        self.entries[node.0].written = written;
    }

    pub(super) fn written(&self, node: Node) -> Written {
        self.entries[node.0].written
    }

    pub(super) fn is_text(&self, node: Node) -> bool {
        self.written(node) != Written::Json
    }

    pub(super) fn optional(&self, node: Node) -> bool {
        self.entries[node.0].optional
    }

    pub(super) fn schemas(&self, node: Node) -> Option<&(SchemaRef, SchemaRef)> {
        self.entries[node.0].schemas.as_ref()
    }

    /// What leads to it.
    pub(super) fn parents(&self, node: Node) -> &[Node] {
        &self.entries[node.0].parents
    }

    /// Everything that leads to some pairs.
    pub(super) fn reach(&self, nodes: &[Node]) -> Vec<Reach> {
        let mut met = BTreeSet::new();
        let mut open = nodes.to_vec();
        let mut reach = BTreeSet::new();
        while let Some(node) = open.pop() {
            if met.insert(node) {
                let entry = &self.entries[node.0];
                reach.extend(entry.root.clone());
                open.extend(&entry.parents);
            }
        }
        reach.into_iter().collect()
    }
}
