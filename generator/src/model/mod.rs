//! The contract as Rust will see it: names, types, events. Nothing of the document is left to interpret.

mod check;
mod contract;
mod graph;
pub(crate) mod layout;
mod names;
mod operations;
mod requests;
mod schema;
mod types;
mod webhooks;

use std::collections::BTreeMap;

pub use contract::*;
pub use layout::places::SourceNames;
pub(crate) use names::unescaped;

use crate::diagnostic::Diagnostics;
use crate::wire::{self, Directed};

/// The public names that were given before and stay.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// `METHOD /path` to function.
    pub operations: BTreeMap<String, String>,
    /// Event key to function.
    pub events: BTreeMap<String, String>,
}

/// Decides every name and type of a contract.
///
/// `name` is the folder's or the crate's name, `files` what it was read from.
pub fn model(
    stated: &wire::Contract,
    name: &str,
    files: impl Into<SourceNames>,
    lock: &Names,
    diagnostics: &mut Diagnostics,
) -> Contract {
    let directed = Directed::of(stated, diagnostics);
    let stated = &*directed.contract;
    let mut builder = types::Builder::new(&directed, diagnostics);
    builder.components();
    let webhooks = webhooks::webhooks(&mut builder, stated, lock);
    let called = operations::rest(&mut builder, stated, lock, webhooks.is_some());
    let unchecked = std::mem::take(&mut builder.unchecked);
    let (mut types, mut degraded) = builder.finish();
    degraded.extend(stated.unresolved.iter().map(unresolved));
    requests::report(unchecked, stated, diagnostics);
    types::recursion::resolve(&mut types, &mut degraded, diagnostics);
    if let Some(webhooks) = &webhooks {
        mark_answers(&mut types, webhooks);
    }
    let info = &stated.info;
    let files = files.into();
    let mut contract = Contract {
        name: names::snake(name),
        title: info.title.lines().next().unwrap_or_default().to_owned(),
        description: info.description.clone(),
        sources: files.sources.clone(),
        types,
        webhooks,
        groups: called.groups,
        schemes: called.schemes,
        server: called.server,
        gated: false,
        degraded,
    };
    layout::places::complete(&mut contract, &files);
    check::normalize(&mut contract, stated.evaluates, diagnostics);
    layout::groups::part(&mut contract);
    contract
}

/// A reference that leads to nothing, on record.
fn unresolved(reference: &wire::Unresolved) -> Degraded {
    let origin = reference.at.origin();
    Degraded {
        place: types::place(&origin),
        origin,
        reason: reference.reason.clone(),
    }
}

/// Unions that services answer with get constructors.
fn mark_answers(types: &mut [TypeDef], webhooks: &Webhooks) {
    for body in webhooks
        .events
        .iter()
        .filter_map(|event| event.answer.body.as_ref())
    {
        let Type::Named(name) = body else { continue };
        if let Some(Shape::Union(union)) = types
            .iter_mut()
            .find(|def| def.name == *name)
            .map(|def| &mut def.shape)
        {
            union.answer = true;
        }
    }
}
