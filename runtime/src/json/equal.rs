//! Equality as JSON Schema has it: `1` and `1.0` are one value, and the order of members says nothing.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher, RandomState};

use super::{JsonTree, Member, Members};

impl PartialEq for JsonTree<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Null, Self::Null) => true,
            (Self::Bool(left), Self::Bool(right)) => left == right,
            (Self::Number(left), Self::Number(right)) => left == right,
            (Self::String(left), Self::String(right)) => left == right,
            (Self::Array(left), Self::Array(right)) => left == right,
            (Self::Object(left), Self::Object(right)) => left == right,
            _ => false,
        }
    }
}

impl Eq for JsonTree<'_> {}

impl PartialEq for Members<'_> {
    fn eq(&self, other: &Self) -> bool {
        if self.len() != other.len() {
            return false;
        }
        let mut names = self.list.iter().zip(&other.list);
        // Values are compared once, whatever order the names are in: they may hold objects themselves.
        if names.all(|((left, _), (right, _))| left == right) {
            self.list == other.list
        } else {
            by_name(&self.list) == by_name(&other.list)
        }
    }
}

impl Eq for Members<'_> {}

fn by_name<'m, 'a>(list: &'m [Member<'a>]) -> Vec<&'m Member<'a>> {
    let mut sorted: Vec<_> = list.iter().collect();
    sorted.sort_by(|(left, _), (right, _)| left.cmp(right));
    sorted
}

/// Up to so many items are compared one by one.
const FEW: usize = 8;

/// Whether two items are equal.
pub(crate) fn has_twice(items: &[JsonTree<'_>]) -> bool {
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
