//! The defaults of parameters.

use openapiv3::SchemaKind;
use serde_json::Value;

use crate::lower::UNFIT_DEFAULT;
use crate::model::contract::ParamKind;
use crate::model::schema::all_of::Schemas;
use crate::model::schema::lookup;
use crate::model::schema::part::Part;

/// The default a schema states: its own, else that of the only one it is made of.
pub(super) fn of<'a>(schemas: Schemas<'a>, part: &Part<'a>) -> Option<&'a Value> {
    /// More than any chain that is no circle has.
    const HOPS: usize = 64;
    let mut schema = lookup::schema(schemas, part)?;
    for _ in 0..HOPS {
        if schema.schema_data.default.is_some() {
            return schema.schema_data.default.as_ref();
        }
        // Set aside: the schema refuses the one it would have from another.
        if schema.schema_data.extensions.contains_key(UNFIT_DEFAULT) {
            return None;
        }
        let SchemaKind::AllOf { all_of } = &schema.schema_kind else {
            return None;
        };
        let [only] = all_of.as_slice() else {
            return None;
        };
        schema = lookup::schema(schemas, &only.into())?;
    }
    None
}

/// Whether a default can stand where a parameter is absent: a plain value of its kind, one of those it may have.
pub(super) fn fits(default: &Value, kind: &ParamKind, values: Option<&[Value]>) -> bool {
    let plain = match kind {
        ParamKind::Text => default.is_string(),
        ParamKind::Integer => default.is_i64() || default.is_u64(),
        ParamKind::Number => default.is_number(),
        ParamKind::Boolean => default.is_boolean(),
        ParamKind::Any | ParamKind::OneOf(_) | ParamKind::Array(_) | ParamKind::Object(..) => false,
    };
    plain && values.is_none_or(|values| values.contains(default))
}
