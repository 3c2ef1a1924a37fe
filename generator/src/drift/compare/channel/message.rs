//! A message of one side of a channel: its key, and what tells it apart.

use heck::ToUpperCamelCase;
use serde_json::Value;

use crate::drift::compare::tagged;
use crate::drift::compare::view::{View, disjoint};
use crate::wire::{At, JsonType, MessageKey, Schema, SchemaRef, value_text};

pub(super) struct Message<'c> {
    pub(super) schema: &'c SchemaRef,
    /// As the document has it.
    pub(super) key: String,
    pub(super) at: At,
    pub(super) tag: Option<Tag>,
    json_type: Option<JsonType>,
    /// Its properties, without that of its tag.
    properties: Vec<String>,
}

/// The property that tells a message apart.
pub(super) struct Tag {
    pub(super) path: Vec<String>,
    pub(super) values: Vec<Value>,
    /// Where the property stands.
    pub(super) at: At,
}

/// The messages of a side.
pub(super) fn all<'c>(view: &'c View<'_>, choice: &'c SchemaRef) -> Vec<Message<'c>> {
    let place = view.at(choice).origin();
    let paths = tagged::paths(view.model, &place);
    let messages = view.contract.messages_of(choice).into_iter();
    messages
        .map(|(schema, key)| Message::of(view, schema, key, &paths))
        .collect()
}

impl<'c> Message<'c> {
    fn of(
        view: &View<'_>,
        schema: &'c SchemaRef,
        key: Option<&MessageKey>,
        paths: &[&[String]],
    ) -> Self {
        let payload = view.at(schema);
        let at = key.map_or_else(|| payload.clone(), |key| key.place(&payload));
        let tag = paths.iter().find_map(|path| Tag::of(view, schema, path));
        let whole = view.schema(schema);
        let own = tag.as_ref().and_then(|tag| tag.path.first());
        let properties = whole.properties.keys().filter(|name| Some(*name) != own);
        Self {
            key: key.map_or_else(String::new, |key| key.key.clone()),
            json_type: whole.json_type,
            properties: properties.cloned().collect(),
            schema,
            at,
            tag,
        }
    }

    pub(super) fn has_key_of(&self, other: &Self) -> bool {
        self.key.to_upper_camel_case() == other.key.to_upper_camel_case()
    }

    pub(super) fn has_tag_of(&self, other: &Self) -> bool {
        match (&self.tag, &other.tag) {
            (Some(own), Some(other)) => own.path == other.path && own.values == other.values,
            _ => false,
        }
    }

    /// Whether half of the properties are the same; of messages without any, whether they are the only ones.
    pub(super) fn is_like(&self, other: &Self, are_only: bool) -> bool {
        let most = self.properties.len().max(other.properties.len());
        let own = self.properties.iter();
        let shared = own.filter(|name| other.properties.contains(*name)).count();
        let is_like = if most == 0 {
            are_only
        } else {
            2 * shared >= most
        };
        is_like && !disjoint(self.json_type, other.json_type)
    }
}

impl Tag {
    fn of(view: &View<'_>, message: &SchemaRef, path: &[String]) -> Option<Self> {
        let mut schema = message.clone();
        for name in path {
            let next = view.schema(&schema).properties.get(name).cloned()?;
            schema = next;
        }
        let at = view.at(&schema);
        let values = written(&view.schema(&schema))?;
        let path = path.to_vec();
        Some(Self { path, values, at })
    }

    /// `` `tell` ``
    pub(super) fn text(&self) -> String {
        let values = self.values.iter().map(value_text);
        values.collect::<Vec<_>>().join("`, `")
    }
}

/// The values that are written: aliases are read alone.
fn written(schema: &Schema) -> Option<Vec<Value>> {
    let values = schema.values.clone()?.into_iter();
    let is_alias = |value: &Value| {
        let text = value.as_str();
        text.is_some_and(|text| schema.aliases.contains_key(text))
    };
    Some(values.filter(|value| !is_alias(value)).collect())
}
