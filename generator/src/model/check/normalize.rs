//! Checks as a whole: none leads back to itself at one value, and none goes by the name of one that asks nothing.

use std::collections::{HashMap, HashSet};

use super::simplify::is_empty;
use super::tracked;
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::model::contract::{Body, Check, Content, Media, PartKind, Payload};
use crate::model::contract::{Contract, TypeDef};
use crate::model::graph::Graph;

/// Brings every check of a contract into its last form.
pub(in crate::model) fn normalize(
    contract: &mut Contract,
    evaluates: bool,
    diagnostics: &mut Diagnostics,
) {
    open_cycles(&mut contract.types, diagnostics);
    if evaluates {
        tracked::track(contract);
    }
    loop {
        let names: HashSet<String> = contract
            .types
            .iter()
            .filter(|def| is_empty(&def.check))
            .map(|def| def.name.clone())
            .collect();
        let mut changed = false;
        each(contract, &mut |check| changed |= forget(check, &names));
        if !changed {
            return;
        }
    }
}

/// Every check of a contract.
pub(super) fn each(contract: &mut Contract, visit: &mut impl FnMut(&mut Check)) {
    for def in &mut contract.types {
        visit(&mut def.check);
    }
    let operations = contract
        .sections_mut()
        .flat_map(|section| &mut section.operations);
    let bodies = operations.filter_map(|operation| operation.body.as_mut());
    for media in bodies.flat_map(medias) {
        match &mut media.payload {
            Payload::Json(_, check) | Payload::Form(_, _, check) | Payload::Text(check) => {
                visit(check);
            }
            Payload::Multipart(multipart) => {
                for part in &mut multipart.parts {
                    if let PartKind::Text(_, _, check) | PartKind::Json(_, check) = &mut part.kind {
                        visit(check);
                    }
                }
            }
            Payload::Bytes | Payload::Events(_) => {}
        }
    }
}

fn medias(body: &mut Body) -> Vec<&mut Media> {
    match &mut body.content {
        Content::One(media) => vec![media],
        Content::Several(_, list) => list.iter_mut().map(|(_, media)| media).collect(),
    }
}

/// Takes out the names of what asks nothing; says whether there were any.
fn forget(check: &mut Check, names: &HashSet<String>) -> bool {
    let mut changed = check
        .named
        .take_if(|name| names.contains(name.as_str()))
        .is_some();
    check.each_child(&mut |inner| changed |= forget(inner, names));
    if changed && !check.tracked {
        drop_empty(check);
    }
    changed
}

/// Leaves out what asks nothing.
pub(super) fn drop_empty(check: &mut Check) {
    check.items.take_if(|items| is_empty(items));
    if matches!(&check.additional, Some(Some(rest)) if is_empty(rest)) {
        check.additional = None;
    }
    if check.additional.is_none() {
        check.properties.retain(|(_, property)| !is_empty(property));
        check.patterns.retain(|(_, property)| !is_empty(property));
    }
    while check.items.is_none() && check.prefix.last().is_some_and(is_empty) {
        check.prefix.pop();
    }
    check.names.take_if(|names| is_empty(names));
    check
        .condition
        .take_if(|one| is_empty(&one.then) && is_empty(&one.otherwise));
    check.all.retain(|part| !is_empty(part));
    if check.any.iter().any(is_empty) {
        check.any.clear();
    }
}

/// A check that asks itself of the same value would never end: that part of it is left out.
fn open_cycles(types: &mut [TypeDef], diagnostics: &mut Diagnostics) {
    let index: HashMap<String, usize> = types
        .iter()
        .enumerate()
        .map(|(at, def)| (def.name.clone(), at))
        .collect();
    let edges = |check: &Check| -> Vec<usize> {
        let asked = names(check);
        let known = asked.iter().filter_map(|name| index.get(name));
        known.copied().collect()
    };
    let mut graph = Graph::new(types.iter().map(|def| edges(&def.check)).collect());
    for (at, def) in types.iter_mut().enumerate() {
        let returns = |name: &String| index.get(name).is_some_and(|next| graph.returns(*next, at));
        let back: HashSet<String> = names(&def.check).into_iter().filter(returns).collect();
        if back.is_empty() {
            continue;
        }
        cut(&mut def.check, &back);
        graph.narrow(at, edges(&def.check));
        let message = "this leads back to itself, so requests are not checked for that part of it";
        diagnostics.push(Diagnostic::note(code::UNCHECKED, message).at(def.origin.clone()));
    }
}

/// The names that a value of a check goes by as well.
fn names(check: &Check) -> Vec<String> {
    let mut found: Vec<String> = check.named.iter().cloned().collect();
    found.extend(check.of_same_value().flat_map(names));
    found
}

/// Takes names out of a check, and with a name the whole choice that it is in.
fn cut(check: &mut Check, back: &HashSet<String>) {
    check.named.take_if(|name| back.contains(name.as_str()));
    for part in &mut check.all {
        cut(part, back);
    }
    check.all.retain(|part| !is_empty(part));
    let leads = |check: &Check| names(check).iter().any(|name| back.contains(name));
    if check.any.iter().any(leads) {
        check.any.clear();
    }
    if check.one.iter().any(leads) {
        check.one.clear();
    }
    check.not.take_if(|not| leads(not));
    check.condition.take_if(|one| {
        let parts = [&one.stated, &one.then, &one.otherwise];
        parts.into_iter().any(leads)
    });
}
