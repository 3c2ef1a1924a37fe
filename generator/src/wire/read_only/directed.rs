//! Every schema as it is where it stands: without what does not go there, and with requests among themselves.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::one_way::{Fate, OneWay};
use super::reach::Reach;
use super::{Contract, Directed, OneWayProperties, Schema, SchemaRef, Way};
use crate::diagnostic::{Diagnostic, Diagnostics, Origin, code};
use crate::wire::Map;

pub(super) fn of<'c>(contract: &'c Contract, diagnostics: &mut Diagnostics) -> Directed<'c> {
    let one_way = OneWay::of(contract);
    let reach = Reach::of(contract, &one_way);
    let mut view = View {
        one_way: &one_way,
        copies: HashMap::new(),
        is_copy: false,
        made: HashMap::new(),
        properties: HashMap::new(),
        told: BTreeMap::new(),
    };
    let mut own = Cow::Borrowed(contract);
    if reach.any {
        view.copies = copies(contract, &reach);
        let changed = own.to_mut();
        changed.schemas = view.components(contract, &reach);
        changed.change_messages(|direction, schema| *schema = view.see(schema, direction.into()));
    }
    for (place, message) in view.told {
        diagnostics.push(Diagnostic::note(code::ONE_WAY_TARGET, message).at_key(place));
    }
    let requests = view.copies.into_iter();
    Directed {
        contract: own,
        requests: requests.map(|(key, copy)| (copy, key.to_owned())).collect(),
        one_way: view.properties,
    }
}

/// The key of each component's copy.
fn copies<'c>(contract: &'c Contract, reach: &Reach<'c>) -> HashMap<&'c str, String> {
    let mut copies = HashMap::new();
    let keys = contract.schemas.keys().map(String::as_str);
    for key in keys.filter(|key| reach.is_split(key)) {
        let is_taken = |copy: &String| {
            contract.schemas.contains_key(copy) || copies.values().any(|other| other == copy)
        };
        let mut copy = format!("{key}Request");
        let mut number = 2_usize;
        while is_taken(&copy) {
            copy = format!("{key}Request{number}");
            number += 1;
        }
        copies.insert(key, copy);
    }
    copies
}

struct View<'c, 'v> {
    one_way: &'v OneWay<'c>,
    copies: HashMap<&'c str, String>,
    /// Whether a component is copied, whose schemas are others than those of the component.
    is_copy: bool,
    /// What a schema is that goes a way: messages share those of shared parameters and bodies.
    made: HashMap<(*const Schema, Way), Arc<Schema>>,
    properties: HashMap<*const Schema, OneWayProperties>,
    /// The properties that are omitted for what their targets say, and what to say of each.
    told: BTreeMap<Origin, String>,
}

impl<'c> View<'c, '_> {
    /// Every component as it is used, each copy behind what it is a copy of.
    fn components(&mut self, contract: &'c Contract, reach: &Reach<'c>) -> Map<SchemaRef> {
        let mut components = Vec::new();
        for (key, schema) in &contract.schemas {
            components.push((key.clone(), self.see(schema, reach.way(key))));
            if let Some(copy) = self.copies.get(key.as_str()).cloned() {
                self.is_copy = true;
                components.push((copy, self.copy(contract, key, schema)));
                self.is_copy = false;
            }
        }
        components.into_iter().collect()
    }

    /// A component as requests carry it. What is another name of one has a place of its own as an `allOf`.
    fn copy(&mut self, contract: &Contract, key: &str, schema: &SchemaRef) -> SchemaRef {
        let seen = self.see(schema, Way::Request);
        if seen.component().is_none() {
            return seen;
        }
        let mut alias = Schema::new(contract.at.key("components").key("schemas").key(key));
        alias.all_of = vec![seen];
        SchemaRef::Inline(Arc::new(alias))
    }

    /// What stands here goes `way`.
    fn see(&mut self, schema: &SchemaRef, way: Way) -> SchemaRef {
        match schema {
            SchemaRef::Component(key) => match self.copies.get(&**key) {
                Some(copy) if way == Way::Request => SchemaRef::Component(copy.as_str().into()),
                _ => schema.clone(),
            },
            SchemaRef::Inline(schema) => SchemaRef::Inline(self.schema(schema, way)),
        }
    }

    fn schema(&mut self, schema: &Arc<Schema>, way: Way) -> Arc<Schema> {
        if let Some(known) = self.made.get(&(Arc::as_ptr(schema), way)) {
            return Arc::clone(known);
        }
        let one_way = self.properties(schema, way);
        let mut own = Schema::clone(schema);
        own.properties
            .retain(|name, _| !one_way.omitted.contains(name));
        let mut is_new = self.is_copy || one_way != OneWayProperties::default();
        own.change_children(|child| {
            let seen = self.see(child, way);
            is_new |= !is_same(child, &seen);
            *child = seen;
        });
        is_new |= self.redirect(&mut own, way);
        let own = if is_new {
            Arc::new(own)
        } else {
            Arc::clone(schema)
        };
        if one_way != OneWayProperties::default() {
            self.properties.insert(Arc::as_ptr(&own), one_way);
        }
        self.made
            .insert((Arc::as_ptr(schema), way), Arc::clone(&own));
        own
    }

    /// Leads the mapping of a discriminator to the copies; says whether there are any.
    fn redirect(&self, schema: &mut Schema, way: Way) -> bool {
        let discriminator = schema.discriminator.as_mut();
        let mut changed = false;
        if let Some(one) = discriminator.filter(|_| way == Way::Request) {
            let mapped = one.mapping.values_mut();
            for key in mapped.chain(&mut one.default_mapping) {
                if let Some(copy) = self.copies.get(key.as_str()) {
                    key.clone_from(copy);
                    changed = true;
                }
            }
        }
        changed
    }

    /// What goes one way only of the properties of a schema that goes `way`.
    fn properties(&mut self, schema: &Schema, way: Way) -> OneWayProperties {
        let mut one_way = OneWayProperties::default();
        for (name, fate) in self.one_way.fates(schema, way) {
            if fate == Fate::Omitted {
                self.tell(schema, name, way);
                one_way.omitted.push(name.to_owned());
            } else {
                one_way.optional.push(name.to_owned());
            }
        }
        one_way
    }

    /// Says that a property is omitted for what the component behind it says of itself, which the author of the property
    /// may not have meant.
    fn tell(&mut self, owner: &Schema, name: &str, way: Way) {
        let property = &owner.properties[name];
        let inline = property.inline();
        if inline.is_some_and(|schema| schema.read_only || schema.write_only) {
            return;
        }
        let (keyword, messages) = match way {
            Way::Request => ("readOnly", "requests"),
            _ => ("writeOnly", "answers"),
        };
        let message =
            format!("`{name}` is left out of {messages}: what it refers to is `{keyword}`");
        let named = || owner.keywords.at(&owner.at, "properties").key(name);
        let place = inline.map_or_else(named, |schema| schema.at.clone());
        self.told.insert(place.origin(), message);
    }
}

/// Whether it is the very same schema: two that say the same may differ in what goes one way only.
fn is_same(a: &SchemaRef, b: &SchemaRef) -> bool {
    match (a, b) {
        (SchemaRef::Inline(a), SchemaRef::Inline(b)) => Arc::ptr_eq(a, b),
        (a, b) => a == b,
    }
}
