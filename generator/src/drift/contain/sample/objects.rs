//! Objects with the properties that schemas ask for.

use std::sync::Arc;

use serde_json::{Map, Value};

use super::{FULL_DEPTH, Fill, Sampler, texts};
use crate::drift::contain::side::Party;
use crate::wire::{JsonType, Schema, SchemaRef};

/// So many properties are tried one by one.
const FEW: usize = 24;

/// The name of a property that nothing declares.
const OTHER: &str = "other";

impl Sampler<'_, '_> {
    /// An object, with this property where one is given.
    pub(in crate::drift::contain) fn object(
        &self,
        schema: &Schema,
        fill: Fill,
        with: Option<(&str, &Value)>,
    ) -> Option<Value> {
        let names = self.names(schema, fill, with.map(|(name, _)| name));
        let mut members = Map::new();
        for name in names {
            let is_given = with.filter(|(given, _)| *given == name);
            let value = match is_given {
                Some((_, value)) => Some(value.clone()),
                None => self.member(schema, &name, fill),
            };
            match value {
                Some(value) => {
                    members.insert(name, value);
                }
                None if schema.required.contains(&name) => return None,
                None => {}
            }
        }
        Some(Value::Object(members))
    }

    /// Which properties are there, in the document's order.
    fn names(&self, schema: &Schema, fill: Fill, with: Option<&str>) -> Vec<String> {
        let is_full = fill == Fill::Most && self.depth.get() <= FULL_DEPTH;
        let mut wanted: Vec<&str> = schema.required.iter().map(String::as_str).collect();
        wanted.extend(with);
        if is_full {
            wanted.extend(schema.properties.keys().map(String::as_str));
        }
        let mut index = 0;
        while let Some(name) = wanted.get(index) {
            let needed = schema.dependent_required.get(*name);
            let needed = needed.into_iter().flatten();
            let new: Vec<_> = needed
                .filter(|name| !wanted.contains(&name.as_str()))
                .collect();
            wanted.extend(new.into_iter().map(String::as_str));
            index += 1;
        }
        let declared = schema.properties.keys().map(String::as_str);
        let mut names: Vec<String> = Vec::new();
        for name in declared.chain(wanted.iter().copied()) {
            if wanted.contains(&name) && !names.iter().any(|known| known == name) {
                names.push(name.to_owned());
            }
        }
        self.fill_up(schema, &mut names);
        names
    }

    /// As many as `minProperties` asks for.
    fn fill_up(&self, schema: &Schema, names: &mut Vec<String>) {
        let least = schema.min_properties.unwrap_or(0).min(100);
        let least = usize::try_from(least).unwrap_or(0);
        let can_be = |name: &&String| self.member(schema, name, Fill::Least).is_some();
        let mut declared = schema.properties.keys().filter(can_be);
        while names.len() < least {
            match declared.next() {
                Some(name) if names.contains(name) => {}
                Some(name) => names.push(name.clone()),
                None if self.side.others_sent(schema).is_some() => {
                    names.push(format!("{OTHER}{}", names.len()));
                }
                None => return,
            }
        }
    }

    fn member(&self, schema: &Schema, name: &str, fill: Fill) -> Option<Value> {
        self.stated(&self.member_schema(schema, name)?, fill)
    }

    /// The schema of a property that is sent.
    fn member_schema(&self, schema: &Schema, name: &str) -> Option<SchemaRef> {
        if let Some(property) = schema.properties.get(name) {
            return Some(property.clone());
        }
        let mut patterns = schema.pattern_properties.iter();
        let matching = patterns.find(|(pattern, _)| self.side.matches(pattern, name) == Some(true));
        if let Some((_, property)) = matching {
            return Some(property.clone());
        }
        let anything = || SchemaRef::Inline(Arc::new(Schema::new(schema.at.clone())));
        let required = || schema.required.iter().any(|own| own == name).then(anything);
        self.side.others_sent(schema).or_else(required)
    }

    /// Objects of a schema, those first that another may refuse.
    pub(super) fn objects(&self, sent: &Arc<Schema>, read: &Schema) -> Vec<Value> {
        let least = self.object(sent, Fill::Least, None);
        let most = self.object(sent, Fill::Most, None);
        let mut objects: Vec<Value> = least.iter().chain(&most).cloned().collect();
        if let (Some(Value::Object(most)), true) = (&most, most != least) {
            let is_optional = |name: &&String| !sent.required.contains(*name);
            let is_told = |name: &&String| most.len() <= FEW || read.required.contains(*name);
            for name in most.keys().filter(is_optional).filter(is_told) {
                let mut without = most.clone();
                without.shift_remove(name);
                objects.push(without.into());
                let alone = self.object(sent, Fill::Least, Some((name, &most[name])));
                objects.extend(alone);
            }
        }
        objects.extend(self.with_others(sent, read));
        objects
    }

    /// Objects with properties that nobody declares.
    fn with_others(&self, sent: &Arc<Schema>, read: &Schema) -> Vec<Value> {
        let Some(others) = self.side.others_sent(sent) else {
            return Vec::new();
        };
        let view = self.side.view(&others, Party::Sender);
        let Some(value) = self.value(&view, Fill::Least) else {
            return Vec::new();
        };
        let counts = [read.max_properties, sent.max_properties];
        let most = counts.into_iter().flatten().filter(|count| *count < 50);
        let mut objects = Vec::new();
        objects.extend(self.with_names(sent, read, &value));
        for more in std::iter::once(1).chain(most.map(|count| count + 1)) {
            let Some(Value::Object(mut members)) = self.object(sent, Fill::Least, None) else {
                continue;
            };
            for index in 0..more {
                members.insert(format!("{OTHER}{index}"), value.clone());
            }
            objects.push(members.into());
        }
        objects
    }

    /// Objects with a property whose name the reader's `propertyNames` may refuse.
    fn with_names(&self, sent: &Schema, read: &Schema, value: &Value) -> Vec<Value> {
        let Some(names @ SchemaRef::Inline(_)) = &read.property_names else {
            return Vec::new();
        };
        let names = self.side.view(names, Party::Sender);
        let any_text = Schema {
            json_type: Some(JsonType::String),
            ..Schema::new(sent.at.clone())
        };
        let refused = texts::near(self.side, &any_text, Some(&names)).into_iter();
        let refused = refused.filter_map(|name| {
            let with = Some((name.as_str()?, value));
            self.object(sent, Fill::Least, with)
        });
        refused.collect()
    }
}
