//! The proof of `atoms-codegen diff`: pairs of documents whose right answer is known, held against its report.

mod corpus;
mod deviations;
mod differ;
mod history;
mod judged;
mod mutate;
mod oasdiff;
mod report;
mod steps;
mod webhooks;

use std::path::PathBuf;

use clap::Subcommand;

pub(crate) use self::history::revisions;
use self::mutate::Mutate;
pub(crate) use self::steps::steps;
use crate::generator::Generator;
use crate::work::Work;
use crate::{Failure, Options};

/// Pairs of revisions, and what must be said of them.
#[derive(Debug, Subcommand)]
pub(crate) enum Drift {
    /// Pairs from complaints about drift tools, a folder each: `base.yaml`, `revision.yaml`, and in `expected.json` the
    /// verdict on each axis, how many places, and what may be said.
    Reported { folder: PathBuf },
    /// Pairs whose `expected.json` says what a receiver of events makes of the messages of the new revision.
    Direction { folder: PathBuf },
    /// Pairs with the checks that oasdiff reports, in `expected.json`.
    Oasdiff { folder: PathBuf },
    /// The same pairs as events, and a table of the levels that the checks then have.
    Webhooks { folder: PathBuf, table: PathBuf },
    /// Revisions of one document, by name in their order: what each step brings.
    History { folder: PathBuf },
    /// Real documents, named by `index.csv`, against what says the same.
    Corpus { folder: PathBuf },
    /// Real documents, named by `index.csv`, each with one random edit of one keyword: each must be told.
    Mutate(Mutate),
}

impl Drift {
    /// Runs, prints a table. Gives whether everything is as it must be.
    pub(crate) fn run(
        &self,
        work: &Work,
        generator: &Generator,
        options: &Options,
    ) -> Result<bool, Failure> {
        match self {
            Self::Reported { folder } => judged::run("reported", folder, work, generator, options),
            Self::Direction { folder } => {
                judged::run("direction", folder, work, generator, options)
            }
            Self::Oasdiff { folder } => oasdiff::run(folder, work, generator, options),
            Self::Webhooks { folder, table } => {
                webhooks::run((folder, table), work, generator, options)
            }
            Self::History { folder } => history::run(folder, work, generator, options),
            Self::Corpus { folder } => corpus::run(folder, work, generator, options),
            Self::Mutate(mutate) => mutate.run(work, generator, options),
        }
    }
}
