//! Which event of the one revision is which of the other: three spellings are one thing.

mod callbacks;
pub(super) mod deliveries;

use std::collections::HashSet;

use super::call::Call;
use super::draft::Draft;
use super::exchange;
use super::pairing::take;
use super::walk::Walk;
use crate::drift::check;
use crate::drift::{Axis, Direction, Hint, Outcome};
use crate::wire::{Contract, Event, Mention, SchemaRef, Spelling};

/// An event and its one operation.
type Own<'c> = (&'c Event, Call<'c>);

/// Compares all events; how many are in both.
pub(super) fn compare(walk: &mut Walk<'_>) -> usize {
    let (mut gone, mut come) = (all(walk.old.contract), all(walk.new.contract));
    let mut pairs = same_place(&mut gone, &mut come);
    pairs.extend(take(&mut gone, &mut come, |old, new| {
        old.1.name == new.1.name && old.1.method == new.1.method
    }));
    pairs.extend(take(&mut gone, &mut come, |old, new| {
        old.1.name == new.1.name
    }));
    let id = |own: &Own<'_>| own.1.operation.operation_id.clone();
    pairs.extend(take(&mut gone, &mut come, |old, new| {
        old.0.spelling != new.0.spelling && id(old).is_some() && id(old) == id(new)
    }));
    let renamed = take(&mut gone, &mut come, |old, new| {
        old.0.spelling == new.0.spelling
            && (id(old).is_some() && id(old) == id(new) || alike(walk, old, new))
    });
    for (old, new) in &renamed {
        rename(walk, old, new);
    }
    pairs.extend(renamed);
    for (old, new) in &pairs {
        one(walk, old, new);
    }
    deliveries::compare(walk, &pairs);
    for (_, old) in &gone {
        let node = walk.root(&old.name, Direction::Event, "");
        let parent = walk.new.contract.at.clone();
        let draft = Draft::removed(
            &check::EVENT_REMOVED,
            &old.operation.at,
            &parent,
            "the event is not sent any more",
        );
        walk.note(node, draft);
    }
    for (_, new) in &come {
        let node = walk.root(&new.name, Direction::Event, "");
        walk.note(
            node,
            Draft::added(
                &check::EVENT_ADDED,
                &new.operation.at,
                "the event was added",
            )
            .know(Axis::Validate, Direction::Event, None, ""),
        );
    }
    pairs.len()
}

fn all(contract: &Contract) -> Vec<Own<'_>> {
    let events = contract.events.iter().filter_map(|(key, event)| {
        let (method, operation) = event.item.iter().next()?;
        let call = Call {
            name: key.clone(),
            path: key,
            method,
            item: &event.item,
            operation,
            asked: Direction::Event,
            answered: Direction::EventAnswer,
        };
        Some((event, call))
    });
    events.collect()
}

/// Events that stand where they stood. Of two methods of one key the first in the document has the key as its name; so a name
/// that another event has now is no other key. Callbacks of one key are called after the first operation that has them.
fn same_place<'o, 'n>(gone: &mut Vec<Own<'o>>, come: &mut Vec<Own<'n>>) -> Vec<(Own<'o>, Own<'n>)> {
    let names = |events: &[Own<'_>]| -> HashSet<String> {
        events.iter().map(|(_, call)| call.name.clone()).collect()
    };
    let (before, after) = (names(gone), names(come));
    let mut pairs = take(gone, come, |old, new| {
        old.1.name == new.1.name && is_there(old, new)
    });
    pairs.extend(take(gone, come, |old, new| {
        let is_handed_on = after.contains(&old.1.name) || before.contains(&new.1.name);
        let are_callbacks = [old, new].map(|own| own.0.spelling) == [Spelling::Callback; 2];
        (is_handed_on || are_callbacks) && is_there(old, new)
    }));
    pairs
}

/// Whether both are mentioned at one place, whatever the file is called: events can be described in one place.
fn is_there((before, old): &Own<'_>, (after, new): &Own<'_>) -> bool {
    let place = |mention: &Mention| mention.at.origin().pointer;
    old.method == new.method && {
        let places: HashSet<String> = before.mentions.iter().map(place).collect();
        after
            .mentions
            .iter()
            .any(|mention| places.contains(&place(mention)))
    }
}

/// Whether both deliver the same, and something that is described.
fn alike(walk: &Walk<'_>, (_, old): &Own<'_>, (_, new): &Own<'_>) -> bool {
    match (body(old), body(new)) {
        (Some(before), Some(after)) if !before.is_empty() => {
            walk.same(Direction::Event, before, after)
        }
        _ => false,
    }
}

fn body<'c>(call: &Call<'c>) -> Option<&'c SchemaRef> {
    let content = &call.operation.request_body.as_ref()?.item.content;
    content.values().find_map(|media| media.schema.as_ref())
}

fn rename(walk: &mut Walk<'_>, (_, old): &Own<'_>, (_, new): &Own<'_>) {
    let node = walk.root(&new.name, Direction::Event, "");
    let message = format!("the event is `{}`, it was `{}`", new.name, old.name);
    let draft = Draft::changed(
        &check::EVENT_RENAMED,
        &old.operation.at,
        &new.operation.at,
        message,
    );
    let reason = "where the name tells events apart, the old handler is never called again: the event is unrecognized";
    let draft = draft
        .know(Axis::Decode, Direction::Event, Outcome::Breaking, reason)
        .know(Axis::Validate, Direction::Event, None, "");
    walk.note(
        node,
        draft.hint(Some(Hint::Renamed(old.name.clone(), new.name.clone()))),
    );
}

fn one(walk: &mut Walk<'_>, (before, old): &Own<'_>, (after, new): &Own<'_>) {
    exchange::compare(walk, old, new);
    callbacks::compare(walk, &new.name, before, after);
    if old.method != new.method {
        let message = format!(
            "the event comes by {}, it came by {}",
            new.method, old.method
        );
        let node = walk.root(&new.name, Direction::Event, "");
        let (old, new) = (&old.operation.at, &new.operation.at);
        let draft = Draft::changed(&check::OPERATION_MOVED, old, new, message);
        walk.note(node, draft);
    }
}
