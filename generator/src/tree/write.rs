//! Writing: a file is either the old one or the new one, never a part.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;
use std::process;
use std::sync::atomic::{AtomicU64, Ordering};

use super::{Changes, Tree, TreeError};

const TEMPORARY: &str = ".atoms-codegen-";

/// Whether a file is a half-written one of ours, from a build beside this one or from one that was stopped.
pub(super) fn is_temporary(name: &OsStr) -> bool {
    name.to_str()
        .is_some_and(|name| name.starts_with(TEMPORARY))
}

/// Does what `changes` says.
pub(super) fn apply(tree: &Tree, folder: &Path, changes: &Changes) -> Result<(), TreeError> {
    for path in changes.created.iter().chain(&changes.updated) {
        let target = folder.join(path);
        let parent = target.parent().unwrap_or(folder);
        fs::create_dir_all(parent).map_err(TreeError::io(parent))?;
        let text = tree.get(path).unwrap_or_default();
        replace(&target, text.as_bytes()).map_err(TreeError::io(&target))?;
    }
    for path in &changes.removed {
        remove(folder, path)?;
    }
    Ok(())
}

/// Writes under a temporary name in the same folder, then renames.
pub(crate) fn replace(target: &Path, content: &[u8]) -> io::Result<()> {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let temporary = target.with_file_name(format!("{TEMPORARY}{}-{count}", process::id()));
    let written = fs::write(&temporary, content).and_then(|()| fs::rename(&temporary, target));
    if written.is_err() {
        let _ = fs::remove_file(&temporary);
    }
    written
}

/// Removes a file, and the folders that held nothing else.
fn remove(folder: &Path, path: &str) -> Result<(), TreeError> {
    let target = folder.join(path);
    match fs::remove_file(&target) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            return Err(TreeError::io(&target)(error));
        }
        _ => {}
    }
    for parent in target.ancestors().skip(1) {
        if parent == folder || fs::remove_dir(parent).is_err() {
            break;
        }
    }
    Ok(())
}
