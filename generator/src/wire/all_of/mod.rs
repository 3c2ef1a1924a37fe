//! `allOf` merged: a schema and everything that it is made of, as one.

mod both;
mod join;
mod null;
#[cfg(test)]
pub(crate) mod tests;
mod values;

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

pub use self::both::both;
pub(crate) use self::join::join;
pub(crate) use self::values::{common, narrower, stricter};
#[cfg(feature = "cli")]
pub(crate) use self::values::{compare, equal};
use super::{At, Contract, Schema, SchemaRef};
use crate::diagnostic::Origin;

/// Where a schema stands, and what it is made of.
type Made = (Origin, Vec<SchemaRef>);

/// The schemas of a contract with their `allOf` merged, each once.
#[derive(Debug)]
pub struct AllOf<'c> {
    contract: &'c Contract,
    /// By the address of what was asked for, which is held so that the address stays its own.
    known: RefCell<HashMap<*const Schema, (SchemaRef, Arc<Schema>)>>,
    /// By its place and what it is made of, where an `allOf` holds another: circles of components whose properties meet make
    /// such schemas without end, in ever the same places, of ever the same parts.
    by_parts: RefCell<HashMap<Made, Arc<Schema>>>,
}

impl<'c> AllOf<'c> {
    /// Of the schemas of a contract.
    pub fn of(contract: &'c Contract) -> Self {
        Self {
            contract,
            known: RefCell::default(),
            by_parts: RefCell::default(),
        }
    }

    /// A schema that takes exactly what this one takes. References in `allOf` are followed; what has no room in one schema is
    /// left in its `allOf`, without references. `None` where a reference leads to nothing.
    pub fn merged(&self, schema: &SchemaRef) -> Option<Arc<Schema>> {
        let stated = self.contract.resolve(schema)?;
        if let Some((_, known)) = self.known.borrow().get(&std::ptr::from_ref(stated)) {
            return Some(Arc::clone(known));
        }
        let merged = self.of_parts(stated)?;
        let mut known = self.known.borrow_mut();
        known.insert(stated, (schema.clone(), Arc::clone(&merged)));
        Some(merged)
    }
}

impl AllOf<'_> {
    /// Merged anew, unless what is made of the same parts is known.
    fn of_parts(&self, stated: &Schema) -> Option<Arc<Schema>> {
        let made = is_nested(stated).then(|| (stated.at.origin(), parts(stated)));
        if let Some(made) = &made
            && let Some(known) = self.by_parts.borrow().get(made)
        {
            return Some(Arc::clone(known));
        }
        let follow = Parts(Some(self.contract));
        let merged = Arc::new(follow.follow(stated, &mut Met::default())?);
        if let Some(made) = made {
            let merged = Arc::clone(&merged);
            self.by_parts.borrow_mut().insert(made, merged);
        }
        Some(merged)
    }
}

/// Whether the `allOf` of a schema holds one that has an `allOf`, as few documents write it.
fn is_nested(schema: &Schema) -> bool {
    let mut parts = schema.all_of.iter().filter_map(SchemaRef::inline);
    parts.any(|part| !part.all_of.is_empty())
}

/// What a schema is made of, in an order of its own.
fn parts(schema: &Schema) -> Vec<SchemaRef> {
    let mut found = Vec::new();
    taken_apart(schema, &mut found);
    found.sort_by_cached_key(|part| {
        let mut hasher = DefaultHasher::new();
        part.hash(&mut hasher);
        hasher.finish()
    });
    found
}

fn taken_apart(schema: &Schema, found: &mut Vec<SchemaRef>) {
    let is_whole = schema.nullable || schema.asks_evaluated();
    let own = Schema {
        all_of: if is_whole {
            schema.all_of.clone()
        } else {
            Vec::new()
        },
        ..schema.clone()
    };
    if !own.is_empty() {
        join(found, vec![SchemaRef::Inline(Arc::new(own))]);
    }
    for part in schema.all_of.iter().filter(|_| !is_whole) {
        match part {
            SchemaRef::Inline(inner) => taken_apart(inner, found),
            SchemaRef::Component(_) => join(found, vec![part.clone()]),
        }
    }
}

/// A schema that takes exactly what this one takes, with the parts of its `allOf` merged that are written in place; components
/// are left there.
pub fn merged_in_place(schema: &Schema) -> Schema {
    let merged = Parts(None).follow(schema, &mut Met::default());
    merged.unwrap_or_else(|| schema.clone())
}

/// Where the references in an `allOf` lead; without a contract they stay.
struct Parts<'c>(Option<&'c Contract>);

/// The schemas that have been followed: what is met again says nothing new.
#[derive(Clone, Default)]
struct Met {
    /// Those that lead to the present one.
    above: Vec<*const Schema>,
    /// All of them.
    all: HashSet<*const Schema>,
}

impl Met {
    /// For a schema that asks what its own parts are about: of what stands beside it nothing counts.
    fn below(&self) -> Self {
        Self {
            above: self.above.clone(),
            all: self.above.iter().copied().collect(),
        }
    }
}

impl Parts<'_> {
    fn follow(&self, schema: &Schema, met: &mut Met) -> Option<Schema> {
        if !met.all.insert(schema) {
            return None;
        }
        let mut own = schema.clone();
        let parts = std::mem::take(&mut own.all_of);
        // These two are about all that is merged; `null` satisfies it whatever its parts say, and they say all they say to
        // others.
        let properties = own.unevaluated_properties.take();
        let items = own.unevaluated_items.take();
        let nullable = std::mem::take(&mut own.nullable);
        met.above.push(schema);
        let inherited = if schema.asks_evaluated() {
            self.all(&parts, &own.at, &mut met.below())
        } else if nullable {
            self.all(&parts, &own.at, &mut met.clone())
        } else {
            self.all(&parts, &own.at, met)
        };
        met.above.pop();
        let mut merged = match inherited {
            Some(inherited) => heir(inherited, own),
            None => own,
        };
        merged.nullable |= nullable;
        if schema.asks_evaluated() {
            if merged.asks_evaluated() {
                merged = only(SchemaRef::Inline(Arc::new(merged)), &schema.at);
            }
            merged.unevaluated_properties = properties;
            merged.unevaluated_items = items;
        }
        Some(merged)
    }

    /// All of these at once.
    fn all(&self, parts: &[SchemaRef], at: &At, met: &mut Met) -> Option<Schema> {
        let followed = parts.iter().filter_map(|part| match (part, self.0) {
            (SchemaRef::Inline(schema), _) => self.follow(schema, met),
            (part, Some(contract)) => self.follow(contract.resolve(part)?, met),
            (part, None) => Some(only(part.clone(), at)),
        });
        followed.reduce(both)
    }
}

/// A part alone.
fn only(part: SchemaRef, at: &At) -> Schema {
    let mut only = Schema::new(at.clone());
    only.all_of = vec![part];
    only
}

/// Both, where the second names the first in its `allOf`: it stands where the second stands, and means to people what that
/// says.
fn heir(mut inherited: Schema, own: Schema) -> Schema {
    // A base's discriminator tells its children apart; a child has none.
    if inherited.one_of.is_empty() && inherited.any_of.is_empty() {
        inherited.discriminator = None;
    }
    let (at, keywords) = (own.at.clone(), own.keywords.clone());
    let (title, deprecated) = (own.prose.title.clone(), own.deprecated);
    let mut merged = both(inherited, own);
    merged.at = at;
    merged.keywords = keywords;
    merged.prose.title = title;
    merged.deprecated = deprecated;
    merged
}
