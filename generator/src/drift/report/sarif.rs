//! Findings as SARIF 2.1.0, for code scanning.
//!
//! GitHub takes 5,000 results of a run and 100 related locations of a result. A result is known by a fingerprint of its own:
//! without one it would be known by the text of its line, and an edited line would close one alert and open another. An alert
//! shows in a pull request only on lines that it changes, so what is gone stands at its nearest surviving parent.

use std::collections::BTreeMap;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde_json::{Value, json};

use super::{Report, words};
use crate::diagnostic::Severity;
use crate::drift::allow::Stale;
use crate::drift::{Check, Judged, Place};

/// The worst that many results are written.
const RESULTS: usize = 5_000;
/// The first that many related locations of a result.
const RELATED: usize = 100;
/// That many of all results, the worst first: packed, the file must stay below 10 MB.
const RELATED_IN_ALL: usize = 25_000;

pub(super) fn sarif(report: &Report) -> String {
    let stale = report.ranked.stale.iter().map(stale);
    let findings = report.ranked.findings.iter();
    let mut room = RELATED_IN_ALL;
    let findings = findings.map(|judged| result(judged, report.several(), &mut room));
    let results: Vec<Value> = stale.chain(findings).take(RESULTS).collect();
    let sarif = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "atoms-codegen diff",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules(report),
            }},
            // Columns count characters.
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{sarif}\n")
}

/// The rules that results name, with what `explain ID` says of them.
fn rules(report: &Report) -> Vec<Value> {
    let findings = report.ranked.findings.iter();
    let checks: BTreeMap<&str, &Check> = findings
        .map(|judged| (judged.finding.check.id, judged.finding.check))
        .collect();
    let checks = checks.values().map(|check| rule(check.id, &check.text()));
    let stale: BTreeMap<&str, &str> = report
        .ranked
        .stale
        .iter()
        .map(|stale| (stale.id(), stale.meaning()))
        .collect();
    checks
        .chain(stale.iter().map(|(id, text)| rule(id, text)))
        .collect()
}

fn rule(id: &str, text: &str) -> Value {
    let line = text.replace('\n', " ");
    let first = line.split_inclusive(". ").next().unwrap_or(&line).trim();
    json!({
        "id": id,
        "shortDescription": {"text": first},
        "fullDescription": {"text": line},
        "help": {"text": line, "markdown": text},
        "properties": {"tags": ["drift"]},
    })
}

fn result(judged: &Judged, several: bool, room: &mut usize) -> Value {
    let finding = judged.finding;
    let lines = [words::headline(judged, several)]
        .into_iter()
        .chain(words::verdicts(finding));
    let lines: Vec<String> = lines.map(|line| unlinked(&line)).collect();
    let mut result = json!({
        "ruleId": finding.check.id,
        "level": level(judged.severity),
        "message": {"text": lines.join("\n")},
        "locations": finding.place().map(|place| location(place, None)).into_iter().collect::<Vec<_>>(),
        "partialFingerprints": {"drift/v1": format!("{}/{}", judged.comparison.contract, judged.key)},
        "relatedLocations": related(judged, room),
    });
    if let Some(entry) = judged.allowed {
        result["suppressions"] = json!([{"kind": "external", "justification": entry.reason}]);
    }
    result
}

/// Where it stood, then each operation and event that it reaches, while there is room.
fn related(judged: &Judged, room: &mut usize) -> Vec<Value> {
    let finding = judged.finding;
    let old = finding.old.as_ref().filter(|_| finding.new.is_some());
    let mut all: Vec<Value> = old
        .map(|place| location(place, Some("where it stood")))
        .into_iter()
        .collect();
    let most = RELATED.saturating_sub(all.len()).min(*room);
    let reach = finding.reach.iter().filter_map(|reach| {
        let name = &reach.name;
        // GitHub refuses a related location without a file.
        let place = judged
            .comparison
            .places
            .get(name)
            .or_else(|| finding.place())?;
        let text = format!("{} of {name}{}", reach.noun(), words::part(reach));
        Some(location(place, Some(&text)))
    });
    all.extend(reach.take(most));
    *room -= all.len().min(*room);
    for (id, location) in all.iter_mut().enumerate() {
        location["id"] = json!(id);
    }
    all
}

fn stale(stale: &Stale) -> Value {
    let place = Place {
        file: stale.file.to_owned(),
        line: stale.entry.line,
        column: 1,
        pointer: String::new(),
    };
    json!({
        "ruleId": stale.id(),
        "level": level(Severity::Error),
        "message": {"text": stale.message()},
        "locations": [location(&place, None)],
        "partialFingerprints": {"drift/v1": format!("{}/{}/{}", stale.id(), stale.entry.id, stale.entry.fingerprint)},
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn location(place: &Place, message: Option<&str>) -> Value {
    let Place {
        file,
        line,
        column,
        pointer,
    } = place;
    let mut location = json!({
        "physicalLocation": {
            "artifactLocation": {"uri": uri(file)},
            "region": {"startLine": line, "startColumn": column},
        },
    });
    if !pointer.is_empty() {
        location["logicalLocations"] = json!([{"fullyQualifiedName": pointer}]);
    }
    if let Some(message) = message {
        location["message"] = json!({"text": message});
    }
    location
}

/// `[text](target)` is a link in messages of SARIF (section 3.11.6).
fn unlinked(text: &str) -> String {
    text.replace("](", "] (")
}

/// What a path cannot hold as it is in a reference (RFC 3986, section 3.3). A colon in its first part would end a scheme.
const PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b':')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

fn uri(file: &str) -> String {
    let file = file.strip_prefix("./").unwrap_or(file);
    utf8_percent_encode(file, PATH).to_string()
}
