//! Schemas of two contracts that say the same, whatever their components are called.

use std::collections::HashSet;
use std::sync::Arc;

use super::Reader;
use super::ask::Contain;
use super::known::Pair;
use super::side::Party;
use crate::wire::{Conditional, Map, Schema, SchemaOrBool, SchemaRef};

/// More pairs than this are not compared.
const MOST: usize = 2_000;

/// How deep pairs are compared within one another.
const DEPTH: usize = 40;

impl Contain<'_> {
    /// Whether two schemas say the same.
    pub(super) fn is_same(&self, sent: &Arc<Schema>, read: &Arc<Schema>) -> bool {
        self.compare(|comparison| comparison.views(sent, read))
    }

    /// Whether two that are stated say the same.
    pub(super) fn is_same_stated(&self, sent: &SchemaRef, read: &SchemaRef) -> bool {
        self.compare(|comparison| comparison.stated(sent, read))
    }

    fn compare(&self, compare: impl FnOnce(&mut Comparison) -> bool) -> bool {
        let mut comparison = Comparison {
            contain: self,
            met: HashSet::new(),
            depth: 0,
        };
        let is_same = compare(&mut comparison);
        if is_same {
            let met = comparison.met.into_iter().map(|pair| (pair, true));
            self.same.borrow_mut().extend(met);
        }
        is_same
    }
}

struct Comparison<'s, 'a> {
    contain: &'s Contain<'a>,
    met: HashSet<Pair>,
    depth: usize,
}

impl Comparison<'_, '_> {
    fn stated(&mut self, a: &SchemaRef, b: &SchemaRef) -> bool {
        let a = self.contain.sender.view(a, Party::Sender);
        let b = self.contain.reader.view(b, Party::Reader(Reader::Exact));
        self.views(&a, &b)
    }

    fn views(&mut self, a: &Arc<Schema>, b: &Arc<Schema>) -> bool {
        let pair = (Arc::as_ptr(a), Arc::as_ptr(b));
        if let Some(known) = self.contain.same.borrow().get(&pair) {
            return *known;
        }
        if !self.met.insert(pair) {
            return true;
        }
        if self.met.len() > MOST || self.depth == DEPTH {
            return false;
        }
        self.depth += 1;
        let is_same = are_alike(a, b) && self.children(a, b);
        self.depth -= 1;
        if !is_same {
            // Others were taken to be the same on the way here; that this pair differs does not depend on it.
            self.contain.same.borrow_mut().insert(pair, false);
        }
        is_same
    }

    fn children(&mut self, a: &Schema, b: &Schema) -> bool {
        self.list(&a.all_of, &b.all_of)
            && self.list(&a.one_of, &b.one_of)
            && self.list(&a.any_of, &b.any_of)
            && self.list(&a.prefix_items, &b.prefix_items)
            && self.map(&a.properties, &b.properties)
            && self.map(&a.pattern_properties, &b.pattern_properties)
            && self.map(&a.dependent_schemas, &b.dependent_schemas)
            && self.switch(
                a.additional_properties.as_ref(),
                b.additional_properties.as_ref(),
            )
            && self.switch(
                a.unevaluated_properties.as_ref(),
                b.unevaluated_properties.as_ref(),
            )
            && self.switch(a.unevaluated_items.as_ref(), b.unevaluated_items.as_ref())
            && self.one(a.items.as_ref(), b.items.as_ref())
            && self.one(a.not.as_ref(), b.not.as_ref())
            && self.one(a.contains.as_ref(), b.contains.as_ref())
            && self.one(a.property_names.as_ref(), b.property_names.as_ref())
            && self.condition(a.condition.as_ref(), b.condition.as_ref())
    }

    fn list(&mut self, a: &[SchemaRef], b: &[SchemaRef]) -> bool {
        a.len() == b.len() && a.iter().zip(b).all(|(a, b)| self.stated(a, b))
    }

    fn map(&mut self, a: &Map<SchemaRef>, b: &Map<SchemaRef>) -> bool {
        let mut entries = a.iter();
        a.len() == b.len()
            && entries.all(|(name, a)| b.get(name).is_some_and(|b| self.stated(a, b)))
    }

    fn switch(&mut self, a: Option<&SchemaOrBool>, b: Option<&SchemaOrBool>) -> bool {
        match (a, b) {
            (Some(SchemaOrBool::Schema(a)), Some(SchemaOrBool::Schema(b))) => self.stated(a, b),
            (a, b) => a == b,
        }
    }

    fn one(&mut self, a: Option<&SchemaRef>, b: Option<&SchemaRef>) -> bool {
        match (a, b) {
            (Some(a), Some(b)) => self.stated(a, b),
            (a, b) => a.is_none() && b.is_none(),
        }
    }

    fn condition(&mut self, a: Option<&Conditional>, b: Option<&Conditional>) -> bool {
        match (a, b) {
            (Some(a), Some(b)) => {
                self.stated(&a.condition, &b.condition)
                    && self.one(a.then.as_ref(), b.then.as_ref())
                    && self.one(a.otherwise.as_ref(), b.otherwise.as_ref())
            }
            (a, b) => a.is_none() && b.is_none(),
        }
    }
}

/// Whether two schemas say the same, but for the schemas below them.
#[inline(never)]
fn are_alike(a: &Schema, b: &Schema) -> bool {
    childless(a) == childless(b)
}

/// A schema without the schemas below it.
fn childless(schema: &Schema) -> Schema {
    Schema {
        json_type: schema.json_type,
        nullable: schema.nullable,
        format: schema.format.clone(),
        values: schema.values.clone(),
        minimum: schema.minimum.clone(),
        maximum: schema.maximum.clone(),
        multiple_of: schema.multiple_of.clone(),
        min_length: schema.min_length,
        max_length: schema.max_length,
        pattern: schema.pattern.clone(),
        min_items: schema.min_items,
        max_items: schema.max_items,
        unique_items: schema.unique_items,
        min_contains: schema.min_contains,
        max_contains: schema.max_contains,
        required: sorted(&schema.required),
        min_properties: schema.min_properties,
        max_properties: schema.max_properties,
        dependent_required: schema.dependent_required.clone(),
        dynamic_ref: schema.dynamic_ref.clone(),
        recursive_ref: schema.recursive_ref.clone(),
        ..Schema::new(schema.at.clone())
    }
}

fn sorted(names: &[String]) -> Vec<String> {
    let mut names = names.to_vec();
    names.sort_unstable();
    names
}
