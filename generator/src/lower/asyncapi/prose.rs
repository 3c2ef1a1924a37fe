//! What objects say of themselves to who reads about them.

use super::text;
use crate::lower::tree::Tree;

/// Puts what a channel says under `summary` and `description`, where an operation of OpenAPI has it; what several say is one
/// description.
pub(super) fn of_channels(channels: &[(&str, &Tree)], into: &mut Tree) {
    let [(_, channel)] = channels else {
        if let Some(description) = of_all(channels) {
            into.put("description", description);
        }
        return;
    };
    let mut said = said(channel).into_iter().peekable();
    if let Some((_, summary)) = said.next_if(|(key, _)| *key != "description") {
        into.put("summary", summary.clone());
    }
    let others: Vec<&Tree> = said.map(|(_, tree)| tree).collect();
    if let Some(description) = paragraphs(&others) {
        into.put("description", description);
    }
}

/// All that an object says, in paragraphs, before what is said already.
pub(super) fn described(from: &Tree, before: Option<&Tree>) -> Option<Tree> {
    let mut all: Vec<&Tree> = said(from).into_iter().map(|(_, tree)| tree).collect();
    all.extend(before);
    paragraphs(&all)
}

/// What an object says, the shortest first.
fn said(from: &Tree) -> Vec<(&'static str, &Tree)> {
    let keys = ["title", "summary", "description"].into_iter();
    let said = keys.filter_map(|key| Some((key, from.get(key)?)));
    said.filter(|(_, tree)| tree.text().is_some_and(|text| !text.trim().is_empty()))
        .collect()
}

/// Texts as paragraphs of one, each once.
pub(super) fn paragraphs(texts: &[&Tree]) -> Option<Tree> {
    let mut parts: Vec<&str> = Vec::new();
    for part in texts.iter().filter_map(|one| Some(one.text()?.trim_end())) {
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    match texts {
        [] => None,
        [only] => Some((*only).clone()),
        [first, ..] => Some(text(first, parts.join("\n\n"))),
    }
}

/// What several operations or channels say, each under its name; of one alone what it says.
pub(super) fn of_all(operations: &[(&str, &Tree)]) -> Option<Tree> {
    let said = operations
        .iter()
        .filter_map(|(name, one)| Some((*name, described(one, None)?)));
    let said: Vec<(&str, Tree)> = said.collect();
    match &said[..] {
        [] => None,
        [(_, only)] if operations.len() == 1 => Some(only.clone()),
        [(_, first), ..] => {
            let items = said.iter().map(|(name, one)| {
                let prose = one.text().unwrap_or_default().trim_end();
                let lines = prose.lines().map(|line| {
                    if line.is_empty() {
                        String::new()
                    } else {
                        format!("  {line}")
                    }
                });
                let lines: Vec<String> = lines.collect();
                format!("- `{name}`: {}", lines.join("\n").trim_start())
            });
            Some(text(first, items.collect::<Vec<_>>().join("\n")))
        }
    }
}
