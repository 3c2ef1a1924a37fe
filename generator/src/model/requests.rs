//! The schemas that requests are made of.

use std::collections::HashSet;

use crate::diagnostic::{Diagnostics, Origin};
use crate::model::check::{Unchecked, place_of};
use crate::model::schema::all_of::Schemas;
use crate::model::schema::part::Part;
use crate::wire::{Contract, Map, MediaType, ParameterValue, SchemaRef};

/// Says what requests are not checked for, of the schemas that requests are made of.
pub(in crate::model) fn say(
    unchecked: Unchecked,
    contract: &Contract,
    diagnostics: &mut Diagnostics,
) {
    if unchecked.is_empty() {
        return;
    }
    let mut asked = Asked {
        schemas: &contract.schemas,
        places: HashSet::new(),
        keys: HashSet::new(),
    };
    asked.operations(contract);
    let told = unchecked
        .into_iter()
        .filter(|((owner, _), _)| asked.places.contains(owner));
    diagnostics.extend(told.map(|(_, said)| said));
}

struct Asked<'a> {
    schemas: Schemas<'a>,
    places: HashSet<Origin>,
    keys: HashSet<&'a str>,
}

impl<'a> Asked<'a> {
    fn operations(&mut self, contract: &'a Contract) {
        for item in contract.paths.values() {
            for (_, operation) in item.iter() {
                let parameters = item.parameters.iter().chain(&operation.parameters);
                for parameter in parameters {
                    match &parameter.item.value {
                        ParameterValue::Schema(schema) => self.visit(schema),
                        ParameterValue::Content(content) => self.content(content),
                    }
                }
                if let Some(body) = &operation.request_body {
                    self.content(&body.item.content);
                }
            }
        }
    }

    fn content(&mut self, content: &'a Map<MediaType>) {
        for schema in content.values().filter_map(|media| media.schema.as_ref()) {
            self.visit(schema);
        }
    }

    fn visit(&mut self, schema: &'a SchemaRef) {
        match schema {
            SchemaRef::Component(key) => self.component(key),
            SchemaRef::Inline(schema) => {
                self.places.insert(schema.at.origin());
                for child in schema.children() {
                    self.visit(child);
                }
            }
        }
    }

    fn component(&mut self, key: &'a str) {
        if !self.keys.insert(key) {
            return;
        }
        self.places.insert(place_of(&Part::Ref(key)));
        if let Some(target) = self.schemas.get(key) {
            self.visit(target);
        }
    }
}
