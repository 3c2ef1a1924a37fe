//! `x-session-error`: which message says what went wrong, and after which of its codes a new session may go better.

use std::collections::HashSet;

use serde_json::Value;

use crate::diagnostic::Diagnostics;
use crate::model::contract::SessionError;
use crate::model::extension::misformed;
use crate::model::webhooks::place::split;
use crate::wire;

const SESSION_ERROR: &str = "x-session-error";

/// Whether a message is said to be one.
pub fn states_error(schema: &wire::Schema) -> bool {
    schema.extensions.contains_key(SESSION_ERROR)
}

/// What a message says of itself; `None` where it says nothing, or nothing that can be read.
pub(super) fn of(schema: &wire::Schema, variant: &str) -> Option<SessionError> {
    read(schema.extensions.get(SESSION_ERROR)?, variant)
}

/// Says what is wrong in the extensions of all messages.
pub(super) fn check(contract: &wire::Contract, diagnostics: &mut Diagnostics) {
    let operations = contract.paths.values().flat_map(wire::PathItem::iter);
    let sides = operations.flat_map(|(_, opens)| {
        let sides = [opens.client_messages(), opens.server_messages()];
        sides.into_iter().flatten().filter(|_| opens.is_socket)
    });
    let written = sides.flat_map(|side| contract.alternatives(side));
    let mut met = HashSet::new();
    for schema in contract
        .schemas
        .values()
        .chain(written)
        .filter_map(wire::SchemaRef::inline)
    {
        let stated = schema.extensions.get(SESSION_ERROR);
        let is_misformed = stated.is_some_and(|stated| read(stated, "").is_none());
        let origin = schema.at.origin();
        if is_misformed && met.insert(origin.clone()) {
            let form =
                "a mapping with the path of a property as `code` and a list of codes as `retry`";
            diagnostics.push(misformed(origin, SESSION_ERROR, form));
        }
    }
}

fn read(stated: &Value, variant: &str) -> Option<SessionError> {
    let texts = |key: &str| match stated.get(key) {
        None => Some(Vec::new()),
        Some(list) => list
            .as_array()?
            .iter()
            .map(text)
            .collect::<Option<Vec<_>>>(),
    };
    Some(SessionError {
        variant: variant.to_owned(),
        code: split(stated.get("code")?.as_str()?),
        retry: texts("retry")?,
        absent: texts("absent")?,
        within: stated
            .get("within")
            .and_then(Value::as_str)
            .map(str::to_owned),
    })
}

/// A code as text; documents write `503` without quotes too.
fn text(code: &Value) -> Option<String> {
    match code {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
