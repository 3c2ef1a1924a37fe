//! How many inline types there may be, and what they are named after.

use std::collections::HashSet;

use super::Builder;
use crate::diagnostic::Origin;
use crate::model::contract::Type;
use crate::wire::{Schema, SchemaRef};

/// How deep inline types may nest.
const MAX_NESTING: usize = 64;

/// How many inline types one component may have.
const MAX_INLINE: usize = 5_000;

/// What was made.
#[derive(Debug, Default)]
pub(super) struct InlineTypes {
    /// Inline types of the present component.
    inlined: usize,
    /// How many of them the one being made lies in.
    pub(super) nesting: usize,
    /// The places that have been said to be too many.
    reported: HashSet<Origin>,
}

impl InlineTypes {
    /// A new owner of inline types.
    pub(super) fn begin(&mut self) {
        self.inlined = 0;
    }

    /// Whether there is room for one more inline type; if so, it is counted.
    pub(super) fn has_room(&mut self) -> bool {
        let room = self.nesting < MAX_NESTING && self.inlined < MAX_INLINE;
        self.inlined += usize::from(room);
        room
    }
}

impl<'a> Builder<'a, '_> {
    /// Notes which component declares each inline schema of a property: its type is named after that one, also where a
    /// component before it inherits the property through `allOf`.
    pub(super) fn note_declared(&mut self) {
        for key in self.schemas.keys() {
            let mut open = Vec::from_iter(self.schemas.get(key).and_then(SchemaRef::inline));
            while let Some(schema) = open.pop() {
                open.extend(schema.all_of.iter().filter_map(SchemaRef::inline));
                for property in schema.properties.values().filter_map(SchemaRef::inline) {
                    self.declared_by.entry(property).or_insert(key);
                }
            }
        }
    }

    /// The type of the component that declares a property with this inline schema.
    pub(super) fn declaring(&self, property: &'a Schema) -> Option<&str> {
        let key = self.declared_by.get(&std::ptr::from_ref(property))?;
        self.names.get(key).map(String::as_str)
    }

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
