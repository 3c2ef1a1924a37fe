//! `parameters` of an operation: those of its path item are there without being said again.

use serde_json::Value;

use super::all_of::resolved;
use crate::drift::mutate::edit::Edit;

/// Whether the operation has the same parameters all the same.
pub(super) fn is_same(edit: &Edit, document: &Value) -> bool {
    let edited = edit.apply(document);
    let (old, new) = (all(&edit.owner, document), all(&edit.owner, &edited));
    let has = |all: &[&Value], one: &&Value| all.contains(one);
    old.iter().all(|one| has(&new, one)) && new.iter().all(|one| has(&old, one))
}

/// The first of each name counts, those of the operation before those of its path item.
fn all<'d>(operation: &str, document: &'d Value) -> Vec<&'d Value> {
    let (above, _) = operation.rsplit_once('/').unwrap_or_default();
    let item = above.strip_suffix("/additionalOperations").unwrap_or(above);
    let lists = [operation, item].map(|owner| document.pointer(owner));
    let lists = lists
        .into_iter()
        .flatten()
        .filter_map(|owner| owner["parameters"].as_array());
    let mut all: Vec<&Value> = Vec::new();
    for one in lists.flatten().map(|one| resolved(one, document)) {
        let is_it = |known: &&Value| {
            ["in", "name"]
                .iter()
                .all(|key| known.get(key) == one.get(key))
        };
        if !all.iter().any(is_it) {
            all.push(one);
        }
    }
    all
}
