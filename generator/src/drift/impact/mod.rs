//! Which places of a workspace a change of the generated crate touches: what implements a trait that has another method
//! now, builds a struct that has another field, matches a variant that is gone, reads a field, names an item.
//!
//! Code is read by its syntax alone. A name counts as certain where `use` or a whole path lead to the generated crate,
//! whatever that is called there; where only the name is the same, it is said to be likely. Types of values are known as
//! far as signatures, `let` and fields say them.

mod index;
mod names;
mod values;
mod visit;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use self::index::Index;
use super::{Comparison, Revision, RustChange, Touch};
use crate::config::Product;
use crate::model::Contract;

/// Notes on every change of a comparison which places of a workspace it touches, whose code is written against the old
/// revision.
///
/// # Errors
/// When a folder or a file of the workspace cannot be read.
pub fn find(
    workspace: &Path,
    comparison: &mut Comparison,
    (old, new): (&Revision, &Revision),
) -> io::Result<()> {
    let product = old.product_beside(new);
    let touches = touches(workspace, &comparison.rust, &old.model, product)?;
    let known: Vec<RustChange> = comparison.rust.clone();
    let findings = comparison.findings.iter_mut();
    let of_findings = findings.flat_map(|finding| &mut finding.rust);
    for change in comparison.rust.iter_mut().chain(of_findings) {
        let place = known.iter().position(|one| one == change);
        if let Some(index) = place {
            change.touches.clone_from(&touches[index]);
        }
    }
    Ok(())
}

/// The places that each change touches.
///
/// # Errors
/// When a folder or a file of the workspace cannot be read.
pub fn touches(
    workspace: &Path,
    changes: &[RustChange],
    old: &Contract,
    product: Product,
) -> io::Result<Vec<Vec<Touch>>> {
    let items = super::items::items(old, product);
    let index = Index::of(changes, &items);
    let mut touches = vec![Vec::new(); changes.len()];
    let mut files = Vec::new();
    collect(workspace, &mut files)?;
    for path in files {
        let text = fs::read_to_string(&path)?;
        // What does not parse is for the compiler to say; what is generated changes by itself.
        let Ok(parsed) = syn::parse_file(&text) else {
            continue;
        };
        if is_generated(&text) {
            continue;
        }
        let below = path.strip_prefix(workspace).unwrap_or(&path);
        let shown = below.to_string_lossy().replace('\\', "/");
        for (change, touch) in visit::file(&parsed, &shown, &index) {
            touches[change].push(touch);
        }
    }
    for own in &mut touches {
        own.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
        own.dedup();
    }
    Ok(touches)
}

fn is_generated(text: &str) -> bool {
    let head = text.lines().take_while(|line| line.starts_with("//!"));
    head.into_iter()
        .any(|line| line.starts_with("//! Made by atoms-codegen"))
}

/// The Rust files of a folder, sorted; what cargo and git keep there is left out.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    let entries = fs::read_dir(folder)?;
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<_>>()?;
    paths.sort();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let is_link = fs::symlink_metadata(&path)?.is_symlink();
        if name.starts_with('.') || is_link {
            continue;
        }
        if path.is_dir() {
            if !path.join("CACHEDIR.TAG").exists() && name != "target" {
                collect(&path, files)?;
            }
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    Ok(())
}
