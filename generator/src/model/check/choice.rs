//! Exactly one of several.

use std::borrow::Cow;

use serde_json::Value;

use super::both::both;
use super::context::Context;
use crate::model::contract::{Check, Tag};
use crate::model::schema::all_of::merge;
use crate::model::schema::tags::tags;
use crate::model::schema::view::SchemaView;
use crate::model::types::Builder;
use crate::wire::{Discriminator, JsonType, SchemaRef};

impl Builder<'_, '_> {
    /// `oneOf`, each alternative with the texts of the discriminator that mean it.
    pub(super) fn one(
        &mut self,
        views: &[SchemaRef],
        discriminator: Option<&Discriminator>,
        context: &Context<'_>,
    ) -> Check {
        let mut one = Vec::new();
        for view in views {
            let view = &SchemaView::from(view);
            let mut check = self.used(view, context);
            if let Some(discriminator) = discriminator.filter(|_| views.len() > 1) {
                check = both(check, self.tag(view, discriminator));
            }
            one.push(check);
        }
        match one.as_slice() {
            [_] => one.into_iter().next().unwrap_or_default(),
            _ => Check {
                one,
                ..Check::default()
            },
        }
    }

    /// What the discriminator says in that alternative, where the alternative does not say it itself.
    fn tag(&self, view: &SchemaView<'_>, discriminator: &Discriminator) -> Check {
        let SchemaView::Ref(key) = view else {
            return Check::default();
        };
        let property = discriminator.property_name.as_str();
        let resolved = merge(self.schemas, view);
        let Some(said) = tags(self.schemas, &resolved, &[property]) else {
            return Check::default();
        };
        let mapping = discriminator.mapping.iter();
        let mut texts: Vec<&str> = mapping
            .filter(|(_, target)| target == key)
            .map(|(value, _)| value.as_str())
            .collect();
        if texts.is_empty() {
            texts.push(self.schemas.stated_key(key));
        }
        let meant = |tag: &Tag| texts.contains(&&*text(tag));
        let values: Vec<Value> = if said.constants.is_empty() {
            texts.iter().map(|text| typed(text, &said.types)).collect()
        } else if said.constants.iter().all(meant) {
            return Check::default();
        } else {
            let constants = said.constants.iter().filter(|tag| meant(tag));
            constants
                .map(|tag| typed(&text(tag), std::slice::from_ref(tag)))
                .collect()
        };
        // What it says contradicts the discriminator: then the schemas alone decide.
        if values.is_empty() {
            return Check::default();
        }
        let told = Check {
            values: Some(values),
            ..Check::default()
        };
        Check {
            required: vec![property.to_owned()],
            properties: vec![(property.to_owned(), told)],
            ..Check::default()
        }
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
