//! The texts that documents were read from, kept so that a diagnostic can quote them.

use std::path::PathBuf;
use std::sync::OnceLock;

use super::spans::Spans;

/// Which text a place lies in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourceId(pub usize);

/// One text, as it was read.
#[derive(Clone, Debug)]
pub struct Source {
    /// The path shown to people: relative to the contract's folder or as it was typed, `/` between parts.
    pub name: String,
    /// Where the file lies; a `$ref` to a neighbour starts from here. `None` for a text that was given as it is.
    pub path: Option<PathBuf>,
    /// The whole text of the file, without a byte order mark.
    pub text: String,
    /// The byte at which the document starts in the text: past the fence of a Markdown page, else 0.
    pub start: usize,
    /// The byte at which it ends.
    pub end: usize,
    /// Where its values stand, once that was asked for.
    spans: OnceLock<Spans>,
}

impl Source {
    /// A text that is a document from its first byte to its last.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let mut text = text.into();
        if text.starts_with('\u{feff}') {
            text.drain(..'\u{feff}'.len_utf8());
        }
        Self {
            name: name.into(),
            path: None,
            start: 0,
            end: text.len(),
            text,
            spans: OnceLock::new(),
        }
    }

    /// The document inside the text.
    pub fn document(&self) -> &str {
        self.text.get(self.start..self.end).unwrap_or_default()
    }

    /// Where its values stand. The text is looked through the first time: by then it is settled where the document starts
    /// and ends.
    pub fn spans(&self) -> &Spans {
        self.spans.get_or_init(|| Spans::of(self))
    }

    /// Whether it looks like JSON; YAML may start with a brace too.
    pub(super) fn may_be_json(&self) -> bool {
        self.has_extension("json") || self.document().trim_start().starts_with('{')
    }

    /// Whether the name ends in that extension, in any case.
    pub(super) fn has_extension(&self, extension: &str) -> bool {
        self.name
            .rsplit_once('.')
            .is_some_and(|(_, found)| found.eq_ignore_ascii_case(extension))
    }
}

/// Every text of one run.
#[derive(Clone, Debug, Default)]
pub struct Sources(Vec<Source>);

impl Sources {
    /// Keeps a text and names it.
    pub fn add(&mut self, source: Source) -> SourceId {
        self.0.push(source);
        SourceId(self.0.len() - 1)
    }

    /// The text of that name.
    ///
    /// # Panics
    /// Never for an id that [`Sources::add`] of the same set returned.
    pub fn get(&self, id: SourceId) -> &Source {
        &self.0[id.0]
    }

    /// All texts, in the order they were added.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &Source)> {
        self.0
            .iter()
            .enumerate()
            .map(|(index, source)| (SourceId(index), source))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
