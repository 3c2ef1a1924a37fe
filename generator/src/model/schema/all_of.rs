//! `allOf` flattened: the facts of a schema together with those of everything it is made of.

use std::collections::HashSet;

use serde_json::Value;

use super::facts::{Facts, Rest};
use super::part::Part;
use crate::wire::{Map, SchemaRef};

/// The component schemas, by key.
pub(in crate::model) type Schemas<'a> = &'a Map<SchemaRef>;

/// All facts of a part. A component that it is made of in several ways, of itself too, is followed once.
pub(in crate::model) fn gather<'a>(schemas: Schemas<'a>, part: &Part<'a>) -> Facts<'a> {
    let mut way = Way {
        schemas,
        trail: Vec::new(),
        met: HashSet::new(),
    };
    way.follow(part).unwrap_or_default()
}

/// The way through the components.
struct Way<'a> {
    schemas: Schemas<'a>,
    /// Those that lead to the present place.
    trail: Vec<&'a str>,
    /// Those whose facts are told already.
    met: HashSet<&'a str>,
}

impl<'a> Way<'a> {
    fn follow(&mut self, part: &Part<'a>) -> Option<Facts<'a>> {
        match part {
            Part::Ref(key) => self.component(key),
            Part::Schema(schema) => Some(self.flatten(Facts::of(schema))),
            Part::Base(part) => {
                let mut facts = self.follow(part)?;
                facts.take_choices();
                Some(facts)
            }
            Part::All(parts) => Some(self.flatten(Facts {
                all_of: parts.clone(),
                ..Facts::default()
            })),
        }
    }

    fn component(&mut self, key: &'a str) -> Option<Facts<'a>> {
        if !self.met.insert(key) {
            return None;
        }
        let target = self.schemas.get(key)?;
        self.trail.push(key);
        let facts = self.follow(&target.into());
        self.trail.pop();
        let mut facts = facts?;
        // What is one of a base's alternatives is not a choice among them.
        let is_this = |part: &Part| matches!(part, Part::Ref(key) if self.trail.contains(key));
        for choice in facts.take_choices() {
            if !choice.iter().any(is_this) {
                facts.choose(choice);
            }
        }
        // A base's discriminator tells its children apart; a child has none.
        if facts.one_of.is_empty() && !self.trail.is_empty() {
            facts.discriminator = None;
        }
        Some(facts)
    }

    fn flatten(&mut self, mut own: Facts<'a>) -> Facts<'a> {
        let parts = std::mem::take(&mut own.all_of);
        let inherited = parts.into_iter().filter_map(|part| self.follow(&part));
        let Some(inherited) = inherited.reduce(both) else {
            return own;
        };
        let nullable = own.nullable || inherited.nullable && own.kind.is_none();
        let mut facts = both(inherited.clone(), own.clone());
        facts.origin = own.origin.or(inherited.origin);
        facts.title = own.title;
        facts.description = own.description.or(inherited.description);
        facts.deprecated = own.deprecated;
        facts.nullable = nullable;
        facts
    }
}

/// What holds for a value that fits both; the second is the more specific.
pub(in crate::model) fn both<'a>(mut facts: Facts<'a>, next: Facts<'a>) -> Facts<'a> {
    for (name, part) in next.properties {
        match facts.properties.get_mut(name) {
            None => {
                facts.properties.insert(name, part);
            }
            Some(Part::All(parts)) => parts.push(part),
            Some(present) => *present = Part::All(vec![present.clone(), part]),
        }
    }
    join(&mut facts.required, next.required);
    join(&mut facts.left_out, next.left_out);
    join(&mut facts.left_open, next.left_open);
    facts.leave_out();
    if !matches!(next.rest, Rest::Unsaid | Rest::Closed) {
        facts.rest = next.rest;
    }
    facts.values = match (facts.values, next.values) {
        (Some(a), Some(b)) => Some(common(a, &b)),
        (a, b) => b.or(a),
    };
    facts.value_names.extend(next.value_names);
    for choice in std::iter::once(next.one_of).chain(next.beside) {
        facts.choose(choice);
    }
    facts.nullable &= next.nullable;
    facts.sensitive |= next.sensitive;
    facts.empty |= next.empty;
    facts.kind = next.kind.or(facts.kind);
    facts.format = next.format.or(facts.format);
    facts.minimum = stricter(facts.minimum, next.minimum, f64::max);
    facts.maximum = stricter(facts.maximum, next.maximum, f64::min);
    facts.mixed |= next.mixed;
    facts.items = next.items.or(facts.items);
    facts.discriminator = next.discriminator.or(facts.discriminator);
    facts.example = next.example.or(facts.example);
    facts.description = next.description.or(facts.description);
    facts
}

fn stricter(a: Option<f64>, b: Option<f64>, of: fn(f64, f64) -> f64) -> Option<f64> {
    match (a, b) {
        (Some(a), Some(b)) => Some(of(a, b)),
        (a, b) => a.or(b),
    }
}

/// Adds the names that are not there yet.
fn join<'a>(names: &mut Vec<&'a str>, further: Vec<&'a str>) {
    for name in further {
        if !names.contains(&name) {
            names.push(name);
        }
    }
}

/// The values both lists have; the narrower list where they share none.
fn common(a: Vec<Value>, b: &[Value]) -> Vec<Value> {
    let shared: Vec<Value> = a.into_iter().filter(|value| b.contains(value)).collect();
    if shared.is_empty() {
        b.to_vec()
    } else {
        shared
    }
}
