//! Whether a value of a schema can be chosen freely.

use crate::wire::{JsonType, Schema};

/// The shortest bound that every message keeps: a hundred violations fill a list, not a text.
const LONG: u64 = 1 << 16;

/// Whether any text satisfies it.
pub(super) fn is_free(schema: &Schema) -> bool {
    super::may_be(schema.json_type, JsonType::String)
        && is_plain(schema)
        && schema.values.is_none()
        && schema.pattern.is_none()
        && schema.format.is_none()
        && schema.content_encoding.is_none()
        && schema.content_media_type.is_none()
        && schema.min_length.is_none_or(|least| least <= 1)
        && schema.max_length.is_none_or(|most| most >= LONG)
}

/// Whether nothing is asked of it beyond the keywords of its own type.
pub(super) fn is_plain(schema: &Schema) -> bool {
    schema.all_of.is_empty()
        && schema.one_of.is_empty()
        && schema.any_of.is_empty()
        && schema.not.is_none()
        && schema.condition.is_none()
        && schema.dynamic_ref.is_none()
        && schema.recursive_ref.is_none()
}

/// Whether an object may have just the members that it is given.
pub(super) fn is_plain_object(schema: &Schema) -> bool {
    is_plain(schema)
        && schema.values.is_none()
        && schema.pattern_properties.is_empty()
        && schema.property_names.is_none()
        && schema.dependent_required.is_empty()
        && schema.dependent_schemas.is_empty()
}

/// Whether a list may have one item or as many as there are violations.
pub(super) fn is_plain_list(schema: &Schema) -> bool {
    is_plain(schema)
        && schema.values.is_none()
        && schema.prefix_items.is_empty()
        && schema.contains.is_none()
        && schema.unevaluated_items.is_none()
        && !schema.unique_items
        && schema.min_items.is_none_or(|least| least <= 1)
        && schema.max_items.is_none_or(|most| most >= 100)
}

/// Whether every status of a failure satisfies a number.
pub(super) fn is_status(schema: &Schema) -> bool {
    let within = |bound: &Option<crate::wire::Bound>, least: bool| {
        bound.as_ref().is_none_or(|bound| {
            let value = bound.value.as_f64().unwrap_or(f64::NAN);
            if least {
                value <= 399.0
            } else {
                value >= 599.0
            }
        })
    };
    is_plain(schema)
        && schema.values.is_none()
        && schema.multiple_of.is_none()
        && within(&schema.minimum, true)
        && within(&schema.maximum, false)
}
