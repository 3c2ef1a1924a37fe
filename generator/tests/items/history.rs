//! The revisions of a real document, from outside of this repository:
//! `HISTORY=DIR cargo test -p atoms-codegen --test items -- --ignored`.

use std::path::PathBuf;

use atoms_codegen::drift::Revision;
use atoms_codegen::{Product, Spec};

use crate::changes::{only_where_something_differs, text};

/// The revisions that can be read, in order.
fn revisions() -> Vec<(String, Revision)> {
    let folder = std::env::var("HISTORY").expect("HISTORY is a folder of revisions");
    let files = std::fs::read_dir(folder).unwrap();
    let mut files: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
    files.sort();
    let read = files.iter().filter_map(|file| {
        let name = file.file_stem()?.to_string_lossy().into_owned();
        let spec = Spec::files("atoms", std::slice::from_ref(file));
        Some((name.clone(), Revision::read(&spec, name).ok()?))
    });
    read.collect()
}

#[test]
#[ignore = "needs documents from outside of this repository"]
fn what_differs_is_in_the_files_that_are_read() {
    let revisions = revisions();
    assert!(revisions.len() > 1);
    for pair in revisions.windows(2) {
        let [(old, before), (new, after)] = pair else {
            unreachable!()
        };
        let start = std::time::Instant::now();
        let changes =
            atoms_codegen::drift::items::changes(&before.model, &after.model, Product::Workspace);
        println!(
            "== {old} to {new}: {} changes, {:?}",
            changes.len(),
            start.elapsed()
        );
        println!("{}", text(&changes));
        only_where_something_differs(&before.model, &after.model);
    }
}
