//! How many inline types there may be: a schema of the document makes as many as there are ways to it.

use std::collections::HashSet;

use super::Builder;
use crate::diagnostic::Origin;
use crate::model::contract::Type;

/// How deep inline types may nest.
const MAX_NESTING: usize = 64;

/// How many inline types one component may have.
const MAX_INLINE: usize = 5_000;

/// How many further types the schemas of any document may make that have made one.
const MIN_COPIES: usize = 1_000;

/// How many further types each schema may add to that.
const COPIES: usize = 10;

/// How many further types the schemas of the largest document may make.
const MAX_COPIES: usize = 100_000;

/// What was made.
#[derive(Debug, Default)]
pub(super) struct InlineTypes {
    /// Inline types of the present component.
    inlined: usize,
    /// Schemas of the document that made a type.
    schemas: usize,
    /// Types made by a schema that had made one.
    copies: usize,
    /// The places that have been said to be too many.
    reported: HashSet<Origin>,
}

impl InlineTypes {
    /// A new owner of inline types.
    pub(super) fn begin(&mut self) {
        self.inlined = 0;
    }

    /// Whether there is room for one more inline type; if so, it is counted.
    pub(super) fn has_room(&mut self, nesting: usize, is_copy: bool) -> bool {
        let allowed = (MIN_COPIES + COPIES * self.schemas).min(MAX_COPIES);
        if nesting >= MAX_NESTING || self.inlined >= MAX_INLINE || is_copy && self.copies >= allowed
        {
            return false;
        }
        self.inlined += 1;
        if is_copy {
            self.copies += 1;
        } else {
            self.schemas += 1;
        }
        true
    }
}

impl Builder<'_, '_> {
    /// A plain JSON value where there is no room for a type. A place is named once, however many ways there are to it.
    pub(super) fn exceeded(&mut self, origin: &Origin) -> Type {
        if !self.inline_types.reported.insert(origin.clone()) {
            return Type::Any;
        }
        self.degrade(
            origin,
            "there are too many inline types, or they nest too deeply",
        )
    }
}
