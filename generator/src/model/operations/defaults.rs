//! The defaults of parameters.

use serde_json::Value;

use crate::model::contract::ParamKind;
use crate::model::schema::all_of::Schemas;
use crate::model::schema::lookup;
use crate::model::schema::view::SchemaView;

/// The default a schema states: its own, else that of the only one it is made of.
pub(super) fn default_of<'a>(schemas: Schemas<'a>, view: &SchemaView<'a>) -> Option<&'a Value> {
    /// More than any chain that is not a circle has.
    const HOPS: usize = 64;
    let mut schema = lookup::schema(schemas, view)?;
    for _ in 0..HOPS {
        // One that its schema refuses hides that of another.
        if let Some(default) = &schema.default {
            return Some(default).filter(|default| !schema.default_unfit && !default.is_null());
        }
        let [only] = schema.all_of.as_slice() else {
            return None;
        };
        schema = lookup::schema(schemas, &only.into())?;
    }
    None
}

/// Whether a default can stand where a parameter is absent: a value of its kind, one of those it may have.
pub(super) fn fits(default: &Value, kind: &ParamKind, values: Option<&[Value]>) -> bool {
    is_of(default, kind) && values.is_none_or(|values| values.contains(default))
}

fn is_of(value: &Value, kind: &ParamKind) -> bool {
    match kind {
        ParamKind::Text => value.is_string(),
        ParamKind::Integer => value.is_i64() || value.is_u64(),
        ParamKind::Number => value.is_number(),
        ParamKind::Boolean => value.is_boolean(),
        ParamKind::Any => true,
        ParamKind::OneOf(kinds) => kinds.iter().any(|kind| is_of(value, kind)),
        ParamKind::Array(kind) => value
            .as_array()
            .is_some_and(|items| items.iter().all(|item| is_of(item, kind))),
        ParamKind::Object(known, others) => value.as_object().is_some_and(|members| {
            let kind = |name: &str| known.iter().find(|(known, _)| known == name);
            let mut members = members.iter();
            members.all(|(name, value)| is_of(value, kind(name).map_or(others, |(_, kind)| kind)))
        }),
    }
}
