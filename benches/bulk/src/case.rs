//! The folder of one document's output, and what was written beside it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Folders above the output, so that a path with a few `..` in it still ends inside of the case.
const DEPTH: [&str; 5] = ["a", "b", "c", "d", "e"];

/// Where the output of one document goes. The output lies deep inside of folders that are otherwise empty.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    /// A legal name of a crate and a module, such as `d0001`.
    pub(crate) name: String,
    root: PathBuf,
}

impl Case {
    pub(crate) fn new(cases: &Path, number: usize) -> Self {
        let name = format!("d{number:04}");
        let root = cases.join(&name);
        Self { name, root }
    }

    pub(crate) fn create(&self) -> io::Result<()> {
        fs::create_dir_all(self.inner())
    }

    /// The folder that the generator is started in.
    pub(crate) fn inner(&self) -> PathBuf {
        DEPTH
            .iter()
            .fold(self.root.clone(), |path, name| path.join(name))
    }

    pub(crate) fn output(&self) -> PathBuf {
        self.inner().join("crate")
    }

    pub(crate) fn library(&self) -> PathBuf {
        self.output().join("src").join("lib.rs")
    }

    pub(crate) fn manifest(&self) -> PathBuf {
        self.inner().join("manifest.json")
    }

    /// Where the standard streams of a command go.
    pub(crate) fn stream(&self, name: &str) -> PathBuf {
        self.inner().join(format!("{name}.txt"))
    }

    /// The generated sources.
    pub(crate) fn sources(&self) -> Vec<PathBuf> {
        let mut files = self.files();
        files.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
        files
    }

    /// Everything in the crate.
    pub(crate) fn files(&self) -> Vec<PathBuf> {
        let mut files = Vec::new();
        list(&self.output(), &mut files);
        files
    }

    /// How many bytes of Rust were made.
    pub(crate) fn size(&self) -> u64 {
        let sizes = self
            .sources()
            .into_iter()
            .map(|path| path.metadata().map_or(0, |data| data.len()));
        sizes.sum()
    }

    /// A file that was written where nothing belongs.
    pub(crate) fn escaped(&self) -> Option<PathBuf> {
        let mut files = Vec::new();
        list(&self.root, &mut files);
        let inner = self.inner();
        let output = self.output();
        let foreign = |path: &PathBuf| {
            let ours = path.parent() == Some(&inner)
                && path
                    .extension()
                    .is_some_and(|extension| extension == "json" || extension == "txt");
            !ours && !path.starts_with(&output)
        };
        files.into_iter().find(foreign)
    }
}

/// Every file below the folder, by name.
fn list(folder: &Path, files: &mut Vec<PathBuf>) {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    paths.sort();
    for path in paths {
        if path.is_dir() && !path.is_symlink() {
            list(&path, files);
        } else {
            files.push(path);
        }
    }
}
