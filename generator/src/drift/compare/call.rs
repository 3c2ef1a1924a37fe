//! An operation of one revision, whoever calls it.

use crate::drift::Direction;
use crate::wire::{Operation, PathItem};

/// An operation that somebody calls: a service, or the receiver of an event.
#[derive(Clone, Debug)]
pub(super) struct Call<'c> {
    /// `GET /agent/{id}`, `channel /desk`, or the key of the event.
    pub(super) name: String,
    pub(super) path: &'c str,
    pub(super) method: &'c str,
    pub(super) item: &'c PathItem,
    pub(super) operation: &'c Operation,
    pub(super) asked: Direction,
    pub(super) answered: Direction,
}

/// What an operation is called: `GET /agent/{id}`, `channel /desk`.
pub(super) fn name(method: &str, path: &str, operation: &Operation) -> String {
    if operation.is_socket {
        format!("channel {path}")
    } else {
        format!("{method} {path}")
    }
}

impl Call<'_> {
    /// What it is.
    pub(super) fn noun(&self) -> &'static str {
        if self.operation.is_socket {
            "channel"
        } else {
            "operation"
        }
    }

    /// The method, and the path with `{}` for each parameter.
    pub(super) fn shape(&self) -> (&str, String) {
        let mut shape = String::new();
        let mut rest = self.path;
        while let Some((before, behind)) = rest.split_once('{') {
            shape.push_str(before);
            shape.push_str("{}");
            rest = behind.split_once('}').map_or("", |(_, rest)| rest);
        }
        shape.push_str(rest);
        if shape.len() > 1 {
            shape.truncate(shape.trim_end_matches('/').len());
        }
        (self.method, shape)
    }
}
