//! The references that are not followed, and what is said of them.

use crate::diagnostic::{Code, Diagnostic, code};

const BELOW: &str = "keep the file in the contract's folder and refer to it by a relative path";

/// Refuses what is not a path relative to the text it stands in.
pub(super) fn check(path: &str) -> Result<(), Box<Diagnostic>> {
    if let Some(scheme) = scheme(path) {
        let message = format!("a reference by `{scheme}:` is not followed");
        return Err(elsewhere(code::REF_NETWORK, message));
    }
    if path.starts_with("//") || path.starts_with(r"\\") {
        let message = "a reference to a host is not followed";
        return Err(elsewhere(code::REF_NETWORK, message));
    }
    if path.starts_with(['/', '\\']) {
        let message = "a reference to an absolute path is not followed";
        return Err(elsewhere(code::REF_ABSOLUTE, message));
    }
    if path.contains('\0') {
        return Err(malformed("the reference holds a NUL"));
    }
    Ok(())
}

/// A path that climbs out of the contract's folder, or a link that does.
pub(super) fn outside() -> Box<Diagnostic> {
    elsewhere(
        code::REF_OUTSIDE,
        "the reference leaves the contract's folder",
    )
}

/// What is not a reference at all.
pub(super) fn malformed(message: &str) -> Box<Diagnostic> {
    Box::new(Diagnostic::error(code::REF_SYNTAX, message))
}

fn elsewhere(code: Code, message: impl Into<String>) -> Box<Diagnostic> {
    Box::new(Diagnostic::error(code, message).hint(BELOW))
}

fn scheme(path: &str) -> Option<&str> {
    let (scheme, _) = path.split_once(':')?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    is_scheme.then_some(scheme)
}
