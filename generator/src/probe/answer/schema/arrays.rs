//! The keywords of arrays.

use serde_json::Value;

use super::super::Found;
use super::{Look, keyword};
use crate::drift::check;
use crate::wire::{Schema, SchemaRef, equal};

impl Look<'_> {
    pub(super) fn array(self, schema: &Schema, items: &[Value], pointer: &str) -> Vec<Found> {
        let mut found = self.size(schema, ("minItems", "maxItems"), items.len(), pointer);
        let prefix = schema.prefix_items.len();
        for (index, item) in items.iter().enumerate() {
            let own = schema.prefix_items.get(index);
            let own = own.or(schema.items.as_ref().filter(|_| index >= prefix));
            if let Some(own) = own {
                let pointer = format!("{pointer}/{index}");
                found.extend(self.value(own, item, &pointer, true));
            }
        }
        if schema.unique_items && !are_unique(items) {
            let what = "one item twice is answered";
            found.push(self.broken(schema, "uniqueItems", true, what, pointer));
        }
        found.extend(self.contains(schema, items, pointer));
        found
    }

    fn contains(self, schema: &Schema, items: &[Value], pointer: &str) -> Option<Found> {
        let contains: &SchemaRef = schema.contains.as_ref()?;
        let fits = |item: &&Value| self.value(contains, item, pointer, false).is_empty();
        let count = u64::try_from(items.iter().filter(fits).count()).unwrap_or(u64::MAX);
        let least = schema.min_contains.unwrap_or(1);
        let most = schema.max_contains.unwrap_or(u64::MAX);
        if (least..=most).contains(&count) {
            return None;
        }
        let message = format!("{count} items are answered that `contains` asks for");
        let at = keyword(schema, "contains");
        Some(self.found(&check::BOUND_BROKEN, at, pointer, message))
    }
}

fn are_unique(items: &[Value]) -> bool {
    let mut rest = items;
    while let Some((first, others)) = rest.split_first() {
        if others.iter().any(|other| equal(first, other)) {
            return false;
        }
        rest = others;
    }
    true
}
