//! `allOf` merged: a schema and everything that it is made of, as one.

mod both;
mod join;
#[cfg(test)]
pub(crate) mod tests;
mod values;

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

pub use self::both::both;
pub(crate) use self::values::{compare, equal};
use super::{Contract, Schema, SchemaRef};

/// The schemas of a contract with their `allOf` merged, each once.
#[derive(Debug)]
pub struct AllOf<'c> {
    contract: &'c Contract,
    /// By the address of what was asked for, which is held so that the address stays its own.
    known: RefCell<HashMap<*const Schema, (SchemaRef, Arc<Schema>)>>,
}

/// The schemas that have been followed on the way to the present one.
type Met = HashSet<*const Schema>;

impl<'c> AllOf<'c> {
    /// Of the schemas of a contract.
    pub fn of(contract: &'c Contract) -> Self {
        Self {
            contract,
            known: RefCell::default(),
        }
    }

    /// A schema that takes exactly what this one takes. References in `allOf` are followed; what has no room in one schema is
    /// left in its `allOf`, without references. `None` where a reference leads to nothing.
    pub fn merged(&self, schema: &SchemaRef) -> Option<Arc<Schema>> {
        let stated = self.contract.resolve(schema)?;
        if let Some((_, known)) = self.known.borrow().get(&std::ptr::from_ref(stated)) {
            return Some(Arc::clone(known));
        }
        let merged = Arc::new(self.follow(stated, &mut Met::new())?);
        let mut known = self.known.borrow_mut();
        known.insert(stated, (schema.clone(), Arc::clone(&merged)));
        Some(merged)
    }

    /// The same for one that stands beside those that have been met: what is met again says nothing new.
    fn follow(&self, schema: &Schema, met: &mut Met) -> Option<Schema> {
        if !met.insert(schema) {
            return None;
        }
        let mut own = schema.clone();
        let parts = std::mem::take(&mut own.all_of);
        if own.asks_evaluated() {
            // What its parts are about counts: they stay below it.
            own.all_of = self.parts(&parts, &mut met.clone()).into_iter().collect();
            return Some(own);
        }
        // `null` satisfies it whatever its parts say, and they say all they say to others.
        let nullable = std::mem::take(&mut own.nullable);
        let inherited = if nullable {
            self.parts(&parts, &mut met.clone())
        } else {
            self.parts(&parts, met)
        };
        let mut merged = match inherited {
            Some(SchemaRef::Inline(inherited)) => heir(Arc::unwrap_or_clone(inherited), own),
            _ => own,
        };
        merged.nullable |= nullable;
        Some(merged)
    }

    /// All of these at once.
    fn parts(&self, parts: &[SchemaRef], met: &mut Met) -> Option<SchemaRef> {
        let followed = parts.iter().filter_map(|part| {
            let schema = self.contract.resolve(part)?;
            self.follow(schema, met)
        });
        let merged = followed.reduce(both)?;
        Some(SchemaRef::Inline(Arc::new(merged)))
    }
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
