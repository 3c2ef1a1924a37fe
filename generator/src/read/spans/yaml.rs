//! Spans of a YAML document.

use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle, Tag};

use super::tree::{Kind, Tree};

/// Looks through a YAML text, as far as it can be read.
pub(super) fn scan(text: &str, base: usize) -> Tree {
    let offsets = Offsets::of(text);
    let mut tree = Tree::default();
    // The end of the last scalar: what stands between it and the next one is punctuation.
    let mut last = 0;
    for (event, span) in Parser::new_from_str(text).map_while(Result::ok) {
        let written = offsets.byte(span.start.index())..offsets.byte(span.end.index());
        let range = base + written.start..base + written.end;
        note_tag(&mut tree, &event, &range);
        match event {
            Event::Scalar(value, style, anchor, _) => {
                let written = scalar(text, written, style, last);
                last = written.end;
                let range = base + written.start..base + written.end;
                tree.scalar(&value, range, anchor);
            }
            Event::Alias(anchor) => {
                last = written.end;
                tree.alias(anchor, range);
            }
            Event::SequenceStart(anchor, _) => tree.open(Kind::List(Vec::new()), range, anchor),
            Event::MappingStart(anchor, _) => tree.open(Kind::Map(Vec::new()), range, anchor),
            Event::SequenceEnd | Event::MappingEnd => {
                tree.close((!range.is_empty()).then_some(range.end));
            }
            Event::DocumentStart(_) if tree.root().is_some() => {
                tree.second = Some(range.start);
                break;
            }
            _ => {}
        }
    }
    tree.finish()
}

fn note_tag(tree: &mut Tree, event: &Event, range: &Range<usize>) {
    let (Event::Scalar(.., tag) | Event::SequenceStart(_, tag) | Event::MappingStart(_, tag)) =
        event
    else {
        return;
    };
    if let Some(tag) = tag.as_deref().filter(|tag| !is_known(tag)) {
        let handle = if tag.is_yaml_core_schema() {
            "!!"
        } else {
            &tag.handle
        };
        let text = format!("{handle}{}", tag.suffix);
        tree.tags.push((text, range.clone()));
    }
}

fn is_known(tag: &Tag) -> bool {
    let core = ["str", "int", "float", "bool", "null", "map", "seq"];
    tag.is_yaml_core_schema() && core.contains(&tag.suffix.as_str())
}

/// The parser's span of a block scalar starts after its header and runs into the next line; of a quoted key it
/// runs up to the colon.
fn scalar(text: &str, span: Range<usize>, style: ScalarStyle, last: usize) -> Range<usize> {
    let written = text.get(span.clone()).unwrap_or_default();
    if !matches!(style, ScalarStyle::Literal | ScalarStyle::Folded) {
        return span.start..span.start + written.trim_end().len();
    }
    let end = span.start + written.trim_end_matches([' ', '\t']).len();
    let between = text.get(last..span.start).unwrap_or_default();
    header(between).map_or(span.start, |at| last + at)..end
}

/// Where `|` or `>` stands between a key and its text, comments left out.
fn header(between: &str) -> Option<usize> {
    let mut comment = false;
    let mut before = b' ';
    for (at, byte) in between.bytes().enumerate() {
        match byte {
            b'\n' => comment = false,
            b'#' if before.is_ascii_whitespace() => comment = true,
            b'|' | b'>' if !comment => return Some(at),
            _ => {}
        }
        before = byte;
    }
    None
}

/// From the parser's characters to bytes.
enum Offsets {
    Same,
    Table(Vec<usize>),
}

impl Offsets {
    fn of(text: &str) -> Self {
        if text.is_ascii() {
            return Self::Same;
        }
        let ends = std::iter::once(text.len());
        Self::Table(
            text.char_indices()
                .map(|(byte, _)| byte)
                .chain(ends)
                .collect(),
        )
    }

    fn byte(&self, char: usize) -> usize {
        match self {
            Self::Same => char,
            Self::Table(table) => table
                .get(char)
                .or(table.last())
                .copied()
                .unwrap_or_default(),
        }
    }
}
