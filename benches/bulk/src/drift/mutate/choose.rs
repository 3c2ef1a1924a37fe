//! A seeded choice of edits: spread evenly over the kinds of keyword and of edit, so that rare keywords are tried.

use std::collections::HashMap;

use atoms_codegen::drift::space::objects;
use atoms_codegen::lower::{KeywordRow, keyword_table};
use fastrand::Rng;
use serde_json::Value;

use super::change::change;
use super::edit::Edit;
use super::samples::sample;

/// A place is tried this often for an edit of a kind before the kind is left for this round.
const TRIES: usize = 8;

/// What is done to a keyword.
#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    Changed,
    Removed,
    Added,
}

/// An object where it stands.
struct Place<'d> {
    pointer: String,
    owner: &'d Value,
}

/// At most so many edits of a document, the same for the same seed.
pub(super) fn choose(document: &Value, seed: u64, most: usize) -> Vec<Edit> {
    let mut rng = Rng::with_seed(seed);
    let by_kind = by_kind(document);
    let table = keyword_table();
    let mut kinds: Vec<(&KeywordRow, How)> = table
        .iter()
        .filter(|row| by_kind.contains_key(&row.object))
        .flat_map(|row| [How::Changed, How::Removed, How::Added].map(|how| (row, how)))
        .collect();
    rng.shuffle(&mut kinds);
    let mut edits = Vec::new();
    while edits.len() < most {
        let before = edits.len();
        kinds.retain(|(row, how)| {
            let places = places(&by_kind[&row.object], row, *how);
            let edit = make(&places, document, row, *how, &mut rng);
            let is_possible = edit.is_some();
            edits.extend(edit.filter(|edit| !edits.contains(edit)));
            is_possible
        });
        if edits.len() == before {
            break;
        }
    }
    edits.truncate(most);
    edits
}

fn by_kind(document: &Value) -> HashMap<String, Vec<Place<'_>>> {
    let mut by_kind = HashMap::<String, Vec<Place<'_>>>::new();
    for object in objects(document) {
        if let Some(owner) = document.pointer(&object.pointer) {
            let pointer = object.pointer;
            by_kind
                .entry(object.kind)
                .or_default()
                .push(Place { pointer, owner });
        }
    }
    by_kind
}

/// The objects that have the keyword, or lack it where it is to be added.
fn places<'p, 'd>(all: &'p [Place<'d>], row: &KeywordRow, how: How) -> Vec<&'p Place<'d>> {
    all.iter()
        .filter(|place| place.owner.get(row.keyword).is_some() != (how == How::Added))
        .collect()
}

fn make(
    places: &[&Place<'_>],
    document: &Value,
    row: &KeywordRow,
    how: How,
    rng: &mut Rng,
) -> Option<Edit> {
    for _ in 0..TRIES.min(places.len()) {
        let place = rng.choice(places)?;
        let owner = place.owner;
        let before = owner.get(row.keyword).cloned();
        let after = match how {
            How::Removed => None,
            How::Changed => change(row, owner, before.as_ref()?, document, rng),
            How::Added => sample(row, owner, document, rng),
        };
        if after != before && (after.is_some() || how == How::Removed) {
            return Some(Edit {
                object: row.object.clone(),
                keyword: row.keyword,
                owner: place.pointer.clone(),
                before,
                after,
            });
        }
    }
    None
}
