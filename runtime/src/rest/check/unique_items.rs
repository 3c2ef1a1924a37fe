//! `uniqueItems`: whether two items of an array are equal.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher, RandomState};

use crate::json::JsonTree;

/// Up to so many items are compared one by one.
const FEW: usize = 8;

/// Whether two items are equal.
pub(super) fn has_twice(items: &[JsonTree<'_>]) -> bool {
    if items.len() <= FEW {
        let mut all = items.iter().enumerate();
        return all.any(|(at, item)| items[..at].contains(item));
    }
    // The keys of the hash are chosen anew, so nobody can send items that fall together.
    let state = RandomState::new();
    let mut seen: HashMap<u64, Vec<&JsonTree<'_>>> = HashMap::with_capacity(items.len());
    items.iter().any(|item| {
        let alike = seen.entry(hash(item, &state)).or_default();
        let twice = alike.contains(&item);
        alike.push(item);
        twice
    })
}

fn hash(json: &JsonTree<'_>, state: &RandomState) -> u64 {
    match json {
        JsonTree::Null => state.hash_one(0_u8),
        JsonTree::Bool(value) => state.hash_one((1_u8, value)),
        JsonTree::Number(number) => state.hash_one((2_u8, number)),
        JsonTree::String(text) => state.hash_one((3_u8, text)),
        JsonTree::Array(items) => {
            let mut hasher = state.build_hasher();
            hasher.write_u8(4);
            for item in items {
                hasher.write_u64(hash(item, state));
            }
            hasher.finish()
        }
        JsonTree::Object(members) => members.iter().fold(5, |sum: u64, (name, value)| {
            sum.wrapping_add(state.hash_one((name, hash(value, state))))
        }),
    }
}
