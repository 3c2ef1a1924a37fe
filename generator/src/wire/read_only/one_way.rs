//! Which properties go one way only.

use std::collections::{HashMap, HashSet};

use super::{Contract, Schema, SchemaRef, Way};

/// What is known of a contract's `readOnly` and `writeOnly`.
pub(super) struct OneWay<'c> {
    /// The component schemas that say it of themselves, and so of every property that is one.
    components: HashMap<&'c str, Way>,
    /// The properties that tell alternatives apart, each with its schema: without them nothing can be read.
    telling: HashSet<(*const Schema, &'c str)>,
}

/// What becomes of a property.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is not there.
    Omitted,
    /// It may be absent, whatever `required` says.
    Optional,
}

impl<'c> OneWay<'c> {
    pub(super) fn of(contract: &'c Contract) -> Self {
        let mut one_way = Self {
            components: HashMap::new(),
            telling: HashSet::new(),
        };
        one_way.name(contract);
        let mut telling = Telling {
            contract,
            found: HashSet::new(),
        };
        let messages = contract.messages().into_iter().map(|(_, schema)| schema);
        for schema in contract.schemas.values().chain(messages) {
            telling.visit(schema);
        }
        one_way.telling = telling.found;
        one_way
    }

    /// Finds the components, those too that only lead to another.
    fn name(&mut self, contract: &'c Contract) {
        loop {
            let found: Vec<_> = contract
                .schemas
                .iter()
                .filter(|(key, _)| !self.components.contains_key(key.as_str()))
                .filter_map(|(key, schema)| Some((key.as_str(), self.way(schema)?)))
                .collect();
            if found.is_empty() {
                return;
            }
            self.components.extend(found);
        }
    }

    /// The only way that a schema goes, by its own word or that of what it is made of.
    pub(super) fn way(&self, schema: &SchemaRef) -> Option<Way> {
        let schema = match schema {
            SchemaRef::Component(key) => return self.components.get(&**key).copied(),
            SchemaRef::Inline(schema) => schema,
        };
        match (schema.read_only, schema.write_only) {
            (true, false) => return Some(Way::Answer),
            (false, true) => return Some(Way::Request),
            (true, true) => return None,
            (false, false) => {}
        }
        let only = [&schema.one_of, &schema.any_of].map(|list| match list.as_slice() {
            [only] => Some(only),
            _ => None,
        });
        let mut parts = schema.all_of.iter().chain(only.into_iter().flatten());
        parts.find_map(|part| self.way(part))
    }

    /// The properties of a schema that go one way only, and what becomes of each where it goes `way`.
    pub(super) fn fates<'s>(&self, owner: &'s Schema, way: Way) -> Vec<(&'s str, Fate)> {
        let properties = owner.properties.iter();
        properties
            .filter_map(|(name, property)| {
                let only = self.way(property)?;
                Some((name.as_str(), self.fate(owner, name, way, only)?))
            })
            .collect()
    }

    fn fate(&self, owner: &Schema, property: &str, way: Way, only: Way) -> Option<Fate> {
        let telling = || {
            self.telling
                .contains(&(std::ptr::from_ref(owner), property))
        };
        match (way, only) {
            (Way::Event, _) | (Way::SharedAnswer, Way::Answer) => Some(Fate::Optional),
            _ if only == way => None,
            _ if telling() => Some(Fate::Optional),
            _ => Some(Fate::Omitted),
        }
    }

    /// Whether a property of a schema goes one way only.
    pub(super) fn has(&self, schema: &Schema) -> bool {
        let mut properties = schema.properties.values();
        properties.any(|property| self.way(property).is_some())
    }
}

/// The search for the properties that discriminators name.
struct Telling<'c> {
    contract: &'c Contract,
    found: HashSet<(*const Schema, &'c str)>,
}

impl<'c> Telling<'c> {
    fn visit(&mut self, schema: &'c SchemaRef) {
        let Some(schema) = schema.inline() else {
            return;
        };
        let discriminator = schema.discriminator.as_ref();
        if let Some(discriminator) = discriminator.filter(|_| alternatives(schema).next().is_some())
        {
            self.tell(schema, &discriminator.property_name);
        }
        for child in schema.children() {
            self.visit(child);
        }
    }

    /// Notes the property for a schema and all it is made of.
    fn tell(&mut self, schema: &'c Schema, property: &'c str) {
        if !self.found.insert((schema, property)) {
            return;
        }
        for part in schema.all_of.iter().chain(alternatives(schema)) {
            if let Some(part) = self.contract.resolve(part) {
                self.tell(part, property);
            }
        }
    }
}

fn alternatives(schema: &Schema) -> impl Iterator<Item = &SchemaRef> {
    schema.one_of.iter().chain(&schema.any_of)
}
