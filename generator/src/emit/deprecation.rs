//! What is deprecated, and what a file that names it needs.

use syn::{Attribute, parse_quote};

use crate::emit::bodies;
use crate::emit::plan::{TypeIndex, references};
use crate::model::{Contract, Group, Operation, Payload, Shape, Type, TypeDef};

/// What a file of types or events needs to name deprecated things.
pub(super) fn of_received() -> Attribute {
    parse_quote!(#![allow(deprecated, reason = "what the document deprecates is still received")])
}

/// What a file of operations needs to name deprecated things.
pub(super) fn of_served() -> Attribute {
    parse_quote!(#![allow(deprecated, reason = "what the document deprecates is still there")])
}

/// Whether any type in the file of that group, or of the contract, is deprecated or holds what is.
pub(super) fn deprecated_types(types: &TypeIndex<'_>, home: Option<&str>) -> bool {
    let mut defs = types.of_home(home).iter();
    defs.any(|def| def.docs.deprecated || members(def) || speaks(types, references::of_type(def)))
}

/// Whether the events of a contract, or what they deliver, are deprecated.
pub(super) fn deprecated_events(types: &TypeIndex<'_>, contract: &Contract) -> bool {
    let events = contract.webhooks.iter();
    let mut events = events.flat_map(|webhooks| &webhooks.events);
    events.any(|event| {
        let named = event.types().filter_map(Type::named);
        event.docs.deprecated || speaks(types, named)
    })
}

/// Whether the files of a group's operations speak of anything deprecated.
pub(super) fn deprecated_in(types: &TypeIndex<'_>, group: &Group) -> bool {
    let mut operations = group.operations.iter();
    operations.any(|operation| {
        let params = operation.params.as_ref();
        let params = params.and_then(|params| types.get(&params.ty));
        let named = references::of_operation(operation);
        let stated = operation.docs.deprecated || parts(operation);
        stated || params.is_some_and(members) || speaks(types, named)
    })
}

/// Whether any of those names is that of a deprecated type.
fn speaks<'n>(types: &TypeIndex<'_>, named: impl IntoIterator<Item = &'n str>) -> bool {
    named.into_iter().any(|name| types.is_deprecated(name))
}

/// Whether a part of a multipart body is deprecated.
fn parts(operation: &Operation) -> bool {
    let requests = bodies::requests(operation).into_iter();
    let mut media = requests.chain(bodies::answers(operation));
    media.any(|(_, media)| match &media.payload {
        Payload::Multipart(multipart) => multipart.parts.iter().any(|part| part.docs.deprecated),
        _ => false,
    })
}

/// Whether a field or a variant is deprecated.
fn members(def: &TypeDef) -> bool {
    match &def.shape {
        Shape::Struct(shape) => shape.fields.iter().any(|field| field.docs.deprecated),
        Shape::Union(shape) => shape.variants.iter().any(|variant| variant.docs.deprecated),
        _ => false,
    }
}
