//! Where a schema stands, before it is read.

use openapiv3::{ReferenceOr, Schema};

/// A schema as it stands somewhere: borrowed from the document, or the sum of several such.
#[derive(Clone, Debug)]
pub(in crate::model) enum Part<'a> {
    /// A component, by key.
    Ref(&'a str),
    /// An inline schema.
    Schema(&'a Schema),
    /// A part without its `oneOf` and `anyOf`.
    Base(Box<Self>),
    /// All of these at once.
    All(Vec<Self>),
}

impl<'a> From<&'a ReferenceOr<Schema>> for Part<'a> {
    fn from(schema: &'a ReferenceOr<Schema>) -> Self {
        match schema {
            ReferenceOr::Reference { reference } => Self::Ref(component(reference)),
            ReferenceOr::Item(schema) => Self::Schema(schema),
        }
    }
}

impl<'a> From<&'a ReferenceOr<Box<Schema>>> for Part<'a> {
    fn from(schema: &'a ReferenceOr<Box<Schema>>) -> Self {
        match schema {
            ReferenceOr::Reference { reference } => Self::Ref(component(reference)),
            ReferenceOr::Item(schema) => Self::Schema(schema),
        }
    }
}

impl Part<'_> {
    /// The same text for the same schema of the document.
    pub(in crate::model) fn identity(&self) -> String {
        match self {
            Self::Ref(key) => format!("#{key}"),
            Self::Schema(schema) => format!("{:p}", *schema),
            Self::Base(part) => format!("base {}", part.identity()),
            Self::All(parts) => parts
                .iter()
                .map(Self::identity)
                .collect::<Vec<_>>()
                .join("+"),
        }
    }
}

/// The component's key.
pub(in crate::model) fn component(reference: &str) -> &str {
    crate::lower::key(reference)
}
