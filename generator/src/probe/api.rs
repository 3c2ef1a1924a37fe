//! A contract as a run sees it: each message as its direction carries it, and every place as people read it.

use std::fmt;

use crate::diagnostic::{EntryPart, Origin, Places};
use crate::drift::contain::Side;
use crate::drift::{Place, Revision};
use crate::wire::{AllOf, At, Contract, Directed, Schema, SchemaRef};

/// How many schemas of one value are looked at, each within another.
const DEPTH: usize = 64;

/// A contract that a service is held against.
pub struct Api<'r> {
    /// The contract as it was read.
    pub revision: &'r Revision,
    /// Its schemas, each as its direction has it.
    pub directed: &'r Directed<'r>,
    /// Makes values of schemas.
    pub side: Side<'r>,
    /// Merges `allOf`.
    pub all_of: AllOf<'r>,
    places: Places<'r>,
}

impl<'r> Api<'r> {
    /// A contract and its schemas by direction.
    pub fn new(revision: &'r Revision, directed: &'r Directed<'r>) -> Self {
        Self {
            revision,
            directed,
            side: Side::of(directed),
            all_of: AllOf::of(&directed.contract),
            places: Places::new(&revision.sources),
        }
    }

    /// The contract, its schemas those of their direction.
    pub fn contract(&self) -> &Contract {
        &self.directed.contract
    }

    /// The schema as it is written, and those of its `allOf`, at any depth.
    pub fn parts<'s>(&'s self, schema: &'s SchemaRef) -> Vec<&'s Schema> {
        let mut parts: Vec<&Schema> = Vec::new();
        let mut open = vec![schema];
        while let Some(schema) = open.pop() {
            let Some(schema) = self.contract().resolve(schema) else {
                continue;
            };
            if parts.len() < DEPTH && !parts.iter().any(|known| std::ptr::eq(*known, schema)) {
                parts.push(schema);
                open.extend(schema.all_of.iter().rev());
            }
        }
        parts
    }

    /// Whether a value of the schema is never shown.
    pub fn is_secret(&self, schema: &SchemaRef) -> bool {
        let mut parts = self.parts(schema).into_iter();
        parts.any(|part| {
            part.sensitive || part.write_only || part.format.as_deref() == Some("password")
        })
    }

    /// A place as people read it.
    pub fn place(&self, at: &At) -> Place {
        place(&self.places, &at.origin())
    }
}

impl fmt::Debug for Api<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Api").finish_non_exhaustive()
    }
}

/// A place of some texts as people read it.
pub(super) fn place(places: &Places<'_>, origin: &Origin) -> Place {
    let found = places.find(origin, EntryPart::Key);
    let (file, line, column) = found.map_or_else(Default::default, |place| {
        (place.file, place.line, place.column)
    });
    Place {
        file,
        line,
        column,
        pointer: origin.pointer.clone(),
    }
}

/// Where a property of a schema stands.
pub fn property(owner: &Schema, name: &str) -> At {
    owner.keywords.at(&owner.at, "properties").key(name)
}
