//! The headers of an answer.

use serde_json::Value;

use super::{Found, schema};
use crate::drift::check;
use crate::probe::api::Api;
use crate::probe::exchange::Answer;
use crate::wire::{Header, JsonType, ParameterValue, Response, SchemaRef};

pub(super) fn check(api: &Api<'_>, response: &Response, answer: &Answer) -> Vec<Found> {
    let mut found = Vec::new();
    for (name, header) in &*response.headers {
        // What the media type is stands elsewhere (OpenAPI 3.1, section 4.8.17).
        if name.eq_ignore_ascii_case("content-type") {
            continue;
        }
        match (answer.header(name), header.required) {
            (None, false) => {}
            (None, true) => {
                let message = format!("header `{name}` is required, and is missing");
                let at = header.at.clone();
                found.push(Found::new(&check::HEADER_MISSING, at, message).before(name.as_str()));
            }
            (Some(text), _) => found.extend(value(api, header, text)),
        }
    }
    found
}

fn value(api: &Api<'_>, header: &Header, text: &str) -> Vec<Found> {
    match &header.value {
        ParameterValue::Schema(schema) => schema::check(api, schema, &typed(api, schema, text)),
        ParameterValue::Content(_) => Vec::new(),
    }
}

/// The text of a header as a value of the type that is documented; as text where it is none.
fn typed(api: &Api<'_>, schema: &SchemaRef, text: &str) -> Value {
    let mut types = api
        .parts(schema)
        .into_iter()
        .filter_map(|part| part.json_type);
    match types.next() {
        Some(JsonType::Boolean | JsonType::Integer | JsonType::Number) => {
            serde_json::from_str(text).unwrap_or_else(|_| text.into())
        }
        Some(JsonType::Array) => text.split(',').map(str::trim).collect(),
        _ => text.into(),
    }
}
