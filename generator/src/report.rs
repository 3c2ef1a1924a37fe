//! Diagnostics as plain lines and as data; the picture with the source's text is the terminal's.

use serde_json::{Value, json};

use crate::diagnostic::{Diagnostic, Severity};
use crate::read::Sources;
use crate::stages;

/// `specs/atoms/openapi.yaml:12:5: error: dangling reference [ref-dangling]; do that`, on one line.
pub fn line(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let place = stages::position(diagnostic, sources);
    let place = place.map_or_else(String::new, |place| format!("{place}: "));
    let hint = diagnostic.hint.as_ref();
    let hint = hint.map_or_else(String::new, |hint| format!("; {hint}"));
    let Diagnostic { message, code, .. } = diagnostic;
    let severity = word(diagnostic.severity);
    let line = format!("{place}{severity}: {message} [{code}]{hint}");
    line.replace(['\n', '\r'], " ")
}

/// As data.
pub fn json(diagnostic: &Diagnostic, sources: &Sources) -> Value {
    let at = stages::position(diagnostic, sources);
    json!({
        "severity": word(diagnostic.severity),
        "code": diagnostic.code,
        "message": diagnostic.message,
        "file": at.as_ref().map(|at| &at.file),
        "line": at.as_ref().map(|at| at.line),
        "column": at.as_ref().map(|at| at.column),
        "pointer": diagnostic.origin.as_ref().map(|origin| format!("#{}", origin.pointer)),
        "hint": diagnostic.hint,
    })
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}
