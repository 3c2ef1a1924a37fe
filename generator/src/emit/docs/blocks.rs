//! A description as a tree that holds only what documentation may hold.

use pulldown_cmark::Alignment;

/// A block of text.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Block {
    Paragraph(Vec<Inline>),
    Heading(usize, Vec<Inline>),
    Code(String),
    Quote(Vec<Block>),
    List {
        start: Option<u64>,
        items: Vec<Vec<Block>>,
        loose: bool,
    },
    Table {
        alignments: Vec<Alignment>,
        rows: Vec<Vec<Vec<Inline>>>,
    },
    Rule,
}

/// A part of a line.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Inline {
    Text(String),
    Code(String),
    Emphasis(Vec<Inline>),
    Strong(Vec<Inline>),
    Strike(Vec<Inline>),
    /// A link to the web.
    Link {
        url: String,
        text: Vec<Inline>,
    },
    /// The end of a line of the source.
    Soft,
    /// The end of a line on the page.
    Hard,
}

/// Whether nothing of it is seen.
pub(super) fn is_empty(block: &Block) -> bool {
    match block {
        Block::Paragraph(inlines) => inlines.iter().all(|inline| match inline {
            Inline::Text(text) => text.trim().is_empty(),
            inline => *inline == Inline::Soft,
        }),
        Block::Quote(blocks) => blocks.iter().all(is_empty),
        _ => false,
    }
}
