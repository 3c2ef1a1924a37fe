//! Values that cannot be what the schema says.

use super::{Diagnostics, Tree, Value, values};
use crate::diagnostic::{Diagnostic, code};
use crate::lower::regex;

/// A pattern is an ECMAScript regular expression.
pub(super) fn pattern(tree: &Tree, diagnostics: &mut Diagnostics) {
    let Some(pattern) = tree.get("pattern") else {
        return;
    };
    let Some(text) = pattern.text() else { return };
    if let Err(error) = regex(text) {
        diagnostics.push(
            Diagnostic::warning(
                code::PATTERN_INVALID,
                format!(
                    "this is not a valid regular expression of ECMA-262, so nothing is checked for it: {}",
                    error.text
                ),
            )
            .at(pattern.origin()),
        );
    }
}

/// A default has the type of its schema; one that has not is set aside.
pub(super) fn default(tree: &mut Tree, diagnostics: &mut Diagnostics) {
    let Some(default) = tree.get("default") else {
        return;
    };
    let Some(name) = tree.get("type").and_then(Tree::text) else {
        return;
    };
    if default.value == Value::Null || values::is(&default.value, name) {
        return;
    }
    diagnostics.push(
        Diagnostic::warning(
            code::DEFAULT_TYPE,
            format!(
                "this default is {}, and the schema says `{name}`; it is left out",
                default.kind_name()
            ),
        )
        .at(default.origin()),
    );
    let default = default.clone();
    tree.set_default_aside(default);
}
