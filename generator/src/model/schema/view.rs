//! Where a schema stands, before it is read.

use crate::wire::{Schema, SchemaRef};

/// A schema as it stands somewhere: borrowed from the document, or the sum of several such.
#[derive(Clone, Debug)]
pub(in crate::model) enum SchemaView<'a> {
    /// A component, by key.
    Ref(&'a str),
    /// An inline schema.
    Schema(&'a Schema),
    /// A schema without its `oneOf` and `anyOf`.
    Base(Box<Self>),
    /// All of these at once.
    All(Vec<Self>),
}

impl<'a> From<&'a SchemaRef> for SchemaView<'a> {
    fn from(schema: &'a SchemaRef) -> Self {
        match schema {
            SchemaRef::Component(key) => Self::Ref(key),
            SchemaRef::Inline(schema) => Self::Schema(schema),
        }
    }
}

impl SchemaView<'_> {
    /// The same text for the same schema of the document.
    pub(in crate::model) fn identity(&self) -> String {
        match self {
            Self::Ref(key) => format!("#{key}"),
            Self::Schema(schema) => format!("{:p}", *schema),
            Self::Base(view) => format!("base {}", view.identity()),
            Self::All(views) => views
                .iter()
                .map(Self::identity)
                .collect::<Vec<_>>()
                .join("+"),
        }
    }
}
