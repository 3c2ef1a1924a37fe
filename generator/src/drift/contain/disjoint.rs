//! Whether nothing that is sent fits a schema: told by types, values, ranges, and properties that must be there.

use std::cell::Cell;
use std::sync::Arc;

use serde_json::Value;

use super::Reader;
use super::accepts::accepts;
use super::ask::Contain;
use super::range::{is_apart, lower, upper};
use super::rules::{TYPES, finite, is_overlapping, lengths};
use super::side::{Part, Party, choice, is_never};
use crate::wire::{JsonType, Schema, SchemaOrBool, SchemaRef};

/// How deep properties are compared.
const DEPTH: u32 = 5;

/// How many pairs are compared at most.
const FUEL: u32 = 500;

impl Contain<'_> {
    /// Whether the reader's schema takes nothing of what is sent.
    pub(super) fn is_disjoint(
        &self,
        sent: &Arc<Schema>,
        read: &Arc<Schema>,
        reader: Reader,
    ) -> bool {
        Disjoint {
            contain: self,
            reader,
            fuel: Cell::new(FUEL),
        }
        .views(sent, read, DEPTH)
    }
}

struct Disjoint<'s, 'a> {
    contain: &'s Contain<'a>,
    reader: Reader,
    fuel: Cell<u32>,
}

impl Disjoint<'_, '_> {
    fn is_refused(&self, read: &Schema, value: &Value) -> bool {
        let party = Party::Reader(self.reader);
        accepts(self.contain.reader, read, party, value) == Some(false)
    }

    fn is_unsent(&self, sent: &Schema, value: &Value) -> bool {
        accepts(self.contain.sender, sent, Party::Sender, value) == Some(false)
    }

    fn views(&self, sent: &Arc<Schema>, read: &Arc<Schema>, depth: u32) -> bool {
        let Some(fuel) = self.fuel.get().checked_sub(1).filter(|_| depth > 0) else {
            return false;
        };
        self.fuel.set(fuel);
        let side = self.contain.sender;
        let is_out = |value: &Value| self.is_unsent(sent, value) || self.is_refused(read, value);
        if is_never(sent) || is_never(read) {
            return true;
        }
        if let Some(values) = finite(sent) {
            return values.iter().all(is_out);
        }
        if let Some(values) = &read.values
            && values.iter().all(is_out)
            && (!read.nullable || is_out(&Value::Null))
        {
            return true;
        }
        if sent.nullable {
            let others = side.part(sent, Part::NotNull, |own| own.nullable = false);
            return is_out(&Value::Null) && self.views(&others, read, depth);
        }
        if !choice(sent).is_empty() {
            let branches = side.branches(sent);
            return branches
                .iter()
                .all(|branch| self.views(branch, read, depth - 1));
        }
        if sent.json_type.is_none() {
            return TYPES.into_iter().all(|kind| {
                let typed = side.part(sent, Part::Typed(kind), |own| own.json_type = Some(kind));
                self.views(&typed, read, depth)
            });
        }
        self.typed(sent, read, depth)
    }

    /// What is sent is of one type, and not `null`.
    fn typed(&self, sent: &Arc<Schema>, read: &Arc<Schema>, depth: u32) -> bool {
        let is_other = |(sent, read)| !is_overlapping(sent, read);
        if sent.json_type.zip(read.json_type).is_some_and(is_other) {
            return true;
        }
        let apart = |one: &SchemaRef| {
            let one = self.contain.reader.view(one, Party::Reader(self.reader));
            self.views(sent, &one, depth - 1)
        };
        let lists = [&read.one_of, &read.any_of];
        let mut lists = lists.into_iter().filter(|list| !list.is_empty());
        lists.any(|list| list.iter().all(apart))
            || read.all_of.iter().any(apart)
            || match sent.json_type {
                Some(JsonType::Integer | JsonType::Number) => {
                    is_apart(upper(sent).as_ref(), lower(read).as_ref())
                        || is_apart(upper(read).as_ref(), lower(sent).as_ref())
                }
                Some(JsonType::String) => is_counted_apart(lengths(sent), lengths(read)),
                Some(JsonType::Array) => is_counted_apart(counts(sent), counts(read)),
                Some(JsonType::Object) => self.objects(sent, read, depth),
                _ => false,
            }
    }

    /// A property that must be there holds what the other side cannot.
    fn objects(&self, sent: &Arc<Schema>, read: &Schema, depth: u32) -> bool {
        let declared = self.contain.declared(sent);
        let mut required = sent.required.iter().chain(&read.required);
        required.any(|name| {
            if !self.contain.may_have(sent, name) {
                return true;
            }
            let (Some(own), Some(other)) = (declared.get(name), member(read, name)) else {
                return false;
            };
            let own = self.contain.sender.view(own, Party::Sender);
            let other = match other {
                SchemaOrBool::Schema(other) => {
                    self.contain.reader.view(&other, Party::Reader(self.reader))
                }
                SchemaOrBool::Bool(true) => return false,
                SchemaOrBool::Bool(false) => return true,
            };
            self.views(&own, &other, depth - 1)
        })
    }
}

/// What a reader asks of a property.
fn member(read: &Schema, name: &str) -> Option<SchemaOrBool> {
    if let Some(property) = read.properties.get(name) {
        return Some(SchemaOrBool::Schema(property.clone()));
    }
    let others = read.additional_properties.clone();
    others.filter(|_| read.pattern_properties.is_empty())
}

fn counts(schema: &Schema) -> (u64, u64) {
    let least = schema.min_items.unwrap_or(0);
    (least, schema.max_items.unwrap_or(u64::MAX))
}

fn is_counted_apart(a: (u64, u64), b: (u64, u64)) -> bool {
    a.1 < b.0 || b.1 < a.0
}
