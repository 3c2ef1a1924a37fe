//! From drafts to findings: what reaches each, and what it does.

use std::collections::BTreeMap;

use super::draft::Draft;
use super::judge::Judge;
use super::walk::Walk;
use super::{call, source, subject, verdict};
use crate::drift::{Finding, Place};
use crate::wire::At;

/// All findings, in the order of the new document; what is gone stands where it stood.
pub(super) fn of(walk: &Walk<'_>, judge: &Judge<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = walk
        .drafts
        .iter()
        .map(|draft| finding(walk, judge, draft))
        .collect();
    findings.sort_by(|a, b| order(a).cmp(&order(b)));
    findings
}

type Line<'f> = Option<(&'f str, usize, usize)>;

fn order(finding: &Finding) -> (Line<'_>, Line<'_>, &str, &str) {
    let (new, old) = (line(finding.new.as_ref()), line(finding.old.as_ref()));
    (new.or(old), old, finding.check.id, &finding.message)
}

fn line(place: Option<&Place>) -> Line<'_> {
    place.map(|place| (place.file.as_str(), place.line, place.column))
}

fn finding(walk: &Walk<'_>, judge: &Judge<'_>, draft: &Draft) -> Finding {
    let reach = walk.graph.reach(&draft.nodes);
    Finding {
        check: draft.check,
        subject: subject::of(draft, &reach),
        message: draft.message.clone(),
        old: draft.old.as_ref().map(|origin| walk.old.place(origin)),
        new: draft.new.as_ref().map(|origin| walk.new.place(origin)),
        gone: draft.gone,
        before: draft.before.clone(),
        after: draft.after.clone(),
        verdicts: verdict::of(walk, judge, draft)
            .into_iter()
            .chain(source::verdict(draft))
            .collect(),
        reach,
        hint: draft.hint.clone(),
        lifecycle: draft.lifecycle.clone(),
        rust: draft.rust.clone(),
    }
}

/// Where each operation and event stands: in the new revision, or where it stood.
pub(super) fn places(walk: &Walk<'_>) -> BTreeMap<String, Place> {
    let mut places = BTreeMap::new();
    for view in [walk.new, walk.old] {
        let mut note = |name: String, at: &At| {
            places
                .entry(name)
                .or_insert_with(|| view.place(&at.origin()));
        };
        for (path, item) in &view.contract.paths {
            for (method, operation) in item.iter() {
                note(call::name(method, path, operation), &operation.at);
            }
        }
        for (key, event) in &view.contract.events {
            for (_, operation) in event.item.iter() {
                note(key.clone(), &operation.at);
            }
        }
    }
    places
}
