//! A file's revisions one after the other: what each step did.

mod html;
mod text;

use serde_json::{Value, json};

pub use self::html::html;
pub use self::text::text;
use super::promise::outcome;
use super::{Axis, Comparison, Outcome, Policy};
use crate::diagnostic::Severity;

/// One revision, and what it changed.
#[derive(Clone, Debug)]
pub struct Step {
    /// The revision: a commit's hash, short.
    pub revision: String,
    /// `2026-11-29`
    pub day: String,
    /// The first line of the commit's message.
    pub title: String,
    /// What became of it.
    pub came: Came,
}

/// What became of a revision.
#[derive(Clone, Debug)]
pub enum Came {
    /// It is the first that can be read.
    First,
    /// It cannot be read: where, and why. The next one is compared with the last that could be.
    Unreadable(String),
    /// It was compared with the last that could be read.
    Compared {
        /// That revision.
        since: String,
        /// What differs.
        comparison: Box<Comparison>,
        /// How many lines of the generated crate were added, and how many removed.
        lines: (usize, usize),
    },
}

/// How many findings of a step break, by axis, and how many there are.
struct Row {
    breaking: [usize; AXES.len()],
    errors: usize,
    findings: usize,
    lines: (usize, usize),
}

const AXES: [Axis; 5] = [
    Axis::Decode,
    Axis::Encode,
    Axis::Validate,
    Axis::Serve,
    Axis::Source,
];

impl Row {
    fn of(step: &Step, policy: &Policy) -> Option<Self> {
        let Came::Compared {
            comparison, lines, ..
        } = &step.came
        else {
            return None;
        };
        let findings = &comparison.findings;
        let breaks = |axis: Axis| {
            let broken = findings.iter().filter(|finding| {
                let own = finding
                    .verdicts
                    .iter()
                    .filter(|verdict| verdict.axis == axis);
                own.map(|verdict| outcome(finding, verdict)).max() == Some(Outcome::Breaking)
            });
            broken.count()
        };
        let errors = findings
            .iter()
            .filter(|finding| policy.severity(finding) == Severity::Error);
        Some(Self {
            breaking: AXES.map(breaks),
            errors: errors.count(),
            findings: findings.len(),
            lines: *lines,
        })
    }
}

/// The steps as data.
pub fn json(steps: &[Step], policy: &Policy) -> Value {
    let steps = steps.iter().map(|step| {
        let mut entry = json!({ "revision": step.revision, "day": step.day, "title": step.title });
        match (&step.came, Row::of(step, policy)) {
            (Came::Unreadable(reason), _) => entry["unreadable"] = json!(reason),
            (Came::Compared { since, .. }, Some(row)) => {
                entry["since"] = json!(since);
                entry["findings"] = json!(row.findings);
                entry["errors"] = json!(row.errors);
                let axes = AXES
                    .iter()
                    .zip(row.breaking)
                    .map(|(axis, count)| (axis.name().to_owned(), json!(count)));
                entry["breaking"] = Value::Object(axes.collect());
                entry["generated"] = json!({ "added": row.lines.0, "removed": row.lines.1 });
            }
            _ => {}
        }
        entry
    });
    Value::Array(steps.collect())
}
