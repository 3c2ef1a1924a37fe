//! What a value in a request has to satisfy.

use serde_json::Value;

use super::{Param, Violation};

/// A check of a value.
pub type CheckFn = for<'a> fn(At<'a>);

/// A value and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct At<'a>(#[expect(dead_code, reason = "nothing is asked yet")] &'a Value);

/// A tree of JSON.
#[derive(Debug)]
pub struct Json<'a>(&'a Value);

impl<'a> Json<'a> {
    /// Borrows.
    pub const fn from_value(value: &'a Value) -> Self {
        Self(value)
    }
}

/// Asks nothing.
pub fn anything(_: At<'_>) {}

/// What is wrong with parameters.
pub fn check_params(check: CheckFn, _: &[Param], json: &Json<'_>) -> Vec<Violation> {
    check(At(json.0));
    Vec::new()
}
