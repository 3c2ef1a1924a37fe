//! What is wrong with a value that was read.

use serde_json::{Map, Value};

use crate::rest::{In, Violation};

/// What is wrong inside of one parameter.
#[derive(Debug)]
pub(super) struct Fault {
    pointer: String,
    detail: &'static str,
}

/// A value, or all that is wrong with it.
pub(super) type Read = Result<Value, Vec<Fault>>;

pub(super) const TWICE: &str = "is given more than once";

impl Fault {
    /// A fault of the value as a whole.
    pub(super) fn whole(detail: &'static str) -> Vec<Self> {
        vec![Self {
            pointer: String::new(),
            detail,
        }]
    }

    fn below(mut self, step: &str) -> Self {
        self.pointer = format!("{}{}", pointer(step), self.pointer);
        self
    }

    /// As it is told to the caller.
    pub(super) fn of(self, name: &str, place: In) -> Violation {
        let Self { pointer, detail } = self.below(name);
        Violation {
            place,
            pointer,
            detail: detail.into(),
        }
    }
}

/// One step of a JSON pointer.
pub(in crate::rest) fn pointer(step: &str) -> String {
    format!("/{}", step.replace('~', "~0").replace('/', "~1"))
}

/// A list of what was read, or all that is wrong with its items.
pub(super) fn list(items: impl Iterator<Item = Read>) -> Read {
    let mut values = Vec::new();
    let mut faults = Vec::new();
    for (at, item) in items.enumerate() {
        match item {
            Ok(value) => values.push(value),
            Err(wrong) => faults.extend(below(wrong, &at.to_string())),
        }
    }
    faults_or(Value::Array(values), faults)
}

/// An object of what was read, or all that is wrong with its members.
pub(super) fn object<N: AsRef<str>>(members: impl Iterator<Item = (N, Read)>) -> Read {
    let mut values = Map::new();
    let mut faults = Vec::new();
    for (name, member) in members {
        let name = name.as_ref();
        match member {
            Ok(_) if values.contains_key(name) => faults.extend(below(Fault::whole(TWICE), name)),
            Ok(value) => drop(values.insert(name.to_owned(), value)),
            Err(wrong) => faults.extend(below(wrong, name)),
        }
    }
    faults_or(Value::Object(values), faults)
}

fn below(faults: Vec<Fault>, step: &str) -> impl Iterator<Item = Fault> {
    faults.into_iter().map(move |fault| fault.below(step))
}

fn faults_or(value: Value, faults: Vec<Fault>) -> Read {
    if faults.is_empty() {
        Ok(value)
    } else {
        Err(faults)
    }
}
