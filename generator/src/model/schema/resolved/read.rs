//! The keywords of one schema alone.

use serde_json::Value;

use super::{AdditionalProperties, ResolvedSchema};
use crate::model::schema::all_of::Schemas;
use crate::model::schema::view::SchemaView;
use crate::wire::{JsonType, Map, Schema, SchemaOrBool, SchemaRef};

impl<'a> ResolvedSchema<'a> {
    /// Reads the keywords of one schema; its `allOf` is listed, not followed.
    pub(in crate::model) fn of(schemas: Schemas<'a>, schema: &'a Schema) -> Self {
        let one_way = schemas.one_way(schema);
        let default = schema.default.as_ref().filter(|_| !schema.default_unfit);
        let default = default.filter(|default| !default.is_null());
        let mut resolved = Self {
            title: schema.prose.title.as_deref(),
            description: schema.prose.description.as_deref(),
            deprecated: schema.deprecated,
            nullable: schema.nullable,
            sensitive: schema.sensitive,
            bytes: schema.extensions.get("x-bytes") == Some(&Value::Bool(true))
                && schema.format.as_deref() == Some("byte"),
            kind: schema.json_type,
            format: format(schema),
            minimum: schema.minimum.clone(),
            maximum: schema.maximum.clone(),
            values: values(schema),
            value_names: pairs(&schema.value_names),
            aliases: pairs(&schema.aliases),
            discriminator: schema.discriminator.as_ref(),
            example: schema.prose.examples.first().or(default),
            default,
            empty: schema.max_properties == Some(0),
            omitted: texts(&one_way.omitted),
            optional_by_direction: texts(&one_way.optional),
            ..Self::empty(&schema.at)
        };
        if schema.concerns(JsonType::Object) {
            resolved.object(schema);
        }
        if schema.concerns(JsonType::Array) {
            resolved.array(schema);
        }
        for views in [&schema.one_of, &schema.any_of] {
            resolved.choose(views.iter().map(SchemaView::from).collect());
        }
        resolved.all_of = schema.all_of.iter().map(SchemaView::from).collect();
        resolved.leave_out();
        resolved
    }

    fn object(&mut self, schema: &'a Schema) {
        let properties = schema.properties.iter();
        let properties = properties.map(|(name, view)| (name.as_str(), view.into()));
        self.properties = properties.collect();
        self.required = texts(&schema.required);
        self.additional = additional(schema);
    }

    /// `items` behind `prefixItems` is what any item can be: their one schema, else anything.
    fn array(&mut self, schema: &'a Schema) {
        let prefix = schema.prefix_items.as_slice();
        let items = schema.items.as_ref();
        if prefix.is_empty() {
            self.items = items.map(SchemaView::from);
            return;
        }
        let never = items.is_some_and(|items| items.inline().is_some_and(Schema::is_never));
        let most = schema.max_items.and_then(|most| usize::try_from(most).ok());
        let closed = never || most.is_some_and(|most| most <= prefix.len());
        let any = match items {
            _ if closed => shared(prefix.iter()),
            Some(items) => shared(prefix.iter().chain([items])),
            None => None,
        };
        self.mixed = any.is_none();
        self.items = any.map(SchemaView::from);
    }
}

/// What undeclared properties can be; beside `patternProperties` their one schema, else anything.
fn additional(schema: &Schema) -> AdditionalProperties<'_> {
    let patterns = &schema.pattern_properties;
    let evaluated = schema.unevaluated_properties.as_ref();
    let further = !patterns.is_empty()
        || evaluated.is_some_and(|further| *further != SchemaOrBool::Bool(false));
    let others = match &schema.additional_properties {
        None if further => return AdditionalProperties::Any,
        None => return AdditionalProperties::Unsaid,
        Some(SchemaOrBool::Bool(true)) => return AdditionalProperties::Any,
        Some(SchemaOrBool::Bool(false)) if patterns.is_empty() => {
            return AdditionalProperties::Closed;
        }
        Some(SchemaOrBool::Bool(false)) => None,
        Some(SchemaOrBool::Schema(others)) => Some(others),
    };
    let any = shared(patterns.values().chain(others));
    any.map_or(AdditionalProperties::Any, |any| {
        AdditionalProperties::Typed(any.into())
    })
}

/// The schema that all of them are.
fn shared<'a>(mut schemas: impl Iterator<Item = &'a SchemaRef>) -> Option<&'a SchemaRef> {
    let first = schemas.next()?;
    schemas.all(|schema| schema == first).then_some(first)
}

fn texts(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

/// The format of text or of an integer; others say nothing.
fn format(schema: &Schema) -> Option<String> {
    let known = matches!(
        schema.json_type,
        None | Some(JsonType::String | JsonType::Integer)
    );
    schema.format.clone().filter(|_| known)
}

/// The listed values; those of `type: number` are not integers.
fn values(schema: &Schema) -> Option<Vec<Value>> {
    let values = schema.values.as_ref().filter(|values| !values.is_empty())?;
    let float = |value: &Value| match (schema.json_type, value.as_f64()) {
        (Some(JsonType::Number), Some(float)) => Value::from(float),
        _ => value.clone(),
    };
    Some(values.iter().map(float).collect())
}

fn pairs(map: &Map<String>) -> Vec<(&str, &str)> {
    map.iter().map(|(key, text)| (&**key, &**text)).collect()
}
