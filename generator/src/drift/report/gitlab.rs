//! Findings for GitLab's code quality: an array, paths from the root of the repository and without `./`.

use serde_json::{Value, json};

use super::{Report, words};
use crate::diagnostic::Severity;
use crate::drift::{Judged, Place};

pub(super) fn gitlab(report: &Report) -> String {
    let stale = report.ranked.stale.iter().map(|stale| {
        let fingerprint = format!(
            "{}-{}-{}",
            stale.id(),
            stale.entry.id,
            stale.entry.fingerprint
        );
        entry(
            stale.id(),
            &stale.message(),
            Severity::Error,
            &fingerprint,
            (stale.file, stale.entry.line),
        )
    });
    let findings = report.ranked.findings.iter();
    let findings = findings.map(|judged| finding(judged, report.several()));
    let entries: Vec<Value> = stale.chain(findings).collect();
    format!("{:#}\n", Value::Array(entries))
}

fn finding(judged: &Judged, several: bool) -> Value {
    let place = judged.finding.place();
    let place = place.map_or(("", 1), |Place { file, line, .. }| (file.as_str(), *line));
    let fingerprint = format!("{}-{}", judged.comparison.contract, judged.key);
    let description = words::headline(judged, several);
    entry(
        judged.finding.check.id,
        &description,
        judged.severity,
        &fingerprint,
        place,
    )
}

fn entry(
    id: &str,
    description: &str,
    severity: Severity,
    fingerprint: &str,
    (file, line): (&str, usize),
) -> Value {
    let severity = match severity {
        Severity::Error => "critical",
        Severity::Warning => "minor",
        Severity::Note => "info",
    };
    json!({
        "description": description,
        "check_name": id,
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {"path": file.strip_prefix("./").unwrap_or(file), "lines": {"begin": line}},
    })
}
