//! `not`, `if`, and what depends on what other keywords are about.

use std::sync::Arc;

use super::Asked;
use crate::drift::contain::ask::Contain;
use crate::drift::contain::side::Party;
use crate::drift::contain::{Answer, Reader};
use crate::wire::{JsonType, Schema, SchemaRef};

impl Contain<'_> {
    pub(super) fn conditions(&self, asked: Asked<'_>) -> Answer {
        self.not(asked)
            .and(|| self.condition(asked))
            .and(|| unevaluated(asked.sent, asked.read))
    }

    /// `not`: the producer says the same, or nothing that it sends fits.
    fn not(&self, asked: Asked<'_>) -> Answer {
        let Asked { sent, read, reader } = asked;
        let Some(not) = read.not.as_ref().filter(|_| !read.is_never()) else {
            return Answer::Yes;
        };
        let own = sent.not.as_ref();
        let view = || self.reader.view(not, Party::Reader(reader));
        if own.is_some_and(|own| self.is_same_stated(own, not))
            || self.is_disjoint(sent, &view(), reader)
        {
            return Answer::Yes;
        }
        Answer::Undecided("not")
    }

    /// `if`: the producer says the same, or what it sends fits both `then` and `else`.
    fn condition(&self, asked: Asked<'_>) -> Answer {
        let Asked { sent, read, reader } = asked;
        let Some(condition) = &read.condition else {
            return Answer::Yes;
        };
        let is_same_branch = |own: &Option<SchemaRef>, other: &Option<SchemaRef>| match (own, other)
        {
            (Some(own), Some(other)) => self.is_same_stated(own, other),
            (_, other) => other.is_none(),
        };
        let is_alike = sent.condition.as_ref().is_some_and(|own| {
            self.is_same_stated(&own.condition, &condition.condition)
                && is_same_branch(&own.then, &condition.then)
                && is_same_branch(&own.otherwise, &condition.otherwise)
        });
        let branches = [&condition.then, &condition.otherwise];
        let mut branches = branches.into_iter().flatten();
        let holds = |branch| self.beside(sent, branch, reader) == Answer::Yes;
        if is_alike || branches.all(holds) {
            return Answer::Yes;
        }
        Answer::Undecided("if")
    }

    /// Whether what is sent fits a schema that stands beside others.
    pub(super) fn beside(&self, sent: &Arc<Schema>, read: &SchemaRef, reader: Reader) -> Answer {
        let read = self.reader.view(read, Party::Reader(reader));
        self.ask(sent, &read, reader)
    }
}

/// The keywords that no rule is about.
fn unevaluated(sent: &Schema, read: &Schema) -> Answer {
    match sent.json_type {
        Some(JsonType::Object) if read.unevaluated_properties.is_some() => {
            Answer::Undecided("unevaluatedProperties")
        }
        Some(JsonType::Array) if read.unevaluated_items.is_some() => {
            Answer::Undecided("unevaluatedItems")
        }
        _ if read.dynamic_ref.is_some() => Answer::Undecided("$dynamicRef"),
        _ if read.recursive_ref.is_some() => Answer::Undecided("$recursiveRef"),
        _ => Answer::Yes,
    }
}
