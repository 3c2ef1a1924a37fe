//! What a contract has somewhere.

use crate::model::{Contract, Shape};

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
