//! Runs of text: merged, split into lines, and their addresses found.

use super::blocks::{Block, Inline};

/// Text with line ends as inline elements.
pub(super) fn lines(text: &str) -> Vec<Inline> {
    let mut inlines = Vec::new();
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            inlines.push(Inline::Soft);
        }
        inlines.push(Inline::Text(line.trim_start().to_owned()));
    }
    inlines
}

/// Neighbouring text as one.
pub(super) fn merge(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut merged: Vec<Inline> = Vec::with_capacity(inlines.len());
    for inline in inlines {
        match (merged.last_mut(), inline) {
            (_, Inline::Text(text)) if text.is_empty() => {}
            (Some(Inline::Text(last)), Inline::Text(text)) => last.push_str(&text),
            (_, inline) => merged.push(inline),
        }
    }
    merged
}

/// Addresses in text as links, and whether there were any.
pub(super) fn with_links(inlines: Vec<Inline>) -> (Vec<Inline>, bool) {
    let mut linked = Vec::with_capacity(inlines.len());
    let mut any = false;
    for inline in inlines {
        let Inline::Text(text) = inline else {
            linked.push(inline);
            continue;
        };
        let mut rest = text.as_str();
        while let Some((start, end)) = address(rest) {
            any = true;
            linked.push(Inline::Text(rest[..start].to_owned()));
            linked.push(Inline::Link {
                url: encoded(&rest[start..end]),
                text: vec![Inline::Text(rest[start..end].to_owned())],
            });
            rest = &rest[end..];
        }
        linked.push(Inline::Text(rest.to_owned()));
    }
    (merge(linked), any)
}

/// The first address in a text, from its scheme to its last character that is not punctuation.
fn address(text: &str) -> Option<(usize, usize)> {
    let schemes = ["https://", "http://"];
    let mut starts = text.match_indices("http").map(|(start, _)| start);
    starts.find_map(|start| {
        let scheme = schemes
            .iter()
            .find(|scheme| text[start..].starts_with(**scheme))?;
        let body = &text[start + scheme.len()..];
        let end = body.find(|ch: char| !is_address(ch)).unwrap_or(body.len());
        let body = body[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '*', '_', '~', '=']);
        (!body.is_empty()).then(|| (start, start + scheme.len() + body.len()))
    })
}

fn is_address(ch: char) -> bool {
    ch.is_alphanumeric() || "-@:%._+~#=?&/!$*,;".contains(ch)
}

/// Whether a link leads to the web.
pub(super) fn is_web(url: &str) -> bool {
    let lower = url.get(..8).unwrap_or(url).to_ascii_lowercase();
    (lower.starts_with("http://") && url.len() > 7)
        || (lower.starts_with("https://") && url.len() > 8)
}

/// An address without the characters that Markdown has a meaning for.
pub(super) fn encoded(url: &str) -> String {
    let mut encoded = String::with_capacity(url.len());
    for ch in url.chars() {
        if ch.is_whitespace() || ch.is_control() || "<>()[]{}\\`\"|^*".contains(ch) {
            let mut buffer = [0; 4];
            for byte in ch.encode_utf8(&mut buffer).bytes() {
                encoded.extend(format!("%{byte:02X}").chars());
            }
        } else {
            encoded.push(ch);
        }
    }
    encoded
}

/// Blocks in a form that is equal whenever a reader sees the same.
pub(super) fn canonical(blocks: &[Block]) -> Vec<Block> {
    blocks.iter().map(canonical_block).collect()
}

fn canonical_block(block: &Block) -> Block {
    match block {
        Block::Paragraph(inlines) => Block::Paragraph(canonical_line(inlines)),
        Block::Heading(level, inlines) => Block::Heading(*level, canonical_line(inlines)),
        Block::Code(code) => Block::Code(code.trim_end().to_owned()),
        Block::Quote(blocks) => Block::Quote(canonical(blocks)),
        Block::List { start, items, .. } => Block::List {
            start: *start,
            items: items.iter().map(|item| canonical(item)).collect(),
            loose: false,
        },
        Block::Table { alignments, rows } => Block::Table {
            alignments: alignments.clone(),
            rows: rows
                .iter()
                .map(|row| row.iter().map(|cell| canonical_line(cell)).collect())
                .collect(),
        },
        Block::Rule => Block::Rule,
    }
}

fn canonical_line(inlines: &[Inline]) -> Vec<Inline> {
    let mut line = merge(inlines.iter().map(canonical_inline).collect());
    for inline in &mut line {
        if let Inline::Text(text) = inline {
            *text = squeezed(text);
        }
    }
    if let Some(Inline::Text(text)) = line.first_mut() {
        *text = text.trim_start().to_owned();
    }
    if let Some(Inline::Text(text)) = line.last_mut() {
        *text = text.trim_end().to_owned();
    }
    merge(line)
}

fn canonical_inline(inline: &Inline) -> Inline {
    match inline {
        Inline::Soft => Inline::Text(" ".to_owned()),
        Inline::Emphasis(inner) => Inline::Emphasis(canonical_line(inner)),
        Inline::Strong(inner) => Inline::Strong(canonical_line(inner)),
        Inline::Strike(inner) => Inline::Strike(canonical_line(inner)),
        Inline::Link { url, text } => Inline::Link {
            url: url.clone(),
            text: canonical_line(text),
        },
        inline => inline.clone(),
    }
}

/// Every run of spaces as one.
fn squeezed(text: &str) -> String {
    let mut squeezed = String::with_capacity(text.len());
    for ch in text.chars() {
        if ch != ' ' || !squeezed.ends_with(' ') {
            squeezed.push(ch);
        }
    }
    squeezed
}
