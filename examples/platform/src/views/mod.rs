//! What the store has, in the contract's shapes.

pub(crate) mod agents;
pub(crate) mod audiences;
pub(crate) mod branches;
pub(crate) mod campaigns;
pub(crate) mod diffs;
pub(crate) mod telephony;
pub(crate) mod tools;
pub(crate) mod trunks;
pub(crate) mod versions;
pub(crate) mod webhooks;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::Failure;
use crate::failure::Result;

/// The fields of a value, such as a request's, by their names in the contract.
pub(crate) fn fields(value: impl Serialize) -> Result<Map<String, Value>> {
    reshape(value)
}

/// A value as another type of the contract that has the same fields.
pub(crate) fn reshape<T: DeserializeOwned>(value: impl Serialize) -> Result<T> {
    let value = serde_json::to_value(value).map_err(Failure::internal)?;
    serde_json::from_value(value).map_err(Failure::internal)
}

/// Fields as a type of the contract, without those that the type has in another shape.
pub(crate) fn fitting<T: DeserializeOwned + Default>(fields: &Map<String, Value>) -> T {
    let read = |fields| serde_json::from_value::<T>(Value::Object(fields)).ok();
    read(fields.clone()).unwrap_or_else(|| {
        let fits = |name: &str, value: &Value| {
            read(Map::from_iter([(name.to_owned(), value.clone())])).is_some()
        };
        let fields = fields.iter().filter(|(name, value)| fits(name, value));
        let fields = fields.map(|(name, value)| (name.clone(), value.clone()));
        read(fields.collect()).unwrap_or_default()
    })
}

/// A number of things, as the contract writes it.
pub(crate) fn count(things: usize) -> i64 {
    i64::try_from(things).unwrap_or(i64::MAX)
}
