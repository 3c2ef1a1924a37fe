//! Types that hold themselves: boxed where Rust needs it.

use std::collections::HashMap;

use super::place;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::contract::{Degraded, Shape, Type, TypeDef};
use crate::model::graph::Graph;

/// Boxes every field and variant that leads back to its own type without a `Vec` or a map between.
/// An alias that leads back to itself through anything becomes a plain JSON value.
pub(in crate::model) fn resolve(
    types: &mut [TypeDef],
    degraded: &mut Vec<Degraded>,
    diagnostics: &mut Diagnostics,
) {
    break_aliases(types, degraded, diagnostics);
    let index = index(types);
    let graph = Graph::new(edges(types, &index, false));
    for (position, def) in types.iter_mut().enumerate() {
        if matches!(def.shape, Shape::Alias(_)) {
            continue;
        }
        let returns = |name: &str| {
            index
                .get(name)
                .is_some_and(|at| graph.returns(*at, position))
        };
        each_type(&mut def.shape, &mut |ty| {
            if matches!(ty, Type::Named(name) if returns(name)) {
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
    let mut graph = Graph::new(edges(types, &index(types), true));
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

/// Where each type stands, by its name.
fn index(types: &[TypeDef]) -> HashMap<String, usize> {
    let types = types.iter().enumerate();
    types.map(|(at, def)| (def.name.clone(), at)).collect()
}

/// Which type holds which by value; `through` counts what lies behind a `Vec` or a map as well, and follows aliases only.
fn edges(types: &mut [TypeDef], index: &HashMap<String, usize>, through: bool) -> Vec<Vec<usize>> {
    let held = |def: &mut TypeDef| {
        let mut held = Vec::new();
        if !through || matches!(def.shape, Shape::Alias(_)) {
            each_type(&mut def.shape, &mut |ty| names(ty, through, &mut held));
        }
        let held = held.iter().filter_map(|name| index.get(name).copied());
        held.collect()
    };
    types.iter_mut().map(held).collect()
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
