//! What the same keyword of two schemas comes to, whatever it is about.

use crate::wire::SchemaRef;

/// The first that is said; another that differs stays apart.
pub(super) fn only<T: PartialEq>(into: &mut Option<T>, rest: &mut Option<T>, next: Option<T>) {
    if into.is_none() {
        *into = next;
    } else if *into != next {
        *rest = next;
    }
}

/// The same for lists, of which an empty one says nothing.
pub(super) fn list(
    into: &mut Vec<SchemaRef>,
    rest: &mut Vec<SchemaRef>,
    next: &mut Vec<SchemaRef>,
) {
    let next = std::mem::take(next);
    if into.is_empty() {
        *into = next;
    } else if *into != next {
        *rest = next;
    }
}

/// Adds those that are not there yet.
pub(crate) fn join<T: PartialEq>(into: &mut Vec<T>, next: Vec<T>) {
    for one in next {
        if !into.contains(&one) {
            into.push(one);
        }
    }
}

/// The lower of two limits.
pub(super) fn least(a: Option<u64>, b: Option<u64>) -> Option<u64> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}
