//! Aliases that lead back to themselves.

use std::collections::HashMap;

use super::Findings;
use crate::model::contract::{Shape, TypeDef};
use crate::model::graph::Graph;

/// Makes a plain JSON value of every alias that leads back to itself, through a `Vec` or a map too.
pub(in crate::model) fn open(types: &mut [TypeDef], findings: &mut Findings) {
    let mut graph = Graph::new(edges(types));
    for (index, def) in types.iter_mut().enumerate() {
        let mut next = graph.next(index).iter();
        if next.any(|next| graph.returns(*next, index)) {
            graph.narrow(index, Vec::new());
            let reason = "it is another name of something made of itself";
            def.shape = Shape::Alias(findings.degrade(&def.origin, reason));
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
