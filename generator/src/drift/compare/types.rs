//! The generated type of each place of a document.

use std::collections::HashMap;

use crate::diagnostic::Origin;
use crate::drift::contain::decode;
use crate::model::{Contract, Presence, Shape, Type, TypeDef};
use crate::wire::SchemaRef;

/// The types of a crate, by the place of their schemas; `None` where a schema was copied and the copies differ.
pub(super) struct Types(HashMap<Origin, Option<Type>>);

impl Types {
    pub(super) fn of(contract: &Contract) -> Self {
        let mut types = Self(HashMap::new());
        let mut shared = Shared::of(contract);
        for def in &contract.types {
            shared.come_to(def);
            types.note(&def.origin, &Type::Named(def.name.clone()), &shared);
            match &def.shape {
                Shape::Alias(ty) => types.below(&def.origin, ty, &shared),
                Shape::Struct(shape) => {
                    for field in &shape.fields {
                        types.note(&field.origin, &field.ty, &shared);
                    }
                }
                Shape::Enum(_) | Shape::Union(_) | Shape::Raw(_) => {}
            }
        }
        types
    }

    /// The type at a place, and of what its schema is made of in place.
    fn note(&mut self, origin: &Origin, ty: &Type, shared: &Shared<'_>) {
        let known = self.0.entry(origin.clone());
        let known = known.or_insert_with(|| Some(ty.clone()));
        if known.as_ref().is_some_and(|first| !shared.alike(first, ty)) {
            *known = None;
        }
        self.below(origin, ty, shared);
    }

    fn below(&mut self, origin: &Origin, ty: &Type, shared: &Shared<'_>) {
        match ty {
            Type::Array(items) => self.note(&origin.child("items"), items, shared),
            Type::Map(values) => self.note(&origin.child("additionalProperties"), values, shared),
            Type::Nullable(ty) => self.below(origin, ty, shared),
            _ => {}
        }
    }

    /// What the type at a place decodes, as a schema; `None` where no type is known to stand there.
    pub(super) fn schema(&self, origin: &Origin, presence: Presence) -> Option<SchemaRef> {
        let ty = self.0.get(origin)?.as_ref()?;
        Some(decode::schema(ty, presence))
    }
}

/// Whether types of one place decode the same.
struct Shared<'c> {
    shapes: HashMap<&'c str, &'c Shape>,
    /// The variant of a component that requests carry, whose own types follow it.
    variant: Option<&'c str>,
    /// Whether the type at hand is of such a variant: the first of a place is the component's own.
    is_variant: bool,
}

impl<'c> Shared<'c> {
    fn of(contract: &'c Contract) -> Self {
        let types = contract.types.iter();
        Self {
            shapes: types.map(|def| (def.name.as_str(), &def.shape)).collect(),
            variant: None,
            is_variant: false,
        }
    }

    fn come_to(&mut self, def: &'c TypeDef) {
        if def.docs.of_requests {
            self.variant = Some(&def.name);
        }
        let variant = self.variant;
        self.is_variant = variant.is_some_and(|name| def.name.starts_with(name));
    }

    fn alike(&self, first: &Type, other: &Type) -> bool {
        if self.is_variant || first == other {
            return true;
        }
        match (first, other) {
            (Type::Named(first), Type::Named(other)) => {
                let shape = |name: &String| self.shapes.get(name.as_str());
                shape(first) == shape(other)
            }
            (Type::Array(first), Type::Array(other))
            | (Type::Map(first), Type::Map(other))
            | (Type::Nullable(first), Type::Nullable(other)) => self.alike(first, other),
            _ => false,
        }
    }
}
