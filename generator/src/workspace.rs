//! A workspace that keeps its contracts in `specs/` and what is made of them in `generated/`.

mod declared;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use heck::ToSnakeCase;

use crate::config::{Config, Product, Spec};
use crate::generate::{Failure, Output, generate};
use crate::lock::FILE;
use crate::tree::{self, Changes};

/// Contracts in `specs/`, and the source of the crate that is made of them in `generated/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workspace {
    /// One folder for each contract.
    pub specs: PathBuf,
    /// The source of the crate.
    pub generated: PathBuf,
}

/// Why a workspace is not in step.
#[derive(Debug, thiserror::Error)]
pub enum WorkspaceError {
    /// The documents stand in the way.
    #[error("no code can be made of the documents")]
    Documents(Box<Failure>),
    /// The crate's manifest lacks features that its code is behind.
    #[error("{}: the code asks for features that are not declared", path.display())]
    Features {
        /// The manifest.
        path: PathBuf,
        /// What to add, line by line.
        lines: Vec<String>,
    },
    /// The output folder cannot be brought in step.
    #[error(transparent)]
    Tree(#[from] tree::TreeError),
    /// The file system refused.
    #[error("{}: {error}", path.display())]
    Io {
        /// What was touched.
        path: PathBuf,
        /// What it said.
        error: io::Error,
    },
}

impl WorkspaceError {
    /// One line for each thing that stands in the way, with file, line and column where it has a place.
    pub fn lines(&self) -> Vec<String> {
        match self {
            Self::Documents(failure) => failure.lines(),
            Self::Features { path, lines } => declared::lines(path, lines),
            _ => vec![self.to_string()],
        }
    }
}

/// What a run made of a workspace, and what it changed there.
#[derive(Debug)]
pub struct Made {
    /// What was made.
    pub output: Output,
    /// The files of the output folder that changed or have to.
    pub changes: Changes,
    /// The locks that changed or have to.
    pub locks: Vec<PathBuf>,
    /// The crate's manifest, if it changed or has to.
    pub manifest: Option<PathBuf>,
}

impl Workspace {
    /// The workspace of a folder: `specs/` and `generated/` in it.
    pub fn at(root: &Path) -> Self {
        Self {
            specs: root.join("specs"),
            generated: root.join("generated"),
        }
    }

    /// The workspace around a folder: the nearest that has `specs/`, from there upwards.
    pub fn find(from: &Path) -> Option<Self> {
        let mut roots = from.ancestors();
        let root = roots.find(|root| root.join("specs").is_dir())?;
        Some(Self::at(root))
    }

    /// What has to be made of `specs/` as it is now.
    ///
    /// # Errors
    /// When a folder or a lock cannot be read.
    pub fn config(&self, strict: bool) -> Result<Config, WorkspaceError> {
        let base = self.specs.file_name().unwrap_or_default();
        let mut contracts = Vec::new();
        for folder in folders(&self.specs)? {
            let name = folder.file_name().unwrap_or_default().to_string_lossy();
            let shown = format!("{}/{name}", base.to_string_lossy());
            contracts.push(Spec::folder(&folder, &shown)?);
        }
        Ok(Config {
            contracts,
            product: Product::Workspace,
            strict,
        })
    }

    /// Brings `generated/` and the name locks in step with `specs/`.
    ///
    /// # Errors
    /// When a document stands in the way, then nothing was written; when writing failed; or when the crate's manifest
    /// lacks features, which is not written here.
    pub fn sync(&self, strict: bool) -> Result<Made, WorkspaceError> {
        let made = self.make(strict)?;
        match self.lacks(&made.output)? {
            Some((path, lines)) => Err(WorkspaceError::Features { path, lines }),
            None => Ok(made),
        }
    }

    fn make(&self, strict: bool) -> Result<Made, WorkspaceError> {
        let config = self.config(strict)?;
        let output =
            generate(&config).map_err(|failure| WorkspaceError::Documents(Box::new(failure)))?;
        let changes = output.tree.sync(&self.generated)?;
        let mut locks = Vec::new();
        for (input, lock) in config.contracts.iter().zip(&output.locks) {
            if lock.write(&input.folder).map_err(io_error(&input.folder))? {
                locks.push(input.folder.join(FILE));
            }
        }
        Ok(Made {
            output,
            changes,
            locks,
            manifest: None,
        })
    }

    /// Says what has to be written, and writes nothing.
    ///
    /// # Errors
    /// As for [`Workspace::sync`].
    pub fn check(&self, strict: bool) -> Result<Made, WorkspaceError> {
        let config = self.config(strict)?;
        let output =
            generate(&config).map_err(|failure| WorkspaceError::Documents(Box::new(failure)))?;
        let changes = output.tree.check(&self.generated)?;
        let stale = config
            .contracts
            .iter()
            .zip(&output.locks)
            .filter(|(input, lock)| lock.differs(input.lock.as_deref()));
        let locks = stale.map(|(input, _)| input.folder.join(FILE)).collect();
        let manifest = self.lacks(&output)?.map(|(path, _)| path);
        Ok(Made {
            output,
            changes,
            locks,
            manifest,
        })
    }
}

impl Spec {
    /// A contract that is a folder; its name is the folder's.
    ///
    /// # Errors
    /// When the folder or its lock cannot be read.
    pub fn folder(folder: &Path, shown: &str) -> Result<Self, WorkspaceError> {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let lock = folder.join(FILE);
        let lock = match fs::read_to_string(&lock) {
            Ok(text) => Some(text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(io_error(&lock)(error)),
        };
        Ok(Self {
            name: name.to_snake_case(),
            folder: folder.to_path_buf(),
            shown: shown.to_owned(),
            documents: None,
            lock,
        })
    }

    /// A contract of named files. References lead to what lies beside or below the first. A name lock beside it is
    /// read; none is ever written.
    pub fn files(name: &str, files: &[PathBuf]) -> Self {
        let folder = files.first().and_then(|file| file.parent());
        let folder = folder.unwrap_or(Path::new(""));
        let documents = files.iter().map(|file| match file.strip_prefix(folder) {
            Ok(below) => below.to_path_buf(),
            Err(_) => std::path::absolute(file).unwrap_or_else(|_| file.clone()),
        });
        Self {
            name: name.to_snake_case(),
            folder: here(folder),
            shown: folder.to_string_lossy().into_owned(),
            documents: Some(documents.collect()),
            lock: fs::read_to_string(folder.join(FILE)).ok(),
        }
    }

    /// A contract at a path: a folder as in `specs/`, or one document.
    ///
    /// # Errors
    /// When a folder or its lock cannot be read.
    pub fn path(path: &Path) -> Result<Self, WorkspaceError> {
        if path.is_dir() {
            Self::folder(path, &path.to_string_lossy())
        } else {
            Ok(Self::files("contract", &[path.to_path_buf()]))
        }
    }
}

/// A folder as the file system takes it: the current one has no empty name there.
fn here(folder: &Path) -> PathBuf {
    let is_empty = folder.as_os_str().is_empty();
    let folder = if is_empty { Path::new(".") } else { folder };
    folder.to_path_buf()
}

fn io_error(path: &Path) -> impl FnOnce(io::Error) -> WorkspaceError {
    let path = path.to_path_buf();
    move |error| WorkspaceError::Io { path, error }
}

/// The folders in a folder, sorted; hidden ones are left out.
/// The folders in a folder that are not hidden, by name.
pub(crate) fn folders(parent: &Path) -> Result<Vec<PathBuf>, WorkspaceError> {
    let mut folders = Vec::new();
    for entry in fs::read_dir(parent).map_err(io_error(parent))? {
        let entry = entry.map_err(io_error(parent))?;
        let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
        if !is_hidden && entry.path().is_dir() {
            folders.push(entry.path());
        }
    }
    folders.sort();
    Ok(folders)
}
