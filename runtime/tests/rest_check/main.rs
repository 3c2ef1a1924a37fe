//! What a request has to satisfy, and what is told when it does not.

mod alternatives;
mod arrays;
mod decoding;
mod formats;
mod numbers;
mod objects;
mod oracle;
mod patterns;
mod places;
mod problem;
mod random;
mod speed;
mod strings;
mod typed;
mod types;
mod unevaluated;

use atoms_runtime::In;
use atoms_runtime::codegen::check;
use atoms_runtime::codegen::check::{CheckFn, JsonTree};

/// What is told of a body: pointer and detail of each violation.
pub(crate) fn told(check: CheckFn, json: &str) -> Vec<String> {
    let json = JsonTree::from_slice(json.as_bytes()).expect("the test's text is JSON");
    check::check(check, In::Body, &json)
        .into_iter()
        .map(|one| format!("{} {}", one.pointer, one.detail))
        .collect()
}

/// Whether a body satisfies the check.
pub(crate) fn fits(check: CheckFn, json: &str) -> bool {
    told(check, json).is_empty()
}
