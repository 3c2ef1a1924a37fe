//! Values of parameters as the text they are written as: `true` of a boolean and of a string are the same bytes.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::Value;

use super::graph::{Node, Written};
use super::walk::Walk;
use crate::wire::{JsonType, Schema, SchemaRef, value_text};

/// The two schemas of a pair in terms of text, where it is written as text and its JSON types differ. A type is a pattern
/// then, so whoever does not count bounds is asked of schemas that have none of their own.
pub(super) fn as_text(
    walk: &Walk<'_>,
    node: Node,
    bounded: bool,
) -> Option<(SchemaRef, SchemaRef)> {
    let (old, new) = walk
        .graph
        .schemas(node)
        .filter(|_| walk.graph.is_text(node))?;
    let (old, new) = (walk.old.schema(old), walk.new.schema(new));
    let is_segment = walk.graph.written(node) == Written::Segment;
    if old.json_type == new.json_type && !is_segment {
        return None;
    }
    let stated = |schema: &Schema| {
        if bounded {
            schema.clone()
        } else {
            unbounded(schema)
        }
    };
    let texts = |schema: &Schema| {
        let mut text = text(stated(schema))?;
        if is_segment {
            text.min_length = text.min_length.max(Some(1));
        }
        Some(SchemaRef::Inline(Arc::new(text)))
    };
    Some((texts(&old)?, texts(&new)?))
}

/// The texts of the values of a schema; `None` for what is written in several pieces.
fn text(mut own: Schema) -> Option<Schema> {
    let values = |texts: Vec<String>| texts.into_iter().map(Value::String).collect();
    match own.json_type? {
        JsonType::String => {}
        _ if own.values.is_some() => {
            let stated = own.values.iter().flatten();
            own.values = Some(values(stated.map(value_text).collect()));
        }
        JsonType::Boolean => own.values = Some(values(vec!["true".to_owned(), "false".to_owned()])),
        JsonType::Integer => own.pattern = Some("^-?[0-9]+$".to_owned()),
        JsonType::Number => {
            own.pattern = Some("^-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?$".to_owned());
        }
        JsonType::Null | JsonType::Array | JsonType::Object => return None,
    }
    own.json_type = Some(JsonType::String);
    Some(own)
}

/// Without the bounds of text.
fn unbounded(schema: &Schema) -> Schema {
    Schema {
        min_length: None,
        max_length: None,
        pattern: None,
        format: None,
        ..schema.clone()
    }
}

/// All texts that values are written as, where there are few of them.
pub(super) fn listed(schema: &Schema) -> Option<BTreeSet<String>> {
    let stated = schema
        .values
        .as_ref()
        .map(|values| values.iter().map(value_text).collect());
    let is_boolean = schema.json_type == Some(JsonType::Boolean);
    stated.or_else(|| is_boolean.then(|| ["true", "false"].map(str::to_owned).into()))
}
