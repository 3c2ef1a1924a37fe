//! How refused requests are answered: `x-refusal`.

use crate::drift::compare::call::Call;
use crate::drift::compare::draft::Draft;
use crate::drift::compare::walk::Walk;
use crate::drift::{Axis, Direction, Outcome, check};

/// The extension that says it.
pub(in crate::drift::compare) const KEY: &str = "x-refusal";

/// Compares it, for the operations that are in both.
pub(super) fn compare<'c>(walk: &mut Walk<'_>, calls: impl Iterator<Item = &'c Call<'c>>) {
    let (old, new) = (walk.old.contract, walk.new.contract);
    let (before, after) = (old.extensions.get(KEY), new.extensions.get(KEY));
    if before == after {
        return;
    }
    let reason =
        "who tells refusals by their status or text finds another of the documented answers";
    let message = "how refused requests are answered was added, removed or changed";
    let draft = Draft::changed(
        &check::REFUSAL_CHANGED,
        &old.place(KEY),
        &new.place(KEY),
        message,
    );
    let draft = [Axis::Decode, Axis::Serve]
        .into_iter()
        .fold(draft, |draft, axis| {
            draft.know(axis, Direction::Response, Outcome::Conditional, reason)
        });
    let draft = draft.values(before.cloned(), after.cloned());
    let nodes: Vec<_> = calls
        .map(|call| walk.root(&call.name, Direction::Response, ""))
        .collect();
    if nodes.is_empty() {
        walk.remark(draft);
        return;
    }
    for node in nodes {
        walk.note(node, draft.clone());
    }
}
