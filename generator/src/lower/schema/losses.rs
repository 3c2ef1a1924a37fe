//! What constrains values and is not seen in the types.

use super::{Diagnostics, ObjectKind, Tree};
use crate::diagnostic::{Diagnostic, code};
use crate::lower::keywords::Fate;

/// Tells of each such keyword.
pub(super) fn report(tree: &Tree, diagnostics: &mut Diagnostics) {
    for (key, child) in tree.map().into_iter().flatten() {
        let keyword = ObjectKind::Schema.keyword(key);
        if keyword.is_some_and(|keyword| keyword.fate == Fate::Lost) && !is_empty(child) {
            let message = format!("`{key}` is not expressed by the generated types");
            let lost = Diagnostic::warning(code::KEYWORD_NOT_MODELLED, message);
            diagnostics.push(lost.at_key(child.origin()));
        }
    }
}

/// `true` and `{}` constrain nothing.
fn is_empty(tree: &Tree) -> bool {
    tree.is_true() || tree.map().is_some_and(indexmap::IndexMap::is_empty)
}
