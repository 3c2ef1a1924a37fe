//! Diagnostics as annotations of GitHub Actions: the command `::warning file=…,line=…::message`, a line each.

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
    let name = match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let place = entry.place.as_ref().map_or_else(String::new, |place| {
        format!(
            "file={},line={},col={},",
            property(&place.file),
            place.line,
            place.column
        )
    });
    let message = data(&message(entry.diagnostic));
    format!("::{name} {place}title={}::{message}", property(code))
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
