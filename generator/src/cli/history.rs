//! `history`: what each revision of a contract did.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use similar::{ChangeTag, TextDiff};

use super::Verdict;
use super::diff::git::{self, Commit, GitError};
use super::output;
use crate::config::{Config, Product, Spec};
use crate::drift::history::{self, Came, Step};
use crate::drift::{Policy, Revision, compare};
use crate::generate::generate;
use crate::tree::Tree;

/// Say what each revision of a contract did, from git.
///
/// A revision that cannot be read is named, and the next one is compared with the last that could be.
#[derive(Debug, Args)]
pub(super) struct History {
    /// A document, or a contract's folder.
    path: PathBuf,
    /// Only the newest so many revisions.
    #[arg(long)]
    limit: Option<usize>,
    /// How the result is written.
    #[arg(long, value_enum, default_value_t)]
    format: HistoryFormat,
}

/// How a history is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum HistoryFormat {
    /// A table.
    #[default]
    Text,
    /// For programs.
    Json,
    /// A timeline: one self-contained page.
    Html,
}

impl History {
    pub(super) fn run(&self) -> Verdict {
        let path = self.path.to_string_lossy();
        let commits = match git::commits(Path::new("."), &path) {
            Ok(commits) if commits.is_empty() => {
                return output::error(
                    Verdict::Usage,
                    format_args!("git has no revision of `{path}`"),
                );
            }
            Ok(commits) => commits,
            Err(error) => return output::error(Verdict::Unreadable, error),
        };
        let skip = self
            .limit
            .map_or(0, |limit| commits.len().saturating_sub(limit));
        let mut walk = Walk::default();
        let steps: Vec<Step> = commits
            .iter()
            .skip(skip)
            .map(|commit| walk.step(commit))
            .collect();
        let policy = Policy::default();
        match self.format {
            HistoryFormat::Text => output::result(history::text(&steps, &policy).trim_end()),
            HistoryFormat::Json => output::data(&history::json(&steps, &policy)),
            HistoryFormat::Html => output::result(history::html(&path, &steps, &policy).trim_end()),
        }
        Verdict::Fine
    }
}

/// The last revision that could be read.
#[derive(Default)]
struct Walk {
    last: Option<(String, Revision, Tree)>,
}

impl Walk {
    fn step(&mut self, commit: &Commit) -> Step {
        let came = match read(commit) {
            Ok((revision, tree)) => {
                let came = match &self.last {
                    None => Came::First,
                    Some((since, old, before)) => Came::Compared {
                        since: since.clone(),
                        comparison: Box::new(compare(old, &revision, Some(&commit.day))),
                        lines: lines(before, &tree),
                    },
                };
                self.last = Some((commit.short().to_owned(), revision, tree));
                came
            }
            Err(reason) => Came::Unreadable(reason),
        };
        Step {
            revision: commit.short().to_owned(),
            day: commit.day.clone(),
            title: commit.title.clone(),
            came,
        }
    }
}

/// A revision and the crate that is made of it; why there is none.
fn read(commit: &Commit) -> Result<(Revision, Tree), String> {
    let said = |error: GitError| error.to_string();
    let held = git::extract(&commit.root, &commit.hash, &commit.path).map_err(said)?;
    let mut spec =
        Spec::path(&git::place(held.path(), &commit.path)).map_err(|error| error.to_string())?;
    spec.shown = String::new();
    let revision = Revision::read(&spec, commit.short())
        .map_err(|failure| failure.lines().into_iter().next().unwrap_or_default())?;
    let config = Config {
        contracts: vec![spec],
        product: Product::Crate,
        strict: false,
    };
    let tree = generate(&config)
        .map(|output| output.tree)
        .unwrap_or_default();
    Ok((revision, tree))
}

/// How many lines of the generated crate were added, and how many removed.
fn lines(old: &Tree, new: &Tree) -> (usize, usize) {
    let mut counts = (0, 0);
    let names: BTreeSet<&str> = old.iter().chain(new.iter()).map(|(name, _)| name).collect();
    for name in names {
        let text = |tree: &Tree| tree.get(name).unwrap_or_default().to_owned();
        let (before, after) = (text(old), text(new));
        if before == after {
            continue;
        }
        for change in TextDiff::from_lines(&before, &after).iter_all_changes() {
            match change.tag() {
                ChangeTag::Insert => counts.0 += 1,
                ChangeTag::Delete => counts.1 += 1,
                ChangeTag::Equal => {}
            }
        }
    }
    counts
}
