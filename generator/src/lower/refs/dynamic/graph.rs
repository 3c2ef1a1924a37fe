//! Which resources the dynamic references that a schema reaches lead into where nothing is bound yet.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::rc::Rc;

use super::MOST_NAMES;
use super::bindings::Resource;
use crate::diagnostic::Origin;

/// The first resources that bind a name, on all ways from a schema to dynamic references of that name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum First {
    One(Resource),
    Several,
}

/// Schemas, and what they evaluate.
#[derive(Default)]
pub(super) struct Graph {
    places: HashMap<Origin, usize>,
    nodes: Vec<Node>,
    /// By name of a dynamic anchor the node that leads to all of that name.
    hubs: BTreeMap<Rc<str>, usize>,
    /// The resources that were met, and the names of their dynamic anchors.
    pub(super) met: HashMap<Resource, HashSet<Rc<str>>>,
}

#[derive(Default)]
struct Node {
    /// The resource that it lies in; a hub lies in none.
    resource: Option<Resource>,
    /// Who leads here.
    from: Vec<usize>,
    /// By name.
    first: BTreeMap<Rc<str>, First>,
}

impl Graph {
    pub(super) fn node(&self, place: &Origin) -> Option<usize> {
        self.places.get(place).copied()
    }

    pub(super) fn add(&mut self, place: Origin, resource: Resource) -> usize {
        let node = self.push(Some(resource));
        self.places.insert(place, node);
        node
    }

    fn push(&mut self, resource: Option<Resource>) -> usize {
        self.nodes.push(Node {
            resource,
            ..Node::default()
        });
        self.nodes.len() - 1
    }

    pub(super) fn hub(&self, name: &str) -> Option<usize> {
        self.hubs.get(name).copied()
    }

    /// Whether dynamic references of that name are followed; there is a hub from then on.
    pub(super) fn follows(&mut self, name: &str) -> bool {
        self.hubs.contains_key(name) || self.hubs.len() < MOST_NAMES
    }

    pub(super) fn add_hub(&mut self, name: &str) -> usize {
        let hub = self.push(None);
        self.hubs.insert(name.into(), hub);
        hub
    }

    pub(super) fn first(&self, node: usize) -> &BTreeMap<Rc<str>, First> {
        &self.nodes[node].first
    }

    /// One schema evaluates another.
    pub(super) fn lead(&mut self, from: usize, to: usize) {
        self.nodes[to].from.push(from);
        let known = self.nodes[to].first.clone();
        for (name, first) in known {
            self.note(from, &name, first);
        }
    }

    /// Notes what dynamic references of a name lead into from a schema, and from all that lead there.
    pub(super) fn note(&mut self, node: usize, name: &Rc<str>, first: First) {
        let mut open = vec![(node, first)];
        while let Some((node, first)) = open.pop() {
            let first = self.own(node, name).unwrap_or(first);
            let node = &mut self.nodes[node];
            let joined = match node.first.get(name) {
                Some(known) if *known == first || *known == First::Several => continue,
                Some(_) => First::Several,
                None => first,
            };
            open.extend(node.from.iter().map(|from| (*from, joined.clone())));
            node.first.insert(Rc::clone(name), joined);
        }
    }

    /// The resource of a schema, where it binds the name itself.
    fn own(&self, node: usize, name: &str) -> Option<First> {
        let resource = self.nodes[node].resource.as_ref()?;
        let names = self.met.get(resource)?;
        names.contains(name).then(|| First::One(resource.clone()))
    }
}
