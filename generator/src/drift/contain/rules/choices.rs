//! `oneOf` and `anyOf`: each alternative that is sent must be taken, by some alternative that is read.

use std::sync::Arc;

use serde_json::Value;

use super::Asked;
use crate::drift::contain::Answer;
use crate::drift::contain::ask::Contain;
use crate::drift::contain::side::{Part, Party};
use crate::wire::{Schema, SchemaRef};

/// More values of a property are not told apart one by one.
const TAGS: usize = 64;

impl Contain<'_> {
    /// The producer's alternatives.
    pub(super) fn sent_choice(&self, asked: Asked<'_>) -> Answer {
        let branches = self.sender.branches(asked.sent);
        branches.iter().fold(Answer::Yes, |answer, branch| {
            answer.and(|| self.held(asked, self.ask(branch, asked.read, asked.reader)))
        })
    }

    /// The reader's alternatives.
    pub(super) fn read_choice(&self, asked: Asked<'_>) -> Answer {
        let read = asked.read;
        let one = || self.alternatives(asked, &read.one_of, true);
        let any = || self.alternatives(asked, &read.any_of, false);
        one().and(any)
    }

    fn alternatives(&self, asked: Asked<'_>, list: &[SchemaRef], exactly_one: bool) -> Answer {
        if list.is_empty() {
            return Answer::Yes;
        }
        let views: Vec<_> = list
            .iter()
            .map(|one| self.reader.view(one, Party::Reader(asked.reader)))
            .collect();
        // Most alternatives are told apart by a constant or a type: then only one of them is asked.
        let is_possible = |view: &&Arc<Schema>| {
            views.len() == 1 || !self.is_disjoint(asked.sent, view, asked.reader)
        };
        let possible: Vec<_> = views.iter().filter(is_possible).collect();
        let mut undecided = None;
        for view in &possible {
            match self.ask(asked.sent, view, asked.reader) {
                Answer::Yes if !exactly_one || possible.len() == 1 => return Answer::Yes,
                Answer::Yes => undecided = Some("oneOf"),
                Answer::No(witness) if self.is_refused(asked, &witness.message) => {
                    return Answer::No(witness);
                }
                Answer::No(_) => {}
                Answer::Undecided(keyword) => undecided = undecided.or(Some(keyword)),
            }
        }
        let choice = if exactly_one { "oneOf" } else { "anyOf" };
        self.by_tag(asked, &views)
            .unwrap_or(Answer::Undecided(undecided.unwrap_or(choice)))
    }

    /// What is sent, taken apart by the values of a property that tells the reader's alternatives apart.
    fn by_tag(&self, asked: Asked<'_>, views: &[Arc<Schema>]) -> Option<Answer> {
        let sent = asked.sent;
        let (name, values) = sent.properties.iter().find_map(|(name, property)| {
            let view = self.sender.view(property, Party::Sender);
            let mut values = view.values.clone()?;
            values.extend(view.nullable.then_some(Value::Null));
            let is_one = |view: &&Arc<Schema>| {
                let tag = view.properties.get(name);
                tag.is_some_and(|tag| {
                    let tag = self.reader.view(tag, Party::Reader(asked.reader));
                    tag.values.is_some()
                })
            };
            let is_tag = views.iter().filter(is_one).count() > 1;
            let is_required = sent.required.contains(name);
            let is_many = values.len() > 1 || !is_required;
            (is_tag && is_many && values.len() <= TAGS).then_some((name, values))
        })?;
        let absent = (!sent.required.contains(name)).then(|| {
            let never = SchemaRef::Inline(Arc::clone(self.sender.never()));
            self.sender
                .part(sent, Part::Tagged(name.clone(), None), |own| {
                    own.properties.insert(name.clone(), never);
                })
        });
        let tagged = values.into_iter().enumerate().map(|(index, value)| {
            let part = Part::Tagged(name.clone(), Some(index));
            self.sender.part(sent, part, |own| {
                let mut tag = Schema::new(own.at.clone());
                tag.values = Some(vec![value]);
                own.properties
                    .insert(name.clone(), SchemaRef::Inline(Arc::new(tag)));
                if !own.required.contains(name) {
                    own.required.push(name.clone());
                }
            })
        });
        let parts: Vec<_> = absent.into_iter().chain(tagged).collect();
        Some(parts.iter().fold(Answer::Yes, |answer, part| {
            answer.and(|| self.held(asked, self.ask(part, asked.read, asked.reader)))
        }))
    }
}
