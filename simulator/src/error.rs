//! Files that are no scripts.

use std::fmt;

use serde::de::DeserializeOwned;

/// Why a text is not a valid script.
#[derive(Debug)]
pub struct ScriptError(String);

impl fmt::Display for ScriptError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a script: {}", self.0)
    }
}

impl std::error::Error for ScriptError {}

/// Reads YAML, and so JSON. A step is written as JSON has it, without tags of YAML.
pub(crate) fn read<T: DeserializeOwned>(text: &str) -> Result<T, ScriptError> {
    let value: serde_json::Value =
        serde_yaml::from_str(text).map_err(|error| ScriptError(error.to_string()))?;
    serde_json::from_value(value).map_err(|error| ScriptError(error.to_string()))
}
