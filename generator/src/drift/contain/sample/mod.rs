//! Messages of a schema: small ones, full ones, and those near what another schema refuses.

mod arrays;
mod numbers;
mod objects;
mod texts;

pub(super) use arrays::item_schema;

use std::cell::Cell;
use std::sync::Arc;

use serde_json::Value;

use super::accepts::accepts;
use super::side::{Part, Party, Side, choice, is_never};
use crate::wire::{JsonType, Schema, SchemaRef};

/// How many values one message is made of at most.
const FUEL: u32 = 1_500;

/// How deep optional parts are filled in: what holds itself ends there.
const FULL_DEPTH: u32 = 3;

/// How deep a message may be.
const DEPTH: u32 = 60;

/// How much of a message is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Only what is required.
    Least,
    /// Every property that is declared, and an item in every array.
    Most,
}

/// A valid message of a schema, where one is found.
pub fn sample(side: &Side, schema: &SchemaRef, fill: Fill) -> Option<Value> {
    let view = side.view(schema, Party::Sender);
    let message = Sampler::of(side).value(&view, fill)?;
    let is_valid = accepts(side, &view, Party::Sender, &message) == Some(true);
    is_valid.then_some(message)
}

/// Makes messages that a producer may send. They are valid as far as its keywords can be satisfied one by one: whoever
/// takes one holds it against the whole schema.
pub(super) struct Sampler<'s, 'c> {
    pub(super) side: &'s Side<'c>,
    fuel: Cell<u32>,
    depth: Cell<u32>,
}

impl<'s, 'c> Sampler<'s, 'c> {
    pub(super) fn of(side: &'s Side<'c>) -> Self {
        Self {
            side,
            fuel: Cell::new(FUEL),
            depth: Cell::new(0),
        }
    }

    fn stated(&self, schema: &SchemaRef, fill: Fill) -> Option<Value> {
        self.value(&self.side.view(schema, Party::Sender), fill)
    }

    pub(super) fn value(&self, schema: &Arc<Schema>, fill: Fill) -> Option<Value> {
        let (fuel, depth) = (self.fuel.get().checked_sub(1)?, self.depth.get());
        if depth == DEPTH || is_never(schema) {
            return None;
        }
        self.fuel.set(fuel);
        self.depth.set(depth + 1);
        let value = self.any_value(schema, fill);
        self.depth.set(depth);
        value.or_else(|| schema.nullable.then_some(Value::Null))
    }

    fn any_value(&self, schema: &Arc<Schema>, fill: Fill) -> Option<Value> {
        if let Some(values) = &schema.values {
            return values
                .iter()
                .find(|value| self.is_valid(schema, value))
                .cloned();
        }
        if choice(schema).is_empty() {
            return self.typed(schema, kind(schema), fill);
        }
        let branches = self.side.branches(schema);
        branches.iter().find_map(|branch| self.value(branch, fill))
    }

    fn typed(&self, schema: &Arc<Schema>, kind: JsonType, fill: Fill) -> Option<Value> {
        match kind {
            JsonType::Null => Some(Value::Null),
            JsonType::Boolean => Some(Value::Bool(true)),
            JsonType::Array => self.array(schema, fill),
            JsonType::Object => self.object(schema, fill, None),
            _ => {
                let typed = self.side.part(schema, Part::Typed(kind), |own| {
                    own.json_type = Some(kind);
                });
                let mut values = scalars(self.side, &typed, None).into_iter();
                values.find(|value| self.is_valid(&typed, value))
            }
        }
    }

    fn is_valid(&self, schema: &Schema, value: &Value) -> bool {
        accepts(self.side, schema, Party::Sender, value) == Some(true)
    }

    /// Values of a typed schema, those first that another schema may refuse.
    pub(super) fn near(&self, sent: &Arc<Schema>, read: &Schema) -> Vec<Value> {
        match sent.json_type {
            _ if !choice(sent).is_empty() => {
                let branches = self.side.branches(sent);
                let each = branches.iter();
                each.flat_map(|branch| self.of_each_fill(branch)).collect()
            }
            None => self.of_each_fill(sent),
            Some(JsonType::Array) => self.arrays(sent, read),
            Some(JsonType::Object) => self.objects(sent, read),
            Some(_) => scalars(self.side, sent, Some(read)),
        }
    }

    fn of_each_fill(&self, sent: &Arc<Schema>) -> Vec<Value> {
        let fills = [Fill::Least, Fill::Most].into_iter();
        fills.filter_map(|fill| self.value(sent, fill)).collect()
    }
}

fn scalars(side: &Side, sent: &Schema, read: Option<&Schema>) -> Vec<Value> {
    let schemas = [Some(sent), read].into_iter().flatten();
    match sent.json_type {
        Some(JsonType::String) => texts::near(side, sent, read),
        Some(JsonType::Integer) => numbers::near(schemas, true),
        Some(JsonType::Number) => numbers::near(schemas, false),
        Some(JsonType::Boolean) => vec![Value::Bool(true), Value::Bool(false)],
        _ => vec![Value::Null],
    }
}

/// The type of an example: the one that is said, or that the keywords are about.
fn kind(schema: &Schema) -> JsonType {
    let is_object = !schema.properties.is_empty() || !schema.required.is_empty();
    let is_array = schema.items.is_some() || !schema.prefix_items.is_empty();
    let is_number = schema.minimum.is_some() || schema.maximum.is_some();
    schema.json_type.unwrap_or(match () {
        () if is_object => JsonType::Object,
        () if is_array => JsonType::Array,
        () if is_number || schema.multiple_of.is_some() => JsonType::Number,
        () => JsonType::String,
    })
}
