//! The pages of `docs/` that are made from the generator's tables.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use atoms_codegen::reference::{diagnostics, drift, entries, extensions};

fn is_fresh(name: &str, page: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs");
    let path = folder.join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(&folder).unwrap();
        fs::write(&path, page).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        written, page,
        "docs/{name} is stale; write it with UPDATE_GOLDEN=1"
    );
}

#[test]
fn the_page_of_diagnostics_is_what_the_table_says() {
    is_fresh("diagnostics.md", &diagnostics());
}

#[test]
fn the_page_of_extensions_is_what_the_table_says() {
    is_fresh("extensions.md", &extensions());
}

#[test]
fn the_page_of_drift_is_what_the_table_says() {
    is_fresh("drift.md", &drift());
}

#[test]
fn every_entry_has_a_name_of_its_own_and_says_something() {
    let mut names = BTreeSet::new();
    for entry in entries() {
        assert!(names.insert(entry.name), "{} is there twice", entry.name);
        assert!(
            entry.text.ends_with(['.', '`', '*']),
            "{}: {}",
            entry.name,
            entry.text
        );
    }
}
