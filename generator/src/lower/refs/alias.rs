//! Components that are only names of each other, in a circle.

use super::names::components;
use super::{Diagnostic, Diagnostics, HashSet, ObjectKind, REFERABLE, Tree};
use crate::diagnostic::code;
use crate::lower::key;

/// Reports every circle of aliases and opens it where it was found.
pub(super) fn break_cycles(work: &mut Tree, diagnostics: &mut Diagnostics) {
    for kind in REFERABLE {
        while let Some(name) = find(work, kind) {
            let Some(tree) = kind
                .section()
                .and_then(|section| work.get_mut("components")?.get_mut(section)?.get_mut(&name))
            else {
                break;
            };
            diagnostics.push(
                Diagnostic::error(
                    code::REF_CYCLE,
                    format!("`{name}` is only a name of itself"),
                )
                .at(tree.at.key("$ref").origin())
                .hint("one of these must say what it is"),
            );
            tree.take("$ref");
        }
    }
}

/// A component that leads back to itself.
fn find(work: &Tree, kind: ObjectKind) -> Option<String> {
    let entries = components(work, kind)?;
    let mut settled = HashSet::new();
    for name in entries.keys() {
        let mut seen = HashSet::new();
        let mut next = Some(name.clone());
        while let Some(name) = next.filter(|name| !settled.contains(name)) {
            if !seen.insert(name.clone()) {
                return Some(name);
            }
            next = entries
                .get(&name)
                .and_then(Tree::reference)
                .map(|reference| key(reference).to_owned());
        }
        settled.extend(seen);
    }
    None
}
