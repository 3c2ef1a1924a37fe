//! What messages or operations have in common.

use super::follow::follow;
use super::{items, v2};
use crate::diagnostic::Diagnostics;
use crate::lower::tree::{Tree, Value};

/// A message or an operation with what its traits say, one laid over the other in their order (AsyncAPI 3.0, Traits Merge
/// Mechanism). In version 3 the object has the last word, in version 2 its traits.
pub(super) fn with_traits(document: &Tree, tree: &Tree, diagnostics: &mut Diagnostics) -> Tree {
    let mut traits = Tree::empty(&tree.at);
    for one in items(tree, "traits") {
        if let Some(one) = follow(document, one, diagnostics) {
            patch(&mut traits, one);
        }
    }
    for key in ["payload", "traits"] {
        traits.take(key);
    }
    let mut whole = tree.clone();
    if v2::is(document) {
        patch(&mut whole, &traits);
    } else {
        complete(&mut whole, traits);
    }
    whole
}

/// Lays a patch over a value (JSON Merge Patch, RFC 7396).
fn patch(into: &mut Tree, from: &Tree) {
    let Some(from_map) = from.map() else {
        *into = from.clone();
        return;
    };
    if into.map().is_none() {
        *into = Tree::empty(&from.at);
    }
    for (key, from) in from_map {
        match into.get_mut(key) {
            _ if from.value == Value::Null => drop(into.take(key)),
            Some(into) => patch(into, from),
            None => into.put(key, from.clone()),
        }
    }
}

/// Adds to a mapping what it does not say.
fn complete(into: &mut Tree, from: Tree) {
    let Value::Map(from) = from.value else { return };
    for (key, from) in from {
        match into.get_mut(&key) {
            Some(into) => complete(into, from),
            None => into.put(&key, from),
        }
    }
}
