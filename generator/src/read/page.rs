//! The one specification in a Markdown page.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag};

use super::source::{Source, SourceId};
use crate::diagnostic::{Diagnostic, code};

/// Why a page is not a document.
#[derive(Debug)]
pub(super) enum Trouble {
    /// No fenced block has an `openapi` key; the blocks that could have.
    None(Vec<Range<usize>>),
    /// Several have.
    Many(Vec<Range<usize>>),
}

/// Finds the one fenced block that holds a specification.
pub(super) fn find(page: &Source) -> Result<Range<usize>, Trouble> {
    let fences = fences(&page.text);
    let mut found: Vec<_> = fences
        .iter()
        .filter(|range| is_specification(page, range))
        .cloned()
        .collect();
    match found.len() {
        0 => Err(Trouble::None(fences)),
        1 => Ok(found.remove(0)),
        _ => Err(Trouble::Many(found)),
    }
}

impl Trouble {
    /// Whether the page holds none at all.
    pub(super) fn is_none(&self) -> bool {
        matches!(self, Self::None(_))
    }

    /// Says so, with the places.
    pub(super) fn diagnostic(self, id: SourceId) -> Diagnostic {
        let (diagnostic, places) = match self {
            Self::None(fences) => (
                Diagnostic::error(code::PAGE_NONE, "the page holds no specification").hint(
                    "put it into one block fenced as ```yaml or ```json, with `openapi` at its top",
                ),
                fences,
            ),
            Self::Many(found) => (
                Diagnostic::error(
                    code::PAGE_MANY,
                    "the page holds more than one specification",
                )
                .hint("keep each in a file of its own"),
                found,
            ),
        };
        let mut places = places.into_iter();
        let first = places.next().unwrap_or(0..0);
        places.fold(
            diagnostic.at_bytes(id, first.start, first.end),
            |diagnostic, place| diagnostic.see_bytes(id, place.start, place.end, "another here"),
        )
    }
}

/// The content of every block fenced as YAML or JSON.
fn fences(text: &str) -> Vec<Range<usize>> {
    Parser::new(text)
        .into_offset_iter()
        .filter_map(|(event, range)| match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                let language = info.split([' ', ',', '{']).next().unwrap_or_default();
                let is_known = ["yaml", "yml", "json"]
                    .iter()
                    .any(|known| known.eq_ignore_ascii_case(language));
                is_known.then(|| content(text, range))
            }
            _ => None,
        })
        .collect()
}

/// Whole lines, between the fence that opens and the one that closes, if one does.
fn content(text: &str, block: Range<usize>) -> Range<usize> {
    let written = &text[block.clone()];
    let start = written.find('\n').map_or(written.len(), |at| at + 1);
    let inside = written[start..].trim_end();
    let last = inside.rfind('\n').map_or(0, |at| at + 1);
    let is_fence = inside[last..]
        .trim_start_matches([' ', '\t', '>'])
        .starts_with(['`', '~']);
    let end = if is_fence { last } else { inside.len() };
    block.start + start..block.start + start + end
}

fn is_specification(page: &Source, range: &Range<usize>) -> bool {
    let block = Source::new("", &page.text[range.clone()]);
    block.spans().has_key("openapi")
}
