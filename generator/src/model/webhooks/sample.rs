//! A payload as the document's examples show it.

use openapiv3::ReferenceOr;
use serde_json::{Map, Value};

use crate::model::schema::all_of::{Schemas, merge};
use crate::model::schema::choices::simplify;
use crate::model::schema::resolved::{AdditionalProperties, ResolvedSchema};
use crate::model::schema::view::SchemaView;
use crate::wire::{Format, JsonType, MediaType};

/// How deep an example is made up.
const MAX_DEPTH: usize = 24;

/// How many values an example has at the most.
const MAX_VALUES: usize = 2_000;

/// Makes values of schemas.
pub(in crate::model) struct Sampler<'a> {
    schemas: Schemas<'a>,
    /// The components that the present value is part of: none is made up inside itself.
    trail: Vec<&'a str>,
    made: usize,
}

impl<'a> Sampler<'a> {
    pub(in crate::model) fn new(schemas: Schemas<'a>) -> Self {
        Self {
            schemas,
            trail: Vec::new(),
            made: 0,
        }
    }

    /// The example of a body: as a whole, or put together from those of its properties.
    pub(in crate::model) fn payload(mut self, media: Option<&'a MediaType>) -> Option<Value> {
        let media = media?;
        let named = media
            .examples
            .values()
            .filter_map(ReferenceOr::as_item)
            .find_map(|example| example.value.clone());
        let whole = media.example.clone().or(named);
        whole.or_else(|| {
            media
                .schema
                .as_ref()
                .map(|schema| self.value(&schema.into()).unwrap_or_default())
        })
    }

    /// A value, or none where only something endless would do.
    fn value(&mut self, view: &SchemaView<'a>) -> Option<Value> {
        self.made += 1;
        if self.trail.len() > MAX_DEPTH || self.made > MAX_VALUES {
            return None;
        }
        let key = match view {
            SchemaView::Ref(key) => key,
            _ => "",
        };
        if !key.is_empty() && self.trail.contains(&key) {
            return None;
        }
        self.trail.push(key);
        let resolved = simplify(self.schemas, merge(self.schemas, view));
        let value = self.of(&resolved);
        self.trail.pop();
        value
    }

    fn of(&mut self, resolved: &ResolvedSchema<'a>) -> Option<Value> {
        if let Some(example) = resolved.example.filter(|example| !example.is_null()) {
            return Some(example.clone());
        }
        if let Some(first) = resolved.values.as_ref().and_then(|values| values.first()) {
            return Some(first.clone());
        }
        if !resolved.one_of.is_empty() {
            return resolved.one_of.iter().find_map(|view| self.value(view));
        }
        Some(match resolved.json_kind() {
            Some(JsonType::Object) => self.object(resolved)?,
            Some(JsonType::Array) => {
                let item = resolved.items.as_ref().and_then(|items| self.value(items));
                Value::Array(item.into_iter().collect())
            }
            Some(JsonType::Integer | JsonType::Number) => Value::from(1),
            Some(JsonType::Boolean) => Value::Bool(true),
            Some(JsonType::String) => text(resolved.format.as_deref()).into(),
            _ => Value::Null,
        })
    }

    fn object(&mut self, resolved: &ResolvedSchema<'a>) -> Option<Value> {
        let mut object = Map::new();
        for (&name, view) in &resolved.properties {
            match self.value(view) {
                Some(value) => {
                    object.insert(name.to_owned(), value);
                }
                None if resolved.required.contains(&name) => return None,
                None => {}
            }
        }
        if let (AdditionalProperties::Typed(view), true) =
            (&resolved.additional, resolved.properties.is_empty())
            && let Some(value) = self.value(view)
        {
            object.insert("key".to_owned(), value);
        }
        Some(Value::Object(object))
    }
}

fn text(format: Option<&str>) -> &'static str {
    let format = format.and_then(Format::of);
    format.and_then(Format::example).unwrap_or("text")
}
