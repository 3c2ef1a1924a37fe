//! What holds of all deliveries: how they are signed, where they name their event, and where their ids are.

mod one;
mod places;
mod signature;

use serde_json::Value;

use super::Own;
use crate::drift::Direction;
use crate::drift::compare::call::Call;
use crate::drift::compare::draft::Draft;
use crate::drift::compare::graph::Node;
use crate::drift::compare::view::View;
use crate::drift::compare::walk::Walk;
use crate::model::Webhooks;
use crate::wire::At;

/// Compares it, for the events that are in both.
pub(super) fn compare(walk: &mut Walk<'_>, pairs: &[(Own<'_>, Own<'_>)]) {
    let nodes: Vec<Node> = pairs
        .iter()
        .map(|(_, new)| walk.root(&new.1.name, Direction::Event, ""))
        .collect();
    for draft in all(walk.old, walk.new) {
        if nodes.is_empty() {
            walk.remark(draft);
            continue;
        }
        for node in &nodes {
            walk.note(*node, draft.clone());
        }
    }
    for ((_, old), (_, new)) in pairs {
        for (direction, draft) in of_event(walk, old, new) {
            let node = walk.root(&new.name, direction, "");
            walk.note(node, draft);
        }
    }
}

fn of_event(walk: &Walk<'_>, old: &Call<'_>, new: &Call<'_>) -> Vec<(Direction, Draft)> {
    match (one::Own::of(walk.old, old), one::Own::of(walk.new, new)) {
        (Some(old), Some(new)) => one::compare(&old, &new),
        _ => Vec::new(),
    }
}

fn all(old: &View<'_>, new: &View<'_>) -> Vec<Draft> {
    let (Some(before), Some(after)) = (&old.model.webhooks, &new.model.webhooks) else {
        return Vec::new();
    };
    let both = [(old, before), (new, after)].map(|(view, webhooks)| Side { view, webhooks });
    signature::compare(&both)
        .into_iter()
        .chain(places::compare(&both))
        .collect()
}

/// Whether an extension of the document is told by what it does to deliveries.
pub(in crate::drift::compare) fn tells(walk: &Walk<'_>, key: &str) -> bool {
    all(walk.old, walk.new)
        .iter()
        .any(|draft| is_at(draft, key))
}

/// The same of an extension of an event.
pub(in crate::drift::compare) fn tells_of(
    walk: &Walk<'_>,
    (old, new): (&Call<'_>, &Call<'_>),
    key: &str,
) -> bool {
    let drafts = of_event(walk, old, new);
    drafts.iter().any(|(_, draft)| is_at(draft, key))
}

fn is_at(draft: &Draft, key: &str) -> bool {
    let places = [&draft.old, &draft.new].into_iter().flatten();
    let mut last = places.filter_map(|place| place.pointer.rsplit('/').next());
    last.any(|last| last == key)
}

/// A revision and what its deliveries are like.
struct Side<'s> {
    view: &'s View<'s>,
    webhooks: &'s Webhooks,
}

impl Side<'_> {
    fn extension(&self, key: &str) -> Option<&Value> {
        self.view.contract.extensions.get(key)
    }

    /// Where the first of some extensions stands, or the document.
    fn at(&self, keys: &[&str]) -> At {
        let mut keys = keys.iter();
        let stated = keys.find(|key| self.extension(key).is_some());
        stated.map_or_else(
            || self.view.contract.at.clone(),
            |key| self.view.contract.place(key),
        )
    }
}
