//! The lines of a document around a place.

use serde_json::{Value, json};

use crate::drift::{Label, Place};

const BEFORE: usize = 3;
const AFTER: usize = 5;
/// Of a longer line, as JSON in one line has it, a part around the place is shown.
const LONGEST: usize = 200;

/// Each line with its number; `None` where the text is not at hand.
pub(super) fn lines(label: &Label, place: &Place) -> Option<Value> {
    let text = label.texts.get(&place.file)?;
    let first = place.line.saturating_sub(BEFORE).max(1);
    let lines = text
        .lines()
        .enumerate()
        .skip(first - 1)
        .take(place.line - first + 1 + AFTER);
    let lines = lines.map(|(index, line)| json!([index + 1, part(line, place.column)]));
    Some(lines.collect())
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
