//! The files that a run makes, and how they get into a folder.

mod survey;
mod write;

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

#[cfg(feature = "cli")]
pub(crate) use write::replace;

/// The words that a line of every generated file's own documentation starts with.
/// A file without them was made by someone else and is never touched.
pub(crate) const MARKER: &str = "Made by atoms-codegen";

/// The files of a crate: relative paths, with `/` between their parts, and the text of each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree(BTreeMap<String, String>);

/// What a folder and a [`Tree`] do not have in common. Paths are sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// In the tree, not in the folder.
    pub created: Vec<String>,
    /// In both, with another text.
    pub updated: Vec<String>,
    /// In the folder only, made by an earlier run.
    pub removed: Vec<String>,
}

/// Why a folder cannot be brought in step.
#[derive(Debug, thiserror::Error)]
pub enum TreeError {
    /// Someone else's files lie where only generated ones belong. Nothing was written.
    #[error(
        "{} holds files that atoms-codegen did not make: {}; move them elsewhere",
        folder.display(),
        paths.join(", ")
    )]
    Foreign {
        /// The folder.
        folder: PathBuf,
        /// The files, relative to it.
        paths: Vec<String>,
    },
    /// A symbolic link lies where a file or a folder of ours goes. Nothing was written.
    #[error("{} is a symbolic link; generated files are only written to real folders", .0.display())]
    Link(PathBuf),
    /// A folder lies where a file goes, or the other way round. Nothing was written.
    #[error("{} is in the way", .0.display())]
    Blocked(PathBuf),
    /// A path of the tree would leave the folder. Nothing was written.
    #[error("`{0}` is not a path inside the output folder")]
    Outside(String),
    /// A text of the tree lacks the marker, so the next run would take it for someone else's. Nothing was written.
    #[error("`{0}` has no line `//! Made by atoms-codegen from …`")]
    Unmarked(String),
    /// The file system refused.
    #[error("{}: {error}", path.display())]
    Io {
        /// What was touched.
        path: PathBuf,
        /// What it said.
        error: io::Error,
    },
}

impl TreeError {
    fn io(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_path_buf();
        move |error| Self::Io { path, error }
    }
}

impl Changes {
    /// Whether folder and tree are the same.
    pub fn is_empty(&self) -> bool {
        self.created.is_empty() && self.updated.is_empty() && self.removed.is_empty()
    }

    /// Each path with the word for what happened, or has to happen, to it.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let created = self.created.iter().map(|path| ("created", path.as_str()));
        let updated = self.updated.iter().map(|path| ("updated", path.as_str()));
        let removed = self.removed.iter().map(|path| ("removed", path.as_str()));
        created.chain(updated).chain(removed)
    }
}

impl Tree {
    /// Adds a file; one of the same path is replaced.
    pub fn insert(&mut self, path: impl Into<String>, text: impl Into<String>) {
        self.0.insert(path.into(), text.into());
    }

    /// The text at that path.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(String::as_str)
    }

    /// All files, sorted by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Whether there is no file.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Brings the folder in step: writes what differs, removes what an earlier run made and this one did not.
    ///
    /// # Errors
    /// When something that is not ours is in the way, then nothing was written; or when the file system refuses.
    pub fn sync(&self, folder: &Path) -> Result<Changes, TreeError> {
        let changes = self.check(folder)?;
        write::apply(self, folder, &changes)?;
        Ok(changes)
    }

    /// Says what [`Tree::sync`] would do, and does nothing.
    ///
    /// # Errors
    /// As for [`Tree::sync`].
    pub fn check(&self, folder: &Path) -> Result<Changes, TreeError> {
        for (path, text) in self.iter() {
            if !survey::inside(path) {
                return Err(TreeError::Outside(path.to_owned()));
            }
            if !is_made(text.as_bytes()) {
                return Err(TreeError::Unmarked(path.to_owned()));
            }
        }
        survey::compare(self, folder)
    }
}

impl<P: Into<String>, T: Into<String>> FromIterator<(P, T)> for Tree {
    fn from_iter<I: IntoIterator<Item = (P, T)>>(files: I) -> Self {
        let files = files.into_iter();
        Self(
            files
                .map(|(path, text)| (path.into(), text.into()))
                .collect(),
        )
    }
}

/// Whether a file's content says that this tool made it.
fn is_made(content: &[u8]) -> bool {
    content
        .split(|byte| *byte == b'\n')
        .map_while(|line| line.strip_prefix(b"//!"))
        .any(|line| line.trim_ascii_start().starts_with(MARKER.as_bytes()))
}
