//! Reading a checked body into its type.

use std::borrow::Cow;

use serde::de::DeserializeOwned;

use crate::receiver::{DecodeError, decode_body};
use crate::rest::{In, Violation};

/// Reads a body whose JSON was checked. `3.0` is an integer, as it is to the check.
///
/// # Errors
///
/// What the type refuses although the check let it pass, such as an integer beyond 64 bits.
pub fn decode<T: DeserializeOwned>(body: &[u8]) -> Result<T, Violation> {
    serde_json::from_slice(body)
        .or_else(|_| decode_body(body))
        .map_err(|error| violation(&error))
}

fn violation(error: &DecodeError) -> Violation {
    let (pointer, cause) = (error.pointer(), error.cause());
    let named = |prefix: &str| cause.strip_prefix(prefix)?.strip_suffix('`');
    let (pointer, detail): (String, Cow<'static, str>) =
        if let Some(name) = named("missing field `") {
            (member(pointer, name), "is required".into())
        } else if let Some(name) = named("duplicate field `") {
            (member(pointer, name), "is given more than once".into())
        } else if cause.starts_with("number out of range") {
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

fn member(pointer: &str, name: &str) -> String {
    let name = name.replace('~', "~0").replace('/', "~1");
    format!("{pointer}/{name}")
}
