//! The documents below folders.

use std::fs;
use std::path::{Path, PathBuf};

/// A folder that was named.
#[derive(Clone, Debug)]
pub(super) struct Root {
    folder: PathBuf,
    name: String,
}

/// What the generator is run over.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// Its path from the folder's own name on: `corpus/rest/a.json`.
    pub(super) name: String,
    pub(super) root: Root,
    pub(super) kind: Kind,
    pub(super) path: PathBuf,
}

/// How the generator takes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// One document.
    Document,
    /// One document that has to be unpacked.
    Packed,
    /// A folder of contracts.
    Contracts,
}

impl Root {
    pub(super) fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_path_buf(),
            name: text(folder.file_name().unwrap_or_default().as_ref()),
        }
    }

    /// Every document below it, by name.
    pub(super) fn documents(&self) -> Vec<Found> {
        let mut found = Vec::new();
        if entries(&self.folder)
            .iter()
            .any(|path| path.join("names.lock").is_file())
        {
            found.push(self.found(&self.folder, Kind::Contracts));
        } else {
            self.walk(&self.folder, &mut found);
        }
        found
    }

    /// A text of the generator with the folder as it is called in names, wherever it lies on this machine.
    pub(super) fn relative(&self, text: &str) -> String {
        text.replace(self.folder.to_string_lossy().as_ref(), &self.name)
    }

    fn walk(&self, folder: &Path, found: &mut Vec<Found>) {
        for path in entries(folder) {
            let name = text(path.file_name().unwrap_or_default().as_ref());
            let plain = name.strip_suffix(".xz");
            let kind = if plain.is_some() {
                Kind::Packed
            } else {
                Kind::Document
            };
            let plain = plain.unwrap_or(&name);
            if path.is_dir() {
                self.walk(&path, found);
            } else if [".json", ".yaml", ".yml"]
                .iter()
                .any(|end| plain.ends_with(end))
            {
                found.push(self.found(&path, kind));
            }
        }
    }

    fn found(&self, path: &Path, kind: Kind) -> Found {
        let below = path.strip_prefix(&self.folder).unwrap_or(path);
        Found {
            name: text(&Path::new(&self.name).join(below)),
            root: self.clone(),
            kind,
            path: path.to_path_buf(),
        }
    }
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

fn text(path: &Path) -> String {
    path.to_string_lossy().trim_end_matches('/').to_owned()
}
