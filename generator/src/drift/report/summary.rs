//! How many findings end how, by role and by axis: what each report says in short.

use crate::drift::promise::outcome;
use crate::drift::{Axis, Judged, Outcome, Role};

/// The axes that are about something that runs or compiles.
pub(super) const AXES: [Axis; 5] = [
    Axis::Decode,
    Axis::Encode,
    Axis::Validate,
    Axis::Serve,
    Axis::Source,
];

/// A row of the table.
pub(super) struct Row {
    /// Whom it concerns; `None` for everybody.
    pub(super) role: Option<Role>,
    /// By axis.
    pub(super) cells: [Cell; AXES.len()],
}

/// How many findings end how; each is counted once, by its worst verdict for that role and axis.
#[derive(Clone, Copy, Default)]
pub(super) struct Cell {
    pub(super) breaking: usize,
    pub(super) undecided: usize,
    pub(super) conditional: usize,
    pub(super) safe: usize,
}

impl Row {
    /// The table: each role, then everybody.
    pub(super) fn all(findings: &[&Judged]) -> Vec<Self> {
        let roles = Role::ALL.into_iter().map(Some).chain([None]);
        roles
            .map(|role| Self {
                role,
                cells: AXES.map(|axis| cell(findings, role, axis)),
            })
            .collect()
    }

    pub(super) fn name(&self) -> &'static str {
        self.role.map_or("everybody", Role::name)
    }
}

impl Cell {
    /// `2 breaking, 1 undecided`; empty where nothing is there.
    pub(super) fn text(self) -> String {
        let all = [
            (self.breaking, "breaking"),
            (self.undecided, "undecided"),
            (self.conditional, "conditional"),
            (self.safe, "safe"),
        ];
        let all = all.iter().filter(|(number, _)| *number > 0);
        let all = all.map(|(number, word)| format!("{number} {word}"));
        all.collect::<Vec<_>>().join(", ")
    }
}

fn cell(findings: &[&Judged], role: Option<Role>, axis: Axis) -> Cell {
    let mut cell = Cell::default();
    for judged in findings {
        let own = judged.finding.verdicts.iter();
        let own = own.filter(|verdict| verdict.axis == axis && verdict.role() == role);
        match own.map(|verdict| outcome(judged.finding, verdict)).max() {
            Some(Outcome::Breaking) => cell.breaking += 1,
            Some(Outcome::Undecided) => cell.undecided += 1,
            Some(Outcome::Conditional) => cell.conditional += 1,
            Some(Outcome::Safe) => cell.safe += 1,
            Some(Outcome::None) | None => {}
        }
    }
    cell
}
