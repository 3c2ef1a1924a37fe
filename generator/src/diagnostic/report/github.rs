//! Annotations of GitHub Actions: the workflow command `::warning file=…,line=…::message`, a line each.

use std::fmt;

use super::{Report, ReportEntry, message};
use crate::diagnostic::{Diagnostic, Severity};

impl Report<'_> {
    /// One workflow command each, which shows the diagnostic beside its line in a pull request.
    pub fn github(&self) -> impl Iterator<Item = String> {
        self.entries.iter().map(command)
    }
}

fn command(entry: &ReportEntry) -> String {
    let Diagnostic { severity, code, .. } = entry.diagnostic;
    let place = entry.place.as_ref();
    let annotation = Annotation {
        severity: *severity,
        place: place.map(|place| (place.file.as_str(), place.line, place.column)),
        title: code,
        message: &message(entry.diagnostic),
    };
    annotation.to_string()
}

/// One workflow command.
pub(crate) struct Annotation<'t> {
    pub(crate) severity: Severity,
    /// File, line and column.
    pub(crate) place: Option<(&'t str, usize, usize)>,
    pub(crate) title: &'t str,
    pub(crate) message: &'t str,
}

impl fmt::Display for Annotation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        write!(f, "::{name} ")?;
        if let Some((file, line, column)) = self.place {
            write!(f, "file={},line={line},col={column},", property(file))?;
        }
        write!(f, "title={}::{}", property(self.title), data(self.message))
    }
}

/// Escapes as the runner undoes it: a text of the document must not begin a command of its own.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Values of properties end at `,` and `:`.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
