//! `security`: alternatives, each a set of credentials; what a scheme is called is not on the wire.

mod scheme;

use std::collections::{BTreeMap, BTreeSet};

use openapiv3::SecurityRequirement;

use super::call::Call;
use super::draft::Draft;
use super::graph::Node;
use super::walk::Walk;
use crate::drift::Direction;
use crate::drift::check::{self, Effect};
use crate::wire::{At, Contract, Operation, PathItem};

/// Credentials that are sent together: the wire form of each scheme, and the scopes that are asked for.
type Alternative = BTreeMap<String, BTreeSet<String>>;

pub(super) fn compare(walk: &mut Walk<'_>, node: Node, old: &Call<'_>, new: &Call<'_>) {
    if old.asked != Direction::Request {
        return;
    }
    let names = scheme::canonical(walk.old.contract, walk.new.contract);
    let (asked, now) = (asked(walk.old.contract, old), asked(walk.new.contract, new));
    scheme::compare(walk, node, asked, now);
    let places = (place(walk.old.contract, old), place(walk.new.contract, new));
    let list = |requirements: &[SecurityRequirement]| alternatives(requirements, &names);
    let (mut gone, mut come) = (list(asked), list(now));
    let whole = (gone.clone(), come.clone());
    gone.retain(|one| !whole.1.contains(one));
    come.retain(|one| !whole.0.contains(one));
    let anonymous = |list: &[Alternative]| list.iter().any(Alternative::is_empty);
    match (anonymous(&whole.0), anonymous(&whole.1)) {
        (true, false) => note(
            walk,
            node,
            &places,
            &check::SECURITY_ADDED,
            "credentials are asked for, none were",
            None,
        ),
        (false, true) => {
            note(
                walk,
                node,
                &places,
                &check::SECURITY_REMOVED,
                "no credentials are asked for any more",
                None,
            );
        }
        _ => {}
    }
    gone.retain(|one| !one.is_empty());
    come.retain(|one| !one.is_empty());
    scopes(walk, node, &places, (&mut gone, &mut come));
    // A new need of credentials says what they are.
    if anonymous(&whole.0) && !anonymous(&whole.1) {
        return;
    }
    for one in &gone {
        let message = format!("{} is not taken any more", text(one));
        let effect = if is_taken(&whole.1, one) {
            Effect::Same
        } else {
            Effect::Narrower
        };
        note(
            walk,
            node,
            &places,
            &check::SECURITY_ALTERNATIVE_REMOVED,
            &message,
            Some(effect),
        );
    }
    for one in &come {
        let message = format!("{} is taken too", text(one));
        let effect = if is_taken(&whole.0, one) {
            Effect::Same
        } else {
            Effect::Wider
        };
        note(
            walk,
            node,
            &places,
            &check::SECURITY_ALTERNATIVE_ADDED,
            &message,
            Some(effect),
        );
    }
}

/// What an operation asks for: its own, or what all ask for.
fn asked<'c>(contract: &'c Contract, call: &Call<'c>) -> &'c [SecurityRequirement] {
    call.operation
        .security
        .as_deref()
        .unwrap_or(&contract.security)
}

/// The operations that ask for what all ask for.
pub(super) fn follows(contract: &Contract) -> impl Iterator<Item = &Operation> {
    let operations = contract.paths.values().flat_map(PathItem::iter);
    let operations = operations.map(|(_, operation)| operation);
    operations.filter(|operation| operation.security.is_none())
}

/// Whether an operation asks for a scheme.
pub(super) fn is_asked(contract: &Contract, scheme: &str) -> bool {
    let names = |list: &[SecurityRequirement]| list.iter().any(|one| one.contains_key(scheme));
    let operations = contract.paths.values().flat_map(PathItem::iter);
    let mut own = operations.filter_map(|(_, operation)| operation.security.as_deref());
    own.any(names) || names(&contract.security) && follows(contract).next().is_some()
}

fn place(contract: &Contract, call: &Call<'_>) -> At {
    match call.operation.security {
        Some(_) => call.operation.at.key("security"),
        None => contract.place("security"),
    }
}

/// No list at all is one alternative: nothing.
fn alternatives(
    requirements: &[SecurityRequirement],
    names: &BTreeMap<String, String>,
) -> Vec<Alternative> {
    if requirements.is_empty() {
        return vec![Alternative::new()];
    }
    let own = requirements.iter().map(|requirement| {
        let entries = requirement.iter();
        let schemes = entries.map(|(name, scopes)| {
            let name = names.get(name).unwrap_or(name).clone();
            (name, scopes.iter().cloned().collect())
        });
        schemes.collect()
    });
    own.collect()
}

/// Whether somebody who sends these credentials is let in.
fn is_taken(list: &[Alternative], sent: &Alternative) -> bool {
    list.iter().any(|asked| {
        asked
            .iter()
            .all(|(scheme, scopes)| sent.get(scheme).is_some_and(|own| scopes.is_subset(own)))
    })
}

/// Alternatives of the same schemes with other scopes.
fn scopes(
    walk: &mut Walk<'_>,
    node: Node,
    places: &(At, At),
    (gone, come): (&mut Vec<Alternative>, &mut Vec<Alternative>),
) {
    for old in std::mem::take(gone) {
        let same = |new: &Alternative| new.keys().eq(old.keys());
        let Some(index) = come.iter().position(same) else {
            gone.push(old);
            continue;
        };
        let new = come.remove(index);
        for (scheme, own) in &old {
            let now = &new[scheme];
            for scope in now.difference(own) {
                let message = format!("the scope `{scope}` is asked for");
                note(
                    walk,
                    node,
                    places,
                    &check::SECURITY_SCOPE_ADDED,
                    &message,
                    None,
                );
            }
            for scope in own.difference(now) {
                let message = format!("the scope `{scope}` is not asked for any more");
                note(
                    walk,
                    node,
                    places,
                    &check::SECURITY_SCOPE_REMOVED,
                    &message,
                    None,
                );
            }
        }
    }
}

fn note(
    walk: &mut Walk<'_>,
    node: Node,
    (old, new): &(At, At),
    check: &'static crate::drift::Check,
    message: &str,
    effect: Option<Effect>,
) {
    let draft = Draft::changed(check, old, new, message);
    walk.note(node, draft.effect(effect.unwrap_or(check.effect)));
}

/// `` `Authorization: Bearer` with `header X-Key` ``
fn text(alternative: &Alternative) -> String {
    let schemes: Vec<String> = alternative
        .keys()
        .map(|scheme| format!("`{scheme}`"))
        .collect();
    schemes.join(" with ")
}
