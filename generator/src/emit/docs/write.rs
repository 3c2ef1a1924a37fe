//! A tree as Markdown that reads back as the same tree, whatever the text in it is.

use pulldown_cmark::Alignment;

use super::blocks::{Block, Inline};
use super::parse;
use super::text::canonical;
use super::wrap::{Escape, Line};

/// The lines of a description, none wider than `width` where that is possible.
pub(super) fn document(text: &str, width: usize) -> Vec<String> {
    let line = text.trim_end_matches('\n');
    if is_plain(line, width) {
        return vec![line.to_owned()];
    }
    let blocks = parse::read(text);
    if let [(block, _)] = blocks.as_slice()
        && let Some(lines) = verified(block, width)
    {
        return lines;
    }
    let mut lines = Vec::new();
    for (block, source) in blocks {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(verified(&block, width).unwrap_or_else(|| fence(source)));
    }
    if parse::read_strictly(&lines.join("\n")).is_some() {
        lines
    } else {
        fence(text)
    }
}

/// Whether a text is one line of words, as most are, and so reads back as itself.
fn is_plain(text: &str, width: usize) -> bool {
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || b" ,.;?'()/".contains(&byte);
    let ends = text.starts_with(|ch: char| ch.is_ascii_alphabetic()) && !text.ends_with(' ');
    let fits = text.len() <= width && text.bytes().all(is_word);
    ends && fits && !text.contains("  ") && !text.contains("http")
}

/// The block with as few escapes as it can be read back with; as plain text if its markup resists, and not at all if even
/// that does.
fn verified(block: &Block, width: usize) -> Option<Vec<String>> {
    let plain = Block::Paragraph(flattened(block));
    let attempts = [
        (block, Escape::Nothing),
        (block, Escape::Likely),
        (block, Escape::Everything),
        (&plain, Escape::Nothing),
        (&plain, Escape::Likely),
        (&plain, Escape::Everything),
    ];
    for (block, escape) in attempts {
        let lines = MarkdownWriter { escape }.block(block, width);
        let wanted = canonical(std::slice::from_ref(block));
        let read = parse::read_strictly(&lines.join("\n"));
        if read.is_some_and(|read| canonical(&read) == wanted) {
            return Some(lines);
        }
    }
    None
}

fn flattened(block: &Block) -> Vec<Inline> {
    match block {
        Block::Paragraph(inlines) | Block::Heading(_, inlines) => flat(inlines),
        _ => Vec::new(),
    }
}

fn flat(inlines: &[Inline]) -> Vec<Inline> {
    let mut plain = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strike(inner) => {
                plain.extend(flat(inner));
            }
            inline => plain.push(inline.clone()),
        }
    }
    super::text::merge(plain)
}

/// Text as a block of code that nothing runs.
fn fence(text: &str) -> Vec<String> {
    let ticks = "`".repeat(longest_run(text).max(2) + 1);
    let mut lines = vec![format!("{ticks}text")];
    let text = text.trim_end();
    lines.extend(text.split('\n').map(|line| line.trim_end().to_owned()));
    lines.push(ticks);
    lines
}

fn longest_run(text: &str) -> usize {
    text.split(|ch| ch != '`').map(str::len).max().unwrap_or(0)
}

/// Text on one line as a code span.
pub(super) fn code_span(text: &str) -> String {
    let ticks = "`".repeat(longest_run(text) + 1);
    let touches = |ch: Option<char>| matches!(ch, Some('`' | ' '));
    let ends = touches(text.chars().next()) || touches(text.chars().last());
    if ends && !text.trim().is_empty() {
        format!("{ticks} {text} {ticks}")
    } else {
        format!("{ticks}{text}{ticks}")
    }
}

struct MarkdownWriter {
    escape: Escape,
}

impl MarkdownWriter {
    fn block(&self, block: &Block, width: usize) -> Vec<String> {
        match block {
            Block::Paragraph(inlines) => self.line(inlines, false).wrapped(width),
            Block::Heading(level, inlines) => {
                let text = self.line(inlines, false).on_one_line();
                vec![format!("{} {text}", "#".repeat(*level))]
            }
            Block::Code(code) => fence(code),
            Block::Quote(blocks) => {
                let lines = self.blocks(blocks, true, width.saturating_sub(2));
                lines
                    .iter()
                    .map(|line| format!("> {line}").trim_end().to_owned())
                    .collect()
            }
            Block::List {
                start,
                items,
                loose,
            } => self.list(*start, items, *loose, width),
            Block::Table { alignments, rows } => self.table(alignments, rows),
            Block::Rule => vec!["---".to_owned()],
        }
    }

    fn blocks(&self, blocks: &[Block], loose: bool, width: usize) -> Vec<String> {
        let mut lines = Vec::new();
        for block in blocks {
            if loose && !lines.is_empty() {
                lines.push(String::new());
            }
            lines.extend(self.block(block, width));
        }
        lines
    }

    fn list(
        &self,
        start: Option<u64>,
        items: &[Vec<Block>],
        loose: bool,
        width: usize,
    ) -> Vec<String> {
        let mut lines = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let number = start.map(|start| start.saturating_add(index as u64));
            let marker = number.map_or("-".to_owned(), |number| format!("{number}."));
            let indent = " ".repeat(marker.len() + 1);
            if loose && index > 0 {
                lines.push(String::new());
            }
            let inner = self.blocks(item, loose, width.saturating_sub(indent.len()));
            for (index, line) in inner.iter().enumerate() {
                let margin = if index == 0 {
                    format!("{marker} ")
                } else {
                    indent.clone()
                };
                lines.push(format!("{margin}{line}").trim_end().to_owned());
            }
            if inner.is_empty() {
                lines.push(marker);
            }
        }
        lines
    }

    fn table(&self, alignments: &[Alignment], rows: &[Vec<Vec<Inline>>]) -> Vec<String> {
        let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
        let rule = alignments.iter().map(|alignment| match alignment {
            Alignment::None => "---",
            Alignment::Left => ":--",
            Alignment::Center => ":-:",
            Alignment::Right => "--:",
        });
        let mut lines: Vec<_> = rows
            .iter()
            .map(|cells| {
                row(cells
                    .iter()
                    .map(|cell| self.line(cell, true).on_one_line())
                    .collect())
            })
            .collect();
        if !lines.is_empty() {
            lines.insert(1, row(rule.map(str::to_owned).collect()));
        }
        lines
    }

    fn line(&self, inlines: &[Inline], in_table: bool) -> Line {
        let mut line = Line::new(self.escape, in_table);
        self.inlines(inlines, &mut line);
        line
    }

    fn inlines(&self, inlines: &[Inline], line: &mut Line) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => line.text(text),
                Inline::Code(code) => line.code(&code_span(code)),
                Inline::Emphasis(inner) => self.marked("*", inner, line),
                Inline::Strong(inner) => self.marked("**", inner, line),
                Inline::Strike(inner) => self.marked("~~", inner, line),
                Inline::Link { url, text } => self.link(url, text, line),
                Inline::Soft => line.end(),
                Inline::Hard => {
                    line.markup("\\");
                    line.end();
                }
            }
        }
    }

    fn marked(&self, mark: &str, inner: &[Inline], line: &mut Line) {
        line.markup(mark);
        self.inlines(inner, line);
        line.markup(mark);
    }

    fn link(&self, url: &str, text: &[Inline], line: &mut Line) {
        let bare = match text {
            [] => true,
            [Inline::Text(text)] => text == url,
            _ => false,
        };
        if bare {
            line.markup(&format!("<{url}>"));
            return;
        }
        line.markup("[");
        line.in_link(|line| self.inlines(text, line));
        line.markup(&format!("]({url})"));
    }
}
