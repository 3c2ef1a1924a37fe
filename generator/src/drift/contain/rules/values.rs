//! `enum`, `const`, and whatever else has few values: each is held against the reader.

use serde_json::Value;

use super::{Asked, no};
use crate::drift::contain::Answer;
use crate::drift::contain::accepts::accepts;
use crate::drift::contain::ask::Contain;
use crate::drift::contain::range::integers;
use crate::drift::contain::side::{Party, choice};
use crate::wire::{JsonType, Schema};

/// More integers are treated as a range.
const FEW: i128 = 32;

/// The values of a schema that has few, those among them that it refuses itself.
pub(in crate::drift::contain) fn finite(sent: &Schema) -> Option<Vec<Value>> {
    let values = sent.values.clone().or_else(|| match sent.json_type {
        _ if !choice(sent).is_empty() => None,
        Some(JsonType::Null) => Some(vec![Value::Null]),
        Some(JsonType::Boolean) => Some(vec![true.into(), false.into()]),
        Some(JsonType::Integer) => {
            let integers = integers(sent, FEW)?.into_iter();
            Some(integers.map(Value::Number).collect())
        }
        _ => None,
    });
    let mut values = values?;
    if sent.nullable && !values.contains(&Value::Null) {
        values.push(Value::Null);
    }
    Some(values)
}

impl Contain<'_> {
    /// Whether each of the values is taken, as far as it is sent.
    pub(super) fn values(&self, asked: Asked<'_>, values: Vec<Value>) -> Answer {
        let Asked { sent, read, reader } = asked;
        let mut answer = Answer::Yes;
        for value in values {
            let taken = accepts(self.reader, read, Party::Reader(reader), &value);
            if taken == Some(true) {
                continue;
            }
            match (accepts(self.sender, sent, Party::Sender, &value), taken) {
                (Some(false), _) => {}
                (Some(true), Some(false)) => return no(value, String::new()),
                _ => answer = Answer::Undecided("enum"),
            }
        }
        answer
    }
}
