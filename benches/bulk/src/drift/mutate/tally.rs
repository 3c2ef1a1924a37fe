//! The tables of a run.

use std::collections::BTreeMap;

use super::reason::Reason;
use super::{Fate, Held};
use crate::table::{print, row};

/// What became of the edits of a keyword.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    edits: usize,
    told: usize,
    unreadable: usize,
    excused: [usize; Reason::ALL.len()],
    untold: usize,
}

impl Counts {
    fn add(&mut self, fate: Fate) {
        self.edits += 1;
        match fate {
            Fate::Told => self.told += 1,
            Fate::Unreadable => self.unreadable += 1,
            Fate::Excused(reason) => self.excused[reason as usize] += 1,
            Fate::Untold | Fate::Crashed => self.untold += 1,
        }
    }

    fn row(&self, name: &str) -> Vec<String> {
        let excused = Reason::ALL.iter().zip(self.excused);
        let excused = excused.filter(|(_, count)| *count > 0);
        let excused: Vec<String> = excused
            .map(|(reason, count)| format!("{count} {}", reason.word()))
            .collect();
        row([
            &name,
            &self.edits,
            &self.told,
            &self.unreadable,
            &self.untold,
            &excused.join(", "),
        ])
    }
}

/// Everything that is printed in the end.
#[derive(Default)]
pub(super) struct Tally {
    by_keyword: BTreeMap<String, Counts>,
    all: Counts,
    /// How many documents, by how they ended.
    documents: BTreeMap<&'static str, usize>,
}

impl Tally {
    pub(super) fn of(held: &[Held]) -> Self {
        let mut tally = Self::default();
        for held in held {
            *tally.documents.entry(held.word()).or_default() += 1;
            if let Held::Edited { fates, .. } = held {
                for (name, fate) in fates {
                    tally.all.add(*fate);
                    tally.by_keyword.entry(name.clone()).or_default().add(*fate);
                }
            }
        }
        tally
    }

    /// How many edits are neither told nor excused.
    pub(super) fn untold(&self) -> usize {
        self.all.untold
    }

    pub(super) fn print(&self) {
        let header = row([
            &"keyword",
            &"edits",
            &"told",
            &"unreadable",
            &"untold",
            &"not told, with a reason",
        ]);
        let rows = self
            .by_keyword
            .iter()
            .map(|(name, counts)| counts.row(name));
        let total = self.all.row("all");
        let rows: Vec<_> = std::iter::once(header).chain(rows).chain([total]).collect();
        print("Edits by keyword", &rows);
        let header = row([&"documents", &""]);
        let rows = self
            .documents
            .iter()
            .map(|(word, count)| row([count, word]));
        print(
            "Documents",
            &std::iter::once(header).chain(rows).collect::<Vec<_>>(),
        );
    }
}
