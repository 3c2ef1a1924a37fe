//! `unevaluatedProperties` and `unevaluatedItems` ask which properties and items other checks of the value are about: those
//! checks keep what they ask nothing of, all others are put in the fewest words.

use std::collections::HashSet;

use super::normalize::{drop_empty, each};
use crate::model::contract::{Check, Contract};

/// Marks the checks that are asked what they are about.
pub(super) fn track(contract: &mut Contract) {
    let mut tracked = HashSet::new();
    each(contract, &mut |check| mark(check, &mut tracked));
    // Named checks are of the same value as those that name them.
    let mut open: Vec<String> = tracked.iter().cloned().collect();
    while let Some(name) = open.pop() {
        let mut found = HashSet::new();
        let named = contract.types.iter_mut().find(|def| def.name == name);
        if let Some(def) = named {
            whole(&mut def.check, &mut found);
        }
        open.extend(
            found
                .into_iter()
                .filter(|name| tracked.insert(name.clone())),
        );
    }
    each(contract, &mut simplify);
}

/// Marks what lies within one that asks; collects what it goes by as well.
fn mark(check: &mut Check, names: &mut HashSet<String>) {
    if check.asks_evaluated() {
        whole(check, names);
    }
    check.each_child(&mut |inner| mark(inner, names));
}

fn whole(check: &mut Check, names: &mut HashSet<String>) {
    check.tracked = true;
    names.extend(check.named.clone());
    check.each_of_same_value(&mut |inner| whole(inner, names));
}

fn simplify(check: &mut Check) {
    check.each_child(&mut simplify);
    if !check.tracked {
        drop_empty(check);
    }
}
