//! Items of two crates, side by side.

use super::side::{Side, key, owner};
use crate::drift::items::{Item, Kind};

/// An item in both crates, or in one of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair<'i> {
    pub(super) old: Option<&'i Item>,
    pub(super) new: Option<&'i Item>,
}

impl<'i> Pair<'i> {
    /// Both, where the item stayed.
    pub(super) fn both(&self) -> Option<(&'i Item, &'i Item)> {
        self.old.zip(self.new)
    }

    /// The item where it is.
    pub(super) fn item(&self) -> Option<&'i Item> {
        self.new.or(self.old)
    }
}

/// Everything that is not the same in both, in no particular order.
pub(super) fn pairs<'i>(old: &'i Side, new: &'i Side) -> Vec<Pair<'i>> {
    let mut pairs = Vec::new();
    for item in &new.items {
        match old.get(&key(item)) {
            Some(before) if same(before, item) => {}
            before => pairs.push(Pair {
                old: before,
                new: Some(item),
            }),
        }
    }
    let gone = old
        .items
        .iter()
        .filter(|item| new.get(&key(item)).is_none());
    pairs.extend(gone.map(|item| Pair {
        old: Some(item),
        new: None,
    }));
    pairs
}

fn same(old: &Item, new: &Item) -> bool {
    old.kind == new.kind && old.signature == new.signature && !old.is_reordered(new)
}

/// Whether a difference goes without saying beside that of a whole: a field of a struct that is new, the path of a type
/// that is gone.
pub(super) fn is_within(pair: &Pair<'_>, old: &Side, new: &Side) -> bool {
    let Some(item) = pair.item() else {
        return false;
    };
    if item.kind == Kind::GroupPath {
        return is_of_type(item, old, new);
    }
    let Some(around) = owner(item) else {
        return false;
    };
    match (pair.old, pair.new, old.owner(around), new.owner(around)) {
        // The owner is in one crate alone, or something else in the other.
        (None, _, before, _) if before.is_none() => new.owner(around).is_some(),
        (_, None, _, after) if after.is_none() => old.owner(around).is_some(),
        (_, _, Some(before), Some(after)) => before.kind != after.kind,
        _ => false,
    }
}

/// Whether a path by way of a group appears or vanishes with its type, and not because others use the type too.
fn is_of_type(item: &Item, old: &Side, new: &Side) -> bool {
    let Some((module, name)) = item.path.rsplit_once("::") else {
        return false;
    };
    let around = module.trim_end_matches("::types");
    let root = around.rsplit_once("::").map_or("", |(root, _)| root);
    let path = match root {
        "" => format!("types::{name}"),
        root => format!("{root}::types::{name}"),
    };
    old.owner(&path).is_some() != new.owner(&path).is_some()
}
