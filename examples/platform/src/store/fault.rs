//! Why something is not done.

use super::Change;

/// Why something is not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is no such thing, or it is another organization's.
    Missing(&'static str),
    /// It asks for what cannot be.
    Invalid(String),
    /// Nobody may do it to this thing.
    Forbidden(&'static str),
    /// It does not go together with how things stand: a code, and a text for people.
    Conflict(&'static str, &'static str),
    /// Somebody uses it: who.
    InUse(String),
    /// The agent has moved on to branches.
    Migrated,
    /// Somebody else has changed the same fields of a draft.
    Stale(Stale),
}

/// Two changes of a draft that do not go together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stale {
    /// The fields that both change.
    pub fields: Vec<String>,
    /// How these fields have changed since.
    pub changes: Vec<Change>,
    /// The step that the change was made to.
    pub expected: i64,
    /// The step that the draft is at.
    pub latest: i64,
}

impl Fault {
    /// It asks for what cannot be.
    pub fn invalid(text: impl Into<String>) -> Self {
        Self::Invalid(text.into())
    }

    /// The same where a thing that is missing is a mistake in the request, not in its path.
    #[must_use]
    pub fn asked(self) -> Self {
        match self {
            Self::Missing(thing) => Self::Invalid(format!("there is no such {thing}")),
            other => other,
        }
    }
}
