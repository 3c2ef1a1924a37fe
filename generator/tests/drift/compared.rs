//! Two revisions of a contract, compared.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use atoms_codegen::Spec;
use atoms_codegen::diagnostic::Severity;
use atoms_codegen::drift::check::Layer;
use atoms_codegen::drift::{Axis, Comparison, Finding, Revision, compare};

/// The files of a revision, the first of them its document.
pub(crate) type Files<'f> = &'f [(&'f str, &'f str)];

/// Compares two documents.
pub(crate) fn compared(old: &str, new: &str) -> Comparison {
    files_compared(&[("openapi.yaml", old)], &[("openapi.yaml", new)])
}

/// Compares two revisions of one or several files.
pub(crate) fn files_compared(old: Files<'_>, new: Files<'_>) -> Comparison {
    let folders = tempfile::tempdir().expect("a folder");
    let (old, new) = (
        revision(&folders.path().join("old"), old),
        revision(&folders.path().join("new"), new),
    );
    compare(&old, &new, Some("2026-11-29"))
}

/// Reads a revision of one document; what prevents it, by its code.
pub(crate) fn try_revision(text: &str) -> Result<Revision, String> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("openapi.json");
    fs::write(&path, text).expect("a file");
    let spec = Spec::path(&path).map_err(|_| "no document".to_owned())?;
    Revision::read(&spec, "it").map_err(|failure| {
        let codes = failure
            .diagnostics
            .iter()
            .filter(|one| one.severity == Severity::Error);
        codes
            .map(|one| one.code)
            .next()
            .unwrap_or("unknown")
            .to_owned()
    })
}

fn revision(folder: &Path, files: Files<'_>) -> Revision {
    for (name, text) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    let document = folder.join(files[0].0);
    let spec = Spec::path(&document).expect("a document");
    Revision::read(&spec, "it").unwrap_or_else(|failure| panic!("{:?}", failure.diagnostics))
}

/// What was found, a line each: the check, the subject, the message, and the outcome on each axis.
pub(crate) fn lines<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> String {
    let mut text = String::new();
    for finding in findings {
        let _ = write!(
            text,
            "{} {}: {}",
            finding.check.id, finding.subject, finding.message
        );
        for axis in Axis::ALL {
            if let Some(outcome) = finding.outcome(axis) {
                let _ = write!(text, ", {} {}", axis.name(), outcome.name());
            }
        }
        text.push('\n');
    }
    text
}

/// Whether a finding is of more than the names in the generated crate.
pub(crate) fn is_on_the_wire(finding: &Finding) -> bool {
    finding.check.layer != Layer::Rust
}

/// Holds that nothing at all was found, either way round.
pub(crate) fn assert_silent(old: &str, new: &str) {
    for (old, new) in [(old, new), (new, old)] {
        let found = lines(&compared(old, new).findings);
        assert!(found.is_empty(), "{found}");
    }
}

/// Holds that nothing was found but what the generated crate calls its items, either way round.
pub(crate) fn assert_same_on_the_wire(old: &str, new: &str) {
    for (old, new) in [(old, new), (new, old)] {
        let compared = compared(old, new);
        let found = lines(compared.findings.iter().filter(|one| is_on_the_wire(one)));
        assert!(found.is_empty(), "{found}");
    }
}
