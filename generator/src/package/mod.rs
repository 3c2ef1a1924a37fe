//! The manifest of a complete crate around one contract: `Cargo.toml` beside the generated `src/`.

mod name;
mod workspace;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use toml_edit::{DocumentMut, Item, Table, TomlError, value};

use crate::features::{Feature, declare};
use crate::tree;

pub use name::{is_name, name_like};

/// The crate to make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// Its folder.
    pub folder: PathBuf,
    /// Its name, legal.
    pub name: String,
    /// Where it takes the runtime from.
    pub runtime: Runtime,
    /// The features that its code asks for.
    pub features: Vec<Feature>,
}

/// Where a crate takes `atoms-runtime` from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Runtime {
    /// A folder that was asked for; an entry that names another source gives way.
    Path(PathBuf),
    /// The folder beside the generator's own source where that is still there, else the registry.
    /// An entry that is there is kept.
    Default,
}

/// Why the manifest could not be brought in step.
#[derive(Debug, thiserror::Error)]
pub enum PackageError {
    /// A `Cargo.toml` that is there is not TOML.
    #[error("{}: {error}", path.display())]
    Syntax {
        /// The manifest.
        path: PathBuf,
        /// What is wrong with it.
        error: TomlError,
    },
    /// A `Cargo.toml` that is there has something else where a table belongs.
    #[error("{}: `{key}` is not a table", path.display())]
    Table {
        /// The manifest.
        path: PathBuf,
        /// The entry.
        key: &'static str,
    },
    /// The file system refused.
    #[error("{}: {error}", path.display())]
    Io {
        /// What was touched.
        path: PathBuf,
        /// What it said.
        error: io::Error,
    },
}

/// What happened, or has to happen, to `Cargo.toml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It was not there.
    Created,
    /// A dependency or a feature was missing.
    Updated,
    /// Nothing.
    None,
}

impl Package {
    /// Makes `Cargo.toml`, or adds to one that is there the dependencies and features it lacks; everything else in it is
    /// the user's.
    ///
    /// # Errors
    /// When the file that is there cannot be understood, or the file system refuses.
    pub fn sync(&self) -> Result<Change, PackageError> {
        self.step(true)
    }

    /// Says what [`Package::sync`] would do.
    ///
    /// # Errors
    /// As for [`Package::sync`].
    pub fn check(&self) -> Result<Change, PackageError> {
        self.step(false)
    }

    fn step(&self, write: bool) -> Result<Change, PackageError> {
        let path = self.folder.join("Cargo.toml");
        let io = |error| PackageError::Io {
            path: path.clone(),
            error,
        };
        let before = match fs::read_to_string(&path) {
            Ok(text) => Some(text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(io(error)),
        };
        let text = self.manifest(&path, before.as_deref())?;
        if before.as_deref() == Some(&text) {
            return Ok(Change::None);
        }
        if write {
            fs::create_dir_all(&self.folder).map_err(io)?;
            tree::replace(&path, text.as_bytes()).map_err(io)?;
        }
        Ok(before.map_or(Change::Created, |_| Change::Updated))
    }

    fn manifest(&self, path: &Path, before: Option<&str>) -> Result<String, PackageError> {
        let mut document = match before {
            Some(text) => text.parse().map_err(|error| PackageError::Syntax {
                path: path.to_path_buf(),
                error,
            })?,
            None => fresh(&self.name, &self.features),
        };
        workspace::declare(&mut document, &self.folder, before.is_none());
        let not_table = |key| PackageError::Table {
            path: path.to_path_buf(),
            key,
        };
        declare(&mut document, &self.features).ok_or_else(|| not_table("features"))?;
        let entry = document.entry("dependencies");
        let dependencies = entry.or_insert(Item::Table(Table::new()));
        let Some(dependencies) = dependencies.as_table_like_mut() else {
            return Err(not_table("dependencies"));
        };
        let pinned = matches!(self.runtime, Runtime::Path(_));
        if pinned || !dependencies.contains_key("atoms-runtime") {
            dependencies.insert("atoms-runtime", self.runtime.dependency());
        }
        for (name, version, default_features, features) in DEPENDENCIES {
            if !dependencies.contains_key(name) {
                dependencies.insert(name, dependency(version, *default_features, features));
            }
        }
        Ok(document.to_string())
    }
}

impl Runtime {
    fn dependency(&self) -> Item {
        let path = match self {
            Self::Path(path) => Some(path.clone()),
            Self::Default => beside(),
        };
        let mut entry = toml_edit::InlineTable::new();
        match path {
            Some(path) => entry.insert("path", path.to_string_lossy().as_ref().into()),
            None => return value(env!("CARGO_PKG_VERSION")),
        };
        value(entry)
    }
}

/// What generated code stands on beside the runtime: name, version, whether with default features, features.
const DEPENDENCIES: &[(&str, &str, bool, &[&str])] = &[
    ("axum", "0.8", false, &[]),
    ("serde", "1", true, &[]),
    ("serde_json", "1", true, &[]),
];

/// The runtime's folder in the workspace that this tool was built in, while it is there.
fn beside() -> Option<PathBuf> {
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()?
        .join("runtime");
    runtime.join("Cargo.toml").is_file().then_some(runtime)
}

fn fresh(name: &str, features: &[Feature]) -> DocumentMut {
    let mut document = DocumentMut::new();
    let mut package = Table::new();
    package.insert("name", value(name));
    package.insert("version", value("0.1.0"));
    package.insert("edition", value("2024"));
    package.decor_mut().set_prefix(
        "# Begun by atoms-codegen, which from now on only adds a dependency that is missing.\n\n",
    );
    document.insert("package", Item::Table(package));
    let mut library = Table::new();
    library.insert("doctest", value(false));
    document.insert("lib", Item::Table(library));
    if !features.is_empty() {
        document.insert("features", Item::Table(Table::new()));
    }
    document.insert("dependencies", Item::Table(Table::new()));
    document
}

fn dependency(version: &str, default_features: bool, features: &[&str]) -> Item {
    if default_features && features.is_empty() {
        return value(version);
    }
    let mut entry = toml_edit::InlineTable::new();
    entry.insert("version", version.into());
    if !default_features {
        entry.insert("default-features", false.into());
    }
    if !features.is_empty() {
        entry.insert(
            "features",
            features
                .iter()
                .copied()
                .collect::<toml_edit::Array>()
                .into(),
        );
    }
    value(entry)
}
