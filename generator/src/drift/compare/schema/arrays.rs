//! `items`, `prefixItems`, `contains`, `uniqueItems`.

use super::Two;
use super::bounds::concerns;
use crate::drift::Check;
use crate::drift::check;
use crate::drift::compare::draft::Draft;
use crate::drift::compare::walk::Walk;
use crate::wire::{JsonType, Schema, SchemaRef};

pub(super) fn compare(walk: &mut Walk<'_>, two: &Two<'_>) {
    unique(walk, two);
    let items = [&check::ITEMS_ADDED, &check::ITEMS_REMOVED];
    child(walk, two, "items", items, |schema| schema.items.as_ref());
    let contains = [&check::CONTAINS_ADDED, &check::CONTAINS_REMOVED];
    child(walk, two, "contains", contains, |schema| {
        schema.contains.as_ref()
    });
    let content = [&check::CONTENT_SCHEMA_CHANGED; 2];
    child(walk, two, "contentSchema", content, |schema| {
        schema.content_schema.as_ref()
    });
    prefix(walk, two);
}

/// A schema below a keyword: compared where both have one.
pub(super) fn child(
    walk: &mut Walk<'_>,
    two: &Two<'_>,
    keyword: &'static str,
    [added, removed]: [&'static Check; 2],
    get: impl for<'s> Fn(&'s Schema) -> Option<&'s SchemaRef> + Copy,
) {
    let has = |schema: &Schema| get(schema).is_some();
    match (get(two.old), get(two.new)) {
        (Some(old), Some(new)) => walk.pair(two.node, old, new, false),
        (None, Some(_)) => {
            let draft = two.keyword(walk, added, keyword, has, format!("`{keyword}` was added"));
            walk.note(two.node, draft);
        }
        (Some(_), None) => {
            let draft = two.keyword(walk, removed, keyword, has, format!("`{keyword}` is gone"));
            walk.note(two.node, draft);
        }
        (None, None) => {}
    }
}

fn prefix(walk: &mut Walk<'_>, two: &Two<'_>) {
    let (old, new) = (&two.old.prefix_items, &two.new.prefix_items);
    for (old, new) in old.iter().zip(new) {
        walk.pair(two.node, old, new, false);
    }
    // An item that is described by its position in one of them is one of `items` in the other.
    for (index, item) in new.iter().enumerate().skip(old.len()) {
        if let Some(items) = &two.old.items {
            walk.pair(two.node, items, item, false);
        } else {
            let message = format!("the item at index {index} is described");
            let draft = Draft::added(&check::PREFIX_ITEMS_ADDED, &walk.new.at(item), message);
            walk.note(two.node, draft);
        }
    }
    for (index, item) in old.iter().enumerate().skip(new.len()) {
        if let Some(items) = &two.new.items {
            walk.pair(two.node, item, items, false);
        } else {
            let message = format!("the item at index {index} is not described any more");
            let parent = walk.new.at(two.stated.1);
            let draft = Draft::removed(
                &check::PREFIX_ITEMS_REMOVED,
                &walk.old.at(item),
                &parent,
                message,
            );
            walk.note(two.node, draft);
        }
    }
}

fn unique(walk: &mut Walk<'_>, two: &Two<'_>) {
    let (check, message) = match (two.old.unique_items, two.new.unique_items) {
        (false, true) => (&check::UNIQUE_ITEMS_ADDED, "no item may come twice"),
        (true, false) => (&check::UNIQUE_ITEMS_REMOVED, "an item may come twice"),
        _ => return,
    };
    let draft = two.keyword(
        walk,
        check,
        "uniqueItems",
        |schema| schema.unique_items,
        message,
    );
    let touches = |schema: &Schema| concerns(schema, JsonType::Array);
    walk.note(
        two.node,
        draft
            .bound("uniqueItems")
            .effect(two.effect(check, touches)),
    );
}
