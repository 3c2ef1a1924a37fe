//! Which properties go one way only.

use std::collections::{HashMap, HashSet};

use super::super::keywords::ObjectKind;
use super::super::walk::{Child, children};
use super::{Map, Tree, Way};
use crate::diagnostic::Origin;
use crate::lower::key;

/// What is known of the document's `readOnly` and `writeOnly`.
#[derive(Default)]
pub(super) struct OneWay {
    /// The component schemas that say it of themselves, and so of every property that is one.
    components: HashMap<String, Way>,
    /// The properties that tell alternatives apart, each with its schema: without them nothing can be read.
    telling: HashSet<(Origin, String)>,
}

/// What becomes of a property.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is not there.
    LeftOut,
    /// It may be absent, whatever `required` says.
    LeftOpen,
}

impl OneWay {
    pub(super) fn of(document: &Tree) -> Self {
        let schemas = document
            .get("components")
            .and_then(|components| components.get("schemas")?.map());
        let mut one_way = Self::default();
        if let Some(schemas) = schemas {
            one_way.name(schemas);
        }
        let mut telling = Telling {
            schemas,
            found: HashSet::new(),
        };
        telling.visit(document, ObjectKind::Document);
        one_way.telling = telling.found;
        one_way
    }

    /// Finds the components, those too that only lead to another.
    fn name(&mut self, schemas: &Map) {
        loop {
            let found: Vec<_> = schemas
                .iter()
                .filter(|(key, _)| !self.components.contains_key(*key))
                .filter_map(|(key, tree)| Some((key.clone(), self.way(tree)?)))
                .collect();
            if found.is_empty() {
                return;
            }
            self.components.extend(found);
        }
    }

    /// The only way that a schema goes, by its own word or that of what it is made of.
    fn way(&self, tree: &Tree) -> Option<Way> {
        let says = |keyword: &str| tree.get(keyword).is_some_and(Tree::is_true);
        match (says("readOnly"), says("writeOnly")) {
            (true, false) => return Some(Way::Answer),
            (false, true) => return Some(Way::Request),
            (true, true) => return None,
            (false, false) => {}
        }
        if let Some(reference) = tree.reference() {
            return self.components.get(key(reference)).copied();
        }
        let list = |keyword: &str| tree.get(keyword).and_then(Tree::list).unwrap_or_default();
        let only = ["oneOf", "anyOf"].map(|keyword| match list(keyword) {
            [only] => Some(only),
            _ => None,
        });
        let mut parts = list("allOf").iter().chain(only.into_iter().flatten());
        parts.find_map(|part| self.way(part))
    }

    /// What becomes of a property of `owner` where it goes `way`, if it is one that goes one way only.
    pub(super) fn fate(&self, owner: &Tree, property: &str, tree: &Tree, way: Way) -> Option<Fate> {
        let only = self.way(tree)?;
        let telling = || {
            self.telling
                .contains(&(owner.origin(), property.to_owned()))
        };
        match (way, only) {
            (Way::Event, _) | (Way::SharedAnswer, Way::Answer) => Some(Fate::LeftOpen),
            _ if only == way => None,
            _ if telling() => Some(Fate::LeftOpen),
            _ => Some(Fate::LeftOut),
        }
    }

    /// Whether an object below a schema is a property that goes one way only.
    pub(super) fn has(&self, child: &Child<'_>) -> bool {
        child.keyword == "properties" && self.way(child.tree).is_some()
    }
}

/// The search for the properties that discriminators name.
struct Telling<'t> {
    schemas: Option<&'t Map>,
    found: HashSet<(Origin, String)>,
}

impl<'t> Telling<'t> {
    fn visit(&mut self, tree: &'t Tree, kind: ObjectKind) {
        let named = tree
            .get("discriminator")
            .filter(|_| kind == ObjectKind::Schema);
        let property = named.and_then(|named| named.get("propertyName")?.text());
        if let Some(property) = property.filter(|_| alternatives(tree).next().is_some()) {
            self.tell(tree, property);
        }
        for child in children(tree, kind) {
            self.visit(child.tree, child.kind);
        }
    }

    /// Notes the property for a schema and all it is made of.
    fn tell(&mut self, tree: &'t Tree, property: &str) {
        if !self.found.insert((tree.origin(), property.to_owned())) {
            return;
        }
        let target = tree
            .reference()
            .and_then(|text| self.schemas?.get(key(text)));
        let parts = tree.get("allOf").and_then(Tree::list).into_iter().flatten();
        for part in parts.chain(alternatives(tree)).chain(target) {
            self.tell(part, property);
        }
    }
}

fn alternatives(tree: &Tree) -> impl Iterator<Item = &Tree> {
    let lists = ["oneOf", "anyOf"].map(|keyword| tree.get(keyword).and_then(Tree::list));
    lists.into_iter().flatten().flatten()
}
