//! Every code that a diagnostic can have: the one table behind the constants, `atoms-codegen explain CODE` and
//! `docs/diagnostics.md`.
//!
//! A new code is one entry in the file of its subject. Its documentation says what the code means, shows a document that
//! gets it, and ends with what to do; the severities are those it is reported with.

mod channels;
mod contracts;
mod events;
mod operations;
mod plans;
mod reading;
mod references;
mod schemas;
mod scripts;
mod table;

use super::Severity;

pub use channels::*;
pub use contracts::*;
pub use events::*;
pub use operations::*;
pub use plans::*;
pub use reading::*;
pub use references::*;
pub use schemas::*;
pub use scripts::*;

/// A kind of diagnostic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Code {
    /// What users see and write, such as `ref-dangling`; it stays.
    pub name: &'static str,
    /// How bad it can be.
    pub severities: &'static [Severity],
    /// What it means and what to do, in Markdown, line by line.
    pub(crate) lines: &'static [&'static str],
}

impl Code {
    /// The code of that name.
    pub fn find(name: &str) -> Option<Self> {
        Self::all().find(|code| code.name == name)
    }

    /// All of them, in the order of the reference page.
    pub fn all() -> impl Iterator<Item = Self> {
        SUBJECTS.iter().flat_map(|(_, codes)| codes.iter().copied())
    }

    /// `error`, `warning or note`
    pub fn severity(self) -> String {
        let words = self.severities.iter().map(ToString::to_string);
        words.collect::<Vec<_>>().join(" or ")
    }
}

/// The subjects of the reference page, each with its codes.
pub(crate) const SUBJECTS: &[(&str, &[Code])] = &[
    ("Files and syntax", reading::ALL),
    ("References", references::ALL),
    ("Contracts, overlays and name locks", contracts::ALL),
    ("Schemas", schemas::ALL),
    ("Operations", operations::ALL),
    ("Events", events::ALL),
    ("Plans of `probe`", plans::ALL),
    ("Scripts of `call`", scripts::ALL),
    ("Channels", channels::ALL),
];
