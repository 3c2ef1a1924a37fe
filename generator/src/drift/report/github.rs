//! Findings as annotations of GitHub Actions. A step may have ten of each level: the worst ones, and the last says how many
//! there are beside them.

use std::collections::BTreeMap;

use super::{Report, words};
use crate::diagnostic::{Annotation, Severity, one_line};
use crate::drift::promise::outcome;
use crate::drift::{Judged, Outcome, Ranked};

/// How many annotations of a level the runner shows of one step.
const MOST: usize = 10;

pub(super) fn github(report: &Report) -> String {
    let levels = [Severity::Error, Severity::Warning, Severity::Note];
    let lines = levels
        .into_iter()
        .flat_map(|severity| level(&report.ranked, severity, report.several()));
    lines.map(|line| line + "\n").collect()
}

/// The annotations of one level.
fn level(ranked: &Ranked, severity: Severity, several: bool) -> Vec<String> {
    let stale = ranked
        .stale
        .iter()
        .filter(|_| severity == Severity::Error)
        .map(|stale| {
            let command = Annotation {
                severity,
                place: Some((stale.file, stale.entry.line, 1)),
                title: stale.id(),
                message: &stale.message(),
            };
            (stale.id(), command.to_string())
        });
    let findings = ranked
        .of(severity)
        .map(|judged| (judged.finding.check.id, annotation(judged, several)));
    let mut lines: Vec<(&str, String)> = stale.chain(findings).collect();
    if lines.len() > MOST {
        let rest = lines.split_off(MOST - 1);
        lines.push(("", more(severity, &rest)));
    }
    lines.into_iter().map(|(_, line)| line).collect()
}

fn annotation(judged: &Judged, several: bool) -> String {
    let finding = judged.finding;
    let verdicts = finding.verdicts.iter();
    let verdicts = verdicts.map(|verdict| (outcome(finding, verdict), verdict));
    let worst = verdicts.clone().map(|(outcome, _)| outcome).max();
    let worst = verdicts.filter(|(outcome, _)| *outcome > Outcome::Safe && Some(*outcome) == worst);
    let reasons = worst.map(|(_, verdict)| format!("{}: {}", verdict.axis.name(), verdict.reason));
    let allowed = judged
        .allowed
        .map(|entry| format!("allowed: {}", entry.reason));
    let lines = [words::headline(judged, several)]
        .into_iter()
        .chain(allowed)
        .chain(reasons);
    let lines: Vec<String> = lines.map(|line| one_line(&line)).collect();
    let message = lines.join("\n");
    let place = finding.place();
    let place = place.map(|place| (place.file.as_str(), place.line, place.column));
    let command = Annotation {
        severity: judged.severity,
        place,
        title: finding.check.id,
        message: &message,
    };
    command.to_string()
}

/// `and 3 more errors: property-removed (2), type-changed (1)`
fn more(severity: Severity, rest: &[(&str, String)]) -> String {
    let mut by_id: BTreeMap<&str, usize> = BTreeMap::new();
    for (id, _) in rest {
        *by_id.entry(id).or_default() += 1;
    }
    let mut by_id: Vec<_> = by_id.into_iter().collect();
    by_id.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let by_id: Vec<String> = by_id
        .iter()
        .map(|(id, count)| format!("{id} ({count})"))
        .collect();
    let message = format!(
        "and {}: {}",
        words::count(rest.len(), &format!("more {severity}")),
        by_id.join(", ")
    );
    let command = Annotation {
        severity,
        place: None,
        title: "drift",
        message: &message,
    };
    command.to_string()
}
