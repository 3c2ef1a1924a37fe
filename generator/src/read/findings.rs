//! What the reader found on its way, with places: the first time anything asks for them.

use std::collections::HashSet;

use super::node::{Node, Number};
use super::source::{Source, SourceId};
use super::spans::Spans;
use super::visitor::{Reader, What};
use crate::diagnostic::{Diagnostic, Diagnostics, Origin, code};
use crate::pointer;

/// How many findings of one document are told.
const MAX_TOLD: usize = 200;

/// Reports what was found, and puts back how numbers are written where that counts.
/// An error among them leaves no tree.
pub(super) fn report(
    reader: &Reader,
    mut node: Option<Node>,
    source: &Source,
    id: SourceId,
    diagnostics: &mut Diagnostics,
) -> Option<Node> {
    let text = source.document();
    let tagged = reader.tagged || text.contains("!!") || text.contains("!<");
    if reader.findings.is_empty() && !tagged {
        return node;
    }
    let spans = source.spans();
    let mut told = HashSet::new();
    let mut failed = false;
    for finding in &reader.findings {
        let pointer = finding.pointer();
        if let What::Rounded | What::Spelled = finding.what {
            let span = spans.find(&pointer);
            let written = span.and_then(|span| source.text.get(span.value));
            let number = node.as_mut().and_then(|node| node.find_mut(&pointer));
            if let (Some(written), Some(Node::Number(number))) = (written, number) {
                restore(number, written, finding.what);
            }
            continue;
        }
        if let What::Switch | What::SwitchKey = finding.what {
            let key = finding.what == What::SwitchKey;
            diagnostics.extend(switch(Origin::new(id, pointer), key, source, spans));
            continue;
        }
        failed = true;
        if told.len() < MAX_TOLD && told.insert((finding.what, pointer.clone())) {
            let origin = Origin::new(id, pointer);
            match finding.what {
                What::Duplicate => duplicate(origin, spans, diagnostics),
                What::Merge => diagnostics.push(merge(origin)),
                _ => diagnostics.push(not_finite(origin)),
            }
        }
    }
    for (tag, range) in spans.tags().iter().take(MAX_TOLD) {
        let message = format!("the tag `{tag}` is not known and is ignored");
        diagnostics.push(Diagnostic::warning(code::YAML_TAG, message).at_bytes(
            id,
            range.start,
            range.end,
        ));
    }
    node.filter(|_| !failed)
}

/// A file may hold one document only.
pub(super) fn second_document(source: &Source, id: SourceId) -> Diagnostic {
    let diagnostic = Diagnostic::error(code::DOCUMENT_MANY, "a second document starts here")
        .hint("keep each document in a file of its own");
    match source.spans().second() {
        Some(at) => diagnostic.at_bytes(id, at, at + 3),
        None => diagnostic.at(Origin::new(id, "")),
    }
}

fn duplicate(origin: Origin, spans: &Spans, diagnostics: &mut Diagnostics) {
    let key = origin.pointer.rsplit('/').next().unwrap_or_default();
    let key = pointer::unescaped(key);
    let found = Diagnostic::error(
        code::DUPLICATE_KEY,
        format!("the key `{key}` stands here twice"),
    )
    .hint("keep one of them");
    let id = origin.source;
    let places = spans.keys(&origin.pointer);
    let found = found.at_key(origin);
    let Some((first, further @ [_, ..])) = places.split_first() else {
        diagnostics.push(found);
        return;
    };
    for place in further {
        let found = found.clone().at_bytes(id, place.start, place.end);
        diagnostics.push(found.see_bytes(id, first.start, first.end, "first here"));
    }
}

/// Says how else a text can be read that stands there without quotes.
fn switch(origin: Origin, key: bool, source: &Source, spans: &Spans) -> Option<Diagnostic> {
    let span = spans.find(&origin.pointer)?;
    let written = source.text.get(if key { span.key? } else { span.value })?;
    let plain = written.bytes().all(|byte| byte.is_ascii_alphabetic());
    let message = format!("`{written}` is text here; a reader of YAML 1.1 takes it for a boolean");
    let note = Diagnostic::note(code::YAML_BOOLEAN, message).hint("quote it, so that all agree");
    let note = if key {
        note.at_key(origin)
    } else {
        note.at(origin)
    };
    plain.then_some(note)
}

fn merge(origin: Origin) -> Diagnostic {
    Diagnostic::error(
        code::YAML_MERGE,
        "only a mapping, or a list of them, can be merged",
    )
    .at(origin)
    .hint("write `<<: *anchor`, or quote the key if it is meant as text")
}

fn not_finite(origin: Origin) -> Diagnostic {
    Diagnostic::error(code::NUMBER_NOT_FINITE, "JSON has no such number")
        .at(origin)
        .hint("quote it if it is meant as text")
}

/// Keeps what is written beside a number, or instead of it.
fn restore(number: &mut Number, written: &str, what: What) {
    if what == What::Spelled {
        if means(written, number) && number.to_string() != written {
            *number = Number::Spelled(Box::new(number.clone()), written.to_owned());
        }
        return;
    }
    let digits = written.strip_prefix(['-', '+']).unwrap_or(written);
    if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        *number = Number::Big(written.trim_start_matches('+').to_owned());
    }
}

/// Whether a text is that number, and no anchor or alias.
fn means(written: &str, number: &Number) -> bool {
    let digits = written.strip_prefix(['-', '+']).unwrap_or(written);
    let has_base = ["0x", "0o", "0b"]
        .iter()
        .any(|base| digits.starts_with(base));
    let of = |number: &Number| serde_json::Value::from(number).as_f64();
    has_base && digits.bytes().all(|byte| byte.is_ascii_alphanumeric())
        || written
            .parse()
            .is_ok_and(|value: f64| of(number) == Some(value))
}
