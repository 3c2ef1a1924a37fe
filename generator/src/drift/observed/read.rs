//! The file that a service writes of what it observed.

use serde::Deserialize;
use thiserror::Error;

/// What a service observed.
#[derive(Clone, Debug)]
pub struct Observed {
    /// What the user called the file.
    pub name: String,
    /// What was seen.
    pub entries: Vec<Entry>,
}

/// One thing that the contract does not have.
#[derive(Clone, Debug, Deserialize)]
pub struct Entry {
    /// What it is.
    #[serde(flatten)]
    pub what: What,
    /// How often it came.
    pub count: u64,
    /// When it came first, as the file has it.
    #[serde(default)]
    pub first: Option<String>,
    /// When it came last.
    #[serde(default)]
    pub last: Option<String>,
}

/// What is not in the contract.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "what", rename_all = "lowercase")]
pub enum What {
    /// An event.
    Event {
        /// Its name; empty where a delivery named none.
        event: String,
    },
    /// A value of an enum or of a union.
    Value {
        /// The event that had it.
        event: String,
        /// The Rust type.
        r#type: String,
        /// What it was, where that is kept.
        #[serde(default)]
        value: Option<String>,
    },
    /// A property.
    Field {
        /// The event that had it.
        event: String,
        /// Where it stood in the body.
        pointer: String,
    },
}

/// Why a file of observations cannot be read.
#[derive(Debug, Error)]
#[error("{name}:{line}:{column}: {message}")]
pub struct ReadError {
    name: String,
    line: usize,
    column: usize,
    message: String,
}

#[derive(Deserialize)]
struct File {
    observed: u64,
    contract: String,
    entries: Vec<Entry>,
}

impl Observed {
    /// Reads a file; for the contract of that name, where it has one.
    ///
    /// # Errors
    /// When the text is not what `Observed` of the runtime writes, or is of another contract.
    pub fn read(name: &str, text: &str, contract: Option<&str>) -> Result<Self, ReadError> {
        let error = |line, column, message: String| ReadError {
            name: name.to_owned(),
            line,
            column,
            message,
        };
        let file: File = serde_json::from_str(text).map_err(|reason| {
            let text = reason.to_string();
            let text = text
                .rsplit_once(" at line ")
                .map_or(&*text, |(text, _)| text);
            error(reason.line(), reason.column(), text.to_owned())
        })?;
        if file.observed != 1 {
            let message = format!("`observed` is {}, and 1 is understood", file.observed);
            return Err(error(1, 1, message));
        }
        if let Some(contract) = contract.filter(|contract| *contract != file.contract) {
            let message = format!(
                "it is of the contract `{}`, not of `{contract}`",
                file.contract
            );
            return Err(error(1, 1, message));
        }
        Ok(Self {
            name: name.to_owned(),
            entries: file.entries,
        })
    }
}

impl Entry {
    /// The event that it came with.
    pub fn event(&self) -> &str {
        match &self.what {
            What::Event { event } | What::Value { event, .. } | What::Field { event, .. } => event,
        }
    }

    /// What is not described, by itself: an event, a value, a pointer.
    pub fn value(&self) -> Option<&str> {
        match &self.what {
            What::Event { event } => Some(event),
            What::Value { value, .. } => value.as_deref(),
            What::Field { pointer, .. } => Some(pointer),
        }
    }
}
