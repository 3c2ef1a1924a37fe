//! What a user asks for, found: by pointer, by name, or by what looks like it.

use std::cmp::Reverse;
use std::fmt;

use super::{Index, IndexEntry};
use crate::read::Sources;

impl Index {
    /// What a pointer, an operation, an event, a channel, a message or a Rust name means. A pointer into something means what it is in; one
    /// without a file means the entry document, else whichever file has such a place.
    pub(crate) fn find(&self, target: &str, sources: &Sources) -> Vec<&IndexEntry> {
        let target = target.trim();
        // The address of a channel looks like a pointer.
        let named = self.all(|entry| entry.names.iter().any(|name| name == target));
        if !named.is_empty() {
            return named;
        }
        let Some(pointer) = Pointer::parse(target) else {
            return named;
        };
        let exact = self.all(|entry| entry.pointer == pointer.to_string());
        if !exact.is_empty() {
            return exact;
        }
        let elsewhere = self.all(|entry| pointer.means(entry, sources));
        if !elsewhere.is_empty() {
            return elsewhere;
        }
        let around = self.all(|entry| pointer.is_in(entry, sources));
        let nearest = around.iter().map(|entry| entry.fragment().len()).max();
        let nearest = around
            .into_iter()
            .filter(|entry| Some(entry.fragment().len()) == nearest);
        nearest.collect()
    }

    pub(super) fn all(&self, keep: impl Fn(&IndexEntry) -> bool) -> Vec<&IndexEntry> {
        self.0.iter().filter(|entry| keep(entry)).collect()
    }

    /// Names that look like the target, the nearest first.
    pub(crate) fn near(&self, target: &str) -> Vec<&str> {
        let names = self.0.iter().flat_map(IndexEntry::handles);
        let scored = names.map(|name| (strsim::jaro_winkler(target, name), name));
        let mut scored: Vec<_> = scored.filter(|(score, _)| *score > 0.8).collect();
        scored.sort_by(|a, b| {
            b.0.total_cmp(&a.0)
                .then_with(|| Reverse(b.1).cmp(&Reverse(a.1)))
        });
        scored.dedup_by(|a, b| a.1 == b.1);
        scored.into_iter().take(3).map(|(_, name)| name).collect()
    }
}

impl IndexEntry {
    /// Its pointer without the file.
    pub(super) fn fragment(&self) -> &str {
        self.pointer
            .split_once('#')
            .map_or("", |(_, fragment)| fragment)
    }

    fn handles(&self) -> impl Iterator<Item = &str> {
        let names = self.names.iter().map(String::as_str);
        names.chain([self.pointer.as_str()])
    }
}

/// A pointer as it was asked for: `/…`, `#/…`, `calls.yaml#/…`.
struct Pointer<'t> {
    file: &'t str,
    fragment: &'t str,
}

impl<'t> Pointer<'t> {
    fn parse(target: &'t str) -> Option<Self> {
        let (file, fragment) = target.split_once('#').unwrap_or(("", target));
        let whole_file = fragment.is_empty() && !file.is_empty();
        (fragment.starts_with('/') || whole_file).then_some(Self { file, fragment })
    }

    fn means(&self, entry: &IndexEntry, sources: &Sources) -> bool {
        entry.fragment() == self.fragment && self.is_file(entry, sources)
    }

    fn is_in(&self, entry: &IndexEntry, sources: &Sources) -> bool {
        let rest = self.fragment.strip_prefix(entry.fragment());
        rest.is_some_and(|rest| rest.starts_with('/')) && self.is_file(entry, sources)
    }

    /// Whether a thing stands in the file; any will do where none is named.
    fn is_file(&self, entry: &IndexEntry, sources: &Sources) -> bool {
        let name = &sources.get(entry.origin.source).name;
        let above = name.strip_suffix(self.file);
        above.is_some_and(|above| above.is_empty() || above.ends_with('/'))
            || self.file.is_empty()
            || entry.pointer.starts_with(&format!("{}#", self.file))
    }
}

impl fmt::Display for Pointer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}#{}", self.file, self.fragment)
    }
}
