//! `x-session-error`: which message says what went wrong, and after which of its codes a new session may go better.

use serde_json::Value;

use super::{def, misformed};
use crate::diagnostic::{Diagnostics, Origin};
use crate::model::contract::{Messages, SessionError, Shape, Type, TypeDef};
use crate::model::webhooks::place::split;
use crate::wire;

const SESSION_ERROR: &str = "x-session-error";

/// What a message says of itself, and where it stands.
pub(super) struct Stated {
    origin: Origin,
    rule: SessionError,
}

/// Whether a message is said to be one.
pub fn states_error(schema: &wire::Schema) -> bool {
    schema.extensions.contains_key(SESSION_ERROR)
}

/// Every message that is said to be one.
pub(super) fn stated(contract: &wire::Contract, diagnostics: &mut Diagnostics) -> Vec<Stated> {
    let mut all = Vec::new();
    for schema in contract
        .schemas
        .values()
        .filter_map(wire::SchemaRef::inline)
    {
        let Some(stated) = schema.extensions.get(SESSION_ERROR) else {
            continue;
        };
        let origin = schema.at.origin();
        if let Some(rule) = read(stated) {
            all.push(Stated { origin, rule });
        } else {
            let form =
                "a mapping with the path of a property as `code` and a list of codes as `retry`";
            diagnostics.push(misformed(origin, SESSION_ERROR, form));
        }
    }
    all
}

fn read(stated: &Value) -> Option<SessionError> {
    let texts = |key: &str| match stated.get(key) {
        None => Some(Vec::new()),
        Some(list) => list
            .as_array()?
            .iter()
            .map(text)
            .collect::<Option<Vec<_>>>(),
    };
    Some(SessionError {
        variant: None,
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

/// The first of a side's messages that is one.
pub(super) fn among(
    messages: &Messages,
    stated: &[Stated],
    types: &[TypeDef],
) -> Option<SessionError> {
    messages.list.iter().find_map(|message| {
        let found = stated
            .iter()
            .find(|one| is_of(&message.ty, &one.origin, types))?;
        Some(SessionError {
            variant: message.variant.clone(),
            ..found.rule.clone()
        })
    })
}

/// Whether a type is made of the schema that stands there, behind those that are another name of it.
fn is_of(ty: &Type, origin: &Origin, types: &[TypeDef]) -> bool {
    let Some(found) = ty
        .named()
        .and_then(|name| types.iter().find(|def| def.name == name))
    else {
        return false;
    };
    let behind = || match &found.shape {
        Shape::Alias(_) => def(ty, types).is_some_and(|def| def.origin == *origin),
        _ => false,
    };
    found.origin == *origin || behind()
}
