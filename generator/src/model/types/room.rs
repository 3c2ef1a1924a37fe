//! How many inline types there may be.

use std::collections::HashSet;

use crate::diagnostic::Origin;

/// How deep inline types may nest.
const MAX_NESTING: usize = 64;

/// How many inline types one component may have.
const MAX_INLINE: usize = 5_000;

/// What was made.
#[derive(Debug, Default)]
pub(super) struct Room {
    /// Inline types of the present component.
    inlined: usize,
    /// How many of them the one being made lies in.
    nesting: usize,
    /// The places that have been said to be too many.
    reported: HashSet<Origin>,
}

impl Room {
    /// A new owner of inline types.
    pub(super) fn begin(&mut self) {
        self.inlined = 0;
    }

    /// Whether there is room for one more inline type; if so, it is counted, and those to come lie in it.
    pub(super) fn enter(&mut self) -> bool {
        let room = self.nesting < MAX_NESTING && self.inlined < MAX_INLINE;
        self.inlined += usize::from(room);
        self.nesting += usize::from(room);
        room
    }

    /// An inline type is made.
    pub(super) fn leave(&mut self) {
        self.nesting -= 1;
    }

    /// Whether a place is to be reported: it is named once, however many ways there are to it.
    pub(super) fn is_new(&mut self, origin: &Origin) -> bool {
        self.reported.insert(origin.clone())
    }
}
