//! What stands where in a body that holds a refusal.

use http::StatusCode;
use serde::ser::Error as _;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::{Problem, Violation};

/// A value of a body that holds a refusal.
#[derive(Clone, Copy, Debug)]
pub enum Fill {
    /// Always the same, as JSON text: `false`, `"about:blank"`.
    Json(&'static str),
    /// The status, as a number.
    Status,
    /// The status' phrase: `Bad Request`.
    Title,
    /// The status' phrase as an identifier: `bad_request`.
    Code,
    /// What is wrong as one text; inside of [`Each`](Self::Each) that one thing.
    Message,
    /// What is wrong as a list of texts.
    Messages,
    /// What is wrong as a list of such values.
    Each(&'static Self),
    /// The part of the request that is wrong: `body`, `query`; inside of [`Each`](Self::Each) alone, else empty.
    Place,
    /// The JSON pointer in it.
    Pointer,
    /// The place and the steps of the pointer, as a list of texts.
    Steps,
    /// An object of these members.
    Object(&'static [(&'static str, Self)]),
}

/// A value with what it is filled with.
pub(super) struct Filled<'p> {
    fill: &'p Fill,
    problem: &'p Problem,
    status: StatusCode,
    /// The one thing that is wrong, where each has a value of its own.
    one: Option<&'p Violation>,
}

impl<'p> Filled<'p> {
    pub(super) const fn new(fill: &'p Fill, problem: &'p Problem, status: StatusCode) -> Self {
        Self {
            fill,
            problem,
            status,
            one: None,
        }
    }

    const fn with(&self, fill: &'p Fill) -> Self {
        Self { fill, ..*self }
    }

    fn title(&self) -> &'static str {
        self.status.canonical_reason().unwrap_or("Failure")
    }

    fn message(&self) -> String {
        self.one
            .map_or_else(|| self.problem.messages().join("; "), Violation::to_string)
    }

    /// A value for each thing that is wrong, or the one of the whole.
    fn each(&self, fill: &'p Fill) -> Vec<Self> {
        let whole = self.with(fill);
        let violations = self.problem.errors().iter();
        let each = violations.map(|one| Self {
            one: Some(one),
            ..whole
        });
        let each: Vec<_> = each.collect();
        if each.is_empty() { vec![whole] } else { each }
    }

    fn steps(&self) -> Vec<String> {
        let Some(one) = self.one else {
            return Vec::new();
        };
        let steps = one.pointer.split('/').skip(1);
        let steps = steps.map(|step| step.replace("~1", "/").replace("~0", "~"));
        [one.place.name().to_owned()]
            .into_iter()
            .chain(steps)
            .collect()
    }
}

impl Serialize for Filled<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.fill {
            Fill::Json(text) => {
                let value: Value = serde_json::from_str(text).map_err(S::Error::custom)?;
                value.serialize(to)
            }
            Fill::Status => to.serialize_u16(self.status.as_u16()),
            Fill::Title => to.serialize_str(self.title()),
            Fill::Code => to.serialize_str(&self.title().to_lowercase().replace([' ', '-'], "_")),
            Fill::Message => to.serialize_str(&self.message()),
            Fill::Messages => to.collect_seq(self.problem.messages()),
            Fill::Each(fill) => to.collect_seq(self.each(fill)),
            Fill::Place => to.serialize_str(self.one.map_or("", |one| one.place.name())),
            Fill::Pointer => to.serialize_str(self.one.map_or("", |one| &one.pointer)),
            Fill::Steps => to.collect_seq(self.steps()),
            Fill::Object(members) => {
                let members = members.iter();
                to.collect_map(members.map(|(name, fill)| (name, self.with(fill))))
            }
        }
    }
}
