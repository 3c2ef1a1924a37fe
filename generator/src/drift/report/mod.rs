//! What is found, as people and programs read it.
//!
//! Each format is a file with one pure function. All of them show the same [`Ranked`](super::Ranked) findings, so that order and severity are the
//! same everywhere, and each keeps the limits of the channel that it goes to. Text of a document is escaped in every one.

mod code;
mod data;
mod github;
mod gitlab;
mod html;
mod inline;
mod junit;
mod markdown;
mod sarif;
mod summary;
mod text;
mod words;

use clap::ValueEnum;

pub use self::markdown::{Comment, comments};
pub use self::text::TextStyle;
use super::{Comparison, Judged, Policy, Ranked};

/// How a report is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people, on a terminal.
    #[default]
    Text,
    /// For programs; `docs/drift.schema.json` describes it.
    Json,
    /// For the comment of a pull request: 64,000 characters at most.
    Markdown,
    /// For the summary of a job: the same, below 1,000,000 bytes.
    Summary,
    /// For GitHub Actions: an annotation of the line, ten of each level.
    Github,
    /// For code scanning: SARIF 2.1.0.
    Sarif,
    /// For test reports: a test case for each finding.
    Junit,
    /// For GitLab's code quality.
    Gitlab,
    /// A page that needs nothing else.
    Html,
    /// For the changelog of a crate: what changed in it, in Markdown.
    Changelog,
}

/// What was found, in that format; `style` is about text alone.
pub fn write(format: Format, compared: &[Comparison], policy: &Policy, style: TextStyle) -> String {
    let report = Report::new(compared, policy);
    match format {
        Format::Text => text::text(&report, style),
        Format::Json => data::json(&report),
        Format::Markdown => markdown::comment(&report),
        Format::Summary => markdown::summary(&report),
        Format::Github => github::github(&report),
        Format::Sarif => sarif::sarif(&report),
        Format::Junit => junit::junit(&report),
        Format::Gitlab => gitlab::gitlab(&report),
        Format::Html => html::html(&report),
        Format::Changelog => changelog(compared),
    }
}

/// What changed in the crates, each under its name where there are several.
fn changelog(compared: &[Comparison]) -> String {
    let sections = compared.iter().map(|comparison| {
        let text = super::items::changelog(&comparison.rust);
        match (compared.len(), text.is_empty()) {
            (1, false) | (_, true) => text,
            (_, false) => format!("## {}\n\n{text}\n", comparison.contract),
        }
    });
    sections.collect()
}

/// A file that allows all that fails.
pub fn baseline(compared: &[Comparison], policy: &Policy) -> String {
    super::allow::baseline(&Ranked::new(compared, policy), compared.len() > 1)
}

/// What every format is given.
struct Report<'c> {
    compared: &'c [Comparison],
    policy: &'c Policy,
    ranked: Ranked<'c>,
}

impl<'c> Report<'c> {
    fn new(compared: &'c [Comparison], policy: &'c Policy) -> Self {
        let ranked = Ranked::new(compared, policy);
        Self {
            compared,
            policy,
            ranked,
        }
    }

    /// Every finding.
    fn all(&self) -> Vec<&Judged<'c>> {
        self.ranked.findings.iter().collect()
    }

    /// Whether findings have to name their contract.
    fn several(&self) -> bool {
        self.compared.len() > 1
    }
}
