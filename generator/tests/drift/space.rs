//! The space of edits: place, keyword, edit and direction, each with the checks that tell it. The table of keywords is that
//! of the compiler, so a keyword that is added to it fails here until `every.yaml` has it, and its edits are told or waived.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use atoms_codegen::drift::space::{Occurrence, Waived, occurrences};
use atoms_codegen::drift::{Direction, Finding, Revision, compare};
use atoms_codegen::lower::keyword_table;
use serde_json::Value;

use crate::compared::try_revision;
use crate::edits::{changed, removed};

/// Every keyword once, where its change can be noticed.
pub(crate) const EVERY: &str = include_str!("every.yaml");

pub(crate) fn every() -> Value {
    serde_yaml::from_str(EVERY).expect("a document")
}

/// Reads a document as JSON.
pub(crate) fn read(document: &Value) -> Result<Revision, String> {
    try_revision(&serde_json::to_string_pretty(document).expect("JSON"))
}

#[test]
fn every_keyword_stands_in_the_document() {
    let found: BTreeSet<String> = occurrences(&every()).iter().map(Occurrence::name).collect();
    let missing: Vec<String> = keyword_table()
        .iter()
        .map(|row| format!("{}.{}", row.object, row.keyword))
        .filter(|name| !found.contains(name))
        .collect();
    assert!(missing.is_empty(), "`every.yaml` has no {missing:?}");
}

/// What tells an edit: by keyword and edit, the checks and the directions in which each is found.
type Told = BTreeMap<(String, &'static str), BTreeSet<String>>;

/// A keyword stands in many places; the first of them tell.
const PLACES: usize = 2;

#[test]
fn every_edit_of_a_keyword_is_told_or_waived() {
    let document = every();
    let mut counts = BTreeMap::<String, usize>::new();
    let mut chosen = occurrences(&document);
    chosen.retain(|occurrence| {
        let count = counts.entry(occurrence.name()).or_default();
        *count += 1;
        *count <= PLACES
    });
    let (left, right) = chosen.split_at(chosen.len() / 2);
    let mut told = std::thread::scope(|scope| {
        let other = scope.spawn(|| tell(&document, left));
        let mut told = tell(&document, right);
        for (edit, words) in other.join().expect("a half") {
            told.entry(edit).or_default().extend(words);
        }
        told
    });
    let mut lines = String::new();
    let mut untold = Vec::new();
    for ((keyword, edit), words) in &mut told {
        let (object, name) = keyword.split_once('.').expect("object and keyword");
        let waived = Waived::find(object, name);
        let text = match waived {
            _ if !words.is_empty() => words.iter().cloned().collect::<Vec<_>>().join(", "),
            Some(waived) => format!("waived: {}", waived.reason),
            None => {
                untold.push(format!("{keyword} {edit}"));
                continue;
            }
        };
        let _ = writeln!(lines, "{keyword} {edit}: {text}");
    }
    assert!(untold.is_empty(), "nothing tells these: {untold:#?}");
    insta::assert_snapshot!("space", lines);
}

fn tell(document: &Value, occurrences: &[Occurrence]) -> Told {
    let whole = read(document).expect("a contract");
    let mut told = Told::new();
    for occurrence in occurrences {
        let edits = [
            ("removed", Some(removed(occurrence, document))),
            ("changed", changed(occurrence, document)),
        ];
        for (edit, edited) in edits {
            let Some(edited) = edited else {
                continue;
            };
            let mut note = |edit, words: BTreeSet<String>| {
                told.entry((occurrence.name(), edit))
                    .or_default()
                    .extend(words);
            };
            match read(&edited) {
                Ok(edited) => {
                    note(edit, words(&compare(&whole, &edited, None).findings));
                    if edit == "removed" {
                        note("added", words(&compare(&edited, &whole, None).findings));
                    }
                }
                Err(code) => note(edit, BTreeSet::from([format!("unreadable: {code}")])),
            }
        }
    }
    told
}

/// The checks, and the directions in which each was found.
fn words(findings: &[Finding]) -> BTreeSet<String> {
    let word = |finding: &Finding| {
        let mut directions: Vec<Direction> =
            finding.reach.iter().map(|reach| reach.direction).collect();
        directions.sort();
        directions.dedup();
        let names: Vec<&str> = directions.iter().map(|one| one.name()).collect();
        if names.is_empty() {
            finding.check.id.to_owned()
        } else {
            format!("{} ({})", finding.check.id, names.join(" "))
        }
    };
    findings.iter().map(word).collect()
}
