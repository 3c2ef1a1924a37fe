//! What the contract's document shows as answers.

use std::collections::HashMap;

use atoms_runtime::codegen::Operation;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::docs::DOCUMENT;
use crate::failure::{Failure, Result};

/// The example of each operation's first 2xx answer, by path and method.
#[derive(Debug)]
pub(crate) struct Examples(HashMap<String, HashMap<String, Value>>);

/// The part of the document that is read.
#[derive(Deserialize)]
struct Document {
    paths: HashMap<String, HashMap<String, Value>>,
}

impl Examples {
    /// Those of [`DOCUMENT`].
    pub(crate) fn new() -> Self {
        let document = serde_json::from_str(DOCUMENT);
        let Document { paths } = document.unwrap_or_else(|error| {
            tracing::error!(%error, "the contract's document cannot be read");
            Document {
                paths: HashMap::new(),
            }
        });
        let paths = paths.into_iter();
        Self(paths.map(|(path, item)| (path, of_path(&item))).collect())
    }

    /// The example of an operation, as its answer's type.
    pub(crate) fn of<T: DeserializeOwned>(&self, operation: &Operation) -> Result<T> {
        let example = self
            .0
            .get(operation.path)
            .and_then(|item| item.get(operation.method));
        let example = example.ok_or_else(|| {
            let Operation { method, path, .. } = operation;
            Failure::internal(format_args!("{method} {path} has no example"))
        })?;
        T::deserialize(example).map_err(Failure::internal)
    }
}

fn of_path(item: &HashMap<String, Value>) -> HashMap<String, Value> {
    let examples = item
        .iter()
        .filter_map(|(method, operation)| Some((method.to_uppercase(), example(operation)?)));
    examples.collect()
}

fn example(operation: &Value) -> Option<Value> {
    let mut answers = operation.get("responses")?.as_object()?.iter();
    let (_, answer) = answers.find(|(status, _)| status.starts_with('2'))?;
    let mut contents = answer.get("content")?.as_object()?.values();
    contents.find_map(|content| content.get("example").cloned())
}
