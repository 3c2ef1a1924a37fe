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
    pub(super) turned: Both<'c>,
    pub(super) gone: Sides<'c>,
    pub(super) come: Sides<'c>,
}

type IsPair = for<'c> fn(&Message<'c>, &Message<'c>) -> bool;

/// What makes two one message for certain, the surest first.
const KNOWN: [IsPair; 3] = [
    |old, new| old.has_key_of(new) && old.has_tag_of(new),
    |old, new| old.has_tag_of(new),
    |old, new| old.has_key_of(new),
];

impl<'c> Pairs<'c> {
    pub(super) fn of(walk: &Walk<'_>, gone: Sides<'c>, come: Sides<'c>) -> Self {
        let mut pairs = Self {
            kept: [Vec::new(), Vec::new()],
            turned: [Vec::new(), Vec::new()],
            gone,
            come,
        };
        for side in [0, 1] {
            let (gone, come) = (&mut pairs.gone[side], &mut pairs.come[side]);
            let known = KNOWN.iter().flat_map(|is_pair| take(gone, come, is_pair));
            pairs.kept[side].extend(known);
        }
        for side in [0, 1] {
            let (gone, come) = (&mut pairs.gone[side], &mut pairs.come[1 - side]);
            let known = KNOWN.iter().flat_map(|is_pair| take(gone, come, is_pair));
            pairs.turned[side].extend(known);
        }
        for side in [0, 1] {
            pairs.likely(walk, side);
        }
        pairs
    }

    /// Those that are most likely one, under another key and another tag.
    fn likely(&mut self, walk: &Walk<'_>, side: usize) {
        let direction = SIDES[side].1;
        let (gone, come) = (&mut self.gone[side], &mut self.come[side]);
        let same = take(gone, come, |old, new| {
            walk.same(direction, old.schema, new.schema)
        });
        let are_only = gone.len() == 1 && come.len() == 1;
        let alike = take(gone, come, |old, new| old.is_like(new, are_only));
        self.kept[side].extend(same.into_iter().chain(alike));
    }
}
