//! From text to a tree.

use super::findings;
use super::limits::{MAX_BYTES, MAX_DEPTH, MAX_OPEN_BRACKETS};
use super::node::Node;
use super::page;
use super::source::{Source, SourceId, Sources};
use super::visitor::Reader;
use super::{nesting, syntax};
use crate::diagnostic::{Diagnostic, Diagnostics, code};

/// Keeps a source and reads its document: YAML, JSON, or the one specification in a Markdown page.
///
/// `None` when there is no tree to go on with; why, the diagnostics say.
pub fn parse(
    mut source: Source,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> (SourceId, Option<Node>) {
    let found = source.has_extension("md").then(|| page::find(&source));
    if let Some(Ok(range)) = &found {
        (source.start, source.end) = (range.start, range.end);
    }
    let id = sources.add(source);
    let source = sources.get(id);
    if let Some(Err(trouble)) = found {
        diagnostics.push(trouble.diagnostic(id));
        return (id, None);
    }
    (id, tree(source, id, diagnostics))
}

fn tree(source: &Source, id: SourceId, diagnostics: &mut Diagnostics) -> Option<Node> {
    let text = source.document();
    if text.len() > MAX_BYTES {
        diagnostics.push(too_large(id));
        return None;
    }
    if !source.may_be_json() {
        return yaml(source, id, diagnostics);
    }
    let mut told = Diagnostics::default();
    let node = json(source, id, &mut told);
    if node.is_none() && !source.has_extension("json") {
        // A brace opens a YAML document too. If it is not that either, JSON's complaint is the clearer one.
        let mut other = Diagnostics::default();
        let node = yaml(source, id, &mut other);
        if !other.iter().any(|one| one.code == "yaml-syntax") {
            diagnostics.extend(other);
            return node;
        }
    }
    diagnostics.extend(told);
    node
}

/// The complaint about a file that is too large.
pub(super) fn too_large(id: SourceId) -> Diagnostic {
    Diagnostic::error(
        code::LIMIT_SIZE,
        format!("the file is larger than {} MiB", MAX_BYTES >> 20),
    )
    .at_bytes(id, 0, 0)
}

fn json(source: &Source, id: SourceId, diagnostics: &mut Diagnostics) -> Option<Node> {
    let text = source.document();
    if text.trim().is_empty() {
        diagnostics.push(empty(source, id));
        return None;
    }
    let mut reader = Reader::json();
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let read = reader
        .read(&mut deserializer)
        .and_then(|node| deserializer.end().map(|()| node));
    if let Err(error) = &read {
        diagnostics.push(syntax::json(error, &reader, source, id));
    }
    findings::report(&reader, read.ok(), source, id, diagnostics)
}

fn yaml(source: &Source, id: SourceId, diagnostics: &mut Diagnostics) -> Option<Node> {
    let text = source.document();
    if let Some(refusal) = nesting::check(text, MAX_OPEN_BRACKETS, MAX_DEPTH) {
        diagnostics.push(refusal.diagnostic(id, source.start));
        return None;
    }
    let mut reader = Reader::yaml(text);
    let mut documents = serde_yaml::Deserializer::from_str(text);
    let read = documents.next().map(|first| reader.read(first));
    if matches!(read, Some(Ok(_))) && documents.next().is_some() {
        diagnostics.push(findings::second_document(source, id));
        return None;
    }
    match read {
        Some(Ok(Node::Null)) if is_blank(text) => {
            diagnostics.push(empty(source, id));
            None
        }
        Some(Ok(node)) => findings::report(&reader, Some(node), source, id, diagnostics),
        Some(Err(error)) => {
            diagnostics.push(syntax::yaml(&error, &reader, source, id));
            findings::report(&reader, None, source, id, diagnostics)
        }
        None => {
            diagnostics.push(empty(source, id));
            None
        }
    }
}

/// Whether there is nothing but comments and document markers.
fn is_blank(text: &str) -> bool {
    text.lines().all(|line| {
        let line = line.trim();
        line.is_empty() || line.starts_with(['#', '%']) || line == "---" || line == "..."
    })
}

fn empty(source: &Source, id: SourceId) -> Diagnostic {
    Diagnostic::error(code::DOCUMENT_EMPTY, "the document is empty").at_bytes(
        id,
        source.start,
        source.start,
    )
}
