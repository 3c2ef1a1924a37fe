//! A diagnostic as miette draws it.

use std::fmt;
use std::ops::Range;

use miette::{LabeledSpan, MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};

use super::Severity;
use super::characters::Characters;
use super::places::{Place, Places, floor};
use super::report::ReportEntry;
use super::words::one_line;
use crate::read::SourceId;

/// A line longer than this is shown in part.
const MAX_LINE: usize = 240;
/// How much of it is shown before and after the place.
const AROUND: usize = 60;

/// What miette is asked to draw.
#[derive(Debug)]
pub(super) struct Snippet<'r> {
    severity: Severity,
    code: Option<&'static str>,
    message: String,
    hint: Option<String>,
    labels: Vec<LabeledSpan>,
    quote: Option<Quote<'r>>,
    elsewhere: Vec<Snippet<'r>>,
}

impl<'r> Snippet<'r> {
    pub(super) fn new(entry: &ReportEntry<'r>, places: &'r Places<'r>) -> Self {
        let diagnostic = entry.diagnostic;
        let mut snippet = Self {
            severity: diagnostic.severity,
            code: Some(diagnostic.code),
            message: one_line(&diagnostic.message),
            hint: diagnostic.hint.as_deref().map(one_line),
            labels: Vec::new(),
            quote: None,
            elsewhere: Vec::new(),
        };
        let Some(place) = &entry.place else {
            snippet.elsewhere = entry
                .related
                .iter()
                .map(|one| Self::aside(one, places))
                .collect();
            return snippet;
        };
        let label = LabeledSpan::new_primary_with_span(None, span(place));
        snippet.labels.push(label);
        let (near, far): (Vec<_>, Vec<_>) = entry
            .related
            .iter()
            .partition(|(other, _)| are_together(place, other, places));
        for (other, word) in &near {
            let label = LabeledSpan::new_with_span(Some(one_line(word)), span(other));
            snippet.labels.push(label);
        }
        snippet.elsewhere = far
            .into_iter()
            .map(|one| Self::aside(one, places))
            .collect();
        snippet.quote = Some(Quote::of(place.source, places));
        snippet
    }

    /// A related place in another text, or on a line too long to be shown whole.
    fn aside((place, word): &(Place, String), places: &'r Places<'r>) -> Self {
        Self {
            severity: Severity::Note,
            code: None,
            message: one_line(word),
            hint: None,
            labels: vec![LabeledSpan::new_primary_with_span(None, span(place))],
            quote: Some(Quote::of(place.source, places)),
            elsewhere: Vec::new(),
        }
    }
}

impl fmt::Display for Snippet<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Snippet<'_> {}

impl miette::Diagnostic for Snippet<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.code.map(|code| Box::new(code) as _)
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(self.severity.into())
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.hint.as_ref().map(|hint| Box::new(hint) as _)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.quote.as_ref().map(|quote| quote as _)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let labels = self.labels.iter().cloned();
        (!self.labels.is_empty()).then(|| Box::new(labels) as _)
    }

    fn related<'a>(&'a self) -> Option<Box<dyn Iterator<Item = &'a dyn miette::Diagnostic> + 'a>> {
        let elsewhere = self
            .elsewhere
            .iter()
            .map(|one| one as &dyn miette::Diagnostic);
        (!self.elsewhere.is_empty()).then(|| Box::new(elsewhere) as _)
    }
}

fn span(place: &Place) -> SourceSpan {
    place.bytes.clone().into()
}

/// Whether both fit one picture.
fn are_together(place: &Place, other: &Place, places: &Places) -> bool {
    let quote = Quote::of(place.source, places);
    let is_long = |place: &Place| quote.is_long(quote.index(place.bytes.start));
    place.source == other.source && !is_long(place) && !is_long(other)
}

/// A text as miette asks for it: whole lines, but only a part of an overlong one.
#[derive(Debug)]
struct Quote<'r> {
    name: &'r str,
    text: &'r str,
    characters: &'r Characters,
    lines: &'r [usize],
}

impl<'r> Quote<'r> {
    fn of(source: SourceId, places: &'r Places<'r>) -> Self {
        let (text, characters) = places.shown(source);
        Self {
            name: places.name(source),
            text,
            characters,
            lines: places.lines(source),
        }
    }

    /// The index of the line that holds a byte.
    fn index(&self, byte: usize) -> usize {
        self.lines
            .partition_point(|start| *start <= byte)
            .saturating_sub(1)
    }

    fn line(&self, index: usize) -> Range<usize> {
        let end = self.lines.get(index + 1).copied();
        self.lines[index]..end.unwrap_or(self.text.len())
    }

    fn is_long(&self, index: usize) -> bool {
        self.line(index).len() > MAX_LINE
    }

    /// Whole lines around the span, up to the next overlong one.
    fn lines_around(&self, span: &Range<usize>, before: usize, after: usize) -> Range<usize> {
        let (mut first, mut last) = (self.index(span.start), self.index(span.end));
        let lowest = first.saturating_sub(before);
        while first > lowest && !self.is_long(first - 1) {
            first -= 1;
        }
        let highest = (last + after).min(self.lines.len() - 1);
        while last < highest && !self.is_long(last + 1) {
            last += 1;
        }
        self.line(first).start..self.line(last).end
    }

    /// A part of the one line.
    fn part(&self, span: &Range<usize>) -> Range<usize> {
        let line = self.line(self.index(span.start));
        let start = line.start.max(span.start.saturating_sub(AROUND));
        let end = line.end.min(span.end.min(span.start + MAX_LINE) + AROUND);
        floor(self.text, start)..floor(self.text, end)
    }
}

impl SourceCode for Quote<'_> {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let wanted = span.offset()..span.offset() + span.len();
        let range = if before + after == 0 {
            wanted
        } else if self.is_long(self.index(wanted.start)) {
            self.part(&wanted)
        } else {
            self.lines_around(&wanted, before, after)
        };
        let data = self
            .text
            .get(range.clone())
            .ok_or(MietteError::OutOfBounds)?;
        let line = self.index(range.start);
        let column = self
            .characters
            .within(self.text, self.lines[line]..range.start);
        Ok(Box::new(MietteSpanContents::new_named(
            self.name.to_owned(),
            data.as_bytes(),
            range.into(),
            line,
            column,
            data.lines().count(),
        )))
    }
}
