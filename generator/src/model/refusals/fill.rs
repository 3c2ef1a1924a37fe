//! What the values of a body are filled with.

use std::sync::Arc;

use super::place::{Place, fixed, free_text, nothing, number, truth};
use super::{text, words};
use crate::model::contract::{Fill, Status};
use crate::wire::{AllOf, JsonType, Schema, SchemaRef};

/// How deep objects and lists are followed.
const DEPTH: usize = 5;

/// Looks for room.
pub(super) struct Finder<'f, 'c> {
    pub(super) all_of: &'f AllOf<'c>,
    /// Where the contract says that the messages stand.
    pub(super) messages: Option<&'f [String]>,
}

impl Finder<'_, '_> {
    /// A body, if it has room for what is wrong.
    pub(super) fn body(&self, schema: &SchemaRef, status: Status) -> Option<Fill> {
        let place = Place {
            name: "",
            path: self.messages,
            one: false,
            required: true,
            beside: None,
            depth: 0,
            status,
        };
        let alternatives = self.alternatives(schema)?;
        alternatives.iter().find_map(|schema| {
            let fill = match kind(schema)? {
                JsonType::Object => self.object(schema, place),
                JsonType::Array => self.list(schema, place),
                _ => None,
            };
            fill.filter(Fill::tells)
        })
    }

    /// A member of an object: what it is filled with by its name, or else what says nothing, if it has to be there.
    fn member(&self, schema: &SchemaRef, place: Place<'_>) -> Option<Fill> {
        let schema = self.all_of.merged(schema)?;
        let found = self.named(&schema, place);
        found.or_else(|| nothing(&schema).filter(|_| place.required))
    }

    fn named(&self, schema: &Arc<Schema>, place: Place<'_>) -> Option<Fill> {
        if place.depth > DEPTH {
            return None;
        }
        if let Some(values) = &schema.values {
            return fixed(values, place);
        }
        if schema.json_type.is_none() && self.are_apart(schema) {
            let mut choices = schema.any_of.iter().chain(&schema.one_of);
            let inner = place.deeper();
            return choices.find_map(|choice| self.named(&self.all_of.merged(choice)?, inner));
        }
        match kind(schema) {
            Some(JsonType::Boolean) => truth(schema, place),
            Some(JsonType::Integer | JsonType::Number) => number(schema, place),
            Some(JsonType::String) | None => free_text(schema, place),
            Some(JsonType::Array) => self.list(schema, place),
            // What nobody would keep is not looked into: a schema may be as wide as it is deep.
            Some(JsonType::Object) if !place.is_wanted() => None,
            Some(JsonType::Object) => self.object(schema, place).filter(|fill| place.keeps(fill)),
            Some(JsonType::Null) => None,
        }
    }

    /// Whether one of a schema's alternatives is as good as all: any of `anyOf`, and of `oneOf` where each has a type of
    /// its own.
    fn are_apart(&self, schema: &Schema) -> bool {
        if !schema.any_of.is_empty() {
            return schema.one_of.is_empty();
        }
        let mut known = Vec::new();
        let mut apart = schema.one_of.iter().map(|choice| {
            let choice = self.all_of.merged(choice)?;
            let kind = kind(&choice)?;
            let is_new = !known.contains(&kind);
            known.push(kind);
            is_new.then_some(())
        });
        !schema.one_of.is_empty() && apart.all(|one| one.is_some())
    }

    /// An object of which all that is required can be filled.
    fn object(&self, schema: &Schema, place: Place<'_>) -> Option<Fill> {
        if !text::is_plain_object(schema) {
            return None;
        }
        let mut members = Vec::new();
        for (name, property) in &schema.properties {
            let inner = Place {
                name,
                path: place.step(name),
                required: schema.required.contains(name),
                beside: Some(schema),
                ..place.deeper()
            };
            match self.member(property, inner) {
                Some(fill) => members.push((name.clone(), fill)),
                None if inner.required => return None,
                None => {}
            }
        }
        let is_there = |name: &String| members.iter().any(|(known, _)| known == name);
        let count = members.len() as u64;
        let fits = schema.required.iter().all(is_there)
            && schema.min_properties.is_none_or(|least| count >= least)
            && schema.max_properties.is_none_or(|most| count <= most);
        fits.then_some(Fill::Object(members))
    }

    /// A list with an item for each thing that is wrong, or of the steps to one.
    fn list(&self, schema: &Schema, place: Place<'_>) -> Option<Fill> {
        if !text::is_plain_list(schema) {
            return None;
        }
        let item = match &schema.items {
            Some(item) => self.alternatives(item)?,
            None => Vec::new(),
        };
        let takes_texts = item.is_empty() || item.iter().any(|item| text::is_free(item));
        if place.one {
            let is_steps = words::is(place.name, words::STEPS) && takes_texts;
            return is_steps.then_some(Fill::Steps);
        }
        if !place.is_meant() && !place.name.is_empty() && !words::is(place.name, words::LIST) {
            return None;
        }
        if takes_texts {
            return Some(Fill::Messages);
        }
        let inner = Place {
            one: true,
            ..place.deeper()
        };
        let each = item.iter().find_map(|item| self.object(item, inner))?;
        each.tells().then(|| Fill::Each(Box::new(each)))
    }

    /// What a schema may be: itself, or its alternatives.
    fn alternatives(&self, schema: &SchemaRef) -> Option<Vec<Arc<Schema>>> {
        let schema = self.all_of.merged(schema)?;
        if schema.json_type.is_none() && self.are_apart(&schema) {
            let choices = schema.any_of.iter().chain(&schema.one_of);
            return choices.map(|choice| self.all_of.merged(choice)).collect();
        }
        Some(vec![schema])
    }
}

/// The type of a schema, said or meant.
fn kind(schema: &Schema) -> Option<JsonType> {
    let is_object = !schema.properties.is_empty() || !schema.required.is_empty();
    schema.json_type.or(match () {
        () if is_object => Some(JsonType::Object),
        () if schema.items.is_some() => Some(JsonType::Array),
        () => None,
    })
}
