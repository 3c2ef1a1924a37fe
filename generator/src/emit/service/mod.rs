//! `service.rs` and `routes.rs` of a group, and `service.rs` of a contract.

mod all;
mod handler;
mod router;
mod routes;

pub(super) use all::file as all;
pub(super) use handler::is_unusual;
pub(super) use routes::file as routes;

use crate::emit::docs;
use crate::emit::header::header;
use crate::emit::imports::{Location, Scope};
use crate::emit::layout::{File, Item};
use crate::emit::section::Section;
use crate::model::Operation;

/// `service.rs` of a group: the trait, and the router of all its operations.
pub(super) fn file(section: &Section<'_>) -> File {
    let scope = section.scope(Location::Below(&section.group.name));
    let items = [
        Item::of(handler::item(&scope, section)),
        router::item(&scope, section),
    ];
    let sentence = format!(
        "Serving the operations of {}.",
        docs::code(&section.group.owner)
    );
    finished(section, &scope, &sentence, items.into_iter().flatten())
}

/// A file below a group's module.
pub(super) fn finished(
    section: &Section<'_>,
    scope: &Scope<'_>,
    sentence: &str,
    items: impl Iterator<Item = Item>,
) -> File {
    let imports = scope.imports().into_iter().map(Item::uses);
    File {
        docs: header(sentence, section.plan.contract),
        attributes: section.deprecation().into_iter().collect(),
        items: imports.chain(items).collect(),
    }
}

/// Who calls an operation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Caller {
    /// Nobody asks.
    Unasked,
    /// A caller, or one without credentials.
    Optional,
    /// A caller.
    Required,
}

impl Caller {
    pub(super) fn of(operation: &Operation) -> Self {
        let alternatives = &operation.security;
        if alternatives.is_empty() || alternatives.iter().all(Vec::is_empty) {
            Self::Unasked
        } else if alternatives.iter().any(Vec::is_empty) {
            Self::Optional
        } else {
            Self::Required
        }
    }
}
