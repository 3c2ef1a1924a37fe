//! The contract as Rust will see it: names, types, events. Nothing of the document is left to interpret.

mod check;
mod contract;
mod graph;
mod names;
mod operations;
mod places;
mod requests;
mod schema;
mod types;
mod webhooks;

use std::collections::BTreeMap;

pub use contract::*;
pub(crate) use graph::Graph;
pub(crate) use names::unescaped;
pub use places::SourceNames;

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
    types::aliases::open(&mut types, &mut degraded, diagnostics);
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
        degraded,
    };
    places::complete(&mut contract, &files);
    check::normalize(&mut contract, stated.evaluates, diagnostics);
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
