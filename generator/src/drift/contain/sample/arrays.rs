//! Arrays with as many items as schemas ask for.

use std::sync::Arc;

use serde_json::Value;

use super::{Fill, Sampler};
use crate::drift::contain::side::Party;
use crate::wire::{JsonType, Schema, SchemaRef};

/// More items than any report would show.
const MOST: u64 = 200;

impl Sampler<'_, '_> {
    pub(super) fn array(&self, schema: &Schema, fill: Fill) -> Option<Value> {
        let least = least(schema);
        let wished = match fill {
            Fill::Least => least,
            Fill::Most => least.max(1).max(schema.prefix_items.len().try_into().ok()?),
        };
        let most = schema.max_items.unwrap_or(u64::MAX);
        let wished = self.array_of(schema, wished.min(most).max(least), fill, None);
        wished.or_else(|| self.array_of(schema, least, Fill::Least, None))
    }

    /// An array with this item at that position.
    pub(in crate::drift::contain) fn array_with(
        &self,
        schema: &Schema,
        index: usize,
        item: &Value,
    ) -> Option<Value> {
        let count = least(schema).max(u64::try_from(index).ok()? + 1);
        self.array_of(schema, count, Fill::Least, Some((index, item)))
    }

    fn array_of(
        &self,
        schema: &Schema,
        count: u64,
        fill: Fill,
        with: Option<(usize, &Value)>,
    ) -> Option<Value> {
        if count > MOST {
            return None;
        }
        let mut items: Vec<Value> = Vec::new();
        let contained = schema.contains.as_ref();
        let mut contained = contained.map_or(0, |_| schema.min_contains.unwrap_or(1));
        for index in 0..usize::try_from(count).ok()? {
            let item = match (with, &schema.contains) {
                (Some((at, item)), _) if at == index => item.clone(),
                (_, Some(contains)) if contained > 0 && schema.prefix_items.len() <= index => {
                    contained -= 1;
                    self.stated(contains, fill)?
                }
                _ => self.item(schema, index, fill)?,
            };
            items.push(if schema.unique_items {
                self.distinct(schema, index, item, &items)
            } else {
                item
            });
        }
        Some(Value::from(items))
    }

    fn item(&self, schema: &Schema, index: usize, fill: Fill) -> Option<Value> {
        match item_schema(schema, index) {
            Some(item) => self.stated(item, fill),
            None => Some(Value::from("text")),
        }
    }

    /// The item, or one of its kind that is not there yet.
    fn distinct(&self, schema: &Schema, index: usize, item: Value, known: &[Value]) -> Value {
        if !known.contains(&item) {
            return item;
        }
        let view = item_schema(schema, index).map(|item| self.side.view(item, Party::Sender));
        let listed = view.as_ref().and_then(|view| view.values.clone());
        let more = listed
            .into_iter()
            .flatten()
            .chain((0..=index).map(|number| {
                let is_text = item.is_string();
                if is_text {
                    Value::from(format!("text{number}"))
                } else {
                    Value::from(number)
                }
            }));
        let is_fit = |value: &Value| {
            let is_valid = view.as_ref().is_none_or(|view| self.is_valid(view, value));
            is_valid && !known.contains(value)
        };
        more.into_iter().find(is_fit).unwrap_or(item)
    }

    /// Arrays of a schema, those first that another may refuse.
    pub(super) fn arrays(&self, sent: &Arc<Schema>, read: &Schema) -> Vec<Value> {
        let mut counts = vec![least(sent), least(sent) + 1];
        for schema in [sent, read] {
            for count in [schema.min_items, schema.max_items].into_iter().flatten() {
                let beside = [count.checked_sub(1), Some(count), count.checked_add(1)];
                counts.extend(beside.into_iter().flatten());
            }
        }
        let mut arrays: Vec<Value> = counts
            .into_iter()
            .filter_map(|count| self.array_of(sent, count, Fill::Least, None))
            .collect();
        if read.unique_items {
            let first = self.item(sent, 0, Fill::Least);
            arrays.extend(first.map(|item| Value::from(vec![item.clone(), item])));
        }
        arrays
    }
}

/// The schema of the item at a position; `None` where it can be anything.
pub(in crate::drift::contain) fn item_schema(schema: &Schema, index: usize) -> Option<&SchemaRef> {
    schema.prefix_items.get(index).or(schema.items.as_ref())
}

/// How many items there are at least.
fn least(schema: &Schema) -> u64 {
    let contained = schema.contains.as_ref();
    let contained = contained.map_or(0, |_| schema.min_contains.unwrap_or(1));
    debug_assert!(schema.concerns(JsonType::Array) || contained == 0);
    schema.min_items.unwrap_or(0).max(contained)
}
