//! Copies of schemas, one for each scope in which they lead elsewhere.

use super::bindings::Bound;
use super::{Cursor, HashMap, ObjectKind, Refs, Tree, Value};
use crate::diagnostic::Origin;
use crate::lower::refs::names::local;
use crate::lower::refs::{Import, wish};
use crate::lower::tree::Map;
use crate::wire::At;

/// The most values that all instances may have together: each is a copy.
const MOST: usize = 100_000;

/// The components that are instances.
#[derive(Default)]
pub(super) struct Instances {
    pub(super) names: HashMap<(Origin, Bound), String>,
    /// How many values they have.
    size: usize,
    /// How many were not made, since there are too many.
    refused: usize,
}

impl Refs<'_> {
    /// The reference to the instance of a schema for what is bound.
    pub(in crate::lower::refs) fn instance(
        &mut self,
        cursor: &Cursor,
        bound: Bound,
        reference: &str,
    ) -> Option<String> {
        let key = (cursor.tree().origin(), bound);
        if let Some(name) = self.dynamic.instances.names.get(&key) {
            return local(ObjectKind::Schema, name);
        }
        let tree = self.template(cursor)?;
        let name = self.instance_name(cursor, bound, reference);
        let name = self.names.unique(ObjectKind::Schema, &name);
        self.dynamic.instances.names.insert(key, name.clone());
        let owner = self.dynamic.evaluation.as_ref();
        self.imports.push_back(Import {
            kind: ObjectKind::Schema,
            name: name.clone(),
            tree,
            bound,
            owner: owner.and_then(|evaluation| evaluation.owner.clone()),
        });
        local(ObjectKind::Schema, &name)
    }

    /// A copy without definitions, which are components of their own; `None` where there are too many.
    pub(super) fn template(&mut self, cursor: &Cursor) -> Option<Tree> {
        let tree = cursor.tree();
        let entries = tree.map()?.iter();
        let entries = entries.filter(|(key, _)| !matches!(key.as_str(), "$defs" | "definitions"));
        let instances = &mut self.dynamic.instances;
        let size: usize = entries.clone().map(|(_, tree)| size(tree)).sum();
        if instances.size + size >= MOST {
            instances.refused += 1;
            return None;
        }
        instances.size += size + 1;
        let map: Map = entries
            .map(|(key, tree)| (key.clone(), tree.clone()))
            .collect();
        Some(Tree::made(&tree.at, Value::Map(map)))
    }

    /// After the schema, and the component whose evaluation it is; else what the first name is bound to.
    fn instance_name(&mut self, cursor: &Cursor, bound: Bound, reference: &str) -> String {
        let own = self.wished(cursor, reference);
        let owner = self.dynamic.evaluation.as_ref();
        let owner = owner.and_then(|evaluation| evaluation.owner.clone());
        let bindings = self.dynamic.known.of(bound);
        let first = bindings.and_then(|bindings| bindings.first_key_value());
        let first = first.map(|(name, resource)| (name.to_string(), resource.clone()));
        let user = owner.or_else(|| {
            let (name, resource) = first?;
            let anchor = self.anchor(&resource, &name)?;
            Some(self.wished(&anchor, &name))
        });
        user.map_or_else(|| own.clone(), |user| format!("{own}_of_{user}"))
    }

    fn wished(&self, cursor: &Cursor, reference: &str) -> String {
        let place = cursor.tree().origin();
        let known = self.names.find(ObjectKind::Schema, &place);
        known.map_or_else(|| wish(cursor, reference), str::to_owned)
    }

    /// Where a reference leads and for what, where it leads to an instance. Nothing is said.
    pub(in crate::lower::refs) fn elsewhere(
        &mut self,
        reference: &str,
        at: &At,
    ) -> Option<(Cursor, Bound)> {
        if self.bound().is_none() {
            return None;
        }
        let said = self.diagnostics.0.len();
        let unresolved = self.unresolved.len();
        let cursor = self.glance(reference, at)?;
        let found = self.place(ObjectKind::Schema, cursor, reference, at);
        self.unsay(said, unresolved);
        found.filter(|(_, bound)| !bound.is_none())
    }

    /// Enters the evaluation of an instance.
    pub(in crate::lower::refs) fn enter(&mut self, import: &mut Import) {
        if !import.bound.is_none() {
            let bound = self.entered(import.bound, &import.tree.at);
            self.begin(bound, import.owner.take());
            self.embody(&mut import.tree, &import.name);
        }
    }

    /// Whether a reference leads to an instance.
    pub(in crate::lower::refs) fn differs(&mut self, reference: &str, at: &At) -> bool {
        self.elsewhere(reference, at).is_some()
    }

    /// Whether a component that is only a reference leads to an instance.
    pub(in crate::lower::refs) fn alias_differs(&mut self, reference: &str, tree: &Tree) -> bool {
        let bound = self.entered(Bound::default(), &tree.at);
        self.begin(bound, None);
        let differs = self.differs(reference, &tree.at.key("$ref"));
        self.leave(None);
        differs
    }

    /// How often an instance was refused.
    pub(in crate::lower::refs) fn refused(&self) -> usize {
        self.dynamic.instances.refused
    }
}

/// How many values a tree has.
fn size(tree: &Tree) -> usize {
    let below: usize = match &tree.value {
        Value::Map(map) => map.values().map(size).sum(),
        Value::List(list) => list.iter().map(size).sum(),
        _ => 0,
    };
    below + 1
}
