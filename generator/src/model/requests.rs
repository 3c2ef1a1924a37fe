//! What requests are not checked for.

use std::collections::HashSet;

use crate::diagnostic::{Diagnostics, Origin};
use crate::model::check::Unchecked;
use crate::model::types::component_place;
use crate::wire::{At, Contract, Direction};

/// Says what requests are not checked for, of the schemas that requests are made of.
pub(in crate::model) fn report(
    unchecked: Unchecked,
    contract: &Contract,
    diagnostics: &mut Diagnostics,
) {
    if unchecked.is_empty() {
        return;
    }
    let used = contract.used(Direction::Request);
    let components = used.components.into_iter();
    let places: HashSet<Origin> = components
        .map(|key| component_place(&contract.at, key))
        .chain(used.places.into_iter().map(At::origin))
        .collect();
    let concerned = unchecked
        .into_iter()
        .filter(|((owner, _), _)| places.contains(owner));
    diagnostics.extend(concerned.map(|(_, diagnostic)| diagnostic));
}
