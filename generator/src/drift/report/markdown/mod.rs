//! Findings as Markdown, for the comment of a pull request and for the summary of a job: the table first, what fails first,
//! each finding folded.

mod escape;
mod finding;
mod page;

use std::fmt::Write as _;

use self::escape::{code, plain, sentence};
use self::page::{Limit, Page};
use super::summary::{AXES, Cell, Row};
use super::{Report, words};
use crate::diagnostic::Severity;
use crate::drift::{Axis, Comparison, Judged, Policy};

/// GitHub refuses a comment of more than 65,536 characters.
const COMMENT: Limit = Limit::Characters(64_000);
/// GitHub drops the summary of a step that has more than 1 MiB.
const SUMMARY: Limit = Limit::Bytes(1_000_000);

/// The comment about one contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// The contract.
    pub contract: String,
    /// What its first line is, by which the comment is found again and replaced.
    pub marker: String,
    /// The comment, its marker first.
    pub text: String,
}

/// A comment for each contract, each as long as a comment may be.
pub fn comments(compared: &[Comparison], policy: &Policy) -> Vec<Comment> {
    let report = Report::new(compared, policy);
    let comments = compared.iter().map(|comparison| Comment {
        contract: comparison.contract.clone(),
        marker: marker(&comparison.contract),
        text: section(&report, comparison, COMMENT),
    });
    comments.collect()
}

/// All contracts in one comment.
pub(super) fn comment(report: &Report) -> String {
    all(report, COMMENT)
}

/// All contracts in the summary of a job.
pub(super) fn summary(report: &Report) -> String {
    all(report, SUMMARY)
}

fn all(report: &Report, limit: Limit) -> String {
    let own = limit.part(report.compared.len());
    let mut text = String::new();
    for (index, comparison) in report.compared.iter().enumerate() {
        let section = section(report, comparison, own);
        // With so many contracts that not even the heads fit.
        if limit.size(&text) + limit.size(&section) + 100 > limit.most() {
            let left = words::count(report.compared.len() - index, "more contract");
            let _ = writeln!(
                text,
                "
**… and {left}** that there is no room for here."
            );
            break;
        }
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&section);
    }
    text
}

/// What is said of one contract.
fn section(report: &Report, comparison: &Comparison, limit: Limit) -> String {
    let own: Vec<&Judged> = report
        .ranked
        .findings
        .iter()
        .filter(|judged| std::ptr::eq(judged.comparison, comparison))
        .collect();
    let of = |severity| own.iter().filter(move |judged| judged.severity == severity);
    let stale = stale(report, comparison);
    let mut page = Page::new(limit, &head(comparison, &own, stale.len()));
    page.group("\n### Allow file\n\n", "", stale);
    let folded = |severity| of(severity).map(|judged| finding::folded(judged, report.several()));
    page.group("\n### Breaks\n", "", folded(Severity::Error));
    page.group(
        "\n### May break, or is not promised\n",
        "",
        folded(Severity::Warning),
    );
    let notes = words::count(of(Severity::Note).count(), "further change");
    let open = format!("\n<details>\n<summary>{notes}</summary>\n\n");
    page.group(
        &open,
        "\n</details>\n",
        of(Severity::Note).map(|judged| finding::line(judged)),
    );
    page.finish()
}

fn head(comparison: &Comparison, own: &[&Judged], stale: usize) -> String {
    let Comparison {
        contract,
        old,
        new,
        compared,
        ..
    } = comparison;
    let failing = own
        .iter()
        .filter(|judged| judged.severity == Severity::Error)
        .count();
    let title = match (failing, own.len()) {
        (0, _) if stale > 0 => "the allow file is stale".to_owned(),
        (0, 0) => "no change".to_owned(),
        (0, _) => "nothing breaks".to_owned(),
        (1, _) => "one change breaks".to_owned(),
        (failing, _) => format!("{failing} changes break"),
    };
    let sign = if failing + stale == 0 { "✅" } else { "❌" };
    let revision = |name: &str, version: &str| {
        if version.is_empty() {
            code(name)
        } else {
            format!("{} ({})", code(name), plain(version))
        }
    };
    let step = words::step(comparison, |change| change.promised).name();
    format!(
        "{}\n## {sign} {}: {title}\n\n{} → {}: {}. Operations, channels and events compared: {compared}. Step of the crate: {step}.\n{}",
        marker(contract),
        plain(contract),
        revision(&old.name, &old.version),
        revision(&new.name, &new.version),
        words::count(own.len(), "change"),
        table(own),
    )
}

fn table(own: &[&Judged]) -> String {
    let rows = Row::all(own)
        .into_iter()
        .filter(|row| row.cells.iter().any(|cell| !cell.text().is_empty()));
    let rows: Vec<String> = rows
        .map(|row| format!("| {} | {} |\n", row.name(), row.cells.map(cell).join(" | ")))
        .collect();
    if rows.is_empty() {
        return String::new();
    }
    let axes = AXES.map(Axis::name).join(" | ");
    format!(
        "\n| | {axes} |\n|---|{}\n{}",
        "---|".repeat(AXES.len()),
        rows.concat()
    )
}

/// What breaks stands out.
fn cell(cell: Cell) -> String {
    let text = cell.text();
    if cell.breaking == 0 {
        return text;
    }
    match text.split_once(", ") {
        Some((breaking, rest)) => format!("**{breaking}**, {rest}"),
        None => format!("**{text}**"),
    }
}

/// What is wrong with the allow file, with each contract that it may be about.
fn stale(report: &Report, comparison: &Comparison) -> Vec<String> {
    let own = report.ranked.stale.iter().filter(|stale| {
        let contract = stale.entry.contract.as_deref();
        contract.is_none_or(|contract| contract == comparison.contract)
    });
    own.map(|stale| {
        let place = code(&format!("{}:{}", stale.file, stale.entry.line));
        format!("- {place}: {}\n", sentence(&stale.message()))
    })
    .collect()
}

/// A comment of HTML that nobody sees: names that would end it are spelled otherwise.
fn marker(contract: &str) -> String {
    let name = contract.replace(
        |char: char| !(char.is_alphanumeric() || "_./".contains(char)),
        "-",
    );
    format!("<!-- atoms-codegen drift: {name} -->")
}
