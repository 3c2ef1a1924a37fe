//! What a file needs to be allowed, by what it speaks of.

use std::collections::HashSet;

use crate::model::{Contract, Group, Shape, TypeDef, mentions};

/// Whether any of these types, which share a file, is deprecated or holds what is.
pub(in crate::emit) fn deprecated_types<'a>(
    contract: &Contract,
    types: impl Iterator<Item = &'a TypeDef>,
) -> bool {
    let old = deprecated(contract);
    let mut types = types.into_iter();
    types.any(|def| def.docs.deprecated || members(def) || speaks(&old, mentions::of_type(def)))
}

/// Whether the events of a contract, or what they deliver, are deprecated.
pub(in crate::emit) fn deprecated_events(contract: &Contract) -> bool {
    let old = deprecated(contract);
    let events = contract.webhooks.iter();
    let mut events = events.flat_map(|webhooks| &webhooks.events);
    events.any(|event| {
        let answer = event.answer.body.iter().flat_map(mentions::of);
        let named = mentions::of(&event.payload).into_iter().chain(answer);
        event.docs.deprecated || speaks(&old, named)
    })
}

/// Whether the files of a group's operations speak of anything deprecated.
pub(in crate::emit) fn deprecated_in(contract: &Contract, group: &Group) -> bool {
    let old = deprecated(contract);
    let mut operations = group.operations.iter();
    operations.any(|operation| {
        let params = operation.params.iter().any(|params| {
            let mut types = contract.types.iter();
            types.any(|def| def.name == params.ty && members(def))
        });
        let named = mentions::of_operation(operation);
        operation.docs.deprecated || params || speaks(&old, named)
    })
}

/// The names of the types that are deprecated.
fn deprecated(contract: &Contract) -> HashSet<&str> {
    let types = contract.types.iter().filter(|def| def.docs.deprecated);
    types.map(|def| def.name.as_str()).collect()
}

fn speaks(of: &HashSet<&str>, named: impl IntoIterator<Item = String>) -> bool {
    named.into_iter().any(|name| of.contains(name.as_str()))
}

/// Whether a field or a variant is deprecated.
fn members(def: &TypeDef) -> bool {
    match &def.shape {
        Shape::Struct(shape) => shape.fields.iter().any(|field| field.docs.deprecated),
        Shape::Union(shape) => shape.variants.iter().any(|variant| variant.docs.deprecated),
        _ => false,
    }
}
