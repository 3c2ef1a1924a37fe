//! The two sides of a comparison: files, folders, and what they were in git.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::git::{self, GitError};
use crate::cli::Verdict;
use crate::config::Spec;
use crate::workspace::{Workspace, WorkspaceError, folders};

/// A revision of a contract, where it can be read.
#[derive(Debug)]
pub(super) struct Side {
    /// What the user called it.
    pub(super) name: String,
    pub(super) spec: Spec,
    /// What was brought out of git lies there.
    _held: Option<std::sync::Arc<TempDir>>,
}

/// Two revisions of one contract.
#[derive(Debug)]
pub(super) struct Pair {
    pub(super) old: Side,
    pub(super) new: Side,
}

/// Why there is nothing to compare.
#[derive(Debug, thiserror::Error)]
pub(super) enum Problem {
    #[error("{0}")]
    Usage(String),
    #[error(transparent)]
    Git(#[from] GitError),
    #[error(transparent)]
    Workspace(#[from] WorkspaceError),
    #[error("{0}: {1}")]
    Io(String, std::io::Error),
}

impl Problem {
    pub(super) fn verdict(&self) -> Verdict {
        match self {
            Self::Usage(_) => Verdict::Usage,
            _ => Verdict::Unreadable,
        }
    }
}

/// One contract.
pub(super) fn one(stated: &str) -> Result<Side, Problem> {
    let mut sides = Found::of(stated)?.contracts()?.into_values();
    match (sides.next(), sides.next()) {
        (Some(side), None) => Ok(side),
        (None, _) => Err(Problem::Usage(format!("`{stated}` holds no contract"))),
        _ => Err(Problem::Usage(format!(
            "`{stated}` holds several contracts; one is asked for"
        ))),
    }
}

/// A file or a folder that can be read.
struct Found {
    /// As the user typed it.
    name: String,
    /// As messages call it.
    shown: String,
    path: PathBuf,
    held: Option<std::sync::Arc<TempDir>>,
}

impl Found {
    fn of(stated: &str) -> Result<Self, Problem> {
        let Some(rest) = stated.strip_prefix("git:") else {
            return Self::path(stated);
        };
        let usage = || Problem::Usage(format!("`{stated}` is not of the form git:REV:PATH"));
        let (revision, path) = rest.split_once(':').ok_or_else(usage)?;
        if revision.is_empty() || path.is_empty() {
            return Err(usage());
        }
        let held = std::sync::Arc::new(git::extract(Path::new("."), revision, path)?);
        Ok(Self {
            name: stated.to_owned(),
            shown: path.trim_end_matches('/').to_owned(),
            path: git::place(held.path(), path),
            held: Some(held),
        })
    }

    fn path(stated: &str) -> Result<Self, Problem> {
        let path = PathBuf::from(stated);
        match fs::metadata(&path) {
            Ok(_) => Ok(Self {
                name: stated.to_owned(),
                shown: stated.trim_end_matches('/').to_owned(),
                path,
                held: None,
            }),
            Err(error) => Err(Problem::Io(stated.to_owned(), error)),
        }
    }

    /// The contracts in it, by name: itself, or each of its folders where it holds no document.
    fn contracts(self) -> Result<BTreeMap<String, Side>, Problem> {
        if !self.path.is_dir() || has_document(&self.path) {
            let spec = spec(&self.path, &self.shown)?;
            let side = Side {
                name: self.name,
                spec,
                _held: self.held,
            };
            return Ok(BTreeMap::from([(String::new(), side)]));
        }
        let mut sides = BTreeMap::new();
        for folder in folders(&self.path)? {
            let name = folder
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            let spec = spec(&folder, &format!("{}/{name}", self.shown))?;
            let side = Side {
                name: format!("{}/{name}", self.name.trim_end_matches('/')),
                spec,
                _held: self.held.clone(),
            };
            sides.insert(name, side);
        }
        Ok(sides)
    }
}

fn spec(path: &Path, shown: &str) -> Result<Spec, Problem> {
    let mut spec = Spec::path(path)?;
    // A file is called by its folder and its name.
    spec.shown = if path.is_dir() {
        shown.to_owned()
    } else {
        let folder = Path::new(shown).parent();
        folder
            .map(|folder| folder.to_string_lossy().into_owned())
            .unwrap_or_default()
    };
    Ok(spec)
}

/// Whether a folder is a contract of its own.
fn has_document(folder: &Path) -> bool {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files = entries.filter(|entry| entry.path().is_file());
    files.any(|entry| {
        let path = entry.path();
        let extension = path
            .extension()
            .unwrap_or_default()
            .to_string_lossy()
            .to_lowercase();
        ["yaml", "yml", "json", "md"].contains(&&*extension)
    })
}

/// What the user named.
pub(super) fn pairs(old: &str, new: &str) -> Result<Vec<Pair>, Problem> {
    let (old, new) = (Found::of(old)?.contracts()?, Found::of(new)?.contracts()?);
    joined(old, new)
}

/// All of `specs/`, and what it was where this branch left another.
pub(super) fn against(revision: &str) -> Result<Vec<Pair>, Problem> {
    let here = std::env::current_dir().map_err(|error| Problem::Io(".".to_owned(), error))?;
    let workspace = Workspace::find(&here).ok_or_else(|| {
        Problem::Usage("no folder from here upwards has a folder `specs`".to_owned())
    })?;
    let root = workspace.specs.parent().unwrap_or(&here);
    let base = git::merge_base(root, revision)?;
    let held = std::sync::Arc::new(git::extract(root, &base, "specs")?);
    let found = |path: PathBuf, name: String, held| Found {
        name,
        shown: "specs".to_owned(),
        path,
        held,
    };
    let short = &base[..base.len().min(12)];
    let old = found(
        git::place(held.path(), "specs"),
        format!("git:{short}:specs"),
        Some(held),
    );
    let new = found(workspace.specs.clone(), "specs".to_owned(), None);
    joined(old.contracts()?, new.contracts()?)
}

/// The two files that git gives to an external diff, where one that is not there is called `/dev/null`. What they refer to is
/// read as it is now.
pub(super) fn external(path: &str, old: &str, new: &str) -> Result<Vec<Pair>, Problem> {
    let (old, new) = match (beside(path, old)?, beside(path, new)?) {
        (Some(old), Some(new)) => (old, new),
        (Some(old), None) => {
            let new = nothing(&old)?;
            (old, new)
        }
        (None, Some(new)) => (nothing(&new)?, new),
        (None, None) => return Ok(Vec::new()),
    };
    Ok(vec![Pair { old, new }])
}

/// A file in the place of another, with all that lies beside and below that.
fn beside(path: &str, file: &str) -> Result<Option<Side>, Problem> {
    if file == "/dev/null" {
        return Ok(None);
    }
    let io = |error| Problem::Io(file.to_owned(), error);
    let (held, place) = if file == path {
        (None, PathBuf::from(path))
    } else {
        let held = TempDir::new().map_err(io)?;
        let path = Path::new(path);
        let folder = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        if let Some(folder) = folder.filter(|folder| folder.is_dir()) {
            copy(folder, held.path()).map_err(io)?;
        }
        let place = held.path().join(path.file_name().unwrap_or_default());
        fs::copy(file, &place).map_err(io)?;
        (Some(std::sync::Arc::new(held)), place)
    };
    let mut spec = spec(&place, path)?;
    spec.documents = Some(vec![place.file_name().unwrap_or_default().into()]);
    Ok(Some(Side {
        name: path.to_owned(),
        spec,
        _held: held,
    }))
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else if entry.file_type()?.is_file() {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// Contracts of one name; one that is in one side alone is compared with a contract that says nothing.
fn joined(
    mut old: BTreeMap<String, Side>,
    new: BTreeMap<String, Side>,
) -> Result<Vec<Pair>, Problem> {
    if old.len() == 1 && new.len() == 1 {
        let sides = old.into_values().zip(new.into_values());
        return Ok(sides.map(|(old, new)| Pair { old, new }).collect());
    }
    let mut pairs = Vec::new();
    for (name, new) in new {
        let before = old.remove(&name);
        let old = before.map_or_else(|| nothing(&new), Ok)?;
        pairs.push(Pair { old, new });
    }
    for (_, old) in old {
        let new = nothing(&old)?;
        pairs.push(Pair { old, new });
    }
    pairs.sort_by(|a, b| a.new.spec.name.cmp(&b.new.spec.name));
    Ok(pairs)
}

/// In the place of a contract that is not there.
fn nothing(other: &Side) -> Result<Side, Problem> {
    let io = |error| Problem::Io("a temporary folder".to_owned(), error);
    let held = TempDir::new().map_err(io)?;
    let text = "openapi: 3.1.0\ninfo: {title: Nothing, version: '0'}\npaths: {}\n";
    fs::write(held.path().join("nothing.yaml"), text).map_err(io)?;
    let mut spec = Spec::folder(held.path(), &other.spec.shown)?;
    spec.name.clone_from(&other.spec.name);
    Ok(Side {
        name: "nothing".to_owned(),
        spec,
        _held: Some(std::sync::Arc::new(held)),
    })
}
