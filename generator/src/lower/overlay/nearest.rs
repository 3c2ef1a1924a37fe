//! What a target that matches nothing was meant to be.

use serde_json::Value;
use serde_json_path::JsonPath;

use crate::diagnostic::suggest;

/// The key most like the first step of the target that leads nowhere, among those that stand there.
pub(super) fn nearest<'j>(target: &str, json: &'j Value) -> Option<&'j str> {
    let mut around = vec![json];
    let mut start = 1;
    for end in ends(target) {
        let (before, step) = (target.get(..end)?, target.get(start..end)?);
        let found = JsonPath::parse(before).ok()?.query(json).all();
        if found.is_empty() {
            let keys = around.iter().filter_map(|value| value.as_object());
            return suggest(
                name(step)?,
                keys.flat_map(|map| map.keys().map(String::as_str)),
            );
        }
        (around, start) = (found, end);
    }
    None
}

/// Where the steps of a target end.
fn ends(target: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let (mut depth, mut quote, mut escaped) = (0_usize, None, false);
    for (at, c) in target.char_indices().skip(1) {
        match (quote, c) {
            (Some(_), _) if escaped => escaped = false,
            (Some(_), '\\') => escaped = true,
            (Some(open), _) => quote = quote.filter(|_| c != open),
            (None, '\'' | '"') => quote = Some(c),
            (None, '.' | '[') if depth == 0 && at > 1 && !target[..at].ends_with('.') => {
                ends.push(at);
            }
            _ => {}
        }
        match (quote, c) {
            (None, '[' | '(') => depth += 1,
            (None, ']' | ')') => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    ends.push(target.len());
    ends
}

/// The one key that a step names: `.paths`, `['/agent']`.
fn name(step: &str) -> Option<&str> {
    let step = step.trim();
    let quoted = |quote: char| {
        let inside = step.strip_prefix('[')?.strip_suffix(']')?.trim();
        inside.strip_prefix(quote)?.strip_suffix(quote)
    };
    let dotted = step
        .strip_prefix('.')
        .filter(|name| !name.starts_with(['.', '*']));
    dotted.or_else(|| quoted('\'')).or_else(|| quoted('"'))
}
