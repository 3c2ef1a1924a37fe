//! What references lead to, and what an operation says it is called.

use serde_json::Value;

use super::all_of::Schemas;
use super::view::SchemaView;
use crate::wire::{Operation, Schema};

/// The schema that a view shows, through references.
pub(in crate::model) fn schema<'a>(
    schemas: Schemas<'a>,
    view: &SchemaView<'a>,
) -> Option<&'a Schema> {
    match view {
        SchemaView::Schema(schema) => Some(schema),
        SchemaView::Ref(key) => schemas.contract.resolve(schemas.get(key)?),
        SchemaView::Base(_) | SchemaView::All(_) => None,
    }
}

/// The `operationId`, else Fern's group and method.
pub(in crate::model) fn stated_name(operation: &Operation) -> Option<String> {
    let extension = |key: &str| operation.extensions.get(key);
    let fern = || {
        let method = extension("x-fern-sdk-method-name")?.as_str()?;
        let group = match extension("x-fern-sdk-group-name") {
            Some(Value::String(group)) => format!("{group} "),
            Some(Value::Array(groups)) => groups
                .iter()
                .filter_map(Value::as_str)
                .fold(String::new(), |a, b| a + b + " "),
            _ => String::new(),
        };
        Some(format!("{group}{method}"))
    };
    operation.operation_id.clone().or_else(fern)
}
