//! Where each value of a document stands in its text.
//!
//! Built by an event pass of its own, and only when something must be reported.

mod json;
mod tree;
mod yaml;

use std::ops::Range;

use super::source::Source;
use crate::pointer;
use tree::Tree;

/// Where the values of one source stand.
#[derive(Clone, Debug, Default)]
pub struct Spans {
    tree: Tree,
}

/// Where one entry stands, in bytes of the source's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The key, for the entry of a mapping.
    pub key: Option<Range<usize>>,
    /// The value; of an alias, the value it stands for.
    pub value: Range<usize>,
}

impl Spans {
    /// Looks through the document of a source. A text that breaks off or is broken has spans up to there.
    pub fn of(source: &Source) -> Self {
        let (text, base) = (source.document(), source.start);
        let tree = source.may_be_json().then(|| json::scan(text, base));
        let tree = tree.flatten().unwrap_or_else(|| yaml::scan(text, base));
        Self { tree }
    }

    /// Where the value of that RFC 6901 pointer stands.
    pub fn find(&self, pointer: &str) -> Option<Span> {
        let (span, whole) = self.walk(pointer)?;
        whole.then_some(span)
    }

    /// Where the value stands, or else the nearest value around it that is there.
    pub fn nearest(&self, pointer: &str) -> Option<Span> {
        self.walk(pointer).map(|(span, _)| span)
    }

    /// Every key that stands in its mapping under that pointer's last token, in order.
    pub(super) fn keys(&self, pointer: &str) -> Vec<Range<usize>> {
        let Some((parent, key)) = pointer.rsplit_once('/') else {
            return Vec::new();
        };
        let key = pointer::unescaped(key);
        let Some((index, _, true)) = self.descend(parent) else {
            return Vec::new();
        };
        self.tree
            .entries(index)
            .filter(|entry| entry.key == key)
            .map(|entry| entry.span.clone())
            .collect()
    }

    /// The tags of the document's own, with where they stand.
    pub(super) fn tags(&self) -> &[(String, Range<usize>)] {
        &self.tree.tags
    }

    /// Where a second document starts.
    pub(super) fn second(&self) -> Option<usize> {
        self.tree.second
    }

    /// Whether the document is a mapping with that key, as far as it can be read.
    pub(super) fn has_key(&self, key: &str) -> bool {
        self.tree
            .root()
            .is_some_and(|root| self.tree.entries(root).any(|entry| entry.key == key))
    }

    fn walk(&self, pointer: &str) -> Option<(Span, bool)> {
        let (index, key, whole) = self.descend(pointer)?;
        let value = self.tree.span(index);
        Some((Span { key, value }, whole))
    }

    /// The deepest value on the way, the key it stands under, and whether the way was gone to its end.
    fn descend(&self, pointer: &str) -> Option<(usize, Option<Range<usize>>, bool)> {
        let mut index = self.tree.root()?;
        let mut key = None;
        for token in pointer.split('/').skip(1) {
            let Some((below, span)) = self.tree.child(index, &pointer::unescaped(token)) else {
                return Some((index, key, false));
            };
            (index, key) = (below, span);
        }
        Some((index, key, pointer.is_empty() || pointer.starts_with('/')))
    }
}
