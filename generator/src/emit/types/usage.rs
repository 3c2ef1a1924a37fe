//! What a contract has somewhere.

use crate::model::{Contract, Group, Shape, TypeDef};

/// Whether anything in a contract's types or events is deprecated.
pub(in crate::emit) fn any_deprecated(contract: &Contract) -> bool {
    let types = contract.types.iter().any(|def| {
        def.docs.deprecated
            || match &def.shape {
                Shape::Struct(shape) => shape.fields.iter().any(|field| field.docs.deprecated),
                Shape::Union(shape) => shape.variants.iter().any(|variant| variant.docs.deprecated),
                _ => false,
            }
    });
    let mut events = contract
        .webhooks
        .iter()
        .flat_map(|webhooks| &webhooks.events);
    types || events.any(|event| event.docs.deprecated)
}

/// Whether the files of a group's operations speak of anything deprecated.
pub(in crate::emit) fn deprecated_in(contract: &Contract, group: &Group) -> bool {
    let operations = &group.operations;
    let params = |def: &TypeDef| {
        let mut params = operations.iter().filter_map(|one| one.params.as_ref());
        params.any(|params| params.ty == def.name)
    };
    let fields = |def: &TypeDef| match &def.shape {
        Shape::Struct(shape) => shape.fields.iter().any(|field| field.docs.deprecated),
        _ => false,
    };
    let mut types = contract.types.iter();
    operations.iter().any(|operation| operation.docs.deprecated)
        || types.any(|def| def.docs.deprecated || (fields(def) && params(def)))
}
