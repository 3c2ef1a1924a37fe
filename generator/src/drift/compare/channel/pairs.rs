//! Which message of the one revision is which of the other: by what tells it apart, by its key, and by what it has.

use super::SIDES;
use super::message::Message;
use crate::drift::compare::pairing::take;
use crate::drift::compare::walk::Walk;

/// Messages, by the side that sends them.
type Sides<'c> = [Vec<Message<'c>>; 2];

/// Messages of both revisions, by the side that sent them.
type Both<'c> = [Vec<(Message<'c>, Message<'c>)>; 2];

pub(super) struct Pairs<'c> {
    /// The same side sends them.
    pub(super) kept: Both<'c>,
    /// The other side sends them now.
    pub(super) sender_changed: Both<'c>,
    pub(super) removed: Sides<'c>,
    pub(super) added: Sides<'c>,
}

type IsPair = for<'c> fn(&Message<'c>, &Message<'c>) -> bool;

/// What makes two one message for certain, the surest first.
const KNOWN: [IsPair; 3] = [
    |old, new| old.has_key_of(new) && old.has_tag_of(new),
    |old, new| old.has_tag_of(new),
    |old, new| old.has_key_of(new),
];

impl<'c> Pairs<'c> {
    pub(super) fn of(walk: &Walk<'_>, removed: Sides<'c>, added: Sides<'c>) -> Self {
        let mut pairs = Self {
            kept: [Vec::new(), Vec::new()],
            sender_changed: [Vec::new(), Vec::new()],
            removed,
            added,
        };
        for side in [0, 1] {
            let (removed, added) = (&mut pairs.removed[side], &mut pairs.added[side]);
            let known = KNOWN
                .iter()
                .flat_map(|is_pair| take(removed, added, is_pair));
            pairs.kept[side].extend(known);
        }
        for side in [0, 1] {
            let (removed, added) = (&mut pairs.removed[side], &mut pairs.added[1 - side]);
            let known = KNOWN
                .iter()
                .flat_map(|is_pair| take(removed, added, is_pair));
            pairs.sender_changed[side].extend(known);
        }
        for side in [0, 1] {
            pairs.likely(walk, side);
        }
        pairs
    }

    /// Those that are most likely one, under another key and another tag.
    fn likely(&mut self, walk: &Walk<'_>, side: usize) {
        let direction = SIDES[side].1;
        let (removed, added) = (&mut self.removed[side], &mut self.added[side]);
        let same = take(removed, added, |old, new| {
            walk.same(direction, old.schema, new.schema)
        });
        let are_only = removed.len() == 1 && added.len() == 1;
        let alike = take(removed, added, |old, new| old.is_like(new, are_only));
        self.kept[side].extend(same.into_iter().chain(alike));
    }
}
