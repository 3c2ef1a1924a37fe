//! Real documents, each with one random edit of one keyword: every edit is told, or not for a reason of a closed list.

mod bench;
mod change;
mod choose;
mod concern;
mod edit;
mod reach;
mod reason;
mod same;
mod samples;
mod tally;
#[cfg(test)]
mod tests;

use std::io;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use clap::Args;

use self::bench::Bench;
use self::choose::choose;
use self::reason::Reason;
use self::tally::Tally;
use super::corpus::tree;
use crate::corpus::documents;
use crate::document::Document;
use crate::generator::{Generator, each};
use crate::work::Work;
use crate::{Failure, Options};

/// A document whose comparison with itself takes longer is left out.
const SLOW: Duration = Duration::from_secs(2);

/// Real documents, named by `index.csv`, each with one random edit of one keyword.
#[derive(Debug, Args)]
pub(crate) struct Mutate {
    folder: PathBuf,
    /// Which edits are made; the same for the same seed.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// At most so many edits of a document.
    #[arg(long, default_value_t = 60)]
    edits: usize,
    /// At most so many seconds for a document; the edits that are left are not made.
    #[arg(long, default_value_t = 20)]
    seconds: u64,
}

/// What became of an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// There are findings.
    Told,
    /// The new revision cannot be read, which is said.
    Unreadable,
    /// Nothing is found, for that reason.
    Excused(Reason),
    /// Nothing is found, and nothing says why.
    Untold,
    /// It crashed or hung.
    Crashed,
}

/// What became of a document.
#[derive(Debug)]
enum Held {
    /// It is of several files, or not JSON.
    NotOne,
    /// It cannot be read as it is.
    Unreadable,
    Slow,
    /// It differs from itself.
    Differs,
    Edited {
        /// What became of its edits, by object and keyword.
        fates: Vec<(String, Fate)>,
        /// Whether more were chosen than there was time for.
        is_cut: bool,
    },
}

impl Held {
    fn word(&self) -> &'static str {
        match self {
            Self::NotOne => "of several files, or not JSON",
            Self::Unreadable => "cannot be read",
            Self::Slow => "take more than two seconds",
            Self::Differs => "differ from themselves",
            Self::Edited { is_cut: true, .. } => "edited until there was no more time",
            Self::Edited { .. } => "edited",
        }
    }
}

impl Mutate {
    /// Runs over the documents that the folder's index names, prints a table. Gives whether each edit is told or excused.
    pub(crate) fn run(
        &self,
        work: &Work,
        generator: &Generator,
        options: &Options,
    ) -> Result<bool, Failure> {
        let documents = documents(&crate::present(&self.folder)?, work, options)?.0;
        let held = each(&documents, options.jobs, |index, document| {
            self.hold(document, index, work, generator)
        })?;
        let tally = Tally::of(&held);
        tally.print();
        let differ = held.iter().any(|held| matches!(held, Held::Differs));
        Ok(tally.untold() == 0 && !differ)
    }

    fn hold(
        &self,
        document: &Document,
        index: usize,
        work: &Work,
        generator: &Generator,
    ) -> io::Result<Held> {
        let Some(tree) = tree(&document.path) else {
            return Ok(Held::NotOne);
        };
        let bench = Bench::new(generator, work, index, &tree)?;
        let itself = bench.itself()?;
        match itself.report {
            _ if itself.took > SLOW => return Ok(Held::Slow),
            None => return Ok(Held::Unreadable),
            Some(report) if !report.findings.is_empty() => return Ok(Held::Differs),
            Some(_) => {}
        }
        let begun = Instant::now();
        let mut fates = Vec::new();
        let edits = choose(&tree, self.seed ^ hash(&document.name), self.edits);
        let count = edits.len();
        for edit in edits {
            if begun.elapsed().as_secs() >= self.seconds {
                break;
            }
            let fate = bench.edited(&edit, &tree)?;
            if let Fate::Untold | Fate::Crashed = fate {
                println!("{}: {fate:?} {edit}", document.name);
            }
            fates.push((edit.name(), fate));
        }
        let is_cut = fates.len() < count;
        Ok(Held::Edited { fates, is_cut })
    }
}

/// FNV-1a: the same on every machine and of every version.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
