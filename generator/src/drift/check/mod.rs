//! Everything that can differ between two revisions: the one table behind findings, their verdicts, `explain ID` and
//! `docs/drift.md`.
//!
//! A check says which [`Layer`] of reading a message it concerns; whether a change widens or narrows what may be sent is its
//! [`Effect`], or is found at the place. The verdict follows from both and from who produces the message.

mod messages;
mod observed;
mod operations;
mod probed;
mod rust;
mod schemas;
mod table;

pub use messages::*;
pub use observed::*;
pub use operations::*;
pub use probed::*;
pub use rust::*;
pub use schemas::*;

/// A kind of change.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Check {
    /// What users see and write, such as `max-length-raised`; it stays.
    pub id: &'static str,
    /// Ids that it had before.
    pub aliases: &'static [&'static str],
    /// What notices it.
    pub layer: Layer,
    /// What it does to the messages that may be sent.
    pub effect: Effect,
    /// Who, when, and what happens, in Markdown, line by line.
    pub(crate) lines: &'static [&'static str],
}

/// What notices a change: the reader's types, its checks, or people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Layer {
    /// The JSON type, or the way to write a value: no reader of another type takes it.
    Shape,
    /// Whether a value is there.
    Presence,
    /// `null` where a value was.
    Null,
    /// Which values are known: enums are open to whoever reads, and checked by a server.
    Values,
    /// Which alternatives are known: unions are open to whoever reads, and checked by a server.
    Alternatives,
    /// Which values of a discriminator are known: as alternatives are, and no schema says so.
    Tags,
    /// A bound, pattern or format: only who enforces it.
    Bounds,
    /// Whether undeclared properties and items are taken: only who enforces it.
    Closed,
    /// Address, method, media type, credentials, how a value is serialized: the other side does not find it.
    Transport,
    /// What is assumed where nothing is said.
    Meaning,
    /// The crate alone.
    Rust,
    /// People alone.
    Prose,
}

/// What a change does to the set of messages, a closed producer and an open consumer assumed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Effect {
    /// More may be sent.
    Wider,
    /// Less may be sent.
    Narrower,
    /// Some that was may not, some that was not may.
    Other,
    /// The same.
    Same,
}

impl Check {
    /// The check of that id, or of that former id.
    pub fn find(id: &str) -> Option<&'static Self> {
        Self::find_in(&Self::all().collect::<Vec<_>>(), id)
    }

    /// What is called so now comes before what was called so once.
    fn find_in(checks: &[&'static Self], id: &str) -> Option<&'static Self> {
        let mut own = checks.iter().filter(|check| check.id == id);
        let mut former = checks.iter().filter(|check| check.aliases.contains(&id));
        own.next().or_else(|| former.next()).copied()
    }

    /// All of them, in the order of the reference page.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        SUBJECTS
            .iter()
            .flat_map(|(_, checks)| checks.iter().copied())
    }

    /// What it means, in Markdown.
    pub fn text(&self) -> String {
        let lines = self
            .lines
            .iter()
            .map(|line| line.strip_prefix(' ').unwrap_or(line));
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// The subjects of the reference page, each with its checks.
pub const SUBJECTS: &[(&str, &[&Check])] = &[
    ("Schemas", schemas::ALL),
    ("Parameters, bodies and responses", messages::ALL),
    ("Operations, events and security", operations::ALL),
    ("The generated crate", rust::ALL),
    ("What was observed at run time", observed::ALL),
    ("What a running service does", probed::ALL),
];

#[cfg(test)]
mod tests {
    use super::Check;

    #[expect(
        unreachable_pub,
        reason = "tables are written for modules that are public"
    )]
    mod renamed {
        use crate::drift::check::table::checks;

        checks! {
            /// It has the name that another one had.
            FIRST = "bound-lowered", Bounds, Narrower;

            /// It was called otherwise, twice.
            SECOND = "limit-lowered", Bounds, Narrower, was "bound-lowered", was "max-lowered";
        }

        pub(super) fn all() -> &'static [&'static super::Check] {
            ALL
        }
    }

    #[test]
    fn a_check_is_found_by_what_it_was_called() {
        let found = |id| Check::find_in(renamed::all(), id);
        assert_eq!(found("max-lowered"), Some(&renamed::SECOND));
        assert_eq!(found("bound-lowered"), Some(&renamed::FIRST));
        assert_eq!(found("bound"), None);
        assert!(!renamed::SECOND.text().is_empty());
    }

    /// An entry of an allow file means one check, for good.
    #[test]
    fn no_two_checks_have_or_had_one_name() {
        let names = Check::all()
            .flat_map(|check| std::iter::once(check.id).chain(check.aliases.iter().copied()));
        let mut names: Vec<&str> = names.collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }
}
