//! Whether a schema takes one value: yes, no, or it cannot be told.

mod arrays;
mod format;
mod objects;
mod scalars;

use std::cell::Cell;

use serde_json::Value;

pub(crate) use format::is_format;

use super::side::{Party, Side};
use crate::wire::{JsonType, Schema, SchemaRef, equal};

/// How many schemas are asked of one message at most.
const FUEL: u32 = 20_000;

/// How many schemas are asked within one another at most: choices that lead back to themselves end there.
const DEPTH: u32 = 100;

/// Whether a schema takes a value, in the eyes of a party.
pub(super) fn accepts(side: &Side, schema: &Schema, party: Party, value: &Value) -> Option<bool> {
    let evaluation = Evaluation {
        side,
        party,
        fuel: Cell::new(FUEL),
        depth: Cell::new(0),
    };
    evaluation.view(schema, value)
}

struct Evaluation<'s, 'c> {
    side: &'s Side<'c>,
    party: Party,
    fuel: Cell<u32>,
    depth: Cell<u32>,
}

/// All of these: one that fails settles it.
fn all(checks: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    let mut known = Some(true);
    for check in checks {
        match check {
            Some(false) => return check,
            Some(true) => {}
            None => known = None,
        }
    }
    known
}

impl Evaluation<'_, '_> {
    /// Whether what is stated takes the value.
    fn stated(&self, schema: &SchemaRef, value: &Value) -> Option<bool> {
        self.view(&self.side.view(schema, self.party), value)
    }

    /// Whether what was seen takes the value.
    fn view(&self, schema: &Schema, value: &Value) -> Option<bool> {
        let (fuel, depth) = (self.fuel.get().checked_sub(1)?, self.depth.get());
        if depth == DEPTH {
            return None;
        }
        self.fuel.set(fuel);
        self.side.held.set(self.side.held.get() + 1);
        self.depth.set(depth + 1);
        let taken = self.keywords(schema, value);
        self.depth.set(depth);
        taken
    }

    fn keywords(&self, schema: &Schema, value: &Value) -> Option<bool> {
        if schema.nullable && value.is_null() {
            return Some(true);
        }
        let checks: [&dyn Fn() -> Option<bool>; 6] = [
            &|| Some(schema.json_type.is_none_or(|kind| is_type(kind, value))),
            &|| Some(is_listed(schema.values.as_deref(), value)),
            &|| match value {
                Value::Number(number) => scalars::number(schema, number),
                Value::String(text) => scalars::text(self.side, schema, text),
                Value::Array(items) => self.array(schema, items),
                Value::Object(members) => self.object(schema, members),
                Value::Null | Value::Bool(_) => Some(true),
            },
            &|| self.choices(schema, value),
            &|| self.applicators(schema, value),
            &|| self.unknown(schema, value),
        ];
        all(checks.into_iter().map(|check| check()))
    }

    fn choices(&self, schema: &Schema, value: &Value) -> Option<bool> {
        let one_of = &schema.one_of;
        let any = || self.any(&schema.any_of, value);
        if one_of.is_empty() {
            return any();
        }
        let taken: Vec<_> = one_of.iter().map(|one| self.stated(one, value)).collect();
        let count = |of| taken.iter().filter(|one| **one == of).count();
        let one = match (count(Some(true)), count(None)) {
            (1, 0) => Some(true),
            (0, 0) | (2.., _) => Some(false),
            _ => None,
        };
        all([one].into_iter().chain(std::iter::once_with(any)))
    }

    fn any(&self, any_of: &[SchemaRef], value: &Value) -> Option<bool> {
        let mut known = Some(any_of.is_empty());
        for one in any_of {
            match self.stated(one, value) {
                Some(true) => return Some(true),
                Some(false) => {}
                None => known = None,
            }
        }
        known
    }

    fn applicators(&self, schema: &Schema, value: &Value) -> Option<bool> {
        let not = schema.not.iter();
        let not = not.map(|not| self.stated(not, value).map(|taken| !taken));
        let parts = schema.all_of.iter().map(|part| self.stated(part, value));
        let condition = schema.condition.iter().map(|one| {
            let branch = |branch: &Option<SchemaRef>| {
                let branch = branch.as_ref();
                branch.map_or(Some(true), |schema| self.stated(schema, value))
            };
            match self.stated(&one.condition, value) {
                Some(true) => branch(&one.then),
                Some(false) => branch(&one.otherwise),
                None => all([branch(&one.then), branch(&one.otherwise)]).filter(|taken| *taken),
            }
        });
        all(not.chain(parts).chain(condition))
    }

    /// The keywords that are not evaluated.
    #[allow(clippy::unused_self, reason = "it is one of the checks")]
    fn unknown(&self, schema: &Schema, value: &Value) -> Option<bool> {
        let unevaluated = match value {
            Value::Object(_) => schema.unevaluated_properties.is_some(),
            Value::Array(_) => schema.unevaluated_items.is_some(),
            _ => false,
        };
        let dynamic = schema.dynamic_ref.is_some() || schema.recursive_ref.is_some();
        (!unevaluated && !dynamic).then_some(true)
    }
}

/// Whether a value is of a type: `1.0` is an integer.
pub(crate) fn is_type(kind: JsonType, value: &Value) -> bool {
    match kind {
        JsonType::Null => value.is_null(),
        JsonType::Boolean => value.is_boolean(),
        JsonType::Integer => value.as_number().is_some_and(|number| {
            number.is_i64()
                || number.is_u64()
                || number.as_f64().is_some_and(|float| float.fract() == 0.0)
        }),
        JsonType::Number => value.is_number(),
        JsonType::String => value.is_string(),
        JsonType::Array => value.is_array(),
        JsonType::Object => value.is_object(),
    }
}

fn is_listed(values: Option<&[Value]>, value: &Value) -> bool {
    values.is_none_or(|values| values.iter().any(|listed| equal(listed, value)))
}
