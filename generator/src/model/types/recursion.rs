//! Types that hold themselves: boxed where Rust needs it.

use std::collections::HashMap;

use super::place;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::contract::{Degraded, Shape, Type, TypeDef};

/// Boxes every field and variant that leads back to its own type without a `Vec` or a map between.
/// An alias that leads back to itself through anything becomes a plain JSON value.
pub(in crate::model) fn resolve(
    types: &mut [TypeDef],
    degraded: &mut Vec<Degraded>,
    diagnostics: &mut Diagnostics,
) {
    break_aliases(types, degraded, diagnostics);
    let graph = Graph::of(types, false);
    for (index, def) in types.iter_mut().enumerate() {
        if matches!(def.shape, Shape::Alias(_)) {
            continue;
        }
        each_type(&mut def.shape, &mut |ty| {
            if matches!(ty, Type::Named(name) if graph.reaches(name, index)) {
                *ty = Type::Boxed(Box::new(ty.clone()));
            }
        });
    }
}

fn break_aliases(
    types: &mut [TypeDef],
    degraded: &mut Vec<Degraded>,
    diagnostics: &mut Diagnostics,
) {
    for index in 0..types.len() {
        if !matches!(types[index].shape, Shape::Alias(_)) {
            continue;
        }
        let graph = Graph::of(types, true);
        if graph.cycles(types, index) {
            let def = &mut types[index];
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

/// Which type holds which, by index.
struct Graph {
    index: HashMap<String, usize>,
    edges: Vec<Vec<usize>>,
}

impl Graph {
    /// Edges by value; `through` counts what lies behind a `Vec` or a map as well, and follows aliases only.
    fn of(types: &mut [TypeDef], through: bool) -> Self {
        let index: HashMap<String, usize> = types
            .iter()
            .enumerate()
            .map(|(index, def)| (def.name.clone(), index))
            .collect();
        let edges = types
            .iter_mut()
            .map(|def| {
                let mut edges = Vec::new();
                if !through || matches!(def.shape, Shape::Alias(_)) {
                    each_type(&mut def.shape, &mut |ty| names(ty, through, &mut edges));
                }
                edges
                    .iter()
                    .filter_map(|name| index.get(name).copied())
                    .collect()
            })
            .collect();
        Self { index, edges }
    }

    /// Whether the type of that name is `goal` or leads to it.
    fn reaches(&self, from: &str, goal: usize) -> bool {
        let mut open: Vec<usize> = self.index.get(from).copied().into_iter().collect();
        let mut seen = vec![false; self.edges.len()];
        while let Some(node) = open.pop() {
            if node == goal {
                return true;
            }
            if !std::mem::replace(&mut seen[node], true) {
                open.extend(&self.edges[node]);
            }
        }
        false
    }

    /// Whether a type leads to itself.
    fn cycles(&self, types: &[TypeDef], index: usize) -> bool {
        self.edges[index]
            .iter()
            .any(|&next| self.reaches(&types[next].name, index))
    }
}

/// The types of the contract that a type holds.
fn names(ty: &Type, through: bool, out: &mut Vec<String>) {
    match ty {
        Type::Named(name) => out.push(name.clone()),
        Type::Nullable(inner) => names(inner, through, out),
        Type::Array(inner) | Type::Map(inner) | Type::Boxed(inner) if through => {
            names(inner, through, out);
        }
        _ => {}
    }
}

/// Every type a shape is made of.
fn each_type(shape: &mut Shape, visit: &mut impl FnMut(&mut Type)) {
    match shape {
        Shape::Struct(structure) => structure
            .fields
            .iter_mut()
            .for_each(|field| visit(&mut field.ty)),
        Shape::Union(union) => union
            .variants
            .iter_mut()
            .for_each(|variant| visit(&mut variant.ty)),
        Shape::Alias(ty) => visit(ty),
        Shape::Enum(_) | Shape::Raw(_) => {}
    }
}
