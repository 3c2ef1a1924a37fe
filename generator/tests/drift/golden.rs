//! Pairs that read as the manual of `diff`: `golden/drift/NAME/old.yaml` and `new.yaml`, and the report of them. With
//! `UPDATE_GOLDEN=1` the reports are written anew.

use std::fs;
use std::path::{Path, PathBuf};

use atoms_codegen::Spec;
use atoms_codegen::drift::report::{Format, TextStyle, write};
use atoms_codegen::drift::{Policy, Revision, compare};

#[test]
fn every_pair_has_its_report() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/drift");
    let entries = fs::read_dir(&folder)
        .expect("pairs")
        .map(|entry| entry.expect("a pair").path());
    let mut pairs: Vec<PathBuf> = entries.collect();
    pairs.sort();
    assert!(!pairs.is_empty());
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut differing = Vec::new();
    for pair in pairs {
        let report = report(&pair);
        let path = pair.join("report.txt");
        if update {
            fs::write(&path, &report).expect("a report");
        } else if fs::read_to_string(&path).unwrap_or_default() != report {
            differing.push(format!("{}:\n{report}", pair.display()));
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

fn report(pair: &Path) -> String {
    let read = |name: &str| {
        let mut spec = Spec::path(&pair.join(name)).expect("a document");
        spec.shown = String::new();
        Revision::read(&spec, name).unwrap_or_else(|failure| panic!("{:?}", failure.diagnostics))
    };
    let compared = compare(&read("old.yaml"), &read("new.yaml"), Some("2026-11-29"));
    let style = TextStyle {
        colour: false,
        brief: true,
    };
    write(Format::Text, &[compared], &Policy::default(), style)
}
