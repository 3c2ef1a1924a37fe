//! What is told of a document.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, code};
use crate::lower::tree::Tree;
use crate::wire::At;

/// Warns of a value.
pub(super) fn warn(diagnostics: &mut Diagnostics, code: Code, message: impl Into<String>, at: &At) {
    diagnostics.push(Diagnostic::warning(code, message).at(at.origin()));
}

/// Warns of what stands under a key.
pub(super) fn warn_key(
    diagnostics: &mut Diagnostics,
    code: Code,
    message: impl Into<String>,
    at: &At,
) {
    diagnostics.push(Diagnostic::warning(code, message).at_key(at.origin()));
}

/// Tells of what several channels have in common, once.
pub(super) fn say_once(diagnostics: &mut Diagnostics, diagnostic: Diagnostic) {
    let is_it = |one: &Diagnostic| (one.code, &one.origin) == (diagnostic.code, &diagnostic.origin);
    if !diagnostics.iter().any(is_it) {
        diagnostics.push(diagnostic);
    }
}

/// Tells of a keyword that says something of the wire that nothing comes of.
pub(super) fn not_expressed(key: &str, tree: &Tree, diagnostics: &mut Diagnostics) {
    let message = format!("`{key}` is not expressed by the generated code");
    let warning = Diagnostic::warning(code::KEYWORD_NOT_MODELLED, message);
    say_once(diagnostics, warning.at_key(tree.origin()));
}
