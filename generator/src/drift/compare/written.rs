//! Values of parameters as the text they are written as: `true` of a boolean and of a string are the same bytes.

use std::sync::Arc;

use serde_json::Value;

use super::graph::Node;
use super::judge::Reader;
use super::walk::Walk;
use crate::wire::{JsonType, Schema, SchemaRef, value_text};

/// The two schemas of a pair in terms of text, where it is written as text and its JSON types differ. A type is a pattern
/// then, so whoever does not count bounds is asked of schemas that have none of their own.
pub(super) fn as_text(
    walk: &Walk<'_>,
    node: Node,
    reader: Reader,
) -> Option<(SchemaRef, SchemaRef)> {
    let (old, new) = walk
        .graph
        .schemas(node)
        .filter(|_| walk.graph.is_text(node))?;
    let (old, new) = (walk.old.schema(old), walk.new.schema(new));
    if old.json_type == new.json_type {
        return None;
    }
    let stated = |schema: &Schema| match reader {
        Reader::Values => unbounded(schema),
        Reader::Types | Reader::Everything => schema.clone(),
    };
    Some((text(stated(&old))?, text(stated(&new))?))
}

/// The texts of the values of a schema; `None` for what is written in several pieces.
fn text(mut own: Schema) -> Option<SchemaRef> {
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
    Some(SchemaRef::Inline(Arc::new(own)))
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
