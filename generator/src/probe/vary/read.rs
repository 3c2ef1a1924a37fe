//! What an answer has of a property that was sent, and whether it is what was sent.

use jiff::Timestamp;
use serde_json::Value;

use crate::probe::plan::{ReadBack, Where};
use crate::wire::equal;

/// What an answer has of a property; nothing where it is not in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reads(pub Vec<Value>);

impl Reads {
    /// The first, which stands for all in a message.
    pub fn first(&self) -> Option<&Value> {
        self.0.first()
    }
}

/// Looks a property up by the pointer that it is sent by.
pub fn look(read: &ReadBack, answer: &Value, pointer: &str) -> Reads {
    let pointer = mapped(read, pointer);
    Reads(match &read.place {
        Where::At(path) => path
            .query(answer)
            .all()
            .into_iter()
            .filter_map(|node| node.pointer(&pointer).cloned())
            .collect(),
        Where::Changes { path, name, value } => path
            .query(answer)
            .all()
            .into_iter()
            .filter_map(|entry| changed(entry, (name, value), &pointer))
            .collect(),
    })
}

/// Whether one of them holds what was sent.
pub fn arrived(reads: &Reads, sent: &Value) -> bool {
    reads.0.iter().any(|read| holds(read, sent))
}

/// The pointer that a property is read by.
fn mapped(read: &ReadBack, pointer: &str) -> String {
    let fitting = read.map.iter().filter_map(|(from, to)| {
        let rest = pointer.strip_prefix(from.as_str())?;
        let is_whole = rest.is_empty() || rest.starts_with('/');
        is_whole.then(|| (from.len(), format!("{to}{rest}")))
    });
    let longest = fitting.max_by_key(|(length, _)| *length);
    longest.map_or_else(|| pointer.to_owned(), |(_, mapped)| mapped)
}

/// The value of a property in an entry that names it, or something around it, with dots between.
fn changed(entry: &Value, (name, value): (&str, &str), pointer: &str) -> Option<Value> {
    let named = entry.get(name)?.as_str()?;
    let dotted = format!("/{}", named.replace('.', "/"));
    let rest = pointer.strip_prefix(&dotted)?;
    if !rest.is_empty() && !rest.starts_with('/') {
        return None;
    }
    entry.get(value)?.pointer(rest).cloned()
}

/// Whether a value has all of another, as where a service answers what it was sent: it may add members of its own to
/// objects, and write a time otherwise.
pub fn holds(read: &Value, sent: &Value) -> bool {
    match (read, sent) {
        (Value::Object(read), Value::Object(sent)) => sent
            .iter()
            .all(|(name, sent)| read.get(name).is_some_and(|read| holds(read, sent))),
        (Value::Array(read), Value::Array(sent)) => {
            let mut pairs = read.iter().zip(sent);
            read.len() == sent.len() && pairs.all(|(read, sent)| holds(read, sent))
        }
        (Value::String(read), Value::String(sent)) => read == sent || is_one_time(read, sent),
        (read, sent) => equal(read, sent),
    }
}

fn is_one_time(read: &str, sent: &str) -> bool {
    let times = (read.parse::<Timestamp>(), sent.parse::<Timestamp>());
    matches!(times, (Ok(read), Ok(sent)) if read == sent)
}
