//! The part of a message that shows what is wrong: the way to it and nothing beside.

use serde_json::{Map, Value};

use super::super::Found;
use crate::drift::Witness;
use crate::pointer;
use crate::probe::secrets::REDACTED;

/// How many entries of the value itself are shown, and how much of a text.
const FEW: usize = 4;
const SHORT: usize = 80;

/// A message with nothing but what leads to a pointer.
pub(super) fn of(whole: &Value, pointer: &str) -> Witness {
    let tokens: Vec<String> = pointer.split('/').skip(1).map(pointer::unescaped).collect();
    Witness {
        message: along(whole, &tokens),
        at: pointer.to_owned(),
    }
}

fn along(value: &Value, tokens: &[String]) -> Value {
    let Some((first, rest)) = tokens.split_first() else {
        return brief(value, 0);
    };
    match value {
        Value::Object(members) => {
            let member = members.get(first).unwrap_or(&Value::Null);
            let one = (first.clone(), along(member, rest));
            Value::Object(Map::from_iter([one]))
        }
        Value::Array(items) => {
            let index = first.parse::<usize>().unwrap_or_default();
            let item = items.get(index).unwrap_or(&Value::Null);
            Value::Array(vec![along(item, rest)])
        }
        value => brief(value, 0),
    }
}

fn brief(value: &Value, depth: usize) -> Value {
    match value {
        Value::String(text) if text.chars().count() > SHORT => {
            let start: String = text.chars().take(SHORT).collect();
            format!("{start}…").into()
        }
        Value::Array(_) | Value::Object(_) if depth == 2 => "…".into(),
        Value::Array(items) => items
            .iter()
            .take(FEW)
            .map(|item| brief(item, depth + 1))
            .collect(),
        Value::Object(members) => members
            .iter()
            .take(FEW)
            .map(|(name, member)| (name.clone(), brief(member, depth + 1)))
            .collect(),
        value => value.clone(),
    }
}

/// Takes the value itself out of what is told.
pub(super) fn hide(found: &mut [Found]) {
    for one in found {
        one.after = one.after.take().map(|_| REDACTED.into());
        one.message = format!("what is answered is not allowed (`{}`)", one.check.id);
        one.witness = None;
    }
}
