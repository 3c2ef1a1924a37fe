//! What a property is limited to, as far as alternatives and events are told apart by it: `const`, `enum`, `type`.

use serde_json::Value;

use super::all_of::{Schemas, merge};
use super::resolved::{AdditionalProperties, ResolvedSchema};
use crate::model::contract::Tag;
use crate::wire::JsonType;

/// What a schema says of a property of its objects.
#[derive(Clone, Debug, Default)]
pub(in crate::model) struct Tags {
    /// The constants it is limited to: all texts, all integers or all booleans. Empty where it may hold others.
    pub(in crate::model) constants: Vec<Tag>,
    /// Those of the constants that are another spelling of one before them.
    pub(in crate::model) aliases: Vec<Tag>,
    /// The JSON types it is limited to.
    pub(in crate::model) types: Vec<Tag>,
    /// Whether it is there in every value.
    pub(in crate::model) required: bool,
    /// Whether it may be `null`.
    pub(in crate::model) nullable: bool,
}

/// What is said of the property at a path through objects; `None` where it is not declared.
pub(in crate::model) fn tags<'a>(
    schemas: Schemas<'a>,
    resolved: &ResolvedSchema<'a>,
    path: &[&str],
) -> Option<Tags> {
    let (name, deeper) = path.split_first()?;
    let part = resolved.properties.get(name)?;
    let required =
        resolved.required.contains(name) && !resolved.optional_by_direction.contains(name);
    let property = merge(schemas, part);
    if deeper.is_empty() {
        return Some(Tags {
            constants: constants(&property),
            aliases: aliases(&property),
            types: types(&property),
            required,
            nullable: property.nullable,
        });
    }
    let mut tags = tags(schemas, &property, deeper)?;
    tags.required &= required && !property.nullable;
    Some(tags)
}

/// The JSON types of an array's items, where these are said.
pub(in crate::model) fn item_types<'a>(
    schemas: Schemas<'a>,
    resolved: &ResolvedSchema<'a>,
) -> Vec<Tag> {
    let items = resolved.items.as_ref();
    items.map_or_else(Vec::new, |items| types(&merge(schemas, items)))
}

/// Whether an object may have a property of that name that means something.
pub(in crate::model) fn may_have(resolved: &ResolvedSchema, name: &str) -> bool {
    resolved.properties.contains_key(name)
        || matches!(
            resolved.additional,
            AdditionalProperties::Any | AdditionalProperties::Typed(_)
        )
}

/// The values of `const` or `enum` but `null`, which means no alternative.
fn constants(property: &ResolvedSchema) -> Vec<Tag> {
    let listed = property.values.as_deref().unwrap_or_default();
    let real = listed.iter().filter(|value| !value.is_null());
    let tags: Option<Vec<Tag>> = real.map(tag).collect();
    let tags = tags.unwrap_or_default();
    let same = tags
        .iter()
        .all(|tag| std::mem::discriminant(tag) == std::mem::discriminant(&tags[0]));
    if same { tags } else { Vec::new() }
}

fn aliases(property: &ResolvedSchema) -> Vec<Tag> {
    let aliases = property.aliases.iter();
    aliases
        .map(|(alias, _)| Tag::Text((*alias).to_owned()))
        .collect()
}

fn tag(value: &Value) -> Option<Tag> {
    match value {
        Value::String(text) => Some(Tag::Text(text.clone())),
        Value::Bool(value) => Some(Tag::Bool(*value)),
        value => integer(value).map(Tag::Integer),
    }
}

/// The integer that a number is; `1.0` is 1.
fn integer(value: &Value) -> Option<i64> {
    let written = value.as_i64();
    written.or_else(|| value.to_string().strip_suffix(".0")?.parse().ok())
}

fn types(property: &ResolvedSchema) -> Vec<Tag> {
    let listed = property.values.as_deref();
    if listed.is_some_and(|listed| listed.iter().all(Value::is_null)) {
        return vec![Tag::Type(JsonType::Null)];
    }
    let kind = property.json_kind();
    let integer = (kind == Some(JsonType::Number)).then_some(JsonType::Integer);
    let types = integer.into_iter().chain(kind);
    let null = property.nullable && kind.is_some_and(|kind| kind != JsonType::Null);
    types
        .chain(null.then_some(JsonType::Null))
        .map(Tag::Type)
        .collect()
}
