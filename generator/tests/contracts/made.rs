//! Documents in a folder, and what is made of them.

use std::fs;
use std::path::{Path, PathBuf};

use atoms_codegen::diagnostic::{Report, ReportStyle};
use atoms_codegen::{Config, Failure, Output, Product, Spec, generate};
use tempfile::TempDir;

/// A folder with these files; the first is the contract, together with all overlays.
pub(crate) fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

/// What is made of documents in a folder.
pub(crate) fn run(folder: &Path, documents: &[&str]) -> Result<Output, Failure> {
    generate(&Config {
        contracts: vec![Spec {
            name: "calls".to_owned(),
            folder: folder.to_path_buf(),
            shown: String::new(),
            documents: Some(documents.iter().map(PathBuf::from).collect()),
            lock: None,
        }],
        product: Product::Crate,
        strict: false,
    })
}

/// The files made of one document: paths and texts.
pub(crate) fn files(name: &str, document: &str) -> Vec<(String, String)> {
    let folder = folder(&[(name, document)]);
    let output = run(folder.path(), &[name]).unwrap_or_else(|failure| panic!("{failure}"));
    let files = output.tree.iter();
    files
        .map(|(path, text)| (path.to_owned(), text.to_owned()))
        .collect()
}

/// What a user reads where nothing is made.
pub(crate) fn text(failure: &Failure) -> String {
    Report::new(&failure.diagnostics, &failure.sources).text(ReportStyle::Plain)
}

/// What a user reads of a contract of these files, in any case.
pub(crate) fn said(files: &[(&str, &str)]) -> String {
    let folder = folder(files);
    let documents: Vec<_> = files.iter().map(|(name, _)| *name).collect();
    match run(folder.path(), &documents) {
        Ok(output) => Report::new(&output.diagnostics, &output.sources).text(ReportStyle::Plain),
        Err(failure) => text(&failure),
    }
}
