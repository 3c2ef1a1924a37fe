//! What the document says that an event's deliveries hold at a place: constants of the schema, and examples.

use indexmap::IndexSet;
use serde_json::Value;

use super::Inbound;
use super::examples::{MAX_PLACES, at, members, parsed, value_of};
use crate::model::contract::EventPlace;
use crate::model::schema::all_of::{Schemas, merge};
use crate::model::schema::choices::simplify;
use crate::model::schema::lookup;
use crate::model::schema::resolved::ResolvedSchema;
use crate::model::schema::view::SchemaView;
use crate::wire::{Location, Parameter, ParameterValue};

/// How many steps lead to a place at the most: arrays of arrays have an end.
const MAX_STEPS: usize = 8;

/// What an event says at a place.
#[derive(Clone, Debug, Default)]
pub(super) struct Evidence {
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
        if let Some(view) = self.event.view() {
            self.below(&view, depth, &mut Vec::new(), &mut places);
        }
        for shown in &self.shown {
            members(shown, depth, &mut Vec::new(), &mut places);
        }
        places
    }

    fn below(
        &self,
        view: &SchemaView<'a>,
        depth: usize,
        above: &mut Vec<String>,
        out: &mut IndexSet<Vec<String>>,
    ) {
        if out.len() >= MAX_PLACES || above.len() >= MAX_STEPS {
            return;
        }
        for resolved in self.read(view) {
            if let Some(items) = &resolved.items {
                above.push("0".to_owned());
                self.below(items, depth, above, out);
                above.pop();
            }
            for (name, view) in &resolved.properties {
                above.push((*name).to_owned());
                if depth == 1 {
                    out.insert(above.clone());
                } else {
                    self.below(view, depth - 1, above, out);
                }
                above.pop();
            }
        }
    }

    /// A schema, or the alternatives that it is a choice of.
    fn read(&self, view: &SchemaView<'a>) -> Vec<ResolvedSchema<'a>> {
        let resolved = simplify(self.schemas, merge(self.schemas, view));
        let alternatives = resolved.one_of.iter().map(|view| merge(self.schemas, view));
        let mut all: Vec<ResolvedSchema> = alternatives.collect();
        if all.is_empty() || !resolved.properties.is_empty() {
            all.push(resolved);
        }
        all
    }

    /// What it says at a place.
    pub(super) fn evidence(&self, place: &EventPlace) -> Evidence {
        let mut evidence = match place {
            EventPlace::Header(name) => self.header(name),
            EventPlace::Path(steps) => self.path(steps),
        };
        evidence.examples = evidence
            .examples
            .into_iter()
            .collect::<IndexSet<_>>()
            .into_iter()
            .collect();
        evidence.examples.retain(|example| !example.is_empty());
        evidence
    }

    fn header_parameters(&self) -> impl Iterator<Item = &'a Parameter> {
        let parameters = self.event.parameters.iter().copied();
        parameters.filter(|parameter| parameter.location == Location::Header)
    }

    fn header(&self, name: &str) -> Evidence {
        let mut headers = self.header_parameters();
        let Some(parameter) = headers.find(|header| header.name.eq_ignore_ascii_case(name)) else {
            return Evidence::default();
        };
        let named = parameter.examples.values().filter_map(value_of);
        let mut evidence = Evidence {
            required: parameter.required,
            examples: named.chain(&parameter.example).filter_map(text).collect(),
            ..Evidence::default()
        };
        if let ParameterValue::Schema(schema) = &parameter.value {
            let view = SchemaView::from(schema);
            evidence.constants = constants(&merge(self.schemas, &view));
            evidence
                .examples
                .extend(self.examples(&view).iter().filter_map(text));
        }
        evidence
    }

    fn path(&self, steps: &[String]) -> Evidence {
        let mut evidence = self
            .event
            .view()
            .map_or_else(Evidence::default, |view| self.at(&view, steps));
        let shown = self.shown.iter().filter_map(|shown| at(shown, steps));
        evidence.examples.extend(shown.filter_map(text));
        evidence
    }

    /// What a schema says some steps below; a choice, what all its alternatives say.
    fn at(&self, view: &SchemaView<'a>, steps: &[String]) -> Evidence {
        let shown = self.examples(view);
        let mut evidence = match steps.split_first() {
            None => self.leaf(view),
            Some((step, below)) => self.step(view, step, below),
        };
        let shown = shown.iter().filter_map(|shown| at(shown, steps));
        evidence.examples.extend(shown.filter_map(text));
        evidence
    }

    fn leaf(&self, view: &SchemaView<'a>) -> Evidence {
        let resolved = simplify(self.schemas, merge(self.schemas, view));
        Evidence {
            required: true,
            constants: constants(&resolved),
            examples: Vec::new(),
        }
    }

    fn step(&self, view: &SchemaView<'a>, step: &str, below: &[String]) -> Evidence {
        let mut all = Vec::new();
        for resolved in self.read(view) {
            let item = resolved
                .items
                .as_ref()
                .filter(|_| step.parse::<usize>().is_ok());
            let Some(view) = resolved.properties.get(step).or(item) else {
                // The alternatives beside it may hold it; without, it is not there.
                all.push(None);
                continue;
            };
            let mut evidence = self.at(view, below);
            evidence.required &= item.is_some() || resolved.required.contains(&step);
            all.push(Some(evidence));
        }
        let known = all.iter().flatten().count();
        let mut sum = Evidence {
            required: known == all.len() && all.iter().flatten().all(|evidence| evidence.required),
            ..Evidence::default()
        };
        let open = all
            .iter()
            .flatten()
            .any(|evidence| evidence.constants.is_empty());
        for evidence in all.into_iter().flatten() {
            sum.examples.extend(evidence.examples);
            if !open {
                sum.constants.extend(evidence.constants);
            }
        }
        sum
    }

    /// The examples of a schema: `example`, `examples`.
    fn examples(&self, view: &SchemaView<'a>) -> Vec<Value> {
        let Some(schema) = lookup::schema(self.schemas, view) else {
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
fn constants(resolved: &ResolvedSchema) -> Vec<String> {
    resolved.values.iter().flatten().filter_map(text).collect()
}
