//! Findings as data: the JSON report, which `docs/drift.schema.json` describes, and what the page is made of.

use serde::Serialize;
use serde_json::{Value, json};

use super::summary::{AXES, Row};
use super::{Report, words};
use crate::diagnostic::Severity;
use crate::drift::promise::outcome;
use crate::drift::{
    Comparison, Finding, Hint, Judged, Place, Policy, Reach, Role, RustChange, Touch, Verdict, Who,
};

/// Rises when a member goes or changes its meaning; new members leave it.
const VERSION: u32 = 1;

pub(super) fn json(report: &Report) -> String {
    format!("{:#}\n", value(report, &mut reach))
}

/// The report as one value, with what reaches a place as that function writes it.
pub(super) fn value(report: &Report, reach: &mut dyn FnMut(&Reach) -> Value) -> Value {
    let Report {
        compared,
        policy,
        ranked,
    } = report;
    let count = |severity| ranked.count(severity);
    let findings = ranked.findings.iter();
    let findings: Vec<Value> = findings
        .map(|judged| finding(judged, policy, reach))
        .collect();
    json!({
        "version": VERSION,
        "fails": policy.fails(compared),
        "roles": policy.roles.iter().map(|role| role.name()).collect::<Vec<_>>(),
        "promise": policy.axes.iter().map(|axis| axis.name()).collect::<Vec<_>>(),
        "counts": {
            "error": count(Severity::Error),
            "warning": count(Severity::Warning),
            "note": count(Severity::Note),
        },
        "summary": summary(report),
        "contracts": compared.iter().map(contract).collect::<Vec<_>>(),
        "findings": findings,
        "stale": ranked.stale.iter().map(|stale| json!({
            "id": stale.id(),
            "message": stale.message(),
            "file": stale.file,
            "line": stale.entry.line,
        })).collect::<Vec<_>>(),
    })
}

fn summary(report: &Report) -> Vec<Value> {
    let rows = Row::all(&report.all());
    let cells = rows.iter().flat_map(|row| {
        row.cells
            .iter()
            .zip(AXES)
            .map(|(cell, axis)| (row.role, axis, cell))
    });
    let cells = cells.map(|(role, axis, cell)| {
        json!({
            "role": role.map(Role::name),
            "axis": axis.name(),
            "breaking": cell.breaking,
            "undecided": cell.undecided,
            "conditional": cell.conditional,
            "safe": cell.safe,
        })
    });
    cells.collect()
}

fn contract(comparison: &Comparison) -> Value {
    let Comparison {
        contract,
        old,
        new,
        compared,
        rust: changes,
        ..
    } = comparison;
    let promised = words::step(comparison, |change| change.promised);
    let strict = words::step(comparison, |change| change.strict);
    json!({
        "contract": contract,
        "old": {"name": old.name, "version": old.version},
        "new": {"name": new.name, "version": new.version},
        "compared": compared,
        "step": {"promised": promised.name(), "strict": strict.name()},
        "rust": changes.iter().map(rust).collect::<Vec<_>>(),
    })
}

/// One finding, as the policy sees it.
#[derive(Serialize)]
struct Record<'c> {
    contract: &'c str,
    id: &'static str,
    severity: String,
    fingerprint: &'c str,
    key: &'c str,
    subject: &'c str,
    message: &'c str,
    old: Option<Value>,
    new: Option<Value>,
    gone: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<&'c Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<&'c Value>,
    reach: Vec<Value>,
    verdicts: Vec<Value>,
    hint: Option<Value>,
    lifecycle: Option<Value>,
    rust: Vec<Value>,
    allowed: Option<Value>,
}

fn finding(judged: &Judged, policy: &Policy, reach: &mut dyn FnMut(&Reach) -> Value) -> Value {
    let finding = judged.finding;
    let record = Record {
        contract: &judged.comparison.contract,
        id: finding.check.id,
        severity: judged.severity.to_string(),
        fingerprint: &judged.fingerprint,
        key: &judged.key,
        subject: &finding.subject,
        message: &finding.message,
        old: finding.old.as_ref().map(place),
        new: finding.new.as_ref().map(place),
        gone: finding.gone,
        before: finding.before.as_ref(),
        after: finding.after.as_ref(),
        reach: finding.reach.iter().map(reach).collect(),
        verdicts: finding.verdicts.iter().map(|one| verdict(finding, one, policy)).collect(),
        hint: finding.hint.as_ref().map(hint),
        lifecycle: finding.lifecycle.as_ref().map(|one| {
            let text = words::lifecycle(one);
            json!({"deprecated": one.deprecated, "sunset": one.sunset, "early": one.early, "text": text})
        }),
        rust: finding.rust.iter().map(rust).collect(),
        allowed: judged.allowed.map(|entry| {
            let expires = entry.expires.map(|day| day.to_string());
            json!({"reason": entry.reason, "expires": expires, "line": entry.line})
        }),
    };
    serde_json::to_value(record).unwrap_or_default()
}

fn place(place: &Place) -> Value {
    let Place {
        file,
        line,
        column,
        pointer,
    } = place;
    json!({"file": file, "line": line, "column": column, "pointer": pointer})
}

fn reach(reach: &Reach) -> Value {
    let Reach {
        name,
        direction,
        part,
    } = reach;
    json!({"name": name, "direction": direction.name(), "part": part})
}

fn verdict(finding: &Finding, verdict: &Verdict, policy: &Policy) -> Value {
    let witness = verdict.witness.as_ref();
    json!({
        "axis": verdict.axis.name(),
        "role": verdict.role().map(Role::name),
        "direction": verdict.direction.map(crate::drift::Direction::name),
        "outcome": outcome(finding, verdict).name(),
        "promised": policy.counts(verdict),
        "reason": verdict.reason,
        "witness": witness.map(|witness| json!({"message": witness.message, "at": witness.at})),
    })
}

fn hint(hint: &Hint) -> Value {
    let text = words::hint(hint);
    match hint {
        Hint::Renamed(old, new) => json!({"kind": "renamed", "old": old, "new": new, "text": text}),
        Hint::Moved(old, new) => json!({"kind": "moved", "old": old, "new": new, "text": text}),
        Hint::SameAddress(address) => {
            json!({"kind": "same-address", "old": address, "new": address, "text": text})
        }
    }
}

fn rust(change: &RustChange) -> Value {
    json!({
        "path": change.path,
        "was": change.was,
        "kind": change.kind,
        "before": change.before,
        "after": change.after,
        "file": change.file,
        "line": change.line,
        "breaks": change.breaks.iter().map(|who| Who::text(*who)).collect::<Vec<_>>(),
        "promised": change.promised.name(),
        "strict": change.strict.name(),
        "edit": change.edit,
        "touches": change.touches.iter().map(touch).collect::<Vec<_>>(),
    })
}

fn touch(touch: &Touch) -> Value {
    json!({
        "file": touch.file,
        "line": touch.line,
        "column": touch.column,
        "what": touch.what,
        "certain": touch.certain,
    })
}
