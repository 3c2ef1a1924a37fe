//! A pair, and what oasdiff says of it.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::Failure;

/// `expected.json`.
#[derive(Debug, Deserialize)]
pub(crate) struct Case {
    pub(crate) expected: Vec<Expected>,
}

/// A line of its report.
#[derive(Debug, Deserialize)]
pub(crate) struct Expected {
    pub(crate) id: String,
    pub(crate) operation: Option<String>,
    pub(crate) path: Option<String>,
    pub(crate) text: String,
}

impl Case {
    pub(crate) fn read(folder: &Path) -> Result<Self, Failure> {
        let path = folder.join("expected.json");
        let text =
            fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(serde_json::from_str(&text)?)
    }
}

impl Expected {
    /// The names and values that its text quotes.
    pub(crate) fn quoted(&self) -> Vec<&str> {
        self.text.split('`').skip(1).step_by(2).collect()
    }
}
