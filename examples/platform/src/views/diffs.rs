//! What differs between two configurations.

use std::collections::BTreeMap;

use atoms_api::atoms::branches::types::{DiffChange, DiffResult, DiffSection};
use atoms_api::atoms::drafts::types::{DraftDiff, DraftDiffSection};
use serde_json::Value;

use crate::store::{Change, Config, SectionDiff};

/// Value by value, where there are branches.
pub(crate) fn values(old: &Config, new: &Config) -> DiffResult {
    let (differing, equal): (Vec<_>, Vec<_>) = old
        .diff(new)
        .into_iter()
        .partition(|part| !part.changes.is_empty());
    let equal = equal.into_iter().map(|part| part.section.to_owned());
    DiffResult {
        diffs: Some(differing.into_iter().map(section).collect()),
        unchanged_sections: Some(equal.collect()),
    }
}

fn section(part: SectionDiff) -> DiffSection {
    DiffSection {
        section: Some(part.section.to_owned()),
        changes: Some(part.changes.into_iter().map(change).collect()),
    }
}

fn change(change: Change) -> DiffChange {
    DiffChange {
        path: Some(change.path),
        old_value: change.old.into(),
        new_value: change.new.into(),
    }
}

/// Part by part, in the first scheme.
pub(crate) fn parts(old: &Config, new: &Config) -> DraftDiff {
    let (before, after) = (old.sections(), new.sections());
    let names = before.keys().chain(after.keys());
    let sections: BTreeMap<_, _> = names
        .map(|name| {
            let (before, after) = (before.get(name), after.get(name));
            let section = DraftDiffSection {
                changed: Some(before != after),
                before: before.cloned().map(Value::Object).into(),
                after: after.cloned().map(Value::Object).into(),
            };
            ((*name).to_owned(), section)
        })
        .collect();
    DraftDiff {
        has_changes: Some(before != after),
        sections: Some(sections),
    }
}
