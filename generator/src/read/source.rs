//! The texts that documents were read from, kept so that a diagnostic can quote them.

use std::path::PathBuf;

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
    /// The whole text of the file.
    pub text: String,
    /// The byte at which the document starts in the text: past the fence of a Markdown page, else 0.
    pub start: usize,
    /// The byte at which it ends.
    pub end: usize,
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
}
