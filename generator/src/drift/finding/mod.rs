//! What is found: one place that changed.

mod place;
mod rust;
mod verdict;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value;

pub use self::place::{Place, Reach};
pub use self::rust::{RustChange, Step, Touch, Who};
pub use self::verdict::{Axis, Outcome, Role, Verdict};
use super::check::Check;
pub use crate::wire::Direction;

/// Two revisions of one contract, compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// What the contract is called: the name of its module.
    pub contract: String,
    /// The revision before.
    pub old: Label,
    /// The revision after.
    pub new: Label,
    /// Every place that changed, in the order of the new document, what is gone where it stood.
    pub findings: Vec<Finding>,
    /// Everything that the generated crate gains, loses or changes, findings' own changes among it.
    pub rust: Vec<RustChange>,
    /// How many operations and events were compared with their like.
    pub compared: usize,
    /// Where each operation and event stands, by the name that [`Reach::name`] calls it: in the revision after, or in the
    /// one before for what is gone.
    pub places: BTreeMap<String, Place>,
}

/// Which revision it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    /// What the user called it: `git:main:specs/atoms`, `old.yaml`.
    pub name: String,
    /// `info.version`
    pub version: String,
    /// The texts of its files, by the name that [`Place::file`] calls them. A report that shows lines quotes them.
    pub texts: BTreeMap<String, Arc<str>>,
}

/// One place that changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Which kind of change it is.
    pub check: &'static Check,
    /// What changed, as a reader looks it up: `Call.status`, `GET /agent/{id}`, ``header `X-Signature` of call-ended``.
    pub subject: String,
    /// What happened to it, one sentence without a full stop: `` `maxLength` is 500, it was 100 ``.
    pub message: String,
    /// Where it stood in the revision before; `None` for what is new.
    pub old: Option<Place>,
    /// Where it stands in the revision after; for what is gone, its nearest surviving parent.
    pub new: Option<Place>,
    /// Whether [`new`](Self::new) is that parent.
    pub gone: bool,
    /// What stood there before, where it is a value: a bound, the values of an `enum`.
    pub before: Option<Value>,
    /// What stands there now.
    pub after: Option<Value>,
    /// Every operation and event whose messages it is part of; empty where nothing reaches it.
    pub reach: Vec<Reach>,
    /// What it does, by axis and by direction.
    pub verdicts: Vec<Verdict>,
    /// What is likely meant.
    pub hint: Option<Hint>,
    /// What was announced of a removal.
    pub lifecycle: Option<Lifecycle>,
    /// What it does to the generated crate.
    pub rust: Vec<RustChange>,
}

impl Finding {
    /// The worst outcome on an axis; `None` where nothing goes that way.
    pub fn outcome(&self, axis: Axis) -> Option<Outcome> {
        let own = self.verdicts.iter().filter(|verdict| verdict.axis == axis);
        own.map(|verdict| verdict.outcome).max()
    }

    /// The worst outcome on any axis but `docs`.
    pub fn worst(&self) -> Option<Outcome> {
        let own = self
            .verdicts
            .iter()
            .filter(|verdict| verdict.axis != Axis::Docs);
        own.map(|verdict| verdict.outcome).max()
    }
}

/// What is likely meant by a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hint {
    /// One thing got another name: old and new.
    Renamed(String, String),
    /// It stands elsewhere now: old and new.
    Moved(String, String),
    /// The address that is called is the same.
    SameAddress(String),
}

/// What was announced of something that is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lifecycle {
    /// Whether the revision before marks it deprecated.
    pub deprecated: bool,
    /// The day after which it may be gone: `x-sunset`.
    pub sunset: Option<String>,
    /// Whether the revision after comes before that day; `None` where no day is known to compare with.
    pub early: Option<bool>,
}

/// A message that shows what breaks.
#[derive(Clone, Debug, PartialEq)]
pub struct Witness {
    /// The whole message, small.
    pub message: Value,
    /// The JSON pointer, inside the message, of what is refused.
    pub at: String,
}
