//! Which components are used which way, and which of them hold what goes one way only.

use std::collections::{HashMap, HashSet};

use super::super::keywords::ObjectKind;
use super::super::walk::children;
use super::one_way::{Fate, OneWay};
use super::{Map, Tree, Way, below};
use crate::lower::key;

/// A component: what it is, and its key.
pub(super) type Component = (ObjectKind, String);

/// The kinds of which the document keeps components.
pub(super) const KINDS: [ObjectKind; 5] = [
    ObjectKind::Schema,
    ObjectKind::Parameter,
    ObjectKind::Response,
    ObjectKind::RequestBody,
    ObjectKind::Header,
];

/// What the document makes of its components.
pub(super) struct Reach {
    /// Whether anything goes one way only.
    pub(super) any: bool,
    ways: HashMap<Component, Vec<Way>>,
    /// Those in which a property goes one way only, be it in a component they refer to.
    holders: HashSet<Component>,
}

impl Reach {
    pub(super) fn of(document: &Tree, events: &Map, one_way: &OneWay) -> Self {
        let mut walk = Walk {
            components: document.get("components"),
            one_way,
            any: false,
            ways: HashMap::new(),
            open: Vec::new(),
        };
        if let Some(paths) = document.get("paths") {
            walk.visit(paths, ObjectKind::Paths, Way::Request);
        }
        for event in events.values() {
            walk.visit(event, ObjectKind::PathItem, Way::Event);
        }
        walk.follow();
        let holders = walk.holders();
        Self {
            any: walk.any || !holders.is_empty(),
            ways: walk.ways,
            holders,
        }
    }

    /// Whether requests need a copy of their own.
    pub(super) fn is_split(&self, component: &Component) -> bool {
        let ways = self.ways.get(component).map_or(&[][..], Vec::as_slice);
        let both = ways.contains(&Way::Request) && ways.len() > 1;
        both && self.holders.contains(component)
    }

    /// Which way a component goes under its own name.
    pub(super) fn way(&self, component: &Component) -> Way {
        match self.ways.get(component).map_or(&[][..], Vec::as_slice) {
            [Way::Request] => Way::Request,
            ways if ways.is_empty() || ways.contains(&Way::Event) => Way::Event,
            ways if ways.contains(&Way::Request) => Way::SharedAnswer,
            _ => Way::Answer,
        }
    }
}

struct Walk<'t> {
    components: Option<&'t Tree>,
    one_way: &'t OneWay,
    any: bool,
    ways: HashMap<Component, Vec<Way>>,
    open: Vec<(Component, Way)>,
}

impl<'t> Walk<'t> {
    fn visit(&mut self, tree: &'t Tree, kind: ObjectKind, way: Way) {
        for component in named(tree, kind) {
            self.enter(component, way);
        }
        for child in children(tree, kind) {
            let one_way = self.one_way.has(&child);
            self.any |= one_way;
            let fate = || self.one_way.fate(tree, child.name, child.tree, way);
            if !one_way || fate() != Some(Fate::LeftOut) {
                self.visit(child.tree, child.kind, below(&child, way));
            }
        }
    }

    fn enter(&mut self, component: Component, way: Way) {
        let ways = self.ways.entry(component.clone()).or_default();
        if !ways.contains(&way) {
            ways.push(way);
            self.open.push((component, way));
        }
    }

    fn follow(&mut self) {
        while let Some(((kind, key), way)) = self.open.pop() {
            if let Some(tree) = self.section(kind).and_then(|section| section.get(&key)) {
                self.visit(tree, kind, way);
            }
        }
    }

    fn section(&self, kind: ObjectKind) -> Option<&'t Map> {
        self.components?.get(kind.section()?)?.map()
    }

    fn holders(&self) -> HashSet<Component> {
        let mut users: HashMap<Component, Vec<Component>> = HashMap::new();
        let mut open = Vec::new();
        for kind in KINDS {
            for (key, tree) in self.section(kind).into_iter().flatten() {
                let mut used = Vec::new();
                let component = (kind, key.clone());
                if self.holds(tree, kind, &mut used) {
                    open.push(component.clone());
                }
                for one in used {
                    users.entry(one).or_default().push(component.clone());
                }
            }
        }
        let mut holders = HashSet::new();
        while let Some(component) = open.pop() {
            if holders.insert(component.clone()) {
                open.extend(users.get(&component).into_iter().flatten().cloned());
            }
        }
        holders
    }

    /// Whether a property below it goes one way only; `used` gets the components it refers to.
    fn holds(&self, tree: &Tree, kind: ObjectKind, used: &mut Vec<Component>) -> bool {
        used.extend(named(tree, kind));
        let mut found = false;
        for child in children(tree, kind) {
            found |= self.one_way.has(&child);
            found |= self.holds(child.tree, child.kind, used);
        }
        found
    }
}

/// The components that an object itself refers to.
fn named(tree: &Tree, kind: ObjectKind) -> impl Iterator<Item = Component> {
    let reference = tree.reference().filter(|_| KINDS.contains(&kind));
    let reference = reference.map(|text| (kind, key(text).to_owned()));
    let mapping = (kind == ObjectKind::Discriminator).then(|| mapped(tree));
    let mapping = mapping.into_iter().flatten();
    reference
        .into_iter()
        .chain(mapping.map(|text| (ObjectKind::Schema, key(text).to_owned())))
}

/// The values of a discriminator's mapping that lead somewhere.
fn mapped(discriminator: &Tree) -> impl Iterator<Item = &str> {
    let mapping = discriminator.get("mapping").and_then(Tree::map);
    let texts = mapping
        .into_iter()
        .flatten()
        .filter_map(|(_, to)| to.text());
    texts.filter(|text| text.starts_with("#/components/schemas/"))
}
