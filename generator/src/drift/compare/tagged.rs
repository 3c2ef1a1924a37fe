//! Properties that tell the alternatives of a union apart: a value that is not known there is read as no alternative.

use super::graph::Node;
use super::judge::Meets;
use super::walk::Walk;
use super::whole::{Step, step};
use crate::diagnostic::Origin;
use crate::model::{Contract, Select, Shape};

/// How many properties deep a tag is looked for.
const DEPTH: usize = 4;

/// Whether what stands at a pair of schemas tells the alternatives of a union apart that the reader's crate has.
pub(super) fn is_tag(walk: &Walk<'_>, node: Node, meets: Meets) -> bool {
    let view = match meets {
        Meets::OldToNew => walk.new,
        Meets::NewToOld => walk.old,
    };
    let read = |node: Node| {
        let (old, new) = walk.graph.schemas(node)?;
        Some(match meets {
            Meets::OldToNew => new,
            Meets::NewToOld => old,
        })
    };
    let mut open: Vec<(Node, Vec<String>)> = vec![(node, Vec::new())];
    let mut met = Vec::new();
    while let Some(known) = open.pop() {
        let (inner, path) = &known;
        for outer in walk.graph.parents(*inner) {
            let (Some(below), Some(around)) = (read(*inner), read(*outer)) else {
                continue;
            };
            match step(view, around, below) {
                Some(Step::Property(name)) if path.len() < DEPTH => {
                    let path = std::iter::once(name).chain(path.iter().cloned());
                    open.push((*outer, path.collect()));
                }
                Some(Step::Itself) if !path.is_empty() => {
                    let place = view.at(around).origin();
                    if paths(view.model, &place).contains(&path.as_slice()) {
                        return true;
                    }
                    open.push((*outer, path.clone()));
                }
                _ => {}
            }
        }
        met.push(known);
        open.retain(|one| !met.contains(one));
    }
    false
}

/// The properties whose values tell the alternatives of the union apart that is made of a place.
pub(super) fn paths<'m>(model: &'m Contract, place: &Origin) -> Vec<&'m [String]> {
    let mut paths = Vec::new();
    for def in model.types.iter().filter(|def| def.origin == *place) {
        if let Shape::Union(union) = &def.shape {
            asked(&union.select, &mut paths);
        }
    }
    paths
}

/// The properties of which a value that is not known leads to no alternative.
fn asked<'m>(select: &'m Select, paths: &mut Vec<&'m [String]>) {
    match select {
        Select::Variant(_) | Select::Unknown => {}
        Select::Tag(tagged) => {
            if matches!(tagged.other.as_deref(), None | Some(Select::Unknown)) {
                paths.push(&tagged.path);
            }
            let further = tagged.absent.iter().chain(&tagged.other).map(AsRef::as_ref);
            let arms = tagged.arms.iter().map(|(_, select)| select);
            arms.chain(further).for_each(|select| asked(select, paths));
        }
        Select::Kind(routes) => routes.iter().for_each(|(_, select)| asked(select, paths)),
    }
}
