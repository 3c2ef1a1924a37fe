//! `diff`: what a changed contract does to running services.

pub(super) mod git;
mod side;

use std::fmt::Display;
use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use jiff::civil::Date;

use self::side::{Pair, Problem};
use super::Verdict;
use super::output;
use super::report::ReportOptions;
use crate::drift::observed::{Observed, observed};
use crate::drift::{Axis, Comparison, Policy, Revision, compare, impact};
use crate::generate::Failure;
use crate::threads;

/// Say what a changed contract does to running services.
///
/// Each side is a file, a contract's folder, a folder of contracts, or `git:REV:PATH`.
#[derive(Debug, Args)]
#[command(
    after_help = "Exit codes: 0 nothing that is promised breaks, 1 something does, 2 usage or nothing to \
                        compare, 3 a revision cannot be read."
)]
pub(super) struct Diff {
    /// The revision before; with `--observed` the contract that the service was built from.
    #[arg(required_unless_present_any = ["against", "git"])]
    old: Option<String>,
    /// The revision after.
    new: Option<String>,
    /// Compare all of `specs/` with what it was where this branch left that revision.
    #[arg(long, value_name = "REV", conflicts_with_all = ["old", "new"])]
    against: Option<String>,
    /// Say what a service received that its contract does not have, as the runtime's `Observed` wrote it to that file.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["new", "against", "git", "workspace"], requires = "old")]
    observed: Option<PathBuf>,
    /// Be the external diff of git, which gives path, file, hash and mode of both; nothing fails.
    #[arg(long, num_args = 7.., value_names = ["PATH", "OLD", "HASH", "MODE", "NEW", "HASH", "MODE"],
          conflicts_with_all = ["old", "new", "against"], allow_hyphen_values = true)]
    git: Vec<String>,
    /// Name the places in the Rust code of this folder that a change of the crate touches.
    #[arg(long, value_name = "DIR")]
    workspace: Option<PathBuf>,
    #[command(flatten)]
    report: ReportOptions,
}

/// What is promised unless the user says otherwise: everything that runs or compiles.
const PROMISED: [Axis; 5] = [
    Axis::Decode,
    Axis::Encode,
    Axis::Validate,
    Axis::Serve,
    Axis::Source,
];

impl Diff {
    pub(super) fn run(&self) -> Verdict {
        let today = self.report.day();
        let policy = match self.report.policy(&PROMISED) {
            Ok(policy) => policy,
            Err(verdict) => return verdict,
        };
        if let Some(file) = &self.observed {
            return match self.observation(file) {
                Ok(comparison) => self.report(&[comparison], &policy),
                Err(verdict) => verdict,
            };
        }
        let pairs = match self.pairs() {
            Ok(pairs) => pairs,
            Err(problem) => return output::error(problem.verdict(), problem),
        };
        let mut compared = Vec::new();
        for pair in &pairs {
            match self.comparison(pair, today) {
                Ok(comparison) => compared.push(comparison),
                Err(verdict) => return verdict,
            }
        }
        self.report(&compared, &policy)
    }

    fn pairs(&self) -> Result<Vec<Pair>, Problem> {
        if let [path, old, _, _, new, ..] = &*self.git {
            return side::external(path, old, new);
        }
        match (&self.against, &self.old, &self.new) {
            (Some(revision), _, _) => side::against(revision),
            (None, Some(old), Some(new)) => side::pairs(old, new),
            _ => Err(Problem::Usage("two revisions are asked for".to_owned())),
        }
    }

    /// What was observed, held against the contract.
    fn observation(&self, file: &Path) -> Result<Comparison, Verdict> {
        let name = file.to_string_lossy();
        let usage = |error: &dyn Display| output::error(Verdict::Usage, error);
        let contract = self.old.as_deref().unwrap_or_default();
        let side =
            side::one(contract).map_err(|problem| output::error(problem.verdict(), problem))?;
        let text =
            fs::read_to_string(file).map_err(|error| usage(&format_args!("{name}: {error}")))?;
        let revision = Revision::read(&side.spec, contract)
            .map_err(|failure| unreadable(&failure, contract))?;
        // A folder of `specs/` is called as its module is; a file is called anything.
        let module = side
            .spec
            .documents
            .is_none()
            .then_some(&*revision.model.name);
        let seen = Observed::read(&name, &text, module).map_err(|error| usage(&error))?;
        Ok(observed(&revision, &seen))
    }

    fn report(&self, compared: &[Comparison], policy: &Policy) -> Verdict {
        let nothing = |one: &Comparison| one.compared == 0 && one.findings.is_empty();
        if self.observed.is_none() && compared.iter().all(nothing) {
            let message = "nothing was compared: no operation and no event is in either revision";
            return output::error(Verdict::Usage, message);
        }
        if let Err(verdict) = self.report.write(compared, policy) {
            return verdict;
        }
        if self.git.is_empty() && policy.fails(compared) {
            Verdict::Findings
        } else {
            Verdict::Fine
        }
    }

    fn comparison(&self, pair: &Pair, today: Date) -> Result<Comparison, Verdict> {
        let (old, new) = revisions(pair)?;
        let mut comparison = compare(&old, &new, Some(&today.to_string()));
        if let Some(folder) = &self.workspace {
            impact::find(folder, &mut comparison, (&old, &new)).map_err(|error| {
                let shown = folder.display();
                output::error(Verdict::Usage, format_args!("{shown}: {error}"))
            })?;
        }
        Ok(comparison)
    }
}

/// Both revisions, each read by a thread of its own.
fn revisions(pair: &Pair) -> Result<(Revision, Revision), Verdict> {
    let [old, new] = [&pair.old, &pair.new];
    let (before, after) = threads::both(
        || Revision::read(&old.spec, old.name.as_str()),
        || Revision::read(&new.spec, new.name.as_str()),
    );
    let before = before.map_err(|failure| unreadable(&failure, &old.name));
    let after = after.map_err(|failure| unreadable(&failure, &new.name));
    Ok((before?, after?))
}

fn unreadable(failure: &Failure, name: &str) -> Verdict {
    output::failure(failure);
    output::error(Verdict::Unreadable, format_args!("`{name}` cannot be read"))
}
