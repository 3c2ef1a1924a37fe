//! Extensions of ours of which nothing comes.

use std::fmt::Display;

use crate::diagnostic::{Diagnostic, Origin, code};

/// An extension is not read, which says why.
pub(super) fn unread(place: Origin, key: &str, why: impl Display) -> Diagnostic {
    let message = format!("`{key}` is not read: {why}");
    Diagnostic::warning(code::EXTENSION_FORM, message).at(place)
}

/// An extension is in another form than it has to be.
pub(super) fn misformed(place: Origin, key: &str, form: &str) -> Diagnostic {
    unread(place, key, format_args!("it has to be {form}"))
}
