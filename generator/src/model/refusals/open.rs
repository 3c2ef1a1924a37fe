//! The refusals that a contract says nothing of.

use super::Refusals;
use crate::diagnostic::Diagnostics;
use crate::model::contract::{Refused, Status};
use crate::model::operations::answers::documented;
use crate::wire::{Contract, Directed, Operation, PathItem};

/// An operation, and the statuses of refusals that none of its answers can hold.
#[derive(Debug)]
pub(crate) struct Open {
    pub(crate) path: String,
    /// As HTTP spells it.
    pub(crate) method: String,
    pub(crate) statuses: Vec<u16>,
}

/// What is open in a contract.
pub(crate) fn open(contract: &Contract) -> Vec<Open> {
    let mut diagnostics = Diagnostics::default();
    let directed = Directed::of(contract, &mut diagnostics);
    let contract = &*directed.contract;
    let mut refusals = Refusals::of(contract, std::iter::empty(), &mut diagnostics);
    let mut open = Vec::new();
    for (path, item) in &contract.paths {
        for (method, operation) in item.iter().filter(|(_, operation)| !operation.is_socket) {
            let refused = refusals.refused(&documented(operation));
            let mut statuses = possible(contract, path, item, operation);
            statuses.retain(|status| !is_held(*status, &refused, refusals.statuses()));
            open.push(Open {
                path: path.clone(),
                method: method.to_owned(),
                statuses,
            });
        }
    }
    open.retain(|open| !open.statuses.is_empty());
    open
}

/// The statuses that a route of the runtime refuses requests of an operation with.
fn possible(contract: &Contract, path: &str, item: &PathItem, operation: &Operation) -> Vec<u16> {
    let security = operation.security.as_ref().unwrap_or(&contract.security);
    let is_secured = security.iter().any(|alternative| !alternative.is_empty());
    let mut parameters = item.parameters.iter().chain(&operation.parameters);
    let has_parameters = parameters.next().is_some();
    let has_body = operation.request_body.is_some();
    // A part of the path that is more than one parameter is told apart by the route, not by the router.
    let is_part =
        |step: &str| step.contains('{') && !(step.starts_with('{') && step.ends_with('}'));
    let possible = [
        (400, has_body),
        (401, is_secured),
        (404, path.split('/').any(is_part)),
        (413, has_body),
        (415, has_body),
        (422, has_body || has_parameters),
    ];
    let possible = possible.into_iter().filter(|(_, is_possible)| *is_possible);
    possible.map(|(status, _)| status).collect()
}

/// Whether an answer of the operation holds refusals of a status; the order in which they are asked is the runtime's.
fn is_held(status: u16, refused: &[Refused], named: &[(u16, u16)]) -> bool {
    let named = named.iter().find(|(refusal, _)| *refusal == status);
    let twin = match status {
        422 => Some(400),
        400 => Some(422),
        _ => None,
    };
    let exact = [named.map(|(_, status)| *status), Some(status), twin];
    let mut entries = exact.into_iter().flatten().map(Status::Code).chain([
        u8::try_from(status / 100).map_or(Status::Default, Status::Range),
        Status::Default,
    ]);
    entries.any(|entry| refused.iter().any(|one| one.statuses.contains(&entry)))
}
