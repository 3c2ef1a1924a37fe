//! What references lead to, where things stand, and what an operation says it is called.

use indexmap::IndexMap;
use openapiv3::{Operation, ReferenceOr, Schema};
use serde_json::Value;

use super::all_of::Schemas;
use super::part::{Part, component};
use crate::diagnostic::Origin;
use crate::lower::ORIGIN;

/// A thing, and the key of the component that it is, where it is one.
#[derive(Debug)]
pub(in crate::model) struct Found<'a, T> {
    pub(in crate::model) key: Option<&'a str>,
    pub(in crate::model) item: &'a T,
}

/// What a reference leads to, through further references.
pub(in crate::model) fn resolve<'a, T>(
    section: Option<&'a IndexMap<String, ReferenceOr<T>>>,
    mut item: &'a ReferenceOr<T>,
) -> Option<Found<'a, T>> {
    /// More than any chain that is no circle has.
    const HOPS: usize = 64;
    let mut key = None;
    for _ in 0..HOPS {
        match item {
            ReferenceOr::Item(item) => return Some(Found { key, item }),
            ReferenceOr::Reference { reference } => {
                let name = component(reference);
                item = section?.get(name)?;
                key = Some(name);
            }
        }
    }
    None
}

/// The schema that a part is, through references.
pub(in crate::model) fn schema<'a>(schemas: Schemas<'a>, part: &Part<'a>) -> Option<&'a Schema> {
    match part {
        Part::Schema(schema) => Some(schema),
        Part::Ref(key) => Some(resolve(Some(schemas), schemas.get(*key)?)?.item),
        Part::Base(_) | Part::All(_) => None,
    }
}

/// Where an object came from, as it says itself.
pub(in crate::model) fn origin(extensions: &IndexMap<String, Value>) -> Option<Origin> {
    extensions
        .get(ORIGIN)
        .and_then(Value::as_str)
        .and_then(Origin::parse)
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
