//! What every command says in the same way.

use std::fmt::Display;
use std::io::{self, IsTerminal, Write};

use serde_json::Value;

use super::Verdict;
use crate::diagnostic::{Diagnostics, Report, ReportStyle, Severity};
use crate::generate::Failure;
use crate::read::Sources;
use crate::workspace;

/// A line of a result. A reader that has gone away is not an error.
pub(super) fn result(line: impl Display) {
    let _ = writeln!(io::stdout(), "{line}");
}

/// A result as data.
pub(super) fn data(value: &Value) {
    result(format_args!("{value:#}"));
}

/// A line beside the result.
pub(super) fn aside(line: impl Display) {
    let _ = writeln!(io::stderr(), "{line}");
}

/// An error of the command itself.
pub(super) fn error(verdict: Verdict, message: impl Display) -> Verdict {
    aside(format_args!("error: {message}"));
    verdict
}

/// Where something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stream {
    /// As a result.
    Out,
    /// Beside it.
    Aside,
}

/// What there is to say about documents with their text around it, from that severity on; in colour on a terminal.
pub(super) fn rendered(
    diagnostics: &Diagnostics,
    sources: &Sources,
    least: Severity,
    stream: Stream,
) -> String {
    let terminal = match stream {
        Stream::Out => io::stdout().is_terminal(),
        Stream::Aside => io::stderr().is_terminal(),
    };
    let style = if terminal && std::env::var_os("NO_COLOR").is_none() {
        ReportStyle::Colour
    } else {
        ReportStyle::Plain
    };
    let mut diagnostics = diagnostics.clone();
    diagnostics.retain(|diagnostic| diagnostic.severity >= least);
    Report::new(&diagnostics, sources)
        .text(style)
        .trim_end()
        .to_owned()
}

/// Says beside the result what there is to say about documents.
pub(super) fn diagnostics(diagnostics: &Diagnostics, sources: &Sources) {
    let text = rendered(diagnostics, sources, Severity::Warning, Stream::Aside);
    if !text.is_empty() {
        aside(text);
    }
}

/// Why nothing could be made of the documents.
pub(super) fn failure(failure: &Failure) -> Verdict {
    diagnostics(&failure.diagnostics, &failure.sources);
    if failure.unreadable {
        Verdict::Unreadable
    } else {
        Verdict::Findings
    }
}

/// Why a workspace is not in step.
pub(super) fn workspace(problem: &workspace::WorkspaceError) -> Verdict {
    match problem {
        workspace::WorkspaceError::Documents(inner) => failure(inner),
        workspace::WorkspaceError::Features { .. } => {
            for line in problem.lines() {
                error(Verdict::Findings, line);
            }
            Verdict::Findings
        }
        workspace::WorkspaceError::Tree(inner) => error(Verdict::Findings, inner),
        workspace::WorkspaceError::Io { .. } => error(Verdict::Unreadable, problem),
    }
}

/// `3 events`, `1 type`
pub(super) fn count(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}
