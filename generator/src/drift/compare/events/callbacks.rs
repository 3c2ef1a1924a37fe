//! Which operations have the callback that is an event, and where it is sent.

use std::borrow::Cow;

use crate::drift::compare::draft::Draft;
use crate::drift::compare::graph::Node;
use crate::drift::compare::pairing::take;
use crate::drift::compare::walk::Walk;
use crate::drift::{Direction, check};
use crate::wire::{At, Contract, Event};

/// A callback of an operation.
struct Callback<'c> {
    /// The steps to the operation's entry of `callbacks`.
    owner: Vec<String>,
    expression: &'c str,
    at: &'c At,
}

/// Compares them, for an event that is in both.
pub(super) fn compare(walk: &mut Walk<'_>, name: &str, old: &Event, new: &Event) {
    let node = walk.root(name, Direction::Event, "");
    let (mut gone, mut come) = (all(old), all(new));
    if gone.is_empty() != come.is_empty() {
        if let (Some(before), Some(after)) = (old.mentions.first(), new.mentions.first()) {
            address(walk, node, &before.at, &after.at);
        }
        return;
    }
    take(&mut gone, &mut come, |old, new| {
        old.owner == new.owner && old.expression == new.expression
    });
    for (old, new) in take(&mut gone, &mut come, |old, new| old.owner == new.owner) {
        address(walk, node, old.at, new.at);
    }
    operations(walk, node, &gone, &come);
}

/// Those of one revision alone. Where the operation itself is, that is said of it.
fn operations(walk: &mut Walk<'_>, node: Node, gone: &[Callback<'_>], come: &[Callback<'_>]) {
    let (before, after) = (walk.old.contract, walk.new.contract);
    for old in gone.iter().filter(|old| has_operation(after, old)) {
        let message = format!("the event is not sent to `{}` any more", old.expression);
        let parent = after.place("paths");
        let draft = Draft::removed(&check::CALLBACK_REMOVED, old.at, &parent, message);
        walk.note(node, draft);
    }
    for new in come.iter().filter(|new| has_operation(before, new)) {
        let message = format!("the event is sent to `{}` too", new.expression);
        walk.note(node, Draft::added(&check::CALLBACK_ADDED, new.at, message));
    }
}

fn address(walk: &mut Walk<'_>, node: Node, old: &At, new: &At) {
    let message = "the callback is sent to another address";
    let draft = Draft::changed(&check::CALLBACK_EXPRESSION_CHANGED, old, new, message);
    walk.note(node, draft);
}

fn all(event: &Event) -> Vec<Callback<'_>> {
    let callbacks = event.mentions.iter().filter_map(|mention| {
        let mut owner = mention.at.tokens();
        owner.pop();
        Some(Callback {
            owner: owner.into_iter().map(Cow::into_owned).collect(),
            expression: mention.expression.as_deref()?,
            at: &mention.at,
        })
    });
    callbacks.collect()
}

/// Whether a contract has the operation of a callback; of one that stands elsewhere than in `paths` it is taken for granted.
fn has_operation(contract: &Contract, callback: &Callback<'_>) -> bool {
    let [paths, path, method, ..] = &*callback.owner else {
        return true;
    };
    paths != "paths"
        || contract.paths.get(path).is_some_and(|item| {
            let mut methods = item.operations.keys();
            methods.any(|own| own.eq_ignore_ascii_case(method))
        })
}
