//! Pairs with the checks that oasdiff reports for them: whether both say the same of what changed, and where. Levels are
//! not compared: ours say for whom a change breaks, and by the values that may be sent.

mod agree;
mod case;
mod map;

use std::path::{Path, PathBuf};

use self::agree::Fault;
use self::case::Case;
use self::map::Checks;
use super::deviations::{Deviation, Deviations};
use super::differ::{diff, folders, name};
use crate::document::select;
use crate::generator::{Generator, each};
use crate::table::{print, row, short};
use crate::work::Work;
use crate::{Failure, Options};

/// The day on which removals are judged, so that a run gives the same on every day.
const TODAY: &str = "2026-11-29";

/// The share of the pairs on which both agree, or differ on purpose, in percent.
const WANTED: usize = 97;

/// Runs over the pairs, a folder each.
pub(crate) fn run(
    folder: &Path,
    work: &Work,
    generator: &Generator,
    options: &Options,
) -> Result<bool, Failure> {
    let (checks, deviations) = (Checks::read()?, Deviations::of("oasdiff")?);
    let folder = crate::present(folder)?;
    let pairs = folders(&folder)?
        .into_iter()
        .map(|path| (name(&path), path));
    let pairs: Vec<(String, PathBuf)> = select(pairs.collect(), options, |(name, _)| name);
    let compared = each(&pairs, options.jobs, |index, (_, path)| {
        let sides = (path.join("base.yaml"), path.join("revision.yaml"));
        diff(generator, work, index, (&sides.0, &sides.1), Some(TODAY))
    })?;
    let mut tally = Tally::default();
    for ((name, path), compared) in pairs.iter().zip(&compared) {
        let known = deviations.of_case(name);
        if known.iter().any(|one| one.what == "struck") {
            tally.struck += 1;
        } else {
            let faults = agree::faults(&Case::read(path)?, compared, &checks);
            tally.note(name, &faults, known);
        }
    }
    tally.print();
    let counted = pairs.len() - tally.struck;
    Ok(tally.differ * 100 <= counted * (100 - WANTED))
}

/// How many pairs end how, and what differs in them.
#[derive(Debug, Default)]
struct Tally {
    agree: usize,
    on_purpose: usize,
    differ: usize,
    struck: usize,
    rows: Vec<Vec<String>>,
}

impl Tally {
    /// A pair and what differs in it.
    fn note(&mut self, name: &str, faults: &[Fault], known: &[Deviation]) {
        let name = short(name, 40);
        let is_known = |check: &str| {
            let mut own = known.iter();
            own.find(|one| one.what.is_empty() || one.what == check)
        };
        for (check, how) in faults {
            let reason = is_known(check).map(|one| &*one.reason);
            let verdict = reason.map_or("DIFFERS", |_| "on purpose");
            let how = short(&format!("{how} {}", reason.unwrap_or_default()), 150);
            self.rows.push(row([&name, &verdict, check, &how]));
        }
        if faults.is_empty() && !known.is_empty() {
            let how = "agrees now: strike the deviation";
            self.rows.push(row([&name, &"DIFFERS", &"", &how]));
            self.differ += 1;
        } else if faults.is_empty() {
            self.agree += 1;
        } else if faults.iter().all(|(check, _)| is_known(check).is_some()) {
            self.on_purpose += 1;
        } else {
            self.differ += 1;
        }
    }

    fn print(&self) {
        let mut rows = vec![row([&"case", &"verdict", &"check", &"how"])];
        rows.extend(self.rows.iter().cloned());
        print("Where the two differ", &rows);
        let Self {
            agree,
            on_purpose,
            differ,
            struck,
            ..
        } = self;
        let counted = agree + on_purpose + differ;
        println!(
            "\nof {counted} pairs ({struck} more are struck) {agree} agree, {on_purpose} differ on purpose, {differ} differ"
        );
    }
}
