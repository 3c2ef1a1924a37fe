//! What the properties of an object hold: those that are declared by name, by a pattern, and all others.

use super::Asked;
use crate::drift::contain::ask::Contain;
use crate::drift::contain::side::{Party, is_never};
use crate::drift::contain::{Answer, Reader};
use crate::wire::{Schema, SchemaOrBool, SchemaRef};

impl Contain<'_> {
    /// The properties that are declared by name.
    pub(super) fn members(&self, asked: Asked<'_>) -> Answer {
        let declared = self.declared(asked.sent).into_iter();
        declared.fold(Answer::Yes, |answer, (name, schema)| {
            answer.and(|| {
                let held = self.member(asked, &name, &schema);
                self.held_property(asked, &name, held)
            })
        })
    }

    /// Whether the reader takes under a name whatever a schema allows.
    fn member(&self, asked: Asked<'_>, name: &str, sent: &SchemaRef) -> Answer {
        let Asked { read, reader, .. } = asked;
        let mut is_named = read.properties.contains_key(name);
        let own = read.properties.get(name);
        let own = own.map_or(Answer::Yes, |own| self.below(sent, own, reader));
        let patterns = read.pattern_properties.iter();
        let mut is_unsure = false;
        let answer = patterns.fold(own, |answer, (pattern, property)| {
            match self.reader.matches(pattern, name) {
                Some(false) => answer,
                matches => {
                    is_named |= matches == Some(true);
                    is_unsure |= matches.is_none();
                    answer.and(|| self.below(sent, property, reader))
                }
            }
        });
        if is_named {
            return answer;
        }
        let answer = answer.and(|| self.other(read, sent, reader));
        match answer {
            Answer::No(_) if is_unsure => Answer::Undecided("patternProperties"),
            answer => answer,
        }
    }

    /// Whether the reader takes it under a name that it does not declare.
    fn other(&self, read: &Schema, sent: &SchemaRef, reader: Reader) -> Answer {
        match &read.additional_properties {
            None | Some(SchemaOrBool::Bool(true)) => Answer::Yes,
            Some(SchemaOrBool::Schema(others)) => self.below(sent, others, reader),
            Some(SchemaOrBool::Bool(false)) => {
                let never = SchemaRef::Inline(std::sync::Arc::clone(self.reader.never()));
                self.below(sent, &never, reader)
            }
        }
    }

    /// The properties whose names match a pattern of the producer.
    pub(super) fn pattern_members(&self, asked: Asked<'_>) -> Answer {
        let patterns = self.patterns(asked.sent).into_iter();
        patterns.fold(Answer::Yes, |answer, (pattern, schema)| {
            answer.and(|| {
                let answer = self.pattern_member(asked, &pattern, &schema);
                self.held_name(asked, &pattern, answer)
            })
        })
    }

    fn pattern_member(&self, asked: Asked<'_>, pattern: &str, sent: &SchemaRef) -> Answer {
        let Asked { read, reader, .. } = asked;
        let named = read.properties.iter().filter(|(name, _)| {
            let is_own = asked.sent.properties.contains_key(*name);
            !is_own && self.sender.matches(pattern, name) != Some(false)
        });
        let by_name = named.fold(Answer::Yes, |answer, (_, property)| {
            answer.and(|| self.below(sent, property, reader))
        });
        let patterns = read.pattern_properties.values();
        let by_pattern = patterns.fold(by_name, |answer, property| {
            answer.and(|| self.below(sent, property, reader))
        });
        if read.pattern_properties.contains_key(pattern) {
            return by_pattern;
        }
        by_pattern.and(|| self.other(read, sent, reader))
    }

    /// The properties that the producer does not name.
    pub(super) fn other_members(&self, asked: Asked<'_>) -> Answer {
        let Asked { sent, read, reader } = asked;
        let Some(others) = self.sender.others_sent(sent) else {
            return Answer::Yes;
        };
        if is_never(&self.sender.view(&others, Party::Sender)) {
            return Answer::Yes;
        }
        let declared = self.declared(sent);
        let is_declared = |name: &String| declared.contains_key(name);
        let named = read.properties.iter();
        let named = named.filter(|(name, _)| {
            let mut patterns = sent.pattern_properties.keys();
            let is_own = patterns.any(|pattern| self.sender.matches(pattern, name) == Some(true));
            !is_declared(name) && !is_own
        });
        let answer = named.fold(Answer::Yes, |answer, (name, property)| {
            answer.and(|| {
                let held = self.below(&others, property, reader);
                self.held_property(asked, name, held)
            })
        });
        let patterns = read.pattern_properties.iter();
        let answer = patterns.fold(answer, |answer, (pattern, property)| {
            answer.and(|| {
                let answer = self.below(&others, property, reader);
                self.held_name(asked, pattern, answer)
            })
        });
        answer.and(|| {
            let held = self.other(read, &others, reader);
            self.held_property(asked, self.unnamed(asked), held)
        })
    }

    /// The answer about what a property holds whose name matches a pattern, as one about the object.
    fn held_name(&self, asked: Asked<'_>, pattern: &str, answer: Answer) -> Answer {
        if answer == Answer::Yes {
            return answer;
        }
        let name = self.sender.text_of(pattern);
        let held = name.map(|name| self.held_property(asked, &name, answer));
        match held {
            Some(no @ Answer::No(_)) => no,
            _ => Answer::Undecided("patternProperties"),
        }
    }

    /// A name that neither side declares.
    fn unnamed(&self, asked: Asked<'_>) -> &'static str {
        const NAMES: [&str; 6] = ["other", "another", "x", "A", "0", "x-other"];
        let is_free = |name: &&&str| {
            let is_known = |schema: &Schema| schema.properties.contains_key(**name);
            let mut patterns = asked.read.pattern_properties.keys();
            !is_known(asked.sent)
                && !is_known(asked.read)
                && !patterns.any(|pattern| self.reader.matches(pattern, name) != Some(false))
        };
        NAMES.iter().find(is_free).copied().unwrap_or(NAMES[0])
    }
}
