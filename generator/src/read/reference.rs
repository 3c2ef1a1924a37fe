//! From a `$ref` to the file it names: below the contract's folder, each file once, never the network.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use percent_encoding::percent_decode_str;

use super::document::Document;
use super::file;
use super::refusal::{check, malformed, outside};
use super::source::{Source, Sources};
use crate::diagnostic::{Diagnostic, Diagnostics, Origin, code, suggest};

/// The files that a contract may refer to, and those that it has referred to.
#[derive(Clone, Debug, Default)]
pub struct Files {
    /// The folders that references do not leave, canonical, longest first where one holds another.
    roots: Vec<PathBuf>,
    /// Texts that stand in for files, by name.
    texts: HashMap<PathBuf, String>,
    /// What was read, by canonical path or by name; `None` for what could not be.
    read: HashMap<PathBuf, Option<Arc<Document>>>,
}

/// Where a `$ref` leads.
#[derive(Clone, Debug)]
pub struct Target {
    /// The document.
    pub document: Arc<Document>,
    /// What stands after the `#`, percent-decoded: a JSON pointer, or the name of an anchor.
    pub fragment: String,
}

impl Files {
    /// Files below that folder.
    ///
    /// # Errors
    /// When there is no such folder.
    pub fn below(folder: &Path) -> io::Result<Self> {
        Ok(Self {
            roots: vec![fs::canonicalize(folder)?],
            ..Self::default()
        })
    }

    /// Texts that stand in for files, by a name with `/` between its parts.
    pub fn texts<'t>(texts: impl IntoIterator<Item = (&'t str, &'t str)>) -> Self {
        let texts = texts
            .into_iter()
            .map(|(name, text)| (PathBuf::from(name), text.to_owned()));
        Self {
            texts: texts.collect(),
            ..Self::default()
        }
    }

    /// Follows a whole `$ref` such as `common.yaml#/components/schemas/Call`, whose value stands at `at`.
    ///
    /// `None` when it leads nowhere, which the diagnostics say then: once for a file that cannot be read, and for
    /// every reference that is refused. Whether the fragment is there is not looked at.
    pub fn resolve(
        &mut self,
        reference: &str,
        at: &Origin,
        sources: &mut Sources,
        diagnostics: &mut Diagnostics,
    ) -> Option<Target> {
        let (path, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        let fragment = percent_decode_str(fragment)
            .decode_utf8_lossy()
            .into_owned();
        let document = self.load(path, at, sources, diagnostics)?;
        Some(Target { document, fragment })
    }

    /// The document of the file that a `$ref` at `at` names before its `#`, relative to the text it stands in.
    /// An empty path is that text itself.
    pub fn load(
        &mut self,
        path: &str,
        at: &Origin,
        sources: &mut Sources,
        diagnostics: &mut Diagnostics,
    ) -> Option<Arc<Document>> {
        let found = self.locate(path, sources.get(at.source));
        match found {
            Ok(place) => self.open(place, at, sources, diagnostics),
            Err(refusal) => {
                diagnostics.push(refusal.at(at.clone()));
                None
            }
        }
    }

    /// Whether the file that a `$ref` in `from` names was looked at and could not be read.
    pub fn is_broken(&self, path: &str, from: &Source) -> bool {
        self.locate(path, from)
            .is_ok_and(|place| matches!(self.read.get(&place.key), Some(None)))
    }

    /// Keeps what was made of a file, so that a reference to it reads it no second time.
    pub(super) fn keep(&mut self, key: PathBuf, document: Option<Arc<Document>>) {
        self.read.insert(key, document);
    }

    /// What a source is kept under.
    pub(super) fn key(source: &Source) -> PathBuf {
        source
            .path
            .clone()
            .unwrap_or_else(|| PathBuf::from(&source.name))
    }

    /// Lets references of a folder's files lead to its other files.
    pub(super) fn allow(&mut self, folder: PathBuf) {
        if !self.roots.contains(&folder) {
            self.roots.push(folder);
        }
    }

    fn locate(&self, path: &str, from: &Source) -> Result<Place, Box<Diagnostic>> {
        if path.is_empty() {
            return Ok(Place {
                key: Self::key(from),
                name: from.name.clone(),
            });
        }
        let path = percent_decode_str(path)
            .decode_utf8()
            .map_err(|_| malformed("the reference is not UTF-8"))?;
        check(&path)?;
        let relative = Path::new(path.as_ref());
        let name = join(Path::new(&from.name), relative, from.path.is_some());
        let Some(file) = &from.path else {
            let key = name.ok_or_else(outside)?;
            return Ok(Place {
                name: shown(&key),
                key,
            });
        };
        let root = self.root(file).ok_or_else(outside)?;
        let wanted = join(file, relative, false)
            .filter(|wanted| wanted.starts_with(root))
            .ok_or_else(outside)?;
        let key = fs::canonicalize(&wanted).map_err(|error| missing(&path, &wanted, &error))?;
        if !key.starts_with(root) {
            return Err(outside());
        }
        let name = name.map_or_else(|| path.into_owned(), |name| shown(&name));
        Ok(Place { key, name })
    }

    fn root(&self, file: &Path) -> Option<&PathBuf> {
        let holds = |root: &&PathBuf| file.starts_with(root);
        self.roots
            .iter()
            .filter(holds)
            .max_by_key(|root| root.components().count())
    }

    fn open(
        &mut self,
        place: Place,
        at: &Origin,
        sources: &mut Sources,
        diagnostics: &mut Diagnostics,
    ) -> Option<Arc<Document>> {
        if let Some(read) = self.read.get(&place.key) {
            return read.clone();
        }
        let is_text = sources.get(at.source).path.is_none();
        let source = if is_text {
            let Some(text) = self.texts.get(&place.key) else {
                let message = format!("there is no text named `{}`", place.name);
                diagnostics.push(Diagnostic::error(code::REF_MISSING, message).at(at.clone()));
                return None;
            };
            Some(Source::new(place.name, text.clone()))
        } else {
            file::read(&place.key, &place.name, sources, diagnostics)
        };
        let document = source.and_then(|source| Document::read(source, sources, diagnostics));
        let document = document.map(Arc::new);
        self.read.insert(place.key, document.clone());
        document
    }
}

/// A file that a reference may name.
struct Place {
    /// Its canonical path, or the name of a text.
    key: PathBuf,
    /// What it is called in diagnostics.
    name: String,
}

/// The path of a neighbour of `file`, with `.` and `..` worked out and no look at the disk.
/// Where it climbs above the start, it is `None`, or keeps its `..` if those are wanted.
fn join(file: &Path, relative: &Path, climbs: bool) -> Option<PathBuf> {
    let mut path = file.parent().unwrap_or(Path::new("")).to_path_buf();
    for part in relative.components() {
        match part {
            Component::Normal(part) => path.push(part),
            Component::CurDir => {}
            Component::ParentDir if path.file_name().is_some() => {
                path.pop();
            }
            Component::ParentDir if climbs => path.push(".."),
            _ => return None,
        }
    }
    Some(path)
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

fn missing(path: &str, wanted: &Path, error: &io::Error) -> Box<Diagnostic> {
    let message = format!("`{path}` cannot be read: {}", file::reason(error));
    let missing = Diagnostic::error(code::REF_MISSING, message);
    Box::new(match neighbour(wanted) {
        Some(name) => missing.hint(format!("did you mean `{name}`?")),
        None => missing,
    })
}

/// The file beside it whose name is most like it.
fn neighbour(wanted: &Path) -> Option<String> {
    let names: Vec<String> = fs::read_dir(wanted.parent()?)
        .ok()?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    suggest(
        &wanted.file_name()?.to_string_lossy(),
        names.iter().map(String::as_str),
    )
    .map(str::to_owned)
}
