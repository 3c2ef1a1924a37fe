//! Which types hold themselves: Rust needs a `Box` where no `Vec` and no map stands between.

use std::collections::{HashMap, HashSet};

use crate::model::{Contract, Graph, Shape, Type, TypeDef};

/// By the name of a struct or a union, the types that its fields and variants hold in a box, since they lead back to it.
pub(crate) fn boxes(contract: &Contract) -> HashMap<&str, HashSet<&str>> {
    let types = &contract.types;
    let numbered = types.iter().enumerate();
    let index: HashMap<&str, usize> = numbered.map(|(at, def)| (def.name.as_str(), at)).collect();
    let held = |def| -> Vec<(&str, usize)> {
        let names = held(def).into_iter();
        names
            .filter_map(|name| Some((name, *index.get(name)?)))
            .collect()
    };
    let edges = |def| held(def).into_iter().map(|(_, at)| at).collect();
    let graph = Graph::new(types.iter().map(edges).collect());
    let owners = types.iter().enumerate();
    let owners = owners.filter(|(_, def)| !matches!(def.shape, Shape::Alias(_)));
    let boxed = owners.map(|(owner, def)| {
        let back = held(def).into_iter();
        let back = back.filter(|(_, at)| graph.returns(*at, owner));
        (def.name.as_str(), back.map(|(name, _)| name).collect())
    });
    boxed
        .filter(|(_, back): &(_, HashSet<_>)| !back.is_empty())
        .collect()
}

/// The types that a type holds by value.
fn held(def: &TypeDef) -> Vec<&str> {
    let types: Vec<&Type> = match &def.shape {
        Shape::Struct(shape) => shape.fields.iter().map(|field| &field.ty).collect(),
        Shape::Union(union) => union.variants.iter().map(|one| &one.ty).collect(),
        Shape::Alias(ty) => vec![ty],
        Shape::Enum(_) | Shape::Raw(_) => Vec::new(),
    };
    types.into_iter().filter_map(by_value).collect()
}

fn by_value(ty: &Type) -> Option<&str> {
    match ty {
        Type::Named(name) => Some(name),
        Type::Nullable(inner) => by_value(inner),
        _ => None,
    }
}
