//! Path templates: what stands in them, and where it stands in a path.

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

use crate::rest::{Operation, Place, Style};

/// A piece of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Text as it is.
    Literal(&'a str),
    /// A parameter.
    Name(&'a str),
}

/// The path of a template, and the query that some documents write into it.
pub(super) fn split(template: &str) -> (&str, Option<&str>) {
    let template = template.split('#').next().unwrap_or_default();
    match template.split_once('?') {
        Some((path, query)) => (path, Some(query)),
        None => (template, None),
    }
}

/// The pieces of what stands between two `/`.
pub(super) fn pieces(segment: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut left = segment;
    while let Some((literal, name, after)) = next_name(left) {
        if !literal.is_empty() {
            pieces.push(Piece::Literal(literal));
        }
        pieces.push(Piece::Name(name));
        left = after;
    }
    if !left.is_empty() {
        pieces.push(Piece::Literal(left));
    }
    pieces
}

fn next_name(text: &str) -> Option<(&str, &str, &str)> {
    let (literal, name) = text.split_once('{')?;
    let (name, after) = name.split_once('}')?;
    Some((literal, name, after))
}

/// The raw texts of the parameters. The template is counted from the path's end, so it does not matter below which
/// other path the operation is served.
pub(super) fn find<'p>(
    operation: &Operation,
    path: &'p str,
) -> Option<Vec<(&'static str, &'p str)>> {
    let template = split(operation.path).0;
    let segments: Vec<_> = rooted(template).split('/').collect();
    let mut texts: Vec<_> = rooted(path).rsplitn(segments.len() + 1, '/').collect();
    texts.truncate(segments.len());
    if texts.len() < segments.len() {
        return None;
    }
    let mut found = Vec::new();
    for (segment, text) in segments.into_iter().zip(texts.into_iter().rev()) {
        take(operation, &pieces(segment), text, &mut found)?;
    }
    Some(found)
}

fn rooted(path: &str) -> &str {
    path.strip_prefix('/').unwrap_or(path)
}

/// Finds the pieces in what stands between two `/`.
fn take<'p>(
    operation: &Operation,
    pieces: &[Piece<'static>],
    mut text: &'p str,
    found: &mut Vec<(&'static str, &'p str)>,
) -> Option<()> {
    if let [Piece::Literal(literal)] = pieces {
        return is_same(literal, text).then_some(());
    }
    for (at, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Literal(literal) => text = text.strip_prefix(literal)?,
            Piece::Name(name) => {
                let end = end(operation, &pieces[at + 1..], text)?;
                found.push((name, &text[..end]));
                text = &text[end..];
            }
        }
    }
    text.is_empty().then_some(())
}

/// Where a parameter ends that these pieces follow.
fn end(operation: &Operation, following: &[Piece<'_>], text: &str) -> Option<usize> {
    match following {
        [] => Some(text.len()),
        [Piece::Literal(last)] => text.strip_suffix(last).map(str::len),
        [Piece::Literal(next), ..] => text.find(next),
        [Piece::Name(next), ..] => match opening(operation, next) {
            Some(opening) => text.find(opening),
            None => Some(text.len()),
        },
    }
}

/// What the text of a parameter begins with by its style.
fn opening(operation: &Operation, name: &str) -> Option<char> {
    let is_it = |place, found| place == Place::Path && found == name;
    let mut params = operation.params.iter();
    match params.find(|param| is_it(param.place, param.name))?.style {
        Style::Label(_) => Some('.'),
        Style::Matrix(_) => Some(';'),
        _ => None,
    }
}

fn is_same(literal: &str, text: &str) -> bool {
    literal == text || percent_decode_str(literal).eq(percent_decode_str(text))
}

/// What no path holds as it is.
const ILLEGAL: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'[')
    .add(b']')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// Text of a template as it stands in a path.
pub(super) fn literal(literal: &str) -> String {
    utf8_percent_encode(literal, ILLEGAL).to_string()
}
