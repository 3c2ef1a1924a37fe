//! What lies in a folder, compared with what should.

use std::collections::BTreeMap;
use std::fs::{self, Metadata};
use std::io::ErrorKind;
use std::path::{Component, Path};

use super::{Changes, Tree, TreeError, is_made, write};

/// Whether a path stays below the folder it is joined to, on every platform.
pub(super) fn inside(path: &str) -> bool {
    !path.is_empty()
        && !path.contains(['\\', ':', '\0'])
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
        && Path::new(path)
            .components()
            .all(|part| matches!(part, Component::Normal(_)))
}

/// How the folder differs from the tree.
pub(super) fn compare(tree: &Tree, folder: &Path) -> Result<Changes, TreeError> {
    let present = read(folder)?;
    let foreign: Vec<String> = present
        .iter()
        .filter(|(_, content)| !is_made(content))
        .map(|(path, _)| path.clone())
        .collect();
    if !foreign.is_empty() {
        return Err(TreeError::Foreign {
            folder: folder.to_path_buf(),
            paths: foreign,
        });
    }
    let mut changes = Changes::default();
    for (path, text) in tree.iter() {
        match present.get(path) {
            None => {
                unblocked(folder, path)?;
                changes.created.push(path.to_owned());
            }
            Some(content) if content != text.as_bytes() => changes.updated.push(path.to_owned()),
            Some(_) => {}
        }
    }
    let gone = present.into_keys().filter(|path| tree.get(path).is_none());
    changes.removed.extend(gone);
    Ok(changes)
}

/// Every file below the folder by its relative path. A folder that is not there is empty.
fn read(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, TreeError> {
    let mut files = BTreeMap::new();
    let Some(metadata) = metadata(folder)? else {
        return Ok(files);
    };
    if !metadata.is_dir() {
        return Err(TreeError::Blocked(folder.to_path_buf()));
    }
    walk(folder, "", &mut files)?;
    Ok(files)
}

fn walk(
    folder: &Path,
    prefix: &str,
    files: &mut BTreeMap<String, Vec<u8>>,
) -> Result<(), TreeError> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        entries => entries.map_err(TreeError::io(folder))?,
    };
    for entry in entries {
        let entry = entry.map_err(TreeError::io(folder))?;
        let path = entry.path();
        let name = entry.file_name();
        let relative = format!("{prefix}{}", name.to_string_lossy());
        match metadata(&path)? {
            Some(found) if found.is_dir() => walk(&path, &format!("{relative}/"), files)?,
            Some(_) if write::is_temporary(&name) => {}
            Some(_) => match fs::read(&path) {
                Ok(content) => drop(files.insert(relative, content)),
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) => return Err(TreeError::io(&path)(error)),
            },
            // A build beside this one has just removed it, as it may have removed a folder above.
            None => {}
        }
    }
    Ok(())
}

/// Whether each folder on the way to a new file is a folder, or can become one.
fn unblocked(folder: &Path, path: &str) -> Result<(), TreeError> {
    let target = folder.join(path);
    // A file can only be new here: a build beside this one has just made it.
    if metadata(&target)?.is_some_and(|found| found.is_dir()) {
        return Err(TreeError::Blocked(target));
    }
    let parts: Vec<&str> = path.split('/').collect();
    for end in 1..parts.len() {
        let parent = folder.join(parts[..end].join("/"));
        match metadata(&parent)? {
            Some(found) if !found.is_dir() => return Err(TreeError::Blocked(parent)),
            _ => {}
        }
    }
    Ok(())
}

/// What lies at a path, `None` when nothing does; a symbolic link is an error.
fn metadata(path: &Path) -> Result<Option<Metadata>, TreeError> {
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_symlink() => Err(TreeError::Link(path.to_path_buf())),
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(TreeError::io(path)(error)),
    }
}
