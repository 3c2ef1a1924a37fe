//! The allow file: differences that a team has accepted, each with its reason.
//!
//! ```toml
//! [[allow]]
//! id = "property-removed"
//! pointer = "/components/schemas/Call/properties/legacyId"
//! fingerprint = "1f0c5f2f6f6f0d2a"
//! reason = "nobody reads it since the move to `id`"
//! expires = 2027-03-01
//! ```
//!
//! `expires` may be left out; `contract` narrows an entry to one contract.

mod entry;
mod fingerprint;
mod read;

use jiff::civil::Date;

pub use self::entry::{baseline, entry};
pub use self::fingerprint::fingerprint;
pub use self::read::AllowError;
use super::{Check, Finding, Judged};

/// What is accepted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Allow {
    /// What the file is called.
    pub file: String,
    /// Its entries, in order.
    pub entries: Vec<Entry>,
}

/// One accepted difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The id of the check, or one that it had before.
    pub id: String,
    /// The contract that alone is meant.
    pub contract: Option<String>,
    /// Where it is: in the revision after, or where it stood.
    pub pointer: String,
    /// Of id, place, old and new value.
    pub fingerprint: String,
    /// Why it is accepted.
    pub reason: String,
    /// The last day on which it is.
    pub expires: Option<Date>,
    /// Whether that day has passed.
    pub expired: bool,
    /// The line of the file, from 1.
    pub line: usize,
}

/// An entry that allows nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stale<'c> {
    /// The file that it stands in.
    pub file: &'c str,
    /// The entry.
    pub entry: &'c Entry,
}

impl Stale<'_> {
    /// `allow-expired` or `allow-unused`
    pub fn id(&self) -> &'static str {
        if self.entry.expired {
            "allow-expired"
        } else {
            "allow-unused"
        }
    }

    /// What that id means.
    pub fn meaning(&self) -> &'static str {
        if self.entry.expired {
            "The last day of an entry of the allow file has passed. It allows nothing any more, and fails until it is renewed or \
             removed."
        } else {
            "An entry of the allow file matches no finding: what it allowed has gone, or has changed. It fails until it is \
             removed, so that it cannot allow something else later."
        }
    }

    /// What is wrong with it, one sentence without a full stop.
    pub fn message(&self) -> String {
        let Entry {
            id,
            pointer,
            expires,
            ..
        } = self.entry;
        match expires {
            Some(day) if self.entry.expired => {
                format!(
                    "the entry for `{id}` at `{pointer}` expired on {day}: renew it or remove it"
                )
            }
            _ => format!("nothing matches the entry for `{id}` at `{pointer}`: remove it"),
        }
    }
}

impl Allow {
    /// The entry that allows a finding of that contract.
    pub fn find(&self, contract: &str, finding: &Finding) -> Option<&Entry> {
        let mut entries = self.entries.iter();
        entries.find(|entry| !entry.expired && entry.fits(contract, finding))
    }

    /// The entries that allow nothing: those that expired, and those that no finding needs.
    pub(super) fn stale<'c>(&'c self, findings: &[Judged<'c>]) -> Vec<Stale<'c>> {
        let is_used = |entry: &Entry| {
            findings
                .iter()
                .any(|judged| judged.allowed.is_some_and(|used| std::ptr::eq(used, entry)))
        };
        self.entries
            .iter()
            .filter(|entry| !is_used(entry))
            .map(|entry| Stale {
                file: &self.file,
                entry,
            })
            .collect()
    }
}

impl Entry {
    /// Whether it is about that finding; its fingerprint holds the id that the check had when it was written.
    fn fits(&self, contract: &str, finding: &Finding) -> bool {
        let pointer = finding.origin().map_or("", |place| place.pointer.as_str());
        self.pointer == pointer
            && self.contract.as_deref().is_none_or(|own| own == contract)
            && Check::find(&self.id) == Some(finding.check)
            && self.fingerprint == fingerprint(&self.id, finding)
    }
}
