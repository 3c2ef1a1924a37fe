//! A payload as the document's examples show it.

use openapiv3::{MediaType, ReferenceOr};
use serde_json::{Map, Value};

use super::facts::{Facts, Part, Rest};
use super::gather::{Schemas, gather};
use super::simplify::simplify;

/// How deep an example is made up; below, optional things are left out.
const MAX_DEPTH: usize = 12;

/// Makes values of schemas.
pub(super) struct Sampler<'a> {
    schemas: Schemas<'a>,
}

impl<'a> Sampler<'a> {
    pub(super) fn new(schemas: Schemas<'a>) -> Self {
        Self { schemas }
    }

    /// The example of a body: as a whole, or put together from those of its properties.
    pub(super) fn payload(&self, media: Option<&'a MediaType>) -> Option<Value> {
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
                .map(|schema| self.value(&schema.into(), 0))
        })
    }

    fn value(&self, part: &Part<'a>, depth: usize) -> Value {
        let facts = simplify(self.schemas, gather(self.schemas, part));
        if let Some(example) = facts.example.filter(|example| !example.is_null()) {
            return example.clone();
        }
        if let Some(first) = facts.values.as_ref().and_then(|values| values.first()) {
            return first.clone();
        }
        if let Some(first) = facts.one_of.first() {
            return self.value(first, depth + 1);
        }
        match facts.json_kind() {
            Some("object") => self.object(&facts, depth),
            Some("array") => match &facts.items {
                Some(items) if depth < MAX_DEPTH => {
                    Value::Array(vec![self.value(items, depth + 1)])
                }
                _ => Value::Array(Vec::new()),
            },
            Some("integer" | "number") => Value::from(1),
            Some("boolean") => Value::Bool(true),
            Some("string") => text(facts.format.as_deref()).into(),
            _ => Value::Null,
        }
    }

    fn object(&self, facts: &Facts<'a>, depth: usize) -> Value {
        let mut object = Map::new();
        for (&name, part) in &facts.properties {
            if depth < MAX_DEPTH || facts.required.contains(&name) && depth < 2 * MAX_DEPTH {
                object.insert(name.to_owned(), self.value(part, depth + 1));
            }
        }
        if let (Rest::Typed(part), true) = (
            &facts.rest,
            facts.properties.is_empty() && depth < MAX_DEPTH,
        ) {
            object.insert("key".to_owned(), self.value(part, depth + 1));
        }
        Value::Object(object)
    }
}

fn text(format: Option<&str>) -> &'static str {
    match format {
        Some("date-time") => "2026-01-31T12:00:00.000Z",
        Some("date") => "2026-01-31",
        Some("uri" | "url") => "https://example.com/",
        Some("uuid") => "00000000-0000-4000-8000-000000000000",
        Some("email") => "someone@example.com",
        _ => "text",
    }
}
