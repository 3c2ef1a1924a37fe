//! The contract as Rust will see it: names, types, events. Nothing of the document is left to interpret.

mod check;
mod contract;
mod extension;
mod field_names;
mod graph;
mod names;
mod operations;
mod places;
pub(crate) mod refusals;
mod requests;
mod schema;
mod sockets;
mod types;
mod webhooks;

pub use contract::*;
pub(crate) use graph::Graph;
pub(crate) use names::unescaped;
#[cfg(feature = "cli")]
pub(crate) use operations::{called, called_by_socket};
pub use places::SourceNames;
#[cfg(feature = "cli")]
pub(crate) use sockets::FRAMES;
pub use sockets::{ChatPart, ChatRole, states_binary, states_error};

use self::check::Unchecked;
use self::types::Types;
use crate::diagnostic::Diagnostics;
pub use crate::lock::Names;
use crate::wire::{self, Directed};

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
    let given = operations::given_names(stated, lock);
    let mut types = Types::of_components(&directed, &given);
    let (mut unchecked, mut reported) = (Unchecked::new(), Diagnostics::default());
    let webhooks = webhooks::webhooks(&mut types, lock, &mut reported);
    let events = webhooks.is_some();
    let called = operations::rest(&mut types, lock, events, &mut unchecked, &mut reported);
    let (made, names, mut findings) = types.finish();
    let mut types = check::of_types(made, &directed, &names, &mut unchecked);
    let unresolved = stated.unresolved.iter().map(unresolved);
    findings.degraded.extend(unresolved);
    types::aliases::open(&mut types, &mut findings);
    let sockets = sockets::sockets(
        called.sockets,
        &called.groups,
        &types,
        stated,
        &mut reported,
    );
    diagnostics.extend(findings.diagnostics);
    diagnostics.extend(reported);
    requests::report(unchecked, stated, diagnostics);
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
        sockets,
        schemes: called.schemes,
        refusals: called.refusals,
        refused_as: called.refused_as,
        server: called.server,
        degraded: findings.degraded,
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
