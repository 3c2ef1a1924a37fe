//! What the parsers complain of, in our words and with our places.

use super::limits::MAX_DEPTH;
use super::source::{Source, SourceId};
use super::visitor::Reader;
use crate::diagnostic::{Diagnostic, Origin, code};

/// A complaint of the JSON parser.
pub(super) fn json(
    error: &serde_json::Error,
    reader: &Reader,
    source: &Source,
    id: SourceId,
) -> Diagnostic {
    let text = error.to_string();
    let message = text.split(" at line ").next().unwrap_or_default();
    let line = source
        .document()
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum::<usize>();
    let at = source.start + line + error.column().saturating_sub(1);
    if let Some(limit) = reader.limit {
        return over(limit).at_bytes(id, at, at + 1);
    }
    let diagnostic = if message.starts_with("recursion limit") {
        too_deep()
    } else {
        Diagnostic::error(code::JSON_SYNTAX, lower_first(message))
    };
    match message {
        "trailing comma" => diagnostic.hint("JSON takes no comma before a closing bracket"),
        _ => diagnostic,
    }
    .at_bytes(id, at, at + 1)
}

/// A complaint of the YAML parser.
pub(super) fn yaml(
    error: &serde_yaml::Error,
    reader: &Reader,
    source: &Source,
    id: SourceId,
) -> Diagnostic {
    let text = error.to_string();
    let diagnostic = match reader.limit {
        Some(limit) => over(limit),
        None => explain(&text),
    };
    // A character that may not stand anywhere has an offset in the message and no place beside it.
    let offset = text.rsplit_once(" at position ").and_then(|(_, rest)| {
        let digits = rest.split(|c: char| !c.is_ascii_digit()).next()?;
        digits.parse::<usize>().ok()
    });
    let place = error.location().map(|place| place.index());
    let diagnostic = match offset.or(place) {
        Some(at) => diagnostic.at_bytes(id, source.start + at, source.start + at + 1),
        None => diagnostic.at(Origin::new(id, "")),
    };
    match beginning(&text, source) {
        Some(at) => diagnostic.see_bytes(id, at, at + 1, "it starts here"),
        None => diagnostic,
    }
}

/// Where the thing starts that the parser was in the middle of, when it names another place for that.
fn beginning(text: &str, source: &Source) -> Option<usize> {
    let (_, context) = text.split_once(", while ")?;
    let (_, place) = context.rsplit_once(" at line ")?;
    let (line, column) = place.split_once(" column ")?;
    let line = line.parse::<usize>().ok()?.checked_sub(1)?;
    let column = column.parse::<usize>().ok()?.checked_sub(1)?;
    let document = source.document();
    let mut lines = document.split_inclusive('\n');
    let start: usize = lines.by_ref().take(line).map(str::len).sum();
    let (within, _) = lines.next()?.char_indices().nth(column)?;
    Some(source.start + start + within)
}

fn explain(text: &str) -> Diagnostic {
    if text.contains("recursion limit exceeded") {
        return too_deep();
    }
    if text.contains("repetition limit exceeded") {
        return Diagnostic::error(
            code::LIMIT_ALIASES,
            "the aliases repeat too much of the document",
        )
        .hint("write the repeated part once under `components` and refer to it with `$ref`");
    }
    if text.contains("unknown anchor") {
        return Diagnostic::error(code::YAML_ANCHOR, "this alias names no anchor above it")
            .hint("quote the text if the `*` belongs to it");
    }
    if let Some(at) = text.find("invalid type: ").or(text.find("invalid value: ")) {
        let message = without_place(&text[at..]);
        return Diagnostic::error(code::YAML_VALUE, message);
    }
    let message = text
        .split(", while ")
        .map(without_place)
        .collect::<Vec<_>>()
        .join(", while ");
    let diagnostic = Diagnostic::error(code::YAML_SYNTAX, lower_first(&message));
    match hint(&message) {
        Some(hint) => diagnostic.hint(hint),
        None => diagnostic,
    }
}

fn hint(message: &str) -> Option<&'static str> {
    let hints = [
        (
            "mapping values are not allowed",
            "quote the text if the `: ` belongs to it",
        ),
        (
            "found character that cannot start any token",
            "indent with spaces, and quote text that starts with `@`, a backquote or a tab",
        ),
        (
            "unexpected end of stream",
            "a quote or a bracket is still open at the end",
        ),
        (
            "did not find expected key",
            "check the indentation, and that quotes and brackets are closed above",
        ),
        (
            "could not find expected ':'",
            "a key wants a `:` after it; text over several lines wants quotes or `|`",
        ),
        (
            "control characters",
            "write it as an escape in double quotes, such as \"\\u001b\"",
        ),
    ];
    hints
        .iter()
        .find(|(part, _)| message.contains(part))
        .map(|(_, hint)| *hint)
}

fn without_place(text: &str) -> &str {
    let end = text.find(" at line ").or(text.find(" at position "));
    &text[..end.unwrap_or(text.len())]
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        // `EOF` stays.
        Some(first) if !text.starts_with("EOF") => first.to_lowercase().chain(chars).collect(),
        _ => text.to_owned(),
    }
}

fn over(limit: &str) -> Diagnostic {
    Diagnostic::error(
        code::LIMIT_NODES,
        format!("the document holds too many {limit}, its aliases spelt out"),
    )
}

fn too_deep() -> Diagnostic {
    Diagnostic::error(
        code::LIMIT_DEPTH,
        format!("more than {MAX_DEPTH} levels of lists and mappings"),
    )
}
