//! Checking a request.

use std::collections::HashSet;

use super::at::At;
use super::budget::Budget;
use super::report::{Found, Place, Report, Step};
use crate::json::JsonTree;
use crate::pointer;
use crate::problem::MANY;
use crate::rest::{In, Param, Style, Violation};

/// What a value has to satisfy.
pub type CheckFn = for<'a> fn(At<'a>);

/// Asks nothing.
pub fn anything(_: At<'_>) {}

/// Checks a body, or another part of a request as a whole. At most 100 violations are told.
pub fn check(check: CheckFn, place: In, json: &JsonTree<'_>) -> Vec<Violation> {
    check_within(&Budget::new(), check, place, json)
}

/// Checks a part of a request of which others are checked besides.
pub(in crate::rest) fn check_within(
    budget: &Budget,
    check: CheckFn,
    place: In,
    json: &JsonTree<'_>,
) -> Vec<Violation> {
    let found = run(budget, check, json).into_iter();
    found
        .map(|found| Violation {
            place,
            pointer: found.pointer,
            detail: found.detail,
        })
        .collect()
}

/// Checks the value of a parameter, in the place and under the name that it has in the request. At most so many
/// violations are told.
pub(in crate::rest) fn check_param(
    budget: &Budget,
    param: &Param,
    json: &JsonTree<'_>,
    most: usize,
) -> Vec<Violation> {
    if param.check.is_none() && !is_nested(json) {
        return Vec::new();
    }
    let found = look(budget, param.check.unwrap_or(anything), json, most);
    if found.is_empty() {
        return Vec::new();
    }
    let named = |found: Found| Violation {
        place: param.place.into(),
        pointer: match param.style {
            Style::Rest if !found.pointer.is_empty() => found.pointer,
            _ => pointer::to(param.name) + &found.pointer,
        },
        detail: found.detail,
    };
    found.into_iter().map(named).collect()
}

/// What is told of a request once its budget is spent.
pub(in crate::rest) const SPENT: &str = "is too involved to be checked";

fn run(budget: &Budget, check: CheckFn, json: &JsonTree<'_>) -> Vec<Found> {
    let mut found = look(budget, check, json, MANY);
    if budget.is_spent() {
        found.push(Found {
            order: Vec::new(),
            pointer: String::new(),
            detail: SPENT.into(),
            mismatch: None,
        });
    }
    found
}

fn look(budget: &Budget, check: CheckFn, json: &JsonTree<'_>, most: usize) -> Vec<Found> {
    let report = Report::new(most, budget);
    let root = Place::root(&report);
    At::new(Some(json), root).check(check);
    repeated(json, root);
    report.into_found()
}

/// Tells of members that stand twice in a list or an object.
fn repeated(json: &JsonTree<'_>, place: Place<'_>) {
    match json {
        JsonTree::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                if is_nested(item) {
                    repeated(item, place.child(Step::Item(index)));
                }
            }
        }
        JsonTree::Object(members) => {
            let mut seen = members.has_repeated().then(HashSet::new);
            for (position, (name, value)) in members.iter().enumerate() {
                let here = || place.child(Step::Member(name, position));
                if seen.as_mut().is_some_and(|seen| !seen.insert(name)) {
                    here().fail("is given more than once");
                }
                if is_nested(value) {
                    repeated(value, here());
                }
            }
        }
        JsonTree::Null | JsonTree::Bool(_) | JsonTree::Number(_) | JsonTree::String(_) => {}
    }
}

/// Whether a value may hold members that stand twice.
const fn is_nested(value: &JsonTree<'_>) -> bool {
    matches!(value, JsonTree::Array(_) | JsonTree::Object(_))
}
