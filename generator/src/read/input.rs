//! The documents of one contract.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::document::{Document, DocumentKind};
use super::file;
use super::reference::Files;
use super::source::{Source, Sources};
use crate::diagnostic::{Diagnostic, Diagnostics, code};

/// The extensions of what is read in a folder.
const EXTENSIONS: [&str; 4] = ["yaml", "yml", "json", "md"];

/// The documents of one contract, by what they are for, each kind in the order of their names.
#[derive(Clone, Debug, Default)]
pub struct Input {
    /// OpenAPI documents.
    pub documents: Vec<Arc<Document>>,
    /// Overlays, in the order they are applied.
    pub overlays: Vec<Arc<Document>>,
    /// Fern overrides.
    pub overrides: Vec<Arc<Document>>,
    /// What a `$ref` may lead to.
    pub files: Files,
}

impl Input {
    /// Reads the documents that lie in a folder, not those below it; `shown` is what the folder is called in
    /// diagnostics. A README that holds no specification is for people.
    pub fn folder(
        folder: &Path,
        shown: &str,
        sources: &mut Sources,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        match names(folder) {
            Ok(names) => Self::files(folder, shown, &names, sources, diagnostics),
            Err(error) => {
                let reason = file::reason(&error);
                let message = format!("the folder `{shown}` cannot be read: {reason}");
                diagnostics.push(Diagnostic::error(code::FILE_UNREADABLE, message));
                Self::default()
            }
        }
    }

    /// Reads named files; a relative one starts from `folder`. References stay below `folder`, or below the folder
    /// of the file if that lies elsewhere.
    pub fn files(
        folder: &Path,
        shown: &str,
        files: &[PathBuf],
        sources: &mut Sources,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let mut input = Self {
            files: Files::below(folder).unwrap_or_default(),
            ..Self::default()
        };
        for name in files {
            let path = folder.join(name);
            let shown = shown_name(shown, name);
            let path = fs::canonicalize(&path).unwrap_or(path);
            if let Some(parent) = path.parent().filter(|_| name.is_absolute() || climbs(name)) {
                input.files.allow(parent.to_path_buf());
            }
            let Some(source) = file::read(&path, &shown, sources, diagnostics) else {
                input.files.keep(path, None);
                continue;
            };
            if !is_for_people(&source) {
                input.add(source, sources, diagnostics);
            }
        }
        input
    }

    /// Reads texts, each with a name; references lead from one to another.
    pub fn texts<'t>(
        texts: &[(&'t str, &'t str)],
        sources: &mut Sources,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let mut input = Self {
            files: Files::texts(texts.iter().copied()),
            ..Self::default()
        };
        for (name, text) in texts {
            input.add(Source::new(*name, *text), sources, diagnostics);
        }
        input
    }

    fn add(&mut self, source: Source, sources: &mut Sources, diagnostics: &mut Diagnostics) {
        let key = Files::key(&source);
        let document = Document::read(source, sources, diagnostics).map(Arc::new);
        self.files.keep(key, document.clone());
        let Some(document) = document else { return };
        match document.kind {
            DocumentKind::OpenApi(_) | DocumentKind::AsyncApi => self.documents.push(document),
            DocumentKind::Overlay => self.overlays.push(document),
            DocumentKind::Overrides => self.overrides.push(document),
            DocumentKind::Fragment => {}
        }
    }
}

/// The files of a folder that may be documents, by name.
fn names(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = PathBuf::from(entry.file_name());
        let is_document = name
            .extension()
            .and_then(|extension| extension.to_str())
            .is_some_and(|extension| {
                EXTENSIONS
                    .iter()
                    .any(|known| known.eq_ignore_ascii_case(extension))
            });
        let is_hidden = name.to_string_lossy().starts_with('.');
        if is_document && !is_hidden && !entry.path().is_dir() {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

fn shown_name(folder: &str, name: &Path) -> String {
    let name = name.to_string_lossy().replace('\\', "/");
    match folder {
        "" => name,
        _ if Path::new(&name).is_absolute() => name,
        _ => format!("{}/{name}", folder.trim_end_matches('/')),
    }
}

fn climbs(name: &Path) -> bool {
    name.components()
        .any(|part| part == std::path::Component::ParentDir)
}

fn is_for_people(source: &Source) -> bool {
    let name = source.name.rsplit('/').next().unwrap_or_default();
    name.eq_ignore_ascii_case("readme.md")
        && super::page::find(source).is_err_and(|trouble| trouble.is_none())
}
