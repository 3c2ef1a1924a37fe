//! The operations as the document has them.

use crate::diagnostic::Origin;
use crate::lower::place;
use crate::model::contract::Docs;
use crate::wire::{Contract, Operation, PathItem};

/// An operation before it is read.
pub(super) struct PathOperation<'a> {
    /// `GET`
    pub(super) method: String,
    pub(super) path: &'a str,
    pub(super) item: &'a PathItem,
    pub(super) operation: &'a Operation,
    /// Where the path item stands.
    pub(super) above: Origin,
    /// Where the operation stands.
    pub(super) origin: Origin,
    /// `#/paths/~1agent/get`
    pub(super) place: String,
}

impl PathOperation<'_> {
    pub(super) fn docs(&self) -> Docs {
        Docs {
            text: self.text(),
            deprecated: self.operation.deprecated,
            ..Docs::default()
        }
    }

    /// What its documentation says: its description, else its summary. Of a channel both, as of its messages.
    fn text(&self) -> Option<String> {
        let (summary, description) = (&self.operation.summary, &self.operation.description);
        match (summary, description) {
            (Some(summary), Some(description))
                if self.operation.is_socket && summary != description =>
            {
                Some(format!("{}\n\n{description}", summary.trim_end()))
            }
            (summary, description) => description.clone().or_else(|| summary.clone()),
        }
    }

    /// `GET /agent`
    pub(super) fn identity(&self) -> String {
        format!("{} {}", self.method, self.path)
    }
}

/// Every operation under `paths` that is called.
pub(super) fn calls(contract: &Contract) -> Vec<PathOperation<'_>> {
    operations(contract, |operation| !operation.is_socket)
}

/// Every operation under `paths` that opens a socket.
pub(super) fn sockets(contract: &Contract) -> Vec<PathOperation<'_>> {
    operations(contract, |operation| operation.is_socket)
}

fn operations(
    contract: &Contract,
    is_meant: impl Fn(&Operation) -> bool,
) -> Vec<PathOperation<'_>> {
    let mut calls = Vec::new();
    for (path, item) in &contract.paths {
        let below = contract.at.key("paths").key(path);
        let meant = item.iter().filter(|(_, operation)| is_meant(operation));
        calls.extend(meant.map(|(method, operation)| {
            let origin = operation.at.origin();
            // What opens a socket is a channel in the document.
            let stands = if operation.is_socket {
                origin.clone()
            } else {
                place(&below, method).origin()
            };
            PathOperation {
                method: method.to_owned(),
                path,
                item,
                operation,
                above: item.at.origin(),
                origin,
                place: format!("#{}", stands.pointer),
            }
        }));
    }
    calls
}
