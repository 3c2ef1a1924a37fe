//! What arrives, held against the contract.

use serde_json::Value;

use super::{Channel, Kind};
use crate::probe::answer::{Found, schema};

/// A message that has arrived.
pub struct Heard<'c> {
    /// Its kind; `None` where the document has none such.
    pub kind: Option<&'c Kind<'c>>,
    /// What it says; text where it is not JSON.
    pub value: Value,
    /// What the document does not allow or does not have.
    pub flaws: Vec<Flaw>,
}

/// Something in a message that the document does not allow or does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// What it is, as `atoms-codegen explain` knows it.
    pub check: &'static str,
    /// Where it is: a JSON pointer.
    pub pointer: String,
    /// One sentence without a full stop.
    pub message: String,
}

impl<'c> Heard<'c> {
    /// Looks at what came in a frame.
    pub fn of(channel: &'c Channel<'c>, frame: &[u8]) -> Self {
        let Ok(value) = serde_json::from_slice::<Value>(frame) else {
            return Self {
                kind: None,
                value: String::from_utf8_lossy(frame).into_owned().into(),
                flaws: vec![Flaw::new("body-unreadable", "", "it is not valid JSON")],
            };
        };
        if let Some(kind) = channel.heard.iter().find(|kind| kind.claims(&value)) {
            return Self::known(channel, kind, value);
        }
        let mut free = channel
            .heard
            .iter()
            .filter(|kind| kind.constants.is_empty());
        match free.next() {
            Some(kind) => Self::known(channel, kind, value),
            None => Self {
                kind: None,
                flaws: vec![unknown(channel, &value)],
                value,
            },
        }
    }

    fn known(channel: &Channel<'_>, kind: &'c Kind<'c>, value: Value) -> Self {
        let found = schema::check(channel.api, kind.schema, &value);
        Self {
            kind: Some(kind),
            flaws: found.into_iter().map(Flaw::from).collect(),
            value,
        }
    }

    /// What people call it.
    pub fn name(&self) -> &str {
        match (self.kind, &self.value) {
            (Some(kind), _) => &kind.name,
            (None, Value::String(_)) => "no JSON",
            (None, value) => tag(value).unwrap_or("unknown"),
        }
    }
}

impl Flaw {
    fn new(check: &'static str, pointer: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            check,
            pointer: pointer.into(),
            message: message.into(),
        }
    }
}

impl From<Found> for Flaw {
    fn from(found: Found) -> Self {
        let pointer = found.witness.map(|witness| witness.at);
        Self::new(found.check.id, pointer.unwrap_or_default(), found.message)
    }
}

/// What tells messages apart in most protocols.
fn tag(value: &Value) -> Option<&str> {
    ["type", "event"]
        .iter()
        .find_map(|name| value.get(name)?.as_str())
}

/// A message of no kind that the document has.
fn unknown(channel: &Channel<'_>, value: &Value) -> Flaw {
    let mut names = channel.heard.iter().flat_map(|kind| kind.constants.keys());
    let Some(name) = names.next() else {
        return Flaw::new("alternative-undocumented", "", "no message is documented");
    };
    let pointer = format!("/{name}");
    let message = match value.get(name) {
        Some(own) => format!("no message has {own} as `{name}`"),
        None => format!("a message without `{name}`"),
    };
    Flaw::new("alternative-undocumented", pointer, message)
}
