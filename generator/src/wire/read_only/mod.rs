//! `readOnly` and `writeOnly`: a contract as the messages of each direction carry it.
//!
//! Properties that are `readOnly` stay out of requests, those that are `writeOnly` out of answers. A component that holds
//! such a property and is used both ways becomes two: it keeps its name for answers and events, what requests carry is a
//! copy behind it. Where a component serves several ways, what it says of such a property is taken lightly: it may be
//! absent from events, and a `readOnly` one from the answers that share it with requests.

mod directed;
mod one_way;
mod reach;

use std::borrow::Cow;
use std::collections::HashMap;

use super::{Contract, Direction, Schema, SchemaRef};
use crate::diagnostic::Diagnostics;

/// Which way a message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Way {
    Request,
    Answer,
    /// An answer, of a component that requests use too.
    SharedAnswer,
    /// What the platform posts on its own; and where nothing says which way a thing goes.
    Event,
}

impl From<Direction> for Way {
    fn from(direction: Direction) -> Self {
        match direction {
            Direction::Request => Self::Request,
            Direction::Response | Direction::EventAnswer => Self::Answer,
            Direction::Event => Self::Event,
        }
    }
}

/// The properties of a schema that go one way only, where it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OneWayProperties {
    /// Those that only the other direction carries: declared, and not here.
    pub omitted: Vec<String>,
    /// Those that may be absent whatever `required` says, since it is not for the document to say which way this is.
    pub optional: Vec<String>,
}

impl OneWayProperties {
    const NONE: &Self = &Self {
        omitted: Vec::new(),
        optional: Vec::new(),
    };
}

/// A contract whose schemas are those of their direction.
#[derive(Clone, Debug)]
pub struct Directed<'c> {
    /// Its schemas hold the properties that go their way.
    pub contract: Cow<'c, Contract>,
    /// By the key of a component as requests carry it, the key of the one that answers carry.
    requests: HashMap<String, String>,
    /// What schemas of the contract say of properties that go one way only, by the address of the schema.
    one_way: HashMap<*const Schema, OneWayProperties>,
}

impl<'c> Directed<'c> {
    /// Reads every schema in its direction. A property that is omitted for what its target says is a note.
    pub fn of(contract: &'c Contract, diagnostics: &mut Diagnostics) -> Self {
        directed::of(contract, diagnostics)
    }

    /// The component schema of that key.
    pub fn get(&self, key: &str) -> Option<&SchemaRef> {
        self.contract.schemas.get(key)
    }

    /// The keys of the component schemas, in the document's order, each copy behind what it is one of.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.contract.schemas.keys().map(String::as_str)
    }

    /// Of a component as requests carry it, the key of the one that answers carry.
    pub fn request_of(&self, key: &str) -> Option<&str> {
        self.requests.get(key).map(String::as_str)
    }

    /// What the document calls a component.
    pub fn stated_key<'k>(&'k self, key: &'k str) -> &'k str {
        self.request_of(key).unwrap_or(key)
    }

    /// What goes one way only of the properties of a schema of this contract.
    pub fn one_way(&self, schema: &Schema) -> &OneWayProperties {
        let known = self.one_way.get(&std::ptr::from_ref(schema));
        known.unwrap_or(OneWayProperties::NONE)
    }
}
