//! The schemas that requests are made of.

use std::collections::HashSet;

use indexmap::IndexMap;
use openapiv3::{
    MediaType, Parameter, ParameterSchemaOrContent, ReferenceOr, RequestBody, SchemaKind,
};
use serde_json::Value;

use crate::diagnostic::{Diagnostics, Origin};
use crate::lower::Lowered;
use crate::model::check::{Unchecked, place_of};
use crate::model::schema::all_of::Schemas;
use crate::model::schema::facts::{Facts, Rest};
use crate::model::schema::part::{Part, component};

/// Says what requests are not checked for, of the schemas that requests are made of.
pub(in crate::model) fn say(
    unchecked: Unchecked,
    lowered: &Lowered,
    schemas: Schemas<'_>,
    diagnostics: &mut Diagnostics,
) {
    if unchecked.is_empty() {
        return;
    }
    let mut asked = Asked {
        schemas,
        places: HashSet::new(),
        keys: HashSet::new(),
    };
    asked.operations(lowered);
    let told = unchecked
        .into_iter()
        .filter(|((owner, _), _)| asked.places.contains(owner));
    diagnostics.extend(told.map(|(_, said)| said));
}

struct Asked<'a> {
    schemas: Schemas<'a>,
    places: HashSet<Origin>,
    keys: HashSet<String>,
}

impl<'a> Asked<'a> {
    fn operations(&mut self, lowered: &'a Lowered) {
        let components = lowered.openapi.components.as_ref();
        let declared = components.map(|components| &components.parameters);
        let bodies = components.map(|components| &components.request_bodies);
        let items = lowered.openapi.paths.paths.values();
        for item in items.filter_map(ReferenceOr::as_item) {
            for (_, operation) in item.iter() {
                let parameters = item.parameters.iter().chain(&operation.parameters);
                for parameter in parameters.filter_map(|parameter| target(declared, parameter)) {
                    self.parameter(parameter);
                }
                let body = operation.request_body.as_ref();
                if let Some(body) = body.and_then(|body| target(bodies, body)) {
                    self.body(body);
                }
            }
        }
    }

    fn parameter(&mut self, parameter: &'a Parameter) {
        match &parameter.parameter_data_ref().format {
            ParameterSchemaOrContent::Schema(schema) => self.visit(&schema.into()),
            ParameterSchemaOrContent::Content(content) => {
                content.values().for_each(|media| self.media(media));
            }
        }
    }

    fn body(&mut self, body: &'a RequestBody) {
        body.content.values().for_each(|media| self.media(media));
    }

    fn media(&mut self, media: &'a MediaType) {
        if let Some(schema) = &media.schema {
            self.visit(&schema.into());
        }
    }

    fn visit(&mut self, part: &Part<'a>) {
        match part {
            Part::Ref(key) => self.component(key),
            Part::Schema(schema) => {
                let mut facts = Facts::of(schema);
                self.places.extend(facts.origin.clone());
                let not = match &schema.schema_kind {
                    SchemaKind::Not { not } => Some(Part::from(not.as_ref())),
                    SchemaKind::Any(any) => any.not.as_deref().map(Part::from),
                    _ => None,
                };
                let choices = facts.take_choices().into_iter().flatten();
                let rest = match facts.rest {
                    Rest::Typed(part) => Some(part),
                    _ => None,
                };
                let lists = choices.chain(facts.all_of);
                let parts = facts.properties.into_values().chain(lists);
                for part in parts.chain(facts.items).chain(rest).chain(not) {
                    self.visit(&part);
                }
                for value in schema.schema_data.extensions.values() {
                    self.references(value);
                }
            }
            Part::Base(part) => self.visit(part),
            Part::All(parts) => parts.iter().for_each(|part| self.visit(part)),
        }
    }

    fn component(&mut self, key: &str) {
        if !self.keys.insert(key.to_owned()) {
            return;
        }
        self.places.insert(place_of(&Part::Ref(key)));
        if let Some(target) = self.schemas.get(key) {
            self.visit(&target.into());
        }
    }

    /// What the schemas in an extension refer to.
    fn references(&mut self, value: &Value) {
        match value {
            Value::Object(map) => {
                if let Some(Value::String(reference)) = map.get("$ref") {
                    self.component(component(reference));
                }
                map.values().for_each(|value| self.references(value));
            }
            Value::Array(list) => list.iter().for_each(|value| self.references(value)),
            _ => {}
        }
    }
}

/// What a reference leads to, through further references.
fn target<'a, T>(
    declared: Option<&'a IndexMap<String, ReferenceOr<T>>>,
    mut item: &'a ReferenceOr<T>,
) -> Option<&'a T> {
    /// More than any chain that is no circle has.
    const HOPS: usize = 64;
    for _ in 0..HOPS {
        match item {
            ReferenceOr::Item(item) => return Some(item),
            ReferenceOr::Reference { reference } => item = declared?.get(component(reference))?,
        }
    }
    None
}
