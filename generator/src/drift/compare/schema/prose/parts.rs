//! What the parts of an `allOf` mean to people, which their whole need not show: it has a title of its own, and its own
//! `description` and `default` before theirs.

use serde_json::Value;

use super::Two;
use crate::drift::Check;
use crate::drift::compare::draft::Draft;
use crate::drift::compare::walk::Walk;
use crate::wire::{At, Schema};

/// A value of a keyword, and where it stands.
type Said = (Value, At);

/// Compares a keyword in all parts, in whatever order they stand: what the one revision says in some part and the other in
/// none. `told` says which check it is, and its message.
pub(super) fn compare(
    walk: &mut Walk<'_>,
    two: &Two<'_>,
    keyword: &str,
    get: impl Fn(&Schema) -> Option<Value>,
    told: impl Fn(Option<&Value>, Option<&Value>) -> (&'static Check, String),
) {
    let parts = (walk.old.parts(two.stated.0), walk.new.parts(two.stated.1));
    if parts.0.len() == 1 && parts.1.len() == 1 {
        return;
    }
    let said = |parts: Vec<&Schema>| -> Vec<Said> {
        let said = parts.into_iter().filter_map(|part| {
            let at = || part.keywords.at(&part.at, keyword);
            get(part).map(|value| (value, at()))
        });
        said.collect()
    };
    let (old, new) = rest(said(parts.0), said(parts.1));
    for index in 0..old.len().max(new.len()) {
        let (old, new) = (old.get(index), new.get(index));
        let values = [old, new].map(|said| said.map(|(value, _)| value.clone()));
        let [before, after] = values;
        let (check, message) = told(before.as_ref(), after.as_ref());
        let draft = match (old, new) {
            (Some((_, old)), Some((_, new))) => Draft::changed(check, old, new, message),
            (Some((_, old)), None) => {
                Draft::removed(check, old, &walk.new.at(two.stated.1), message)
            }
            (None, Some((_, new))) => Draft::added(check, new, message),
            (None, None) => continue,
        };
        walk.note(two.node, draft.values(before, after));
    }
}

/// What only one of them says.
fn rest(old: Vec<Said>, mut new: Vec<Said>) -> (Vec<Said>, Vec<Said>) {
    let mut gone = Vec::new();
    for said in old {
        match new.iter().position(|(value, _)| *value == said.0) {
            Some(index) => drop(new.remove(index)),
            None => gone.push(said),
        }
    }
    (gone, new)
}
