//! The operations of a path item: those of fixed methods, and those of `additionalOperations` (OpenAPI 3.2).

use super::keywords::METHODS;
use super::tree::{Map, Tree, Value};
use crate::wire::At;

/// The keyword for methods that have none of their own.
pub(super) const FURTHER: &str = "additionalOperations";

/// The operations with their methods, in the document's order.
pub(super) fn operations(item: &Tree) -> Vec<(&str, &Tree)> {
    let mut operations = Vec::new();
    for (key, tree) in item.map().into_iter().flatten() {
        if METHODS.contains(&key.as_str()) {
            operations.push((key.as_str(), tree));
        } else if key == FURTHER {
            let further = tree.map().into_iter().flatten();
            operations.extend(further.map(|(method, tree)| (method.as_str(), tree)));
        }
    }
    operations
}

/// The same, to be changed.
pub(super) fn operations_mut(item: &mut Tree) -> Vec<(&str, &mut Tree)> {
    let mut operations = Vec::new();
    for (key, tree) in item.map_mut().into_iter().flatten() {
        if METHODS.contains(&key.as_str()) {
            operations.push((key.as_str(), tree));
        } else if key == FURTHER {
            let further = tree.map_mut().into_iter().flatten();
            operations.extend(further.map(|(method, tree)| (method.as_str(), tree)));
        }
    }
    operations
}

/// Takes the operation of a method out.
pub(super) fn take(item: &mut Tree, method: &str) -> Option<Tree> {
    if METHODS.contains(&method) {
        return item.take(method);
    }
    item.get_mut(FURTHER)?.take(method)
}

/// The item with one operation only.
pub(super) fn with(item: &Tree, method: &str, operation: Tree) -> Tree {
    let mut alone = item.clone();
    if let Some(map) = alone.map_mut() {
        map.retain(|key, _| key != FURTHER && !METHODS.contains(&key.as_str()));
    }
    if METHODS.contains(&method) {
        alone.put(method, operation);
    } else {
        let at = item.get(FURTHER).map_or(&item.at, |further| &further.at);
        let further = Map::from_iter([(method.to_owned(), operation)]);
        alone.put(FURTHER, Tree::made(at, Value::Map(further)));
    }
    alone
}

/// Where the operation of a method stands in its path item.
pub(crate) fn place(item: &At, method: &str) -> At {
    let fixed = METHODS
        .iter()
        .find(|known| known.eq_ignore_ascii_case(method));
    match fixed {
        Some(keyword) => item.key(keyword),
        None => item.key(FURTHER).key(method),
    }
}
