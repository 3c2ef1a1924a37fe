//! What of a value its schema does not allow, or does not declare: each thing with the keyword that says so.
//!
//! Other than [`contain`](crate::drift::contain), which answers whether a message is taken at all, this goes down to what is
//! wrong in it, through schemas as they are written, so that each keyword keeps its place.

mod arrays;
mod choices;
mod objects;
mod scalars;
mod types;
mod witness;

use serde_json::Value;

use super::Found;
use crate::drift::Check;
use crate::pointer;
use crate::probe::api::Api;
use crate::wire::{At, Schema, SchemaRef};

/// How many schemas are asked within one another at most.
const DEPTH: usize = 100;

/// Everything that a schema has against a value.
pub fn check(api: &Api<'_>, schema: &SchemaRef, value: &Value) -> Vec<Found> {
    let look = Look {
        api,
        whole: value,
        depth: 0,
    };
    look.value(schema, value, "", true)
}

/// A value that is looked at, somewhere in a message.
#[derive(Clone, Copy)]
struct Look<'l> {
    api: &'l Api<'l>,
    whole: &'l Value,
    depth: usize,
}

impl Look<'_> {
    /// What a schema has against a value. A whole schema is asked for what it declares too, a part of one is not.
    fn value(self, schema: &SchemaRef, value: &Value, pointer: &str, is_whole: bool) -> Vec<Found> {
        let Some(stated) = self.api.contract().resolve(schema) else {
            return Vec::new();
        };
        if self.depth == DEPTH || (stated.nullable && value.is_null()) {
            return Vec::new();
        }
        let below = Self {
            depth: self.depth + 1,
            ..self
        };
        let mut found = below.keywords(stated, value, pointer);
        if is_whole && found.is_empty() {
            found.extend(below.undeclared(schema, value, pointer));
        }
        if self.api.is_secret(schema) {
            witness::hide(&mut found);
        }
        found
    }

    fn keywords(self, schema: &Schema, value: &Value, pointer: &str) -> Vec<Found> {
        if let Some(found) = self.json_type(schema, value, pointer) {
            return vec![found];
        }
        let mut found: Vec<Found> = self.listed(schema, value, pointer).into_iter().collect();
        match value {
            Value::Number(number) => found.extend(self.number(schema, number, pointer)),
            Value::String(text) => found.extend(self.text(schema, text, pointer)),
            Value::Array(items) => found.extend(self.array(schema, items, pointer)),
            Value::Object(members) => found.extend(self.object(schema, members, pointer)),
            Value::Null | Value::Bool(_) => {}
        }
        for part in &schema.all_of {
            found.extend(self.value(part, value, pointer, false));
        }
        found.extend(self.choices(schema, value, pointer));
        found.extend(self.applied(schema, value, pointer));
        found
    }

    /// Something about the value at a pointer.
    fn found(
        self,
        check: &'static Check,
        at: At,
        pointer: &str,
        message: impl Into<String>,
    ) -> Found {
        let mut found = Found::new(check, at, message);
        found.witness = Some(witness::of(self.whole, pointer));
        found
    }
}

/// A keyword of a schema, where it stands.
fn keyword(schema: &Schema, keyword: &str) -> At {
    schema.keywords.at(&schema.at, keyword)
}

/// The pointer of a member.
fn below(pointer: &str, name: &str) -> String {
    format!("{pointer}/{}", pointer::escaped(name))
}
