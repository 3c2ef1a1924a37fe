//! The features that the code asks for, in the manifest of its crate.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

#[cfg(feature = "cli")]
use super::{Made, tree};
use super::{Workspace, WorkspaceError, io_error};
use crate::config::Product;
#[cfg(feature = "cli")]
use crate::features::declare;
use crate::features::{features, missing};
use crate::generate::Output;

impl Workspace {
    /// As [`sync`](Self::sync), and adds to the crate's manifest the features it lacks.
    ///
    /// # Errors
    /// When a document stands in the way, then nothing was written; or when writing failed.
    #[cfg(feature = "cli")]
    pub fn sync_all(&self, strict: bool) -> Result<Made, WorkspaceError> {
        let mut made = self.make(strict)?;
        if let Some((path, lines)) = self.lacks(&made.output)? {
            let io = io_error(&path);
            let text = fs::read_to_string(&path).map_err(io)?;
            let features = features(&made.output.contracts, Product::Workspace);
            let mut manifest = text.parse::<toml_edit::DocumentMut>().ok();
            let declared = manifest
                .as_mut()
                .and_then(|manifest| declare(manifest, &features));
            let (Some(manifest), Some(())) = (manifest, declared) else {
                return Err(WorkspaceError::Features { path, lines });
            };
            tree::replace(&path, manifest.to_string().as_bytes()).map_err(io_error(&path))?;
            made.manifest = Some(path);
        }
        Ok(made)
    }

    /// The crate's manifest and what it lacks, if there is one and it does.
    pub(super) fn lacks(
        &self,
        output: &Output,
    ) -> Result<Option<(PathBuf, Vec<String>)>, WorkspaceError> {
        let path = self.generated.with_file_name("Cargo.toml");
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(io_error(&path)(error)),
        };
        let features = features(&output.contracts, Product::Workspace);
        let missing = missing(&text, &features);
        let lines: Vec<_> = missing.iter().map(ToString::to_string).collect();
        Ok((!lines.is_empty()).then_some((path, lines)))
    }
}

/// What to add to a manifest, each with how.
pub(super) fn lines(path: &Path, lines: &[String]) -> Vec<String> {
    let path = path.display();
    let lines = lines.iter();
    lines
        .map(|line| {
            format!("{path}: `[features]` lacks `{line}`; add it, or run: atoms-codegen generate")
        })
        .collect()
}
