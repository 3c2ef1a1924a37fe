//! What the document says that an event's deliveries hold at a place: constants of the schema, and examples.

use indexmap::IndexSet;
use serde_json::Value;

use super::Inbound;
use super::columns::MAX_PLACES;
use super::examples::{at, members, parsed, value_of};
use crate::model::contract::EventPlace;
use crate::model::schema::all_of::{Schemas, gather};
use crate::model::schema::choices::simplify;
use crate::model::schema::facts::Facts;
use crate::model::schema::lookup;
use crate::model::schema::part::Part;
use crate::wire::{Location, Parameter, ParameterValue};

/// How many steps lead to a place at the most: arrays of arrays have an end.
const MAX_STEPS: usize = 8;

/// What an event says at a place.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    /// Whether every delivery has it.
    pub(super) required: bool,
    /// The texts that it is limited to.
    pub(super) constants: Vec<String>,
    /// The texts that examples have there.
    pub(super) examples: Vec<String>,
}

/// A number, a truth value or a text as a name of an event.
pub(super) fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Bool(_) | Value::Number(_) => Some(value.to_string()),
        _ => None,
    }
}

/// An event that is asked what it says.
pub(super) struct Witness<'e, 'a> {
    schemas: Schemas<'a>,
    event: &'e Inbound<'a>,
    /// Whole deliveries that the document shows.
    shown: Vec<Value>,
}

impl<'e, 'a> Witness<'e, 'a> {
    pub(super) fn new(schemas: Schemas<'a>, event: &'e Inbound<'a>) -> Self {
        let media = event.payload;
        let named = media.into_iter().flat_map(|media| media.examples.values());
        let values = named
            .filter_map(value_of)
            .chain(media.and_then(|media| media.example.as_ref()));
        Self {
            schemas,
            event,
            shown: values.map(parsed).collect(),
        }
    }

    /// The headers of its deliveries.
    pub(super) fn headers(&self) -> impl Iterator<Item = EventPlace> {
        let headers = self.header_parameters();
        headers.map(|parameter| EventPlace::Header(parameter.name.clone()))
    }

    /// The places of its payload with as many named steps.
    pub(super) fn places(&self, depth: usize) -> IndexSet<Vec<String>> {
        let mut places = IndexSet::new();
        if let Some(part) = self.event.part() {
            self.below(&part, depth, &mut Vec::new(), &mut places);
        }
        for shown in &self.shown {
            members(shown, depth, &mut Vec::new(), &mut places);
        }
        places
    }

    fn below(
        &self,
        part: &Part<'a>,
        depth: usize,
        above: &mut Vec<String>,
        out: &mut IndexSet<Vec<String>>,
    ) {
        if out.len() >= MAX_PLACES || above.len() >= MAX_STEPS {
            return;
        }
        for facts in self.read(part) {
            if let Some(items) = &facts.items {
                above.push("0".to_owned());
                self.below(items, depth, above, out);
                above.pop();
            }
            for (name, part) in &facts.properties {
                above.push((*name).to_owned());
                if depth == 1 {
                    out.insert(above.clone());
                } else {
                    self.below(part, depth - 1, above, out);
                }
                above.pop();
            }
        }
    }

    /// A schema, or the alternatives that it is a choice of.
    fn read(&self, part: &Part<'a>) -> Vec<Facts<'a>> {
        let facts = simplify(self.schemas, gather(self.schemas, part));
        let alternatives = facts.one_of.iter().map(|part| gather(self.schemas, part));
        let mut all: Vec<Facts> = alternatives.collect();
        if all.is_empty() || !facts.properties.is_empty() {
            all.push(facts);
        }
        all
    }

    /// What it says at a place.
    pub(super) fn said(&self, place: &EventPlace) -> Said {
        let mut said = match place {
            EventPlace::Header(name) => self.header(name),
            EventPlace::Path(steps) => self.path(steps),
        };
        said.examples = said
            .examples
            .into_iter()
            .collect::<IndexSet<_>>()
            .into_iter()
            .collect();
        said.examples.retain(|example| !example.is_empty());
        said
    }

    fn header_parameters(&self) -> impl Iterator<Item = &'a Parameter> {
        let parameters = self.event.parameters.iter().copied();
        parameters.filter(|parameter| parameter.location == Location::Header)
    }

    fn header(&self, name: &str) -> Said {
        let mut headers = self.header_parameters();
        let Some(parameter) = headers.find(|header| header.name.eq_ignore_ascii_case(name)) else {
            return Said::default();
        };
        let named = parameter.examples.values().filter_map(value_of);
        let mut said = Said {
            required: parameter.required,
            examples: named.chain(&parameter.example).filter_map(text).collect(),
            ..Said::default()
        };
        if let ParameterValue::Schema(schema) = &parameter.value {
            let part = Part::from(schema);
            said.constants = constants(&gather(self.schemas, &part));
            said.examples
                .extend(self.examples(&part).iter().filter_map(text));
        }
        said
    }

    fn path(&self, steps: &[String]) -> Said {
        let mut said = self
            .event
            .part()
            .map_or_else(Said::default, |part| self.at(&part, steps));
        let shown = self.shown.iter().filter_map(|shown| at(shown, steps));
        said.examples.extend(shown.filter_map(text));
        said
    }

    /// What a schema says some steps below; a choice, what all its alternatives say.
    fn at(&self, part: &Part<'a>, steps: &[String]) -> Said {
        let shown = self.examples(part);
        let mut said = match steps.split_first() {
            None => self.leaf(part),
            Some((step, below)) => self.step(part, step, below),
        };
        let shown = shown.iter().filter_map(|shown| at(shown, steps));
        said.examples.extend(shown.filter_map(text));
        said
    }

    fn leaf(&self, part: &Part<'a>) -> Said {
        let facts = simplify(self.schemas, gather(self.schemas, part));
        Said {
            required: true,
            constants: constants(&facts),
            examples: Vec::new(),
        }
    }

    fn step(&self, part: &Part<'a>, step: &str, below: &[String]) -> Said {
        let mut all = Vec::new();
        for facts in self.read(part) {
            let item = facts
                .items
                .as_ref()
                .filter(|_| step.parse::<usize>().is_ok());
            let Some(part) = facts.properties.get(step).or(item) else {
                // The alternatives beside it may hold it; without, it is not there.
                all.push(None);
                continue;
            };
            let mut said = self.at(part, below);
            said.required &= item.is_some() || facts.required.contains(&step);
            all.push(Some(said));
        }
        let known = all.iter().flatten().count();
        let mut sum = Said {
            required: known == all.len() && all.iter().flatten().all(|said| said.required),
            ..Said::default()
        };
        let open = all.iter().flatten().any(|said| said.constants.is_empty());
        for said in all.into_iter().flatten() {
            sum.examples.extend(said.examples);
            if !open {
                sum.constants.extend(said.constants);
            }
        }
        sum
    }

    /// The examples of a schema: `example`, `examples`.
    fn examples(&self, part: &Part<'a>) -> Vec<Value> {
        let Some(schema) = lookup::schema(self.schemas, part) else {
            return Vec::new();
        };
        let examples = &schema.prose.examples;
        let several: Vec<&Value> = match &examples.several {
            Some(Value::Array(list)) => list.iter().collect(),
            Some(Value::Object(map)) => map.values().collect(),
            _ => Vec::new(),
        };
        several
            .into_iter()
            .chain(&examples.one)
            .map(parsed)
            .collect()
    }
}

/// The values that a schema is limited to, as texts.
fn constants(facts: &Facts) -> Vec<String> {
    facts.values.iter().flatten().filter_map(text).collect()
}
