//! The generated type of each place of a document.

use std::collections::HashMap;

use crate::diagnostic::Origin;
use crate::drift::contain::decode;
use crate::model::{Contract, Presence, Shape, Type};
use crate::wire::SchemaRef;

/// The types of a crate, by the place of their schemas.
pub(super) struct Types(HashMap<Origin, Type>);

impl Types {
    pub(super) fn of(contract: &Contract) -> Self {
        let mut types = Self(HashMap::new());
        for def in &contract.types {
            types.note(&def.origin, &Type::Named(def.name.clone()));
            match &def.shape {
                Shape::Alias(ty) => types.below(&def.origin, ty),
                Shape::Struct(shape) => {
                    for field in &shape.fields {
                        types.note(&field.origin, &field.ty);
                    }
                }
                Shape::Enum(_) | Shape::Union(_) | Shape::Raw(_) => {}
            }
        }
        types
    }

    /// The type at a place, and of what its schema is made of in place.
    fn note(&mut self, origin: &Origin, ty: &Type) {
        self.0.entry(origin.clone()).or_insert_with(|| ty.clone());
        self.below(origin, ty);
    }

    fn below(&mut self, origin: &Origin, ty: &Type) {
        match ty {
            Type::Array(items) => self.note(&origin.child("items"), items),
            Type::Map(values) => self.note(&origin.child("additionalProperties"), values),
            Type::Nullable(ty) => self.below(origin, ty),
            _ => {}
        }
    }

    /// What the type at a place decodes, as a schema; `None` where no type is known to stand there.
    pub(super) fn schema(&self, origin: &Origin, presence: Presence) -> Option<SchemaRef> {
        self.0.get(origin).map(|ty| decode::schema(ty, presence))
    }
}
