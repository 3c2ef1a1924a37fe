//! Where a diagnostic points: file, line and column.

use std::cell::OnceCell;
use std::fmt;
use std::ops::Range;

use super::characters::Characters;
use super::words::same_length;
use super::{Diagnostic, EntryPart, Origin};
use crate::read::{SourceId, Sources};

/// The places of values in a set of texts. A text is looked through when the first place in it is asked for.
#[derive(Debug)]
pub struct Places<'s> {
    sources: &'s Sources,
    texts: Vec<Text>,
}

#[derive(Debug, Default)]
struct Text {
    lines: OnceCell<Vec<usize>>,
    characters: OnceCell<Characters>,
    shown: OnceCell<(String, Characters)>,
}

/// A place as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The text.
    pub source: SourceId,
    /// What the text is called.
    pub file: String,
    /// The bytes of the text.
    pub bytes: Range<usize>,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// The line of the end.
    pub end_line: usize,
    /// The column behind the last character.
    pub end_column: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

impl<'s> Places<'s> {
    /// The places in those texts.
    pub fn new(sources: &'s Sources) -> Self {
        let texts = sources.iter().map(|_| Text::default()).collect();
        Self { sources, texts }
    }

    /// Where a diagnostic points, if it has a place.
    pub fn of(&self, diagnostic: &Diagnostic) -> Option<Place> {
        match (&diagnostic.span, &diagnostic.origin) {
            (Some((source, start, end)), _) => self.bytes(*source, *start..*end),
            (None, Some(origin)) => self.find(origin, diagnostic.part),
            (None, None) => None,
        }
    }

    /// Where a value or its key stands; if it is not there, the nearest value around it.
    ///
    /// A value of several lines is shown by its key, and without one by its first line.
    pub fn find(&self, origin: &Origin, part: EntryPart) -> Option<Place> {
        self.texts.get(origin.source.0)?;
        let source = self.sources.get(origin.source);
        let Some(span) = source.spans().nearest(&origin.pointer) else {
            return self.bytes(origin.source, source.start..source.start);
        };
        let written = source.text.get(span.value.clone()).unwrap_or_default();
        let by_key = part == EntryPart::Key || written.is_empty() || written.contains('\n');
        let range = match span.key {
            Some(key) if by_key => key,
            _ => span.value,
        };
        self.bytes(origin.source, range)
    }

    /// The place of bytes; only their first line is kept, and no character is cut.
    pub fn bytes(&self, source: SourceId, range: Range<usize>) -> Option<Place> {
        self.texts.get(source.0)?;
        let text = &self.sources.get(source).text;
        let start = floor(text, range.start);
        let end = ceil(text, range.end.max(start));
        let first = text[start..end].lines().next().unwrap_or_default();
        let end = start + first.trim_end().len();
        let (line, column) = self.position(source, start);
        let (end_line, end_column) = self.position(source, end);
        Some(Place {
            source,
            file: self.sources.get(source).name.clone(),
            bytes: start..end,
            line,
            column,
            end_line,
            end_column,
        })
    }

    /// The bytes at which the lines of a text start.
    pub(super) fn lines(&self, source: SourceId) -> &[usize] {
        self.texts[source.0].lines.get_or_init(|| {
            let text = &self.sources.get(source).text;
            let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
            std::iter::once(0)
                .chain(breaks.map(|(at, _)| at + 1))
                .collect()
        })
    }

    /// What a text is called.
    pub(super) fn name(&self, source: SourceId) -> &'s str {
        &self.sources.get(source).name
    }

    /// A text as a terminal may see it, as long as it is.
    pub(super) fn shown(&self, source: SourceId) -> (&str, &Characters) {
        let (text, characters) = self.texts[source.0].shown.get_or_init(|| {
            let text = same_length(&self.sources.get(source).text);
            let characters = Characters::of(&text);
            (text, characters)
        });
        (text, characters)
    }

    fn position(&self, source: SourceId, byte: usize) -> (usize, usize) {
        let lines = self.lines(source);
        let line = lines.partition_point(|start| *start <= byte);
        let start = lines[line.saturating_sub(1)];
        let text = &self.sources.get(source).text;
        let characters = &self.texts[source.0].characters;
        let characters = characters.get_or_init(|| Characters::of(text));
        let column = characters.within(text, start..byte) + 1;
        (line, column)
    }
}

/// The last character boundary up to a byte.
pub(super) fn floor(text: &str, byte: usize) -> usize {
    let byte = byte.min(text.len());
    (0..=byte)
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0)
}

fn ceil(text: &str, byte: usize) -> usize {
    let byte = byte.min(text.len());
    (byte..=text.len())
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(text.len())
}
