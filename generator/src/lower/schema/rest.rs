//! What is left beside patterns and positions: said in a way that is true of all values, for the types to follow.

use super::{Map, Tree, Value};
use crate::lower::{MIXED_ITEMS, OTHER_ITEMS, OTHER_PROPERTIES};

/// `additionalProperties` beside `patternProperties` becomes what any undeclared property can be: their one schema, or
/// anything. What the document says is kept beside.
pub(super) fn properties(tree: &mut Tree) {
    let patterns = tree.get("patternProperties").and_then(Tree::map);
    let Some(patterns) = patterns.filter(|patterns| !patterns.is_empty()) else {
        return;
    };
    let Some(others) = tree.get("additionalProperties").filter(|it| !it.is_true()) else {
        return;
    };
    let is_closed = others.value == Value::Bool(false);
    let further = Some(others).filter(|_| !is_closed);
    let any = match shared(patterns.values().chain(further)) {
        Some(shared) if !is_closed && shared == *others => return,
        Some(shared) => shared,
        None => Tree::made(&others.at, Value::Bool(true)),
    };
    let others = others.clone();
    tree.put("additionalProperties", any);
    tree.put(OTHER_PROPERTIES, others);
}

/// `items` behind `prefixItems` becomes what any item can be: their one schema, or anything, which is marked. What the
/// document says is kept beside.
pub(super) fn items(tree: &mut Tree) {
    let prefix = tree.get("prefixItems").and_then(Tree::list);
    let Some(prefix) = prefix.filter(|prefix| !prefix.is_empty()) else {
        return;
    };
    let others = tree.get("items");
    let is_nothing = |others: &Tree| {
        others
            .get("not")
            .and_then(Tree::map)
            .is_some_and(Map::is_empty)
    };
    let is_closed = others.is_some_and(is_nothing) || is_short(tree, prefix.len());
    let any = match others {
        _ if is_closed => shared(prefix.iter()),
        Some(others) => shared(prefix.iter().chain([others])),
        None => None,
    };
    let others = others.cloned();
    if others.is_some() && any == others {
        return;
    }
    if any.is_none() {
        tree.set(MIXED_ITEMS, Value::Bool(true));
    }
    let any = any.unwrap_or_else(|| Tree::empty(&tree.at));
    tree.put("items", any);
    if let Some(others) = others {
        tree.put(OTHER_ITEMS, others);
    }
}

/// Whether an array ends before or with that item.
fn is_short(tree: &Tree, count: usize) -> bool {
    let most = tree.get("maxItems").map(serde_json::Value::from);
    let most = most.and_then(|most| most.as_u64());
    most.and_then(|most| usize::try_from(most).ok())
        .is_some_and(|most| most <= count)
}

/// The schema that all of them are.
fn shared<'t>(mut schemas: impl Iterator<Item = &'t Tree>) -> Option<Tree> {
    let first = schemas.next()?;
    schemas.all(|schema| schema == first).then(|| first.clone())
}
