//! One bound, and what breaks it.

use std::fmt;

use serde_json::Value;

/// A change of a request that breaks one bound and nothing else.
#[derive(Clone, Debug)]
pub(crate) struct Breach {
    /// The bound, by its keyword.
    pub(crate) kind: &'static str,
    /// What has to be told: the part of the request, and the pointer in it.
    pub(crate) told: (String, String),
    /// What is changed.
    pub(crate) change: Change,
}

/// What is changed in a request.
#[derive(Clone, Debug)]
pub(crate) enum Change {
    /// The parameter of this place and name has this text, or is left out.
    Parameter(String, String, Option<String>),
    /// The body is this.
    Body(Value),
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { kind, told, change } = self;
        write!(f, "{kind} of {} {}: {change:?}", told.0, told.1)
    }
}
