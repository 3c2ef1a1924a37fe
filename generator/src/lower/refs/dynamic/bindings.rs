//! What a dynamic scope binds: to each name of a dynamic anchor the outermost resource that has it.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use indexmap::IndexSet;

use super::Refs;
use crate::diagnostic::Origin;
use crate::lower::refs::identifiers;
use crate::read::SourceId;
use crate::wire::At;

/// A schema resource: a document, or a schema with an `$id`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Resource {
    /// The text of the document that it is in.
    pub(super) document: SourceId,
    pub(super) address: Rc<str>,
}

impl Resource {
    pub(super) fn new(document: SourceId, address: &str) -> Self {
        let address = address.into();
        Self { document, address }
    }
}

pub(super) type Bindings = BTreeMap<Rc<str>, Resource>;

/// Bindings, by the order in which they were met; the default is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(in crate::lower::refs) struct Bound(usize);

impl Bound {
    pub(in crate::lower::refs) fn is_none(self) -> bool {
        self == Self::default()
    }
}

/// All bindings that were met.
pub(super) struct Known {
    bindings: IndexSet<Bindings>,
    /// By what is bound around a resource, what is bound in it.
    entered: HashMap<(Bound, Resource), Bound>,
    /// By what is bound where a schema is entered, what of it makes a difference.
    pub(super) restricted: HashMap<(Bound, Origin), Bound>,
}

impl Default for Known {
    fn default() -> Self {
        Self {
            bindings: IndexSet::from([Bindings::new()]),
            entered: HashMap::new(),
            restricted: HashMap::new(),
        }
    }
}

impl Known {
    /// The resource that a name is bound to.
    pub(super) fn resource(&self, bound: Bound, name: &str) -> Option<&Resource> {
        self.of(bound)?.get(name)
    }

    pub(super) fn of(&self, bound: Bound) -> Option<&Bindings> {
        self.bindings.get_index(bound.0)
    }
}

impl Refs<'_> {
    /// The resource that a place lies in.
    pub(super) fn resource(&mut self, at: &At) -> Resource {
        let document = self.files.document(at.source());
        let address = identifiers::base(&document, &at.tokens());
        Resource::new(document.at.source(), &address)
    }

    /// What is bound once the resource of a place is entered.
    pub(in crate::lower::refs) fn entered(&mut self, bound: Bound, at: &At) -> Bound {
        let document = self.files.document(at.source());
        if !self.files.identifiers(&document).has_dynamic() {
            return bound;
        }
        let key = (bound, self.resource(at));
        if let Some(inner) = self.dynamic.known.entered.get(&key) {
            return *inner;
        }
        let inner = self.joined(bound, &key.1);
        self.dynamic.known.entered.insert(key, inner);
        inner
    }

    fn joined(&mut self, bound: Bound, resource: &Resource) -> Bound {
        let identifiers = self.identifiers_of(resource);
        let outer = self.dynamic.known.of(bound);
        let is_bound = |name: &&Rc<str>| outer.is_some_and(|outer| outer.contains_key(*name));
        let mut fresh = identifiers.dynamic_in(&resource.address);
        let Some(first) = fresh.find(|name| !is_bound(name)) else {
            return bound;
        };
        let mut bindings = outer.cloned().unwrap_or_default();
        for name in [first].into_iter().chain(fresh) {
            let entry = bindings.entry(Rc::clone(name));
            entry.or_insert_with(|| resource.clone());
        }
        self.interned(bindings)
    }

    /// The bindings as one knows them; their resources are explored.
    pub(super) fn interned(&mut self, bindings: Bindings) -> Bound {
        let resources: Vec<_> = bindings.values().cloned().collect();
        let (index, is_new) = self.dynamic.known.bindings.insert_full(bindings);
        if is_new {
            self.explore_resources(&resources);
        }
        Bound(index)
    }
}
