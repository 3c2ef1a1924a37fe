//! `discriminator`: each alternative with the values of the property that mean it, by the rule of the checks of requests.

use std::sync::Arc;

use serde_json::Value;

use super::side::Side;
use crate::wire::{Discriminator, JsonType, Schema, SchemaRef, value_text};

/// Says in each alternative of a choice which values of the property mean it.
pub(super) fn tell(side: &Side, discriminator: &Discriminator, alternatives: &mut [SchemaRef]) {
    if alternatives.len() < 2 {
        return;
    }
    for alternative in alternatives {
        let Some(values) = values(side, discriminator, alternative) else {
            continue;
        };
        let at = &discriminator.at;
        let name = &discriminator.property_name;
        let mut tag = Schema::new(at.clone());
        tag.values = Some(values);
        let mut told = Schema::new(at.clone());
        told.required = vec![name.clone()];
        told.properties
            .insert(name.clone(), SchemaRef::Inline(Arc::new(tag)));
        let mut whole = Schema::new(at.clone());
        whole.all_of = vec![alternative.clone(), SchemaRef::Inline(Arc::new(told))];
        *alternative = SchemaRef::Inline(Arc::new(whole));
    }
}

/// The values that mean an alternative, where it does not say them itself; none where what it says contradicts them.
fn values(side: &Side, of: &Discriminator, alternative: &SchemaRef) -> Option<Vec<Value>> {
    let key = alternative.component()?;
    let merged = side.all_of.merged(alternative)?;
    let property = merged.properties.get(&of.property_name)?;
    let property = side.all_of.merged(property)?;
    let mapping = of.mapping.iter();
    let mapped = mapping.filter(|(_, target)| *target == key);
    let mut texts: Vec<&str> = mapped.map(|(text, _)| text.as_str()).collect();
    if texts.is_empty() {
        texts.push(side.directed.stated_key(key));
    }
    let Some(listed) = &property.values else {
        return Some(
            texts
                .iter()
                .map(|text| typed(text, property.json_type))
                .collect(),
        );
    };
    let is_meant = |value: &&Value| texts.contains(&value_text(value).as_str());
    let meant: Vec<Value> = listed.iter().filter(is_meant).cloned().collect();
    (!meant.is_empty() && meant.len() < listed.len()).then_some(meant)
}

/// The value that the text of a mapping means.
fn typed(text: &str, json_type: Option<JsonType>) -> Value {
    let value = match json_type {
        Some(JsonType::Integer | JsonType::Number) => text.parse::<i64>().ok().map(Value::from),
        Some(JsonType::Boolean) => text.parse::<bool>().ok().map(Value::from),
        _ => None,
    };
    value.unwrap_or_else(|| text.into())
}
