//! Spans of a JSON document.

use std::ops::Range;

use super::tree::{Kind, Tree};

/// Looks through a JSON text, or one that broke off; `None` if it is something else.
///
/// It asks only for brackets, quotes and scalars: what is wrong with the rest, the parser has said.
pub(super) fn scan(text: &str, base: usize) -> Option<Tree> {
    let bytes = text.as_bytes();
    let mut tree = Tree::default();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let here = base + at..base + at + 1;
        match byte {
            b' ' | b'\t' | b'\r' | b'\n' | b',' | b':' => at += 1,
            b'{' => {
                tree.open(Kind::Map(Vec::new()), here, 0);
                at += 1;
            }
            b'[' => {
                tree.open(Kind::List(Vec::new()), here, 0);
                at += 1;
            }
            b'}' | b']' => {
                tree.close(Some(here.end));
                at += 1;
            }
            _ if tree.is_closed() => return None,
            _ => {
                let end = scalar_end(bytes, at);
                scalar(&mut tree, text, at..end, base)?;
                at = end;
            }
        }
    }
    tree.root()?;
    Some(tree.finish())
}

fn scalar(tree: &mut Tree, text: &str, range: Range<usize>, base: usize) -> Option<()> {
    let span = base + range.start..base + range.end;
    let written = text.get(range)?;
    if !tree.awaits_key() {
        tree.scalar("", span, 0);
    } else if written.starts_with('"') {
        let key = serde_json::from_str::<String>(written).unwrap_or_default();
        tree.scalar(&key, span, 0);
    } else {
        return None;
    }
    Some(())
}

fn scalar_end(bytes: &[u8], start: usize) -> usize {
    if bytes[start] != b'"' {
        let is_delimiter = |byte: &u8| b" \t\r\n,:[]{}\"".contains(byte);
        let length = bytes[start + 1..].iter().position(is_delimiter);
        return length.map_or(bytes.len(), |length| start + 1 + length);
    }
    let mut at = start + 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    bytes.len()
}
