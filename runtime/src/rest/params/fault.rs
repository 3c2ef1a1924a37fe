//! What is wrong with a value that was read.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::json::JsonTree;
use crate::pointer;
use crate::rest::{In, Param, Style, Violation};

/// What is wrong inside of one parameter.
#[derive(Debug)]
pub(super) struct Fault {
    pointer: String,
    detail: &'static str,
}

/// A value, or all that is wrong with it.
pub(super) type Read<'a> = Result<JsonTree<'a>, Vec<Fault>>;

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
        self.pointer = pointer::to(step) + &self.pointer;
        self
    }

    /// As it is told to the caller. What is not declared stands in the request by its own name.
    pub(super) fn of(self, param: &Param, place: In) -> Violation {
        let Self { pointer, detail } = match param.style {
            Style::Rest | Style::Others => self,
            _ => self.below(param.name),
        };
        Violation {
            place,
            pointer,
            detail: detail.into(),
        }
    }
}

/// A list of what was read, or all that is wrong with its items.
pub(super) fn list<'a>(items: impl Iterator<Item = Read<'a>>) -> Read<'a> {
    let mut values = Vec::new();
    let mut faults = Vec::new();
    for (at, item) in items.enumerate() {
        match item {
            Ok(value) => values.push(value),
            Err(wrong) => faults.extend(below(wrong, &at.to_string())),
        }
    }
    faults_or(JsonTree::Array(values), faults)
}

/// An object of what was read, or all that is wrong with its members.
pub(super) fn object<'a>(members: impl Iterator<Item = (Cow<'a, str>, Read<'a>)>) -> Read<'a> {
    let mut values = BTreeMap::new();
    let mut faults = Vec::new();
    for (name, member) in members {
        match member {
            Ok(_) if values.contains_key(&name) => faults.extend(below(Fault::whole(TWICE), &name)),
            Ok(value) => drop(values.insert(name, value)),
            Err(wrong) => faults.extend(below(wrong, &name)),
        }
    }
    faults_or(JsonTree::object(values.into_iter().collect()), faults)
}

fn below(faults: Vec<Fault>, step: &str) -> impl Iterator<Item = Fault> {
    faults.into_iter().map(move |fault| fault.below(step))
}

fn faults_or(value: JsonTree<'_>, faults: Vec<Fault>) -> Read<'_> {
    if faults.is_empty() {
        Ok(value)
    } else {
        Err(faults)
    }
}
