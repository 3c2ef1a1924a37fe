//! `oneOf` and `anyOf`.

use std::borrow::Cow;

use serde_json::Value;

use super::CheckReader;
use super::context::Context;
use super::simplify::is_empty;
use crate::model::contract::{Check, Tag};
use crate::model::schema::all_of::merge;
use crate::model::schema::tags::tags;
use crate::model::schema::view::SchemaView;
use crate::wire::{Discriminator, JsonType, Schema};

impl CheckReader<'_, '_> {
    /// `oneOf`, each alternative with the texts of the discriminator that mean it.
    pub(super) fn one(&mut self, schema: &Schema, context: &Context<'_>) -> Vec<Check> {
        let mut one = Vec::new();
        for alternative in &schema.one_of {
            let check = self.used(&alternative.into(), context);
            let discriminator = schema.discriminator.as_ref();
            let told = discriminator.and_then(|one| self.tag(alternative.component()?, one));
            one.push(match told {
                Some((property, told)) => Check {
                    required: vec![property.clone()],
                    properties: vec![(property, told)],
                    ..check
                },
                None => check,
            });
        }
        one
    }

    /// `anyOf`: nothing where one of them takes everything, unless it counts what the others are about.
    pub(super) fn any(&mut self, schema: &Schema, context: &Context<'_>) -> Vec<Check> {
        let any = schema.any_of.iter();
        let any: Vec<Check> = any.map(|view| self.used(&view.into(), context)).collect();
        let says_nothing =
            any.iter().all(is_empty) || !self.evaluates() && any.iter().any(is_empty);
        if says_nothing { Vec::new() } else { any }
    }

    /// The property that the discriminator names, and its values in that alternative, where the alternative does not say it
    /// itself.
    fn tag(&self, key: &str, discriminator: &Discriminator) -> Option<(String, Check)> {
        let property = discriminator.property_name.as_str();
        let resolved = merge(self.schemas, &SchemaView::Ref(key));
        let said = tags(self.schemas, &resolved, &[property])?;
        let mapping = discriminator.mapping.iter();
        let mut texts: Vec<&str> = mapping
            .filter(|(_, target)| *target == key)
            .map(|(value, _)| value.as_str())
            .collect();
        if texts.is_empty() {
            texts.push(self.schemas.stated_key(key));
        }
        let meant = |tag: &Tag| texts.contains(&&*text(tag));
        let values: Vec<Value> = if said.constants.is_empty() {
            texts.iter().map(|text| typed(text, &said.types)).collect()
        } else if said.constants.iter().all(meant) {
            return None;
        } else {
            let constants = said.constants.iter().filter(|tag| meant(tag));
            constants
                .map(|tag| typed(&text(tag), std::slice::from_ref(tag)))
                .collect()
        };
        // What it says contradicts the discriminator: then the schemas alone decide.
        let values = Some(values).filter(|values| !values.is_empty())?;
        let told = Check {
            values: Some(values),
            ..Check::default()
        };
        Some((property.to_owned(), told))
    }
}

/// A constant as a mapping has it: as text.
fn text(tag: &Tag) -> Cow<'_, str> {
    match tag {
        Tag::Text(text) => text.into(),
        Tag::Integer(integer) => integer.to_string().into(),
        Tag::Bool(value) => value.to_string().into(),
        Tag::Type(_) => "".into(),
    }
}

/// The value that the text of a mapping means, where the property holds values like these.
fn typed(text: &str, like: &[Tag]) -> Value {
    let value = match like {
        [Tag::Integer(_) | Tag::Type(JsonType::Integer | JsonType::Number)] => {
            text.parse::<i64>().ok().map(Value::from)
        }
        [Tag::Bool(_) | Tag::Type(JsonType::Boolean)] => text.parse::<bool>().ok().map(Value::from),
        _ => None,
    };
    value.unwrap_or_else(|| text.into())
}
