//! The lines of a document around a place.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::drift::{Label, Place};

const BEFORE: usize = 3;
const AFTER: usize = 5;
/// Of a longer line, as JSON in one line has it, a part around the place is shown.
const LONGEST: usize = 200;

/// The lines of the files of both revisions; a file is taken apart when it is quoted first.
#[derive(Default)]
pub(super) struct Excerpts<'c> {
    files: HashMap<(*const Label, &'c str), Vec<&'c str>>,
}

impl<'c> Excerpts<'c> {
    /// Each line around a place with its number; `None` where there is no place or its text is not at hand.
    pub(super) fn lines(&mut self, label: &'c Label, place: Option<&'c Place>) -> Option<Value> {
        let place = place?;
        let text = label.texts.get(&place.file)?;
        let file = self
            .files
            .entry((std::ptr::from_ref(label), place.file.as_str()));
        let all = file.or_insert_with(|| text.lines().collect());
        let first = place.line.saturating_sub(BEFORE).max(1);
        let last = (place.line + AFTER).min(all.len());
        let lines = all
            .get(first - 1..last)
            .unwrap_or_default()
            .iter()
            .zip(first..);
        Some(
            lines
                .map(|(line, number)| json!([number, part(line, place.column)]))
                .collect(),
        )
    }
}

fn part(line: &str, column: usize) -> String {
    if line.chars().count() <= LONGEST {
        return line.to_owned();
    }
    let start = column.saturating_sub(LONGEST / 4);
    let part: String = line.chars().skip(start).take(LONGEST).collect();
    let before = if start > 0 { "…" } else { "" };
    format!("{before}{part}…")
}
