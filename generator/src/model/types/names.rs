//! What types are called: components first, so that an inline type cannot take one of their names.

use std::collections::HashMap;

use super::{GivenNames, component_place};
use crate::diagnostic::{Diagnostic, Origin, code};
use crate::model::names::{Scope, component, unescaped};
use crate::model::schema::all_of::Schemas;
use crate::model::schema::view::SchemaView;
use crate::wire::{Schema, SchemaRef};

/// The names of a contract's types.
pub(in crate::model) struct TypeNames<'a> {
    /// By component key.
    components: HashMap<&'a str, String>,
    /// By the identity of an inline schema.
    inline: HashMap<String, String>,
    /// By the inline schema of a property, the component that declares it.
    declared_by: HashMap<*const Schema, &'a str>,
    scope: Scope,
    /// The place that has a name, for clashes.
    places: HashMap<String, Origin>,
}

/// A name that was taken, and the clash with the place that has the one that was wanted.
pub(super) struct Claimed {
    pub(super) name: String,
    pub(super) clash: Option<Diagnostic>,
}

impl<'a> TypeNames<'a> {
    /// The names of all components, a request variant's after that of its component. Those that are locked go to nobody
    /// else, and the sides of channels come last. And the clashes.
    pub(super) fn of(schemas: Schemas<'a>, given: &GivenNames<'a>) -> (Self, Vec<Diagnostic>) {
        let mut names = Self {
            components: HashMap::new(),
            inline: HashMap::new(),
            declared_by: declared_by(schemas),
            scope: Scope::default(),
            places: HashMap::new(),
        };
        let variants = schemas
            .keys()
            .filter(|key| schemas.request_of(key).is_some());
        let stated = schemas
            .keys()
            .filter(|key| schemas.request_of(key).is_none());
        let mut keys: Vec<_> = stated.chain(variants).collect();
        keys.sort_by_key(|key| {
            let is_side = given.sides.contains_key(key);
            (is_side, !is_side && !given.messages.contains_key(key))
        });
        let mut clashes = Vec::new();
        for key in keys {
            let of = schemas.request_of(key).and_then(|of| names.component(of));
            let wanted = of.map_or_else(|| component(key), |of| format!("{of}Request"));
            let own = given.messages.get(key).or_else(|| given.sides.get(key));
            let wanted = own.cloned().unwrap_or(wanted);
            let schema = schemas.get(key).and_then(SchemaRef::inline);
            let place = || component_place(&schemas.contract.at, key);
            let origin = schema.map_or_else(place, |schema| schema.at.origin());
            let claimed = names.claim(&wanted, &origin);
            names.components.insert(key, claimed.name);
            clashes.extend(claimed.clash);
        }
        (names, clashes)
    }

    /// The type of a component.
    pub(in crate::model) fn component(&self, key: &str) -> Option<&str> {
        self.components.get(key).map(String::as_str)
    }

    /// The type of a schema, where it has one of its own.
    pub(in crate::model) fn get(&self, view: &SchemaView<'_>) -> Option<&str> {
        match view {
            SchemaView::Ref(key) => self.component(key),
            view => self.inline.get(&view.identity()).map(String::as_str),
        }
    }

    /// The type of the component that declares a property with this inline schema: its type is named after that one, also
    /// where a component before it inherits the property through `allOf`.
    pub(super) fn declaring(&self, property: &'a Schema) -> Option<&str> {
        let key = self.declared_by.get(&std::ptr::from_ref(property))?;
        self.component(key)
    }

    /// Takes a name for an inline schema.
    pub(super) fn claim_inline(
        &mut self,
        view: &SchemaView<'a>,
        wanted: &str,
        origin: &Origin,
    ) -> Claimed {
        let claimed = self.claim(wanted, origin);
        self.inline.insert(view.identity(), claimed.name.clone());
        claimed
    }

    /// Takes a name.
    pub(super) fn claim(&mut self, wanted: &str, origin: &Origin) -> Claimed {
        let wanted = &*unescaped(wanted);
        let name = self.scope.claim(wanted);
        let clash = self.places.get(wanted).map(|other| {
            let message = format!("the name `{wanted}` is taken, so this type is called `{name}`");
            let clash = Diagnostic::warning(code::NAME_CLASH, message).at(origin.clone());
            clash.see(other.clone(), "has the name")
        });
        self.places.insert(name.clone(), origin.clone());
        Claimed { name, clash }
    }

    /// Whether no type has that name.
    pub(in crate::model) fn is_free(&self, name: &str) -> bool {
        self.scope.is_free(name)
    }

    /// Keeps a name from the types to come.
    pub(in crate::model) fn keep_free(&mut self, name: &str) {
        if self.scope.is_free(name) {
            self.scope.claim(name);
        }
    }
}

/// Which component declares each inline schema of a property.
fn declared_by(schemas: Schemas<'_>) -> HashMap<*const Schema, &str> {
    let mut declared_by = HashMap::new();
    for key in schemas.keys() {
        let mut open = Vec::from_iter(schemas.get(key).and_then(SchemaRef::inline));
        while let Some(schema) = open.pop() {
            open.extend(schema.all_of.iter().filter_map(SchemaRef::inline));
            for property in schema.properties.values().filter_map(SchemaRef::inline) {
                declared_by
                    .entry(std::ptr::from_ref(property))
                    .or_insert(key);
            }
        }
    }
    declared_by
}
