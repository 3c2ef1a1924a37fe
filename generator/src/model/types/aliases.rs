//! Aliases that lead back to themselves.

use std::collections::HashMap;

use super::place;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::contract::{Degraded, Shape, Type, TypeDef};
use crate::model::graph::Graph;

/// Makes a plain JSON value of every alias that leads back to itself, through a `Vec` or a map too.
pub(in crate::model) fn open(
    types: &mut [TypeDef],
    degraded: &mut Vec<Degraded>,
    diagnostics: &mut Diagnostics,
) {
    let mut graph = Graph::new(edges(types));
    for (index, def) in types.iter_mut().enumerate() {
        let mut next = graph.next(index).iter();
        if next.any(|next| graph.returns(*next, index)) {
            graph.narrow(index, Vec::new());
            let reason = "it is another name of something made of itself";
            let message = format!("becomes a plain JSON value: {reason}");
            diagnostics.push(Diagnostic::warning(code::DEGRADED, message).at(def.origin.clone()));
            degraded.push(Degraded {
                place: place(&def.origin),
                origin: def.origin.clone(),
                reason: reason.to_owned(),
            });
            def.shape = Shape::Alias(Type::Any);
        }
    }
}

/// What each alias is another name of.
fn edges(types: &[TypeDef]) -> Vec<Vec<usize>> {
    let numbered = types.iter().enumerate();
    let index: HashMap<&str, usize> = numbered.map(|(at, def)| (def.name.as_str(), at)).collect();
    let target = |def: &TypeDef| match &def.shape {
        Shape::Alias(ty) => index.get(ty.named()?).copied(),
        _ => None,
    };
    types
        .iter()
        .map(|def| Vec::from_iter(target(def)))
        .collect()
}
