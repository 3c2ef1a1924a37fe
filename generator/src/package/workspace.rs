//! Whether the crate is a member of a workspace around it, or the root of one of its own.
//!
//! Cargo takes neither a member with a `[workspace]` of its own, nor a crate without one below a workspace that does not have
//! it as a member.

use std::fs;
use std::path::{Path, PathBuf};

use toml_edit::{DocumentMut, Item, Table, TableLike};

const ALONE: &str = "\n# A crate of its own, whatever workspace lies around it.\n";

/// Makes a fresh crate stand alone where no workspace has it as a member, and lets one that stood alone join.
pub(super) fn declare(document: &mut DocumentMut, folder: &Path, is_fresh: bool) {
    if is_member(folder) {
        if document.get("workspace").is_some_and(is_ours) {
            document.remove("workspace");
        }
    } else if is_fresh {
        let mut workspace = Table::new();
        workspace.decor_mut().set_prefix(ALONE);
        document.insert("workspace", Item::Table(workspace));
    }
}

/// Whether it is the table that was written here, and nobody has put anything into it.
fn is_ours(item: &Item) -> bool {
    let Some(table) = item.as_table().filter(|table| table.is_empty()) else {
        return false;
    };
    let prefix = table.decor().prefix().and_then(|prefix| prefix.as_str());
    prefix.is_some_and(|prefix| prefix.contains(ALONE.trim()))
}

/// Whether the nearest workspace above the folder has it as a member: listed, or as a dependency by path, which cargo
/// counts too (<https://doc.rust-lang.org/cargo/reference/workspaces.html#the-members-and-exclude-fields>).
fn is_member(folder: &Path) -> bool {
    let Ok(folder) = std::path::absolute(folder) else {
        return false;
    };
    let folder = normal(&folder);
    let roots = folder.ancestors().skip(1);
    let mut roots = roots.filter_map(|root| Some((root, read(root)?)));
    let Some((root, manifest)) = roots.find(|(_, manifest)| manifest.contains_key("workspace"))
    else {
        return false;
    };
    let listed = |key| texts(&manifest, key).any(|pattern| covers(root, pattern, &folder));
    if listed("exclude") {
        return false;
    }
    listed("members") || depends(&manifest, root, &folder) || {
        let members = texts(&manifest, "members").flat_map(|pattern| paths(root, pattern));
        members.into_iter().any(|member| {
            let manifest = read(&member);
            manifest.is_some_and(|manifest| depends(&manifest, &member, &folder))
        })
    }
}

fn read(folder: &Path) -> Option<DocumentMut> {
    fs::read_to_string(folder.join("Cargo.toml"))
        .ok()?
        .parse()
        .ok()
}

/// The texts of a list in `[workspace]`.
fn texts<'m>(manifest: &'m DocumentMut, key: &str) -> impl Iterator<Item = &'m str> {
    let list = manifest
        .get("workspace")
        .and_then(|workspace| workspace.get(key)?.as_array());
    list.into_iter()
        .flatten()
        .filter_map(toml_edit::Value::as_str)
}

/// Whether a pattern such as `crates/*` leads to the folder, which need not be there yet.
fn covers(root: &Path, pattern: &str, folder: &Path) -> bool {
    let pattern = normal(&root.join(pattern));
    let options = glob::MatchOptions {
        require_literal_separator: true,
        ..glob::MatchOptions::new()
    };
    let compiled = glob::Pattern::new(&pattern.to_string_lossy());
    compiled.is_ok_and(|pattern| pattern.matches_path_with(folder, options))
}

/// The folders that a pattern leads to.
fn paths(root: &Path, pattern: &str) -> Vec<PathBuf> {
    let pattern = root.join(pattern);
    let found = glob::glob(&pattern.to_string_lossy());
    found.into_iter().flatten().flatten().collect()
}

/// Whether a `path` in the manifest names the folder.
fn depends(manifest: &DocumentMut, base: &Path, folder: &Path) -> bool {
    fn names(table: &dyn TableLike, base: &Path, folder: &Path) -> bool {
        table.iter().any(|(key, item)| {
            let path = item.as_str().filter(|_| key == "path");
            path.is_some_and(|path| normal(&base.join(path)) == folder)
                || item
                    .as_table_like()
                    .is_some_and(|table| names(table, base, folder))
        })
    }
    names(manifest.as_table(), base, folder)
}

/// A path without `.` and `..`.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for component in path.components() {
        match component {
            std::path::Component::CurDir => {}
            std::path::Component::ParentDir => _ = normal.pop(),
            other => normal.push(other),
        }
    }
    normal
}
