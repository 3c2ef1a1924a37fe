//! Overrides in Fern's manner: a partial document laid over the contract.

use super::tree::{Tree, Value};

/// Lays `over` onto the document: mappings entry by entry, lists position by position, the rest replaced.
/// What carries `x-fern-ignore: true` in the override is taken out.
pub(super) fn apply(document: &mut Tree, over: Tree) {
    merge(document, over);
}

/// Merges, and says whether the place is to be taken out.
fn merge(target: &mut Tree, over: Tree) -> bool {
    let ignored = over.get("x-fern-ignore").is_some_and(Tree::is_true);
    match (&mut target.value, over.value) {
        (Value::Map(into), Value::Map(from)) => {
            for (key, tree) in from {
                let gone = match into.get_mut(&key) {
                    Some(old) => merge(old, tree),
                    None => insert(into, &key, tree),
                };
                if gone {
                    into.shift_remove(&key);
                }
            }
        }
        (Value::List(into), Value::List(from)) => {
            let mut gone = Vec::new();
            for (index, tree) in from.into_iter().enumerate() {
                match into.get_mut(index) {
                    Some(old) => gone.push(merge(old, tree)),
                    None => into.push(tree),
                }
            }
            let mut gone = gone.into_iter();
            into.retain(|_| !gone.next().unwrap_or(false));
        }
        (_, value) => *target = Tree { at: over.at, value },
    }
    ignored
}

fn insert(into: &mut super::tree::Map, key: &str, tree: Tree) -> bool {
    let ignored = tree.get("x-fern-ignore").is_some_and(Tree::is_true);
    into.insert(key.to_owned(), tree);
    ignored
}
