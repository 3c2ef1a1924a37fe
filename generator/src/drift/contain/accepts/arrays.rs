//! The keywords of arrays.

use serde_json::Value;

use super::{Evaluation, all};
use crate::wire::{Schema, equal};

impl Evaluation<'_, '_> {
    pub(super) fn array(&self, schema: &Schema, items: &[Value]) -> Option<bool> {
        let count = u64::try_from(items.len()).unwrap_or(u64::MAX);
        let prefix = schema.prefix_items.iter().zip(items);
        let rest = items.iter().skip(schema.prefix_items.len());
        let rest = schema
            .items
            .iter()
            .flat_map(|item| rest.clone().map(move |value| (item, value)));
        let sizes = [
            Some(schema.min_items.is_none_or(|least| least <= count)),
            Some(schema.max_items.is_none_or(|most| most >= count)),
            Some(!schema.unique_items || are_unique(items)),
        ];
        let each = prefix.chain(rest);
        let each = each.map(|(item, value)| self.stated(item, value));
        let contains = std::iter::once_with(|| self.contains(schema, items));
        all(sizes.into_iter().chain(each).chain(contains))
    }

    fn contains(&self, schema: &Schema, items: &[Value]) -> Option<bool> {
        let Some(contains) = &schema.contains else {
            return Some(true);
        };
        let (mut fitting, mut unsure) = (0, 0);
        for value in items {
            match self.stated(contains, value) {
                Some(true) => fitting += 1,
                Some(false) => {}
                None => unsure += 1,
            }
        }
        let least = schema.min_contains.unwrap_or(1);
        let most = schema.max_contains.unwrap_or(u64::MAX);
        let is_in = |count: u64| (least..=most).contains(&count);
        match unsure {
            0 => Some(is_in(fitting)),
            _ => None,
        }
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
