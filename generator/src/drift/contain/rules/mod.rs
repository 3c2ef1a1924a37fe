//! The rules for two schemas, keyword by keyword.
//!
//! What is sent is taken apart first: `null`, the values of an `enum`, the alternatives of a choice, the types. What is
//! left has one type, and each keyword of the reader must hold for all of it.

mod arrays;
mod choices;
mod conditions;
mod members;
mod names;
mod numbers;
mod objects;
mod texts;
mod values;

pub(super) use texts::lengths;
pub(super) use values::finite;

use std::sync::Arc;

use serde_json::Value;

use super::accepts::accepts;
use super::ask::Contain;
use super::sample::{Fill, Sampler};
use super::side::{Part, Party, choice, size};
use super::{Answer, Reader};
use crate::drift::Witness;
use crate::wire::{JsonType, Schema};

/// The types that a schema without `type` allows.
pub(super) const TYPES: [JsonType; 6] = [
    JsonType::Null,
    JsonType::Boolean,
    JsonType::Number,
    JsonType::String,
    JsonType::Array,
    JsonType::Object,
];

/// Two schemas, and the reader that one of them belongs to.
#[derive(Clone, Copy)]
struct Asked<'s> {
    sent: &'s Arc<Schema>,
    read: &'s Arc<Schema>,
    reader: Reader,
}

impl Contain<'_> {
    pub(super) fn rules(&self, sent: &Arc<Schema>, read: &Arc<Schema>, reader: Reader) -> Answer {
        let asked = Asked { sent, read, reader };
        if self.is_same(sent, read) {
            return Answer::Yes;
        }
        if let Some(values) = finite(sent) {
            return self.values(asked, values);
        }
        if sent.nullable {
            let others = self
                .sender
                .part(sent, Part::NotNull, |own| own.nullable = false);
            let null = self.values(asked, vec![Value::Null]);
            return null.and(|| self.held(asked, self.ask(&others, read, reader)));
        }
        if !choice(sent).is_empty() {
            return self.sent_choice(asked);
        }
        if sent.json_type.is_none() {
            return self.each_type(asked);
        }
        if self.is_void(sent) {
            return Answer::Yes;
        }
        self.typed(asked)
    }

    /// What is sent of each type.
    fn each_type(&self, asked: Asked<'_>) -> Answer {
        TYPES.into_iter().fold(Answer::Yes, |answer, kind| {
            let typed = || {
                self.sender.part(asked.sent, Part::Typed(kind), |own| {
                    own.json_type = Some(kind);
                })
            };
            answer.and(|| self.held(asked, self.ask(&typed(), asked.read, asked.reader)))
        })
    }

    /// What is sent is of one type.
    fn typed(&self, asked: Asked<'_>) -> Answer {
        let Asked { sent, read, .. } = asked;
        let below = match sent.json_type {
            Some(JsonType::Array) => self.items(asked),
            Some(JsonType::Object) => self.each_member(asked),
            _ => Answer::Yes,
        };
        let answer = below.and(|| self.parts(asked));
        let whole = || match self.blocked(sent, read) {
            Some(keyword) => Answer::Undecided(keyword),
            None => self
                .read_choice(asked)
                .and(|| self.conditions(asked))
                .and(|| match sent.json_type {
                    Some(JsonType::Array) => self.contains(asked),
                    Some(JsonType::Object) => self.whole_object(asked),
                    _ => Answer::Yes,
                }),
        };
        answer.and(|| match whole() {
            Answer::Undecided(keyword) => self.refuted(asked, keyword),
            answer => answer,
        })
    }

    /// The keyword of the reader about the value itself that does not hold for all that is sent.
    fn blocked(&self, sent: &Schema, read: &Schema) -> Option<&'static str> {
        if read.is_never() {
            return Some("not");
        }
        if read.values.is_some() {
            return Some("enum");
        }
        let is_within = match (sent.json_type, read.json_type) {
            (_, None) | (Some(JsonType::Integer), Some(JsonType::Number)) => true,
            (Some(JsonType::Number), Some(JsonType::Integer)) => numbers::is_whole(sent),
            (sent, read) => sent == read,
        };
        if !is_within {
            return Some("type");
        }
        match sent.json_type {
            Some(JsonType::Integer | JsonType::Number) => numbers::blocked(sent, read),
            Some(JsonType::String) => self.text_blocked(sent, read),
            Some(JsonType::Array) => arrays::blocked(sent, read),
            Some(JsonType::Object) => self.object_blocked(sent, read),
            _ => None,
        }
    }

    /// What the reader says in its `allOf`.
    fn parts(&self, asked: Asked<'_>) -> Answer {
        let parts = asked.read.all_of.iter();
        parts.fold(Answer::Yes, |answer, part| {
            answer.and(|| {
                let part = self.reader.view(part, Party::Reader(asked.reader));
                self.held(asked, self.ask(asked.sent, &part, asked.reader))
            })
        })
    }

    /// Looks for a message that is refused.
    fn refuted(&self, asked: Asked<'_>, keyword: &'static str) -> Answer {
        let sampler = Sampler::of(self.sender);
        let near = sampler.near(asked.sent, asked.read);
        let mut refused: Vec<_> = near
            .into_iter()
            .filter(|message| self.is_refused(asked, message))
            .collect();
        refused.sort_by_key(size);
        match refused.into_iter().next() {
            Some(message) => no(message, String::new()),
            None => Answer::Undecided(keyword),
        }
    }

    /// Whether a message is sent and refused.
    fn is_refused(&self, asked: Asked<'_>, message: &Value) -> bool {
        let Asked { sent, read, reader } = asked;
        accepts(self.reader, read, Party::Reader(reader), message) == Some(false)
            && accepts(self.sender, sent, Party::Sender, message) == Some(true)
    }

    /// The answer about a part, as one about the whole: a message of the part must be one of the whole, and be refused by the
    /// whole.
    fn held(&self, asked: Asked<'_>, answer: Answer) -> Answer {
        match answer {
            Answer::No(witness) if !self.is_refused(asked, &witness.message) => {
                self.refuted(asked, keyword_of(asked.sent, asked.read))
            }
            answer => answer,
        }
    }

    /// The answer about what a property holds, as one about the object.
    fn held_property(&self, asked: Asked<'_>, name: &str, answer: Answer) -> Answer {
        let Answer::No(witness) = answer else {
            return answer;
        };
        let sampler = Sampler::of(self.sender);
        let with = Some((name, &witness.message));
        let found = [Fill::Least, Fill::Most].into_iter().find_map(|fill| {
            let message = sampler.object(asked.sent, fill, with)?;
            self.is_refused(asked, &message).then_some(message)
        });
        let at = || super::pointer_step(name) + &witness.at;
        found.map_or(Answer::Undecided("properties"), |message| no(message, at()))
    }

    /// The answer about an item, as one about the array.
    fn held_item(&self, asked: Asked<'_>, index: usize, answer: Answer) -> Answer {
        let Answer::No(witness) = answer else {
            return answer;
        };
        let sampler = Sampler::of(self.sender);
        let message = sampler.array_with(asked.sent, index, &witness.message);
        let message = message.filter(|message| self.is_refused(asked, message));
        let at = || format!("/{index}{}", witness.at);
        message.map_or(Answer::Undecided("items"), |message| no(message, at()))
    }

    /// Whether nothing is sent: the parts of a schema ask for different types.
    fn is_void(&self, sent: &Schema) -> bool {
        let mut parts = sent.all_of.iter();
        parts.any(|part| {
            let part = self.sender.view(part, Party::Sender);
            let is_apart = match (sent.json_type, part.json_type) {
                (Some(a), Some(b)) => !is_overlapping(a, b),
                _ => false,
            };
            part.is_never() || is_apart && !part.nullable
        })
    }
}

/// Whether a value can be of both types.
pub(super) fn is_overlapping(a: JsonType, b: JsonType) -> bool {
    let is_number = |kind| matches!(kind, JsonType::Integer | JsonType::Number);
    a == b || is_number(a) && is_number(b)
}

fn no(message: Value, at: String) -> Answer {
    Answer::No(Box::new(Witness { message, at }))
}

/// The keyword for which a message of a part says nothing of the whole.
fn keyword_of(sent: &Schema, read: &Schema) -> &'static str {
    match () {
        () if !read.one_of.is_empty() || !sent.one_of.is_empty() => "oneOf",
        () if !read.any_of.is_empty() || !sent.any_of.is_empty() => "anyOf",
        () => "allOf",
    }
}
