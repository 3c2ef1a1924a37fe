//! The contracts that a plan is about.

use std::path::{Path, PathBuf};

use super::folder;
use crate::cli::{Verdict, output};
use crate::config::Spec;
use crate::drift::Revision;
use crate::probe::Plan;
use crate::workspace::Workspace;

/// Reads the contract of each source description.
pub(super) fn read(
    plan: &Plan,
    file: &Path,
    stated: Option<&Path>,
) -> Result<Vec<Revision>, Verdict> {
    let sources = plan.sources.as_slice();
    if let (Some(path), [_]) = (stated, sources) {
        return Ok(vec![one(path)?]);
    }
    if stated.is_some() {
        let message = "`--spec` stands for the only source description, and the plan has several";
        return Err(output::error(Verdict::Usage, message));
    }
    let paths = sources.iter().map(|source| {
        if source.url.contains("://") {
            let message = format!(
                "`{}` is not fetched; keep the document in a file, or name one with --spec",
                source.url
            );
            return Err(output::error(Verdict::Usage, message));
        }
        Ok(whole(source.path(folder(file))))
    });
    let paths: Vec<PathBuf> = paths.collect::<Result<_, _>>()?;
    paths.iter().map(|path| one(path)).collect()
}

/// A document of a folder in `specs/` stands for the whole folder, overlays included.
fn whole(path: PathBuf) -> PathBuf {
    let absolute = std::path::absolute(&path).unwrap_or_else(|_| path.clone());
    let Some(parent) = absolute.parent() else {
        return path;
    };
    let workspace = parent.parent().and_then(Workspace::find);
    let is_contract = workspace.is_some_and(|one| Some(one.specs.as_path()) == parent.parent());
    match path.parent().filter(|_| is_contract && path.is_file()) {
        Some(folder) if folder.as_os_str().is_empty() => PathBuf::from("."),
        Some(folder) => folder.to_path_buf(),
        None => path,
    }
}

fn one(path: &Path) -> Result<Revision, Verdict> {
    let name = path.to_string_lossy();
    let spec = Spec::path(path).map_err(|error| output::error(Verdict::Unreadable, error))?;
    Revision::read(&spec, name.clone()).map_err(|failure| {
        output::failure(&failure);
        output::error(Verdict::Unreadable, format_args!("`{name}` cannot be read"))
    })
}
