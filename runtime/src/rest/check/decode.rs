//! Reading what was checked into its type.

use std::borrow::Cow;

use serde::de::DeserializeOwned;

use crate::json::{DecodeError, JsonTree, OUT_OF_RANGE, decode::from_tree};
use crate::pointer;
use crate::rest::{In, Violation};

/// Reads JSON that was checked. `3.0` is an integer, as it is to the check.
///
/// # Errors
///
/// What the type refuses although the check let it pass, such as an integer beyond 64 bits.
pub fn decode<T: DeserializeOwned>(json: &JsonTree<'_>) -> Result<T, Violation> {
    from_tree(json).map_err(|error| violation(&error))
}

fn violation(error: &DecodeError) -> Violation {
    let (pointer, cause) = (error.pointer(), error.cause());
    let below = |name: &str| pointer.to_owned() + &pointer::to(name);
    let named = |prefix: &str| cause.strip_prefix(prefix)?.strip_suffix('`');
    let (pointer, detail): (String, Cow<'static, str>) =
        if let Some(name) = named("missing field `") {
            (below(name), "is required".into())
        } else if let Some(name) = named("duplicate field `") {
            (below(name), "is given more than once".into())
        } else if is_out_of_range(cause) {
            (pointer.to_owned(), "is beyond what can be read".into())
        } else {
            (pointer.to_owned(), format!("does not fit: {cause}").into())
        };
    Violation {
        place: In::Body,
        pointer,
        detail,
    }
}

/// The check has found an integer where there had to be one, so it is the type that holds no such one.
fn is_out_of_range(cause: &str) -> bool {
    let integer = |kind: &str| kind.strip_prefix(['i', 'u'])?.parse::<u8>().ok();
    let expected = cause
        .strip_prefix("expected ")
        .and_then(|rest| rest.strip_suffix(", found integer"));
    cause == OUT_OF_RANGE || expected.and_then(integer).is_some()
}
