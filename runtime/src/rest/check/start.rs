//! Checking a request.

use std::collections::HashSet;

use super::at::At;
use super::budget::Budget;
use super::report::{Found, Place, Report, Step};
use crate::json::JsonTree;
use crate::pointer;
use crate::problem::MANY;
use crate::rest::{In, Param, Place as ParamPlace, Style, Violation};

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

/// Checks parameters: an object of their keys. Violations name them as the request does.
pub fn check_params(check: CheckFn, params: &[Param], json: &JsonTree<'_>) -> Vec<Violation> {
    let found = run(&Budget::new(), check, json).into_iter();
    found.map(|found| named(params, found)).collect()
}

fn run(budget: &Budget, check: CheckFn, json: &JsonTree<'_>) -> Vec<Found> {
    let report = Report::new(MANY, budget);
    let root = Place::root(&report);
    At::new(Some(json), root).check(check);
    repeated(json, root);
    let mut found = report.into_found();
    if budget.is_spent() {
        found.push(Found {
            order: Vec::new(),
            pointer: String::new(),
            detail: "is too involved to be checked".into(),
            mismatch: false,
        });
    }
    found
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

/// The violation of a parameter, by its name and place instead of its key.
fn named(params: &[Param], found: Found) -> Violation {
    let (key, rest) = pointer::split(&found.pointer);
    let param = params.iter().find(|param| param.key == key);
    let (place, pointer) = match param {
        Some(param) if matches!(param.style, Style::Rest) && !rest.is_empty() => {
            (In::Query, rest.to_owned())
        }
        Some(param) => {
            let pointer = pointer::to(param.name) + rest;
            (part(param.place), pointer)
        }
        None => (In::Query, found.pointer),
    };
    Violation {
        place,
        pointer,
        detail: found.detail,
    }
}

const fn part(place: ParamPlace) -> In {
    match place {
        ParamPlace::Path => In::Path,
        ParamPlace::Query => In::Query,
        ParamPlace::Header => In::Header,
        ParamPlace::Cookie => In::Cookie,
    }
}

/// Whether a value may hold members that stand twice.
const fn is_nested(value: &JsonTree<'_>) -> bool {
    matches!(value, JsonTree::Array(_) | JsonTree::Object(_))
}
