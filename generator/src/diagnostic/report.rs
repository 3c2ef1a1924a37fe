//! Diagnostics as people and programs read them.

mod github;

#[cfg(feature = "cli")]
pub(crate) use github::Annotation;

use std::collections::HashSet;

use miette::{GraphicalReportHandler, GraphicalTheme};
use serde::Serialize;

use super::places::{Place, Places};
use super::snippet::Snippet;
use super::words::one_line;
use super::{Diagnostic, Diagnostics, EntryPart, Severity};
use crate::read::Sources;

/// How a report looks on a terminal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReportStyle {
    /// Without colour, for files and for `NO_COLOR`.
    #[default]
    Plain,
    /// In colour.
    Colour,
}

/// Columns of a rendered report.
const WIDTH: usize = 100;

/// Diagnostics by place, none of them twice.
#[derive(Debug)]
pub struct Report<'d> {
    places: Places<'d>,
    entries: Vec<ReportEntry<'d>>,
}

/// One diagnostic with its places looked up.
#[derive(Debug)]
pub(super) struct ReportEntry<'d> {
    pub(super) diagnostic: &'d Diagnostic,
    pub(super) place: Option<Place>,
    pub(super) related: Vec<(Place, String)>,
}

impl<'d> Report<'d> {
    /// Sorts by source and position, those without a place first; drops what is said twice.
    pub fn new(diagnostics: &'d Diagnostics, sources: &'d Sources) -> Self {
        let places = Places::new(sources);
        let mut entries: Vec<_> = diagnostics
            .iter()
            .map(|diagnostic| ReportEntry::of(diagnostic, &places))
            .collect();
        entries.sort_by_key(|entry| entry.place.as_ref().map(|p| (p.source, p.bytes.start)));
        let mut said = HashSet::new();
        entries.retain(|entry| {
            let place = entry.place.as_ref().map(|p| (p.source, p.bytes.clone()));
            let Diagnostic {
                severity,
                code,
                message,
                ..
            } = entry.diagnostic;
            said.insert((*severity, *code, message, place))
        });
        Self { places, entries }
    }

    /// With the lines of the document around each place.
    pub fn text(&self, style: ReportStyle) -> String {
        let theme = match style {
            ReportStyle::Plain => GraphicalTheme::unicode_nocolor(),
            ReportStyle::Colour => GraphicalTheme::unicode(),
        };
        let handler = GraphicalReportHandler::new_themed(theme)
            .with_width(WIDTH)
            .with_links(false)
            .without_syntax_highlighting();
        let mut text = String::new();
        for entry in &self.entries {
            let mut one = String::new();
            // Writing to a string fails only where miette finds no snippet; then the line says it all.
            if handler
                .render_report(&mut one, &Snippet::new(entry, &self.places))
                .is_err()
            {
                one = line(entry) + "\n";
            }
            if !text.is_empty() {
                text.push('\n');
            }
            for line in one.lines() {
                text.push_str(line.trim_end());
                text.push('\n');
            }
        }
        text
    }

    /// One line each: `file:line:column: error[code]: message (hint)`.
    pub fn lines(&self) -> impl Iterator<Item = String> {
        self.entries.iter().map(line)
    }

    /// One JSON object each: `severity`, `code`, `message`, `file`, `line`, `column`, `end_line`, `end_column`,
    /// `pointer`, `hint`, `related`. Lines and columns start from 1, columns count characters.
    pub fn json(&self) -> Vec<serde_json::Value> {
        self.entries
            .iter()
            .filter_map(|entry| serde_json::to_value(Record::of(entry)).ok())
            .collect()
    }

    /// How many diagnostics it holds.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl<'d> ReportEntry<'d> {
    fn of(diagnostic: &'d Diagnostic, places: &Places) -> Self {
        let by_pointer = diagnostic.related.iter().filter_map(|(origin, word)| {
            Some((places.find(origin, EntryPart::Key)?, word.clone()))
        });
        let by_bytes = diagnostic
            .related_spans
            .iter()
            .filter_map(|(id, start, end, word)| {
                Some((places.bytes(*id, *start..*end)?, word.clone()))
            });
        Self {
            diagnostic,
            place: places.of(diagnostic),
            related: by_pointer.chain(by_bytes).collect(),
        }
    }
}

/// The message, and the hint in parentheses.
fn message(diagnostic: &Diagnostic) -> String {
    let Diagnostic { message, hint, .. } = diagnostic;
    match hint {
        Some(hint) => format!("{message} ({hint})"),
        None => message.clone(),
    }
}

fn line(entry: &ReportEntry) -> String {
    let Diagnostic { severity, code, .. } = entry.diagnostic;
    let place = entry
        .place
        .as_ref()
        .map_or_else(String::new, |place| format!("{place}: "));
    let message = message(entry.diagnostic);
    one_line(&format!("{place}{severity}[{code}]: {message}"))
}

/// A diagnostic as data.
#[derive(Serialize)]
struct Record<'d> {
    severity: String,
    code: &'d str,
    message: &'d str,
    #[serde(flatten)]
    place: Where<'d>,
    pointer: Option<&'d str>,
    hint: Option<&'d str>,
    related: Vec<Related<'d>>,
}

#[derive(Serialize)]
struct Related<'d> {
    message: &'d str,
    #[serde(flatten)]
    place: Where<'d>,
}

#[derive(Default, Serialize)]
struct Where<'d> {
    file: Option<&'d str>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
}

impl<'d> Record<'d> {
    fn of(entry: &'d ReportEntry) -> Self {
        let diagnostic = entry.diagnostic;
        Self {
            severity: diagnostic.severity.to_string(),
            code: diagnostic.code,
            message: &diagnostic.message,
            place: entry.place.as_ref().map(Where::of).unwrap_or_default(),
            pointer: diagnostic
                .origin
                .as_ref()
                .map(|origin| origin.pointer.as_str()),
            hint: diagnostic.hint.as_deref(),
            related: entry
                .related
                .iter()
                .map(|(place, message)| Related {
                    message,
                    place: Where::of(place),
                })
                .collect(),
        }
    }
}

impl<'d> Where<'d> {
    fn of(place: &'d Place) -> Self {
        Self {
            file: Some(&place.file),
            line: Some(place.line),
            column: Some(place.column),
            end_line: Some(place.end_line),
            end_column: Some(place.end_column),
        }
    }
}

impl From<Severity> for miette::Severity {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Note => Self::Advice,
            Severity::Warning => Self::Warning,
            Severity::Error => Self::Error,
        }
    }
}
